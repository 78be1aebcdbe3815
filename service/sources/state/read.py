"""The page as rows: its two tables, with the headings of before and since June 2026."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from service.domain.days import Day
from service.errors import BadDataset
from service.sources.reading import SourceFile
from service.sources.state.names import Amendment, Cell, PageName, day_of, read_cell

_DESIGNATED = ({"date designated", "date implemented"}, {"name"})
_REMOVED = ({"date removed"}, {"name"}, {"date originally designated", "date originally listed"})
_BREAKS = frozenset({"br", "p", "div", "li"})


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row: the day that the page gives for the designation, and for a row of the second table that of its end."""

    place: str
    names: tuple[PageName, ...]
    amendments: tuple[Amendment, ...]
    left: tuple[str, ...]
    day: Day
    removed: Day | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Both tables in their order."""

    designated: tuple[PageRow, ...]
    removed: tuple[PageRow, ...]


def recognises(file: SourceFile) -> bool:
    """Whether the file is a web page that speaks of these organizations."""
    content = file.content.lower()
    return b"<table" in content and b"terrorist organization" in content


def read_page(file: SourceFile) -> Page:
    """Reads the saved page.

    Raises BadDataset where one of the tables is not there once, under headings that are known, or where a row has no
    day or no name.
    """
    root = _root(file)
    designated = _table(file, root, _DESIGNATED)
    removed = _table(file, root, _REMOVED)
    return Page(
        tuple(_row(place, cells[1], cells[0]) for place, cells in designated),
        tuple(_row(place, cells[1], cells[2], cells[0]) for place, cells in removed),
    )


def _root(file: SourceFile) -> html.HtmlElement:
    try:
        text = file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadDataset(f"{file.name}: this is not UTF-8") from error
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise BadDataset(f"{file.name}: this is no web page") from error
    return root


def _table(file: SourceFile, root: html.HtmlElement, headings: tuple[set[str], ...]) -> list[tuple[str, list[str]]]:
    found = []
    for table in root.iter("table"):
        first, *rows = list(_rows(file, table)) or [("", [])]
        said = [" ".join(cell.split()).lower() for cell in first[1]]
        if len(said) == len(headings) and all(one in known for one, known in zip(said, headings, strict=True)):
            found.append(rows)
    if len(found) != 1:
        known = " | ".join(" or ".join(sorted(one)) for one in headings)
        raise BadDataset(f"{file.name}: has {len(found)} tables with the headings {known}, where one is expected")
    for place, cells in found[0]:
        if len(cells) != len(headings):
            raise BadDataset(f"{place}: a row of {len(cells)} cells under {len(headings)} headings")
    return found[0]


def _rows(file: SourceFile, table: html.HtmlElement) -> Iterator[tuple[str, list[str]]]:
    for row in table.iter("tr"):
        cells = [_text(cell).strip() for cell in row if cell.tag in {"td", "th"}]
        if any(cells):
            yield f"{file.name}, line {row.sourceline}", cells


def _text(cell: html.HtmlElement) -> str:
    """The text of the cell, where a new line or a new block begins with a line feed."""
    parts = []
    for action, element in etree.iterwalk(cell, events=("start", "end")):
        if action == "start":
            parts += ["\n" if element.tag in _BREAKS else "", " ".join(f".{element.text or ''}.".split())[1:-1]]
        elif element is not cell:
            parts.append(" ".join(f".{element.tail or ''}.".split())[1:-1])
    return "".join(parts)


def _row(place: str, name: str, day: str, removed: str | None = None) -> PageRow:
    cell: Cell = read_cell(name)
    if not cell.names:
        raise BadDataset(f"{place}: a row without a name")
    return PageRow(
        place=place,
        names=cell.names,
        amendments=cell.amendments,
        left=cell.left,
        day=_day(place, day),
        removed=None if removed is None else _day(place, removed),
    )


def _day(place: str, text: str) -> Day:
    day = day_of(text)
    if day is None:
        raise BadDataset(f"{place}: {' '.join(text.split())!r} is no day that the page is known to write")
    return day
