"""Many lookups in one request, each read and answered on its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marshmallow import ValidationError

from service.api import asked as read
from service.api.operation import Asked, Operation
from service.api.parser import fields_of
from service.api.reply import Reply
from service.api.schemas import dump_lookup
from service.api.schemas.answer import BasisSchema
from service.api.schemas.answers import BatchAnswerSchema
from service.api.schemas.bodies import ROW_ID_LENGTH, BatchBody, LookupDefaults, LookupRow
from service.domain.record import Record
from service.doors.failures import STATUSES, said
from service.doors.values import Refused, line
from service.errors import DesignationsError, InvalidDay, InvalidQuestion, NothingLoaded
from service.screening import evidence
from service.screening.counter import Screening
from service.screening.shown import Basis
from service.screening.written import instant

Json = dict[str, Any]

MOST_HITS_IN_ALL = 10_000
_ROW = LookupRow()
_NOTHING_SAID = LookupDefaults().load({})


@dataclass(frozen=True, slots=True)
class Row:
    """One query: the caller's name for it, and its parameters or why it is refused.

    `written` are the parameters as the caller wrote them, the defaults with them.
    """

    id: str | None
    given: Mapping[str, Any] | DesignationsError
    written: Any = None


def lookups(screening: Screening, asked: Asked) -> Reply:
    """Look up to a thousand names or identifiers up.

    The answers stand in the order of the queries. A query that is not understood has its own 422 and one that
    names no loaded dataset its own 409, and neither spoils the others. `defaults` hold for every query that does
    not say otherwise. `coverage`, `matcher` and `notice` stand once, beside the results; an answer for which
    something else holds has its own. The limits of all queries may come to 10,000 hits. Each answer is kept as a
    record of its own, whole, and all in one commit.
    """
    asked_at = screening.now()
    defaults = asked.body.get("defaults", {})
    basis = _basis(screening, _NOTHING_SAID | defaults, asked_at)
    rows = list(_rows(asked.body["queries"], defaults))
    _refuse_too_many(rows)
    answered = [_answered(screening, row, asked_at) for row in rows]
    screening.keep([record for _, record in answered if record is not None])
    results = [result for result, _ in answered]
    shared = _shared(basis, results)
    for result in results:
        if "answer" in result:
            result["answer"] = {
                key: value for key, value in result["answer"].items() if key not in shared or value != shared[key]
            }
    return Reply({"kind": "lookups", "asked_at": instant(asked_at), "results": results, **shared})


def _basis(screening: Screening, defaults: Mapping[str, Any], asked_at: datetime) -> Basis:
    """What a query that says nothing else is answered from; refuses defaults that no query could be asked with."""
    try:
        reach, as_of = read.reach(defaults, asked_at), read.as_of(defaults, asked_at)
        return screening.basis(reach, as_of, defaults["threshold"])
    except InvalidQuestion as error:
        raise InvalidQuestion({f"defaults.{name}": messages for name, messages in error.fields.items()}) from None


def _rows(queries: list[Any], defaults: Mapping[str, Any]) -> Iterator[Row]:
    seen: set[str] = set()
    for query in queries:
        name = _id(query)
        if name is not None and name in seen:
            yield Row(name, InvalidQuestion({"id": ["Another row before this one has the same id."]}))
            continue
        seen |= {name} if name is not None else set()
        written = {**defaults, **query} if isinstance(query, dict) else query
        yield Row(name, _given(written), written)


def _given(written: Any) -> Mapping[str, Any] | DesignationsError:
    try:
        given: Mapping[str, Any] = _ROW.load(written)
    except ValidationError as error:
        return InvalidQuestion(fields_of(error.messages, "query"))
    return given


def _refuse_too_many(rows: Iterable[Row]) -> None:
    """Every hit carries its designations with their law, so their number bounds the size of the whole answer."""
    most = sum(row.given["limit"] for row in rows if not isinstance(row.given, DesignationsError))
    if most > MOST_HITS_IN_ALL:
        refusal = f"The limits of all queries come to {most} hits; {MOST_HITS_IN_ALL} is the most of one request."
        raise InvalidQuestion({"limit": [refusal]})


def _answered(screening: Screening, row: Row, asked_at: datetime) -> tuple[Json, Record | None]:
    if isinstance(row.given, DesignationsError):
        return _refused(row.id, row.given), None
    try:
        answer = screening.lookup(read.lookup(row.given, asked_at))
    except (InvalidDay, InvalidQuestion, NothingLoaded) as error:
        return _refused(row.id, error), None
    body = dump_lookup(answer, read.echo_lookup(row.given))
    return {"id": row.id, "status_code": 200, "answer": body}, evidence.record(answer, row.written, body)


def _refused(name: str | None, error: DesignationsError) -> Json:
    refused: Json = {"id": name, "status_code": STATUSES[type(error)].value, "detail": said(error)}
    return refused | ({"errors": error.fields} if isinstance(error, InvalidQuestion) else {})


def _id(query: Any) -> str | None:
    """The caller's name for the row, where it is one."""
    name = query.get("id") if isinstance(query, dict) else None
    if not isinstance(name, str):
        return None
    try:
        line(name, ROW_ID_LENGTH)
    except Refused:
        return None
    return name


def _shared(basis: Basis, results: list[Json]) -> Json:
    """What the first answer was computed from; without any, what the defaults reach."""
    of_defaults: Json = BasisSchema().dump({"basis": basis})
    first = next((result["answer"] for result in results if "answer" in result), of_defaults)
    return {key: first[key] for key in of_defaults}


OPERATIONS = (
    Operation(
        "/v1/lookups",
        lookups,
        BatchAnswerSchema,
        "names",
        body=BatchBody,
        problems=(503,),
        example={
            "defaults": {"as_of": "2025-08-12", "threshold": 0.85},
            "queries": [
                {"id": "row-1", "name": "Example Trading House"},
                {"id": "row-2", "name": "Ivan Example", "limit": 3},
            ],
        },
    ),
)
