"""The first sheet of an XLSX workbook as rows, after its size and shape were found to be those of a list."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook

from service.errors import BadDataset
from service.sources.reading import SourceFile

LARGEST_B = 64 * 1024 * 1024
"""The most that all parts of a workbook may inflate to; the published one has 6.6 MB."""
MOST_COLUMNS = 64
MOST_ROWS = 200_000
_START = b"PK\x03\x04"
_WORKBOOK = "xl/workbook.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^>]*)?(?<!/)>")
_PLACE = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^>]*(?<!/)>")

Cell = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row; `line` is its number in the sheet, counted from 1."""

    line: int
    cells: tuple[Cell, ...]


def looks_like_workbook(file: SourceFile) -> bool:
    """Whether the file is a zip that holds a workbook."""
    if not file.content.startswith(_START):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            return _WORKBOOK in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


def sheet_rows(file: SourceFile) -> Iterator[SheetRow]:
    """The rows of the first sheet that are not empty.

    Raises BadDataset for what is no workbook, and for one that inflates to more or spreads wider than any list does:
    sizes are held to what the parts declare and to what they really hold, and cells to places within bounds, since a
    reader makes room for every cell up to the last.
    """
    _check_sizes(file)
    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(file.content)).get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False)
    except (CalamineError, IndexError, OSError, ValueError) as error:
        raise BadDataset(f"{file.name}: this is no workbook that can be read ({error})") from error
    for line, cells in enumerate(rows, start=1):
        if any(cell != "" for cell in cells):
            yield SheetRow(line, tuple(cells))


def _check_sizes(file: SourceFile) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            members = archive.infolist()
            declared = sum(member.file_size for member in members)
            if declared > LARGEST_B:
                raise BadDataset(f"{file.name}: declares {declared:,} bytes, and a list has {LARGEST_B:,} at most")
            for member in members:
                content = _inflated(file, member)
                if _SHEET.fullmatch(member.filename):
                    _check_shape(file, content)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, zlib.error) as error:
        raise BadDataset(f"{file.name}: this is no workbook ({error})") from error


def _inflated(file: SourceFile, member: zipfile.ZipInfo) -> bytes:
    """The part, read past its declared size: a reader of another make may not stop there."""
    packed = _packed(file, member)
    if member.compress_type == zipfile.ZIP_STORED:
        return packed
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise BadDataset(f"{file.name}: {member.filename} is packed in a way that no workbook is")
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    content = inflater.decompress(packed, member.file_size + 1)
    if len(content) != member.file_size or not inflater.eof:
        raise BadDataset(
            f"{file.name}: {member.filename} does not hold the {member.file_size:,} bytes that it declares"
        )
    return content


def _packed(file: SourceFile, member: zipfile.ZipInfo) -> bytes:
    head = file.content[member.header_offset : member.header_offset + 30]
    if len(head) < 30 or not head.startswith(_START):
        raise BadDataset(f"{file.name}: {member.filename} has no head of its own")
    start = member.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    return file.content[start : start + member.compress_size]


def _check_shape(file: SourceFile, sheet: bytes) -> None:
    places = _PLACE.findall(sheet)
    if len(places) != len(_CELL.findall(sheet)):
        raise BadDataset(f"{file.name}: has cells that do not say where they stand")
    columns = {column for column, _ in places}
    if any(_number(column) > MOST_COLUMNS for column in columns):
        raise BadDataset(f"{file.name}: has cells beyond column {MOST_COLUMNS}, and no list has so many columns")
    if max((int(row) for _, row in places), default=0) > MOST_ROWS:
        raise BadDataset(f"{file.name}: has cells beyond row {MOST_ROWS:,}, and no list has so many rows")
    if not sheet.rstrip().endswith(b"worksheet>"):
        raise BadDataset(f"{file.name}: a sheet breaks off")


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number
