"""The rows of a user's CSV, each cell under the name of its column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.errors import BadDataset
from service.sources.csv_rows import CsvRow, rows_of
from service.sources.custom.mapping import ColumnMap
from service.sources.reading import SourceFile


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `place` names file and line, and cells are without space at their ends."""

    place: str
    line: int
    cells: Mapping[str, str]

    def cell(self, column: str | None) -> str:
        """The cell of the column, "" where there is no such column."""
        return self.cells[column] if column is not None else ""


def read_rows(file: SourceFile, mapping: ColumnMap) -> Iterator[Row]:
    """The rows under the header.

    Raises BadDataset for a column that is mapped and not there, one that is there and not mapped, and a row that has
    more or fewer cells than the header.
    """
    rows = rows_of(file, mapping.encoding, mapping.delimiter)
    header = next(rows, None)
    if header is None:
        raise BadDataset(f"{file.name}: is empty")
    columns = [_clean(f"{file.name}, line {header.line}", cell) for cell in header.cells]
    _check(f"{file.name}, line {header.line}", columns, mapping)
    for row in rows:
        yield _row(file, columns, row)


def _row(file: SourceFile, columns: Sequence[str], row: CsvRow) -> Row:
    place = f"{file.name}, line {row.line}"
    if len(row.cells) != len(columns):
        raise BadDataset(f"{place}: has {len(row.cells)} cells, the header has {len(columns)}")
    cells = {column: _clean(place, cell) for column, cell in zip(columns, row.cells, strict=True)}
    return Row(place, row.line, cells)


def _check(place: str, columns: Sequence[str], mapping: ColumnMap) -> None:
    twice = [column for column, times in Counter(columns).items() if times > 1]
    if twice:
        raise BadDataset(f"{place}: the column {twice[0]!r} stands there twice")
    mapped = list(mapping.mapped())
    absent = [column for column in (*mapped, *mapping.ignore) if column not in columns]
    if absent:
        raise BadDataset(f"{place}: the mapping names the column {absent[0]!r}, which is not there")
    left = [column for column in columns if column not in {*mapped, *mapping.ignore}]
    if left:
        names = ", ".join(map(repr, left))
        raise BadDataset(f"{place}: the mapping does not say what {names} means; map it, keep it or ignore it")


def _clean(place: str, cell: str) -> str:
    if "\x00" in cell:
        raise BadDataset(f"{place}: holds a null, which is no text")
    return " ".join(cell.split())
