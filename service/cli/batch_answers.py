"""Rows of questions → rows of answers, each asked and answered on its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marshmallow import ValidationError

from service.api import asked
from service.api.parser import fields_of
from service.api.schemas.bodies import LookupRow
from service.api.schemas.dump import dump_lookup
from service.cli import hits
from service.cli.batch_table import ID, Row
from service.cli.sheet import yes_or_no
from service.domain.record import Record
from service.doors.failures import said
from service.errors import DesignationsError, InvalidDay, InvalidQuestion, NothingLoaded
from service.screening.answers import LookupAnswer
from service.screening.counter import Screening
from service.screening.evidence import record
from service.screening.shown import CoverageRow

HEADER = (
    "row", "id", "name", "identifier", "outcome", *hits.HEADER, "withheld", "not_searched", "record", "error",
)  # fmt: skip
_ROW = LookupRow()
Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """What holds for all rows of a run: the counter, the options given as defaults, and when the run began."""

    screening: Screening
    defaults: Mapping[str, Any]
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """What a row came to: `outcome` is hits, no_hits or error; `rows` are the cells of the file of answers."""

    outcome: str
    rows: Sequence[Cells]
    not_searched: Sequence[str] = ()
    record: Record | None = None


def answer(asking: Asking, row: Row) -> Answered:
    """The answer to one row; what is wrong with it stands in its error. Raises StoreUnavailable."""
    given = {**asking.defaults, **row.parameters}
    try:
        if row.fault:
            raise InvalidQuestion({"row": [row.fault]})
        understood = _understood(given)
        found = asking.screening.lookup(asked.lookup(understood, asking.asked_at))
    except (InvalidDay, InvalidQuestion, NothingLoaded) as error:
        return Answered("error", [_cells(row, {"outcome": "error", "error": _why(error)})])
    absent = _not_searched(found.basis.coverage)
    rows = [_cells(row, {**one, "not_searched": "; ".join(absent)}) for one in _told(found)]
    evidence = record(found, given, dump_lookup(found, asked.echo_lookup(understood)))
    return Answered(found.outcome, rows, absent, evidence)


def _understood(given: Mapping[str, Any]) -> dict[str, Any]:
    try:
        read: dict[str, Any] = _ROW.load(given)
    except ValidationError as error:
        raise InvalidQuestion(fields_of(error.messages, "name")) from None
    return read


def _told(found: LookupAnswer) -> list[dict[str, str]]:
    """One mapping a designation, or one alone where there is no hit."""
    withheld = "; ".join(f"{status}: {count}" for status, count in found.withheld.items())
    whole = {"outcome": found.outcome, "withheld": withheld, "record": found.id}
    rows = [dict(zip(hits.HEADER, cells, strict=True)) for cells in hits.sheet(found).rows]
    none = {
        "as_of": found.basis.as_of,
        "known_at": found.basis.known_at,
        "total": str(found.total),
        "truncated": yes_or_no(found.truncated),
    }
    return [{**one, **whole} for one in rows or [none]]


def _cells(row: Row, told: Mapping[str, str]) -> Cells:
    asked_for = {"row": str(row.number), **{name: row.cells.get(name, "") for name in (ID, "name", "identifier")}}
    return tuple({**told, **asked_for}.get(name, "") for name in HEADER)


def _not_searched(coverage: Sequence[CoverageRow]) -> list[str]:
    return [one.dataset for one in coverage if one.coverage == "not_loaded"]


def _why(error: DesignationsError) -> str:
    if isinstance(error, InvalidQuestion):
        return "; ".join(f"{name}: {' '.join(messages)}" for name, messages in error.fields.items())
    return said(error)
