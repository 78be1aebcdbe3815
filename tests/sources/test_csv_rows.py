"""Rows of a CSV know their lines, and what is no text is refused."""

import csv

import pytest

from service.errors import BadDataset
from service.sources.csv_rows import LARGEST_FIELD, CsvRow, rows_of
from service.sources.reading import SourceFile


def rows(content: bytes, encoding: str = "utf-8-sig") -> list[CsvRow]:
    return list(rows_of(SourceFile("x.csv", content), encoding))


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_rows_end_on_their_lines_and_empty_ones_are_passed_over(end: bytes) -> None:
    told = end.join([b"\xef\xbb\xbfid,name", b"", b'1,"two', b'lines"', b"2,x", b""])
    assert [(row.line, row.cells[0]) for row in rows(told)] == [(1, "id"), (4, "1"), (5, "2")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"id\n1\n2\xff\n", "x.csv, line 3: this is not utf-8-sig"),
        (b"id\n1\n2\x00\n", "x.csv, line 3: holds a null, which is no text"),
        (b"id\n" + b"x" * (LARGEST_FIELD + 1), "x.csv, line 2: this is no CSV"),
    ],
    ids=["another encoding", "a null", "a field without end"],
)
def test_what_is_no_csv_of_this_encoding_is_refused_with_its_line(content: bytes, said: str) -> None:
    with pytest.raises(BadDataset, match=said):
        rows(content)


def test_the_limit_that_others_set_on_a_field_is_left_as_it_was() -> None:
    before = csv.field_size_limit()
    assert len(list(rows_of(SourceFile("long.csv", b"a," + b"x" * 200_000)))) == 1
    assert csv.field_size_limit() == before
