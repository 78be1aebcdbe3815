"""The rows of the Consolidated Screening List as its CSV file has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.errors import BadDataset
from service.sources.csv_rows import rows_of
from service.sources.reading import SourceFile

REQUIRED = ("_id", "source", "entity_number", "type", "programs", "name", "alt_names", "ids")
_BEGINNING = b"_id,source,entity_number,"
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class CslRow:
    """One row: the cells that are not empty by their column; `line` is that on which it ends."""

    line: int
    cells: Mapping[str, str]

    def parts(self, column: str) -> tuple[str, ...]:
        """The items of a cell that holds several, parted by `; `."""
        return tuple(part for part in (cell.strip() for cell in self.cells.get(column, "").split("; ")) if part)


def looks_like_csl(file: SourceFile) -> bool:
    """Whether the file begins with the columns of this list."""
    return file.content.removeprefix(_MARK).startswith(_BEGINNING)


def read_rows(file: SourceFile) -> tuple[Sequence[str], Iterator[CslRow]]:
    """The columns of the header, and the rows; raises BadDataset for a missing column and for a file that is torn."""
    if not file.content.endswith(b"\n"):
        raise BadDataset(f"{file.name}: breaks off within its last row")
    rows = rows_of(file)
    header = next(rows).cells
    missing = [column for column in REQUIRED if column not in header]
    if missing or len(set(header)) != len(header):
        raise BadDataset(f"{file.name}, line 1: {missing[0] if missing else 'a column'} is missing or stands twice")
    return header, (_row(file, header, row.line, row.cells) for row in rows)


def _row(file: SourceFile, header: Sequence[str], line: int, cells: Sequence[str]) -> CslRow:
    if len(cells) != len(header):
        raise BadDataset(f"{file.name}, line {line}: has {len(cells)} cells, and the header has {len(header)} columns")
    printed = ((column, " ".join(cell.split())) for column, cell in zip(header, cells, strict=True))
    return CslRow(line, {column: cell for column, cell in printed if cell})
