"""The lines of the CSV form, whole or wrapped by a spreadsheet, as cells by the names of their columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.errors import BadDataset
from service.sources.reading import SourceFile

_DATE = "Date_file"
_OWNER = "Entity_logical_id"
_MARK = "\ufeff"
_REQUIRED = ("Entity_logical_id", "Subject_type", "Programme", "Naal_wholename", "EU_ref_num")


@dataclass(frozen=True, slots=True)
class FsfLine:
    """One line: its cells that are not empty by their column; the file's day is under `Date_file`."""

    number: int
    cells: Mapping[str, str]

    def part(self, prefix: str) -> dict[str, str]:
        """The cells of one part, by the rest of the names of their columns."""
        return {name.removeprefix(prefix): text for name, text in self.cells.items() if name.startswith(prefix)}


def looks_like_fsf_csv(file: SourceFile) -> bool:
    """Whether the file begins with the columns of this form."""
    start = file.content[:60].removeprefix(_MARK.encode()).lstrip(b'"')
    return start.startswith(_DATE.encode()) and b";" + _OWNER.encode() in file.content[:60]


def read_lines(file: SourceFile) -> tuple[Sequence[str], Iterator[FsfLine]]:
    """The columns and the lines; raises BadDataset for a missing column and a line of another number of cells.

    A spreadsheet wraps each line in quotes and writes the commas in it as tabs; both are undone.
    """
    if not file.content.endswith(b"\n"):
        raise BadDataset(f"{file.name}: breaks off within its last line")
    lines = _text(file).split("\n")
    header = _columns(_unwrapped(lines[0]).split(";"))
    missing = [column for column in _REQUIRED if column not in header]
    if missing:
        raise BadDataset(f"{file.name}, line 1: the column {missing[0]!r} is missing")
    return header, _lines(file, header, lines[1:])


def _text(file: SourceFile) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return file.content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise BadDataset(f"{file.name}: is neither UTF-8 nor Windows-1252")


def _columns(names: Sequence[str]) -> list[str]:
    """The names of the columns, each once: the number of the owner stands again in each part."""
    columns: list[str] = []
    for name in names:
        known = _DATE if name.startswith(_DATE) else name.strip()
        prefix = columns[-1].partition("_")[0] if columns else ""
        columns.append(f"{prefix}_{_OWNER}" if known == _OWNER and _OWNER in columns else known)
    return columns


def _lines(file: SourceFile, header: Sequence[str], lines: Sequence[str]) -> Iterator[FsfLine]:
    for number, line in enumerate(lines, start=2):
        if not line:
            continue
        cells = _cells(_unwrapped(line), len(header))
        if cells is None:
            raise BadDataset(f"{file.name}, line {number}: does not have the {len(header)} cells of the header")
        printed = ((name, " ".join(cell.replace("\\n", " ").split())) for name, cell in zip(header, cells, strict=True))
        yield FsfLine(number, {name: text for name, text in printed if text})


def _unwrapped(line: str) -> str:
    bare = line.removeprefix(_MARK).rstrip("\t\r")
    if not (line.startswith('"') and bare.endswith('"') and line.count(";") > 1):
        return bare
    return bare[1:-1].rstrip("\t").replace('""', '"').replace("\t", ",")


def _cells(line: str, count: int) -> list[str] | None:
    """By the rules of CSV, or, where a stray quote upsets these, at every semicolon."""
    try:
        quoted = next(csv.reader([line], delimiter=";"), [])
    except csv.Error:
        quoted = []
    for cells in (quoted, line.split(";")):
        if len(cells) == count:
            return cells
    return None
