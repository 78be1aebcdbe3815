"""The rows of Australia's list as its workbook has them, grouped by the number that the list gives to a party."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from service.errors import BadDataset
from service.names.fold import fold
from service.sources.reading import SourceFile
from service.sources.workbook import Cell, SheetRow, sheet_rows

REQUIRED = ("reference", "name of individual or entity", "type", "name type", "listing information", "committees")
_REFERENCE = re.compile(r"(\d+)\s*([a-z]{0,2}\d{0,2})", re.IGNORECASE)
# A carriage return as a workbook writes it where it cannot be had otherwise.
_LITTER = re.compile(r"_x000[dD]_|\xa0")
_NOTHING = frozenset({"", "na", "n/a", "nil"})
_SERIAL_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 18_000, 80_000


@dataclass(frozen=True, slots=True)
class DfatRow:
    """One row: texts by the folded name of their column, days and years as the workbook has them beside.

    `part` is the letter after the number, "" on the row of the party itself.
    """

    line: int
    number: str
    part: str
    cells: Mapping[str, str]
    days: Mapping[str, date]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns as they are printed, and the rows of each party, in the order of the file."""

    columns: tuple[str, ...]
    groups: Mapping[str, tuple[DfatRow, ...]]


def read_sheet(file: SourceFile) -> Sheet:
    """Raises BadDataset for a missing column and a reference that is none; rows of a party need not stand together."""
    rows = sheet_rows(file)
    head = next(rows, None)
    columns = tuple(" ".join(str(cell).split()) for cell in head.cells) if head else ()
    keys = [fold(column) for column in columns]
    missing = [column for column in REQUIRED if column not in keys]
    if missing:
        raise BadDataset(f"{file.name}, line 1: the column {missing[0]!r} is missing")
    groups: dict[str, list[DfatRow]] = {}
    for row in rows:
        read = _row(file, keys, row)
        groups.setdefault(read.number, []).append(read)
    return Sheet(columns, {number: tuple(found) for number, found in groups.items()})


def _row(file: SourceFile, keys: Sequence[str], row: SheetRow) -> DfatRow:
    texts = {key: _text(cell) for key, cell in zip(keys, row.cells, strict=True)}
    reference = _REFERENCE.fullmatch(texts["reference"])
    if reference is None:
        raise BadDataset(f"{file.name}, line {row.line}: {texts['reference']!r} is no reference")
    days = {key: day for key, cell in zip(keys, row.cells, strict=True) if (day := _day(cell))}
    cells = {key: text for key, text in texts.items() if text.lower() not in _NOTHING and key != "reference"}
    return DfatRow(row.line, reference[1], reference[2].lower(), cells, days)


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return _LITTER.sub(" ", str(cell)).strip()


def _day(cell: Cell) -> date | None:
    """The day of a cell that the workbook calls one, or that holds the number by which it counts days."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int) and not isinstance(cell, bool) and _FIRST_SERIAL < cell < _LAST_SERIAL:
        return _SERIAL_ZERO + timedelta(days=int(cell))
    return None
