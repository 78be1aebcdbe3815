"""What reaches a terminal cannot steer it, and fits it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.cli.text import BLANK, Line, columns_of_terminal, in_columns, laid_out, visible


@pytest.mark.parametrize(
    ("steering", "seen"),
    [
        ("\x1b[31mred", "\\u001b[31mred"),
        ("a\nb", "a\\u000ab"),
        ("\x9b2J", "\\u009b2J"),
        ("abc\u202edef", "abc\\u202edef"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("\u200fx", "\\u200fx"),
        ("x\u2028y", "x\\u2028y"),
        ("half \ud800", "half \\ud800"),
    ],
)
def test_what_steers_a_terminal_is_written_as_an_escape(steering: str, seen: str) -> None:
    assert visible(steering) == seen


def test_names_in_any_script_stay_as_they_are() -> None:
    for name in ("حزب الله", "東突厥斯坦", "Ejército de Liberación", "नेपाल", "می‌خواهم"):
        assert visible(name) == name


@given(st.text())
def test_nothing_visible_is_a_control_character(text: str) -> None:
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in visible(text))


def test_lines_are_wrapped_to_the_terminal_and_stay_moved_in() -> None:
    said = laid_out([Line("one two three four five six", 1)], 14)
    assert said.split("\n") == ["  one two", "    three four", "    five six"]


def test_lines_stay_whole_where_there_is_no_terminal() -> None:
    assert laid_out([Line("word " * 60, 2), BLANK, Line("end")], None) == "    " + "word " * 59 + "word\n\nend"


def test_an_address_is_not_broken() -> None:
    address = "https://www.federalregister.gov/documents/2025/08/12/2025-15292/a-very-long-title"
    assert address in laid_out([Line(f"Source: {address}")], 30).split()


def test_columns_stand_under_each_other() -> None:
    rows = in_columns([("A", "LONG", "Z"), ("aaa", "b", "last one"), ("", "", "")])
    assert [line.text for line in rows] == ["A    LONG  Z", "aaa  b     last one", ""]


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("400", 100), ("5", 20)])
def test_lines_are_as_wide_as_the_terminal_within_reason(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert columns_of_terminal() == width


def test_a_pipe_has_no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert columns_of_terminal() is None
