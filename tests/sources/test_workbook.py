"""What a workbook must be before its sheet is read."""

import re

import pytest

from service.errors import BadDataset
from service.sources import workbook as room
from service.sources.reading import SourceFile
from service.sources.workbook import looks_like_workbook, sheet_rows
from tests.sources.australia.workbooks import sheet_of, workbook

SHEET = sheet_of(("a", "b"), ("", ""), ("c", 1))


def rows(content: bytes) -> list[tuple[int, tuple[object, ...]]]:
    return [(row.line, row.cells) for row in sheet_rows(SourceFile("list.xlsx", content))]


def test_rows_know_their_lines_and_empty_ones_are_passed_over() -> None:
    assert rows(workbook(SHEET)) == [(1, ("a", "b")), (3, ("c", 1.0))]


def test_an_empty_cell_far_out_is_no_harm_and_a_full_one_is_refused() -> None:
    empty = SHEET.replace("</row>", '<c r="XFD1"/></row>', 1)
    assert rows(workbook(empty))[0] == (1, ("a", "b"))
    with pytest.raises(BadDataset, match="cells beyond column 64"):
        rows(workbook(SHEET.replace("</row>", '<c r="XFD1"><v>1</v></c></row>', 1)))
    with pytest.raises(BadDataset, match="cells beyond row 200,000"):
        rows(workbook(SHEET.replace("</sheetData>", '<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>')))


def test_cells_that_do_not_say_where_they_stand_are_refused() -> None:
    with pytest.raises(BadDataset, match="do not say where they stand"):
        rows(workbook(SHEET.replace("</row>", "<c><v>1</v></c></row>", 1)))


def test_a_workbook_that_declares_too_much_is_refused_before_it_is_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LARGEST_B", 1_000)
    with pytest.raises(BadDataset, match="declares [\\d,]+ bytes, and a list has 1,000 at most"):
        rows(workbook(SHEET))


def test_a_part_that_holds_more_than_it_declares_is_refused() -> None:
    content = workbook(SHEET.replace("<sheetData>", "<sheetData>" + " " * 100_000))
    length = len(SHEET) + 100_000
    lying = content.replace(length.to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    assert lying != content
    with pytest.raises(BadDataset, match=re.escape("sheet1.xml does not hold the 1,000 bytes that it declares")):
        rows(lying)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", workbook(SHEET)[:-30]])
def test_what_is_no_workbook_is_not_taken_for_one(content: bytes) -> None:
    assert not looks_like_workbook(SourceFile("list.xlsx", content))
    with pytest.raises(BadDataset, match="no workbook"):
        rows(content)


def test_a_sheet_that_breaks_off_is_refused() -> None:
    with pytest.raises(BadDataset, match="a sheet breaks off"):
        rows(workbook(SHEET[:-20]))
