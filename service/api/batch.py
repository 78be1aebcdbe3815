"""Many lookups in one request, each read and answered on its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marshmallow import ValidationError

from service.api import asked as read
from service.api.operation import Asked, Operation
from service.api.parser import fields_of
from service.api.problems import KINDS, detail
from service.api.reply import Reply
from service.api.schemas import dump_lookup
from service.api.schemas.answer import CoverageSchema, MatcherSchema
from service.api.schemas.answers import BatchAnswerSchema
from service.api.schemas.bodies import ROW_ID_LENGTH, BatchBody, LookupRow
from service.errors import DesignationsError, InvalidDay, InvalidQuestion, NothingLoaded
from service.matching.score import ALGORITHM, VERSION
from service.screening.counter import Screening
from service.screening.coverage import notice
from service.screening.shown import Matcher
from service.screening.written import instant

Json = dict[str, Any]

_SHARED = ("coverage", "matcher", "notice")
_ROW = LookupRow()


@dataclass(frozen=True, slots=True)
class Batch:
    """What holds for all rows of one request."""

    screening: Screening
    defaults: Mapping[str, Any]
    asked_at: datetime


def lookups(screening: Screening, asked: Asked) -> Reply:
    """Look up to a thousand names or identifiers up.

    The answers stand in the order of the queries. A query that is not understood has its own 422 and one that
    names no loaded dataset its own 409, and neither spoils the others. `defaults` hold for every query that does
    not say otherwise. `coverage`, `matcher` and `notice` stand once, beside the results; an answer for which
    something else holds has its own.
    """
    defaults = {name: value for name, value in asked.body.get("defaults", {}).items() if value != []}
    _refuse_unknown_ids(screening, defaults)
    batch = Batch(screening, defaults, screening.now())
    results = list(_rows(batch, asked.body["queries"]))
    shared = _shared(batch, results)
    for result in results:
        if "answer" in result:
            result["answer"] = {
                key: value for key, value in result["answer"].items() if key not in shared or value != shared[key]
            }
    return Reply({"kind": "lookups", "asked_at": instant(batch.asked_at), "results": results, **shared})


def _rows(batch: Batch, queries: list[Any]) -> Iterator[Json]:
    seen: set[str] = set()
    for query in queries:
        name = _id(query)
        if name is not None and name in seen:
            yield _refused(name, InvalidQuestion({"id": ["Another row before this one has the same id."]}))
            continue
        seen |= {name} if name is not None else set()
        yield _row(batch, query, name)


def _row(batch: Batch, query: Any, name: str | None) -> Json:
    try:
        given = _ROW.load({**batch.defaults, **query} if isinstance(query, dict) else query)
        answer = batch.screening.lookup(read.lookup(given, batch.asked_at))
    except ValidationError as error:
        return _refused(name, InvalidQuestion(fields_of(error.messages, "query")))
    except (InvalidDay, InvalidQuestion, NothingLoaded) as error:
        return _refused(name, error)
    return {"id": name, "status_code": 200, "answer": dump_lookup(answer, read.echo_lookup(given))}


def _refused(name: str | None, error: DesignationsError) -> Json:
    refused: Json = {"id": name, "status_code": KINDS[type(error)].status.value, "detail": detail(error)}
    return refused | ({"errors": error.fields} if isinstance(error, InvalidQuestion) else {})


def _id(query: Any) -> str | None:
    """The caller's name for the row, where it is one."""
    name = query.get("id") if isinstance(query, dict) else None
    return name if isinstance(name, str) and 1 <= len(name) <= ROW_ID_LENGTH else None


def _shared(batch: Batch, results: list[Json]) -> Json:
    """What the first answer was computed from; without any, what the defaults reach."""
    first = next((result["answer"] for result in results if "answer" in result), None)
    if first is not None:
        return {key: first[key] for key in _SHARED}
    known_at = read.known_at(batch.defaults, batch.asked_at)
    rows = batch.screening.coverage(tuple(batch.defaults.get("dataset", ())), known_at)
    matcher = Matcher(ALGORITHM, VERSION, batch.defaults.get("threshold", 0.8))
    return {
        "coverage": CoverageSchema(many=True).dump(rows),
        "matcher": MatcherSchema().dump(matcher),
        "notice": notice(rows, read.as_of(batch.defaults, batch.asked_at)),
    }


def _refuse_unknown_ids(screening: Screening, defaults: Mapping[str, Any]) -> None:
    known = {"program": set(screening.law.programs), "dataset": {one.id for one in screening.datasets}}
    wrong = {
        f"defaults.{field}": [f"{one!r} is not known here" for one in defaults.get(field, ()) if one not in ids]
        for field, ids in known.items()
    }
    if any(wrong.values()):
        raise InvalidQuestion({field: said for field, said in wrong.items() if said})


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
