"""The one sheet of an OpenDocument spreadsheet as rows of cells."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from service.errors import BadDataset
from service.sources.csv_rows import CsvRow
from service.sources.reading import SourceFile
from service.sources.xml_tree import name_of

_CONTENT = "content.xml"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_ENCRYPTED = 0x1
# What zipfile raises of damaged archives: lies about sizes and places, names that are no text, unknown packings.
_UNPACKING_FAILS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(NotImplementedError, KeyError, ValueError, RuntimeError),
)
_SPACES = frozenset({"s", "tab", "line-break"})
LARGEST_B = 256 * 1024 * 1024
"""The most bytes of content that are inflated; the largest such list has about 100 MB."""
MOST_COLUMNS = 256
MOST_ALIKE = 1000
"""The most rows with content that one row may stand for. Empty ones stand for the million that a sheet has."""


def sheet_of(file: SourceFile) -> list[CsvRow]:
    """The rows that are not empty, each with its number on the sheet and as many cells as the first of them.

    Raises BadDataset for what is no such spreadsheet, a second sheet with content, and sizes that no list has.
    """
    try:
        content = _content(file)
    except _UNPACKING_FAILS as error:
        raise BadDataset(f"{file.name} cannot be unpacked: {error}") from error
    try:
        return list(_rows(file, content))
    except etree.XMLSyntaxError as error:
        raise BadDataset(f"{file.name}, {_CONTENT}, line {error.lineno}: this is no well-formed XML") from error


def _content(file: SourceFile) -> bytes:
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        member = archive.getinfo(_CONTENT)
        if member.flag_bits & _ENCRYPTED:
            raise BadDataset(f"{file.name} is encrypted; open and save it first")
        with archive.open(member) as packed:
            content = packed.read(LARGEST_B + 1)
    if len(content) > LARGEST_B:
        raise BadDataset(f"{file.name} holds more than {LARGEST_B:,} bytes, the most that is read of one file")
    return content


def _rows(file: SourceFile, content: bytes) -> Iterator[CsvRow]:
    parser = etree.iterparse(
        io.BytesIO(content),
        tag=f"{{{_TABLE}}}table-row",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    line, width, sheet = 0, 0, None
    for _, row in parser:
        cells = _cells(file, row, line + 1)
        times = _times(file, row, "number-rows-repeated", line + 1)
        if any(cells):
            sheet = _the_sheet(file, row, sheet)
            width = width or len(cells)
            if times > MOST_ALIKE:
                raise BadDataset(f"{file.name}, row {line + 1}: {times:,} rows that are alike")
            padded = (*cells, *[""] * (width - len(cells)))
            yield from (CsvRow(line + 1 + one, padded) for one in range(times))
        line += times
        row.clear()
    if parser.root is not None and parser.root.getroottree().docinfo.internalDTD is not None:
        raise BadDataset(f"{file.name}: declares a DTD, which no list needs and which can be used to do harm")


def _the_sheet(file: SourceFile, row: etree._Element, earlier: str | None) -> str:
    table = next(row.iterancestors(f"{{{_TABLE}}}table"), None)
    name = str(table.get(f"{{{_TABLE}}}name", "")) if table is not None else ""
    if earlier is not None and name != earlier:
        raise BadDataset(f"{file.name}: has the sheet {name!r} beside {earlier!r}, which is not understood")
    return name


def _cells(file: SourceFile, row: etree._Element, line: int) -> tuple[str, ...]:
    """The texts of the cells up to the last that has one."""
    cells: list[str] = []
    for cell in row.iterchildren("*"):
        text = "\n".join(_paragraph(one) for one in cell.iterchildren(f"{{{_TEXT}}}p")).strip()
        times = _times(file, cell, "number-columns-repeated", line)
        room = MOST_COLUMNS - len(cells)
        if text and times > room:
            raise BadDataset(f"{file.name}, row {line}: more than {MOST_COLUMNS} columns")
        cells.extend([text] * min(times, room))
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _paragraph(paragraph: etree._Element) -> str:
    parts = [paragraph.text or ""]
    for element in paragraph.iterdescendants("*"):
        parts += [" " if name_of(element) in _SPACES else element.text or "", element.tail or ""]
    return "".join(parts)


def _times(file: SourceFile, element: etree._Element, attribute: str, line: int) -> int:
    times = str(element.get(f"{{{_TABLE}}}{attribute}", "1"))
    if not (times.isascii() and times.isdigit() and 0 < len(times) <= 9):
        raise BadDataset(f"{file.name}, row {line}: {attribute} is {times!r}, which is no count")
    return max(int(times), 1)
