"""The rows of the legacy CSV files, each file known by the number of its columns and not by its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from service.errors import BadDataset
from service.sources.csv_rows import CsvRow, rows_of
from service.sources.reading import SourceFile

END_MARK = "\x1a"
_NULL = "-0- "


class Role(IntEnum):
    """What a file of the set holds; the value is the number of its columns."""

    MAIN = 12
    ADDRESSES = 6
    ALIASES = 5
    COMMENTS = 2


@dataclass(frozen=True, slots=True)
class LegacyFile:
    """One file of the set. `rows` have the columns of the role, null cells as ""; `is_ended` by its 0x1A."""

    name: str
    role: Role
    rows: tuple[CsvRow, ...]
    is_ended: bool


def role_of(file: SourceFile) -> Role | None:
    """What the first row shows the file to be; None for what is no file of the set."""
    line = file.content.split(b"\n", 1)[0]
    try:
        first = next(rows_of(SourceFile(file.name, _whole_row(file.content, line))), None)
    except BadDataset:
        return None
    if first is None or not first.cells[0].isdecimal() or len(first.cells) not in set(Role):
        return None
    return Role(len(first.cells))


def read_files(files: Sequence[SourceFile]) -> dict[Role, LegacyFile]:
    """The set by role; raises BadDataset for a row that is no row of its file, a torn file, and two of one role."""
    found: dict[Role, LegacyFile] = {}
    for file in files:
        role = role_of(file)
        if role is None:
            raise BadDataset(f"{file.name}, line 1: is no file of OFAC's legacy set")
        if role in found:
            raise BadDataset(f"{file.name}: has the columns of {found[role].name}, of which one file is read")
        found[role] = _read(file, role)
    return found


def _read(file: SourceFile, role: Role) -> LegacyFile:
    rows = list(rows_of(file))
    is_ended = bool(rows) and rows[-1].cells == (END_MARK,)
    if is_ended:
        rows.pop()
    elif not file.content.endswith(b"\n"):
        raise BadDataset(f"{file.name}, line {rows[-1].line}: the file breaks off within a row")
    return LegacyFile(file.name, role, tuple(_rows(file.name, role, rows)), is_ended)


def _rows(name: str, role: Role, rows: Sequence[CsvRow]) -> Iterator[CsvRow]:
    for row in rows:
        if len(row.cells) != role or not (row.cells[0].isdecimal() and row.cells[0].isascii()):
            raise BadDataset(f"{name}, line {row.line}: is no row of {int(role)} columns that begins with a number")
        yield CsvRow(row.line, tuple(["" if cell == _NULL else cell.strip() for cell in row.cells]))


def _whole_row(content: bytes, line: bytes) -> bytes:
    """The first line, and as many after it as a quoted cell of the first row goes on over."""
    end = len(line)
    while content[:end].count(b'"') % 2 and end < len(content):
        end = content.find(b"\n", end + 1)
        if end < 0:
            return content
    return content[:end]
