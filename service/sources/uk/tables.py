"""A published table as rows that know their lines and their columns by name."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.errors import BadDataset
from service.sources.csv_rows import CsvRow, rows_of
from service.sources.reading import SourceFile

_ENCODINGS = ("utf-8-sig", "cp1252")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it says by column, of columns that say something. A row of a sheet is counted as a line."""

    line: int
    said: Mapping[str, str]

    def get(self, column: str) -> str:
        """What it says there, "" where it says nothing."""
        return self.said.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table. `banner` is the line before the header, where the form has one."""

    file: str
    banner: tuple[str, ...]
    header_line: int
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def csv_table(file: SourceFile, has_banner: bool) -> Table:
    """The table of a CSV file; raises BadDataset where it is cut, or a row is wider or narrower than its header.

    A file that is no UTF-8 is read as Windows-1252, in which one of the lists was published.
    """
    if not file.content.endswith(b"\n"):
        raise BadDataset(f"{file.name}: its last row has no end; the file is cut")
    return table_of(file, list(rows_of(file, _encoding(file))), has_banner)


def table_of(file: SourceFile, cells: list[CsvRow], has_banner: bool) -> Table:
    """The table that these rows make, the first or, under a banner, the second of them being its header."""
    above = 1 if has_banner else 0
    if len(cells) <= above:
        raise BadDataset(f"{file.name}: has no header")
    header = tuple(" ".join(cell.split()) for cell in cells[above].cells)
    for column in header:
        if header.count(column) > 1:
            raise BadDataset(f"{file.name}, line {cells[above].line}: the column {column!r} stands there twice")
    banner = cells[0].cells if has_banner else ()
    return Table(file.name, banner, cells[above].line, header, tuple(_rows(file, header, cells[above + 1 :])))


def _rows(file: SourceFile, header: tuple[str, ...], rows: list[CsvRow]) -> Iterator[Row]:
    for row in rows:
        if len(row.cells) != len(header):
            said = f"{len(row.cells)} cells under {len(header)} columns"
            raise BadDataset(f"{file.name}, line {row.line}: {said}; the file is torn")
        told = {column: _text(cell) for column, cell in zip(header, row.cells, strict=True)}
        yield Row(row.line, {column: text for column, text in told.items() if text})


def _text(cell: str) -> str:
    """The cell with single spaces; some lists write characters as HTML does."""
    return " ".join((html.unescape(cell) if "&" in cell else cell).split())


def _encoding(file: SourceFile) -> str:
    try:
        file.content.decode(_ENCODINGS[0])
    except UnicodeDecodeError:
        return _ENCODINGS[1]
    return _ENCODINGS[0]
