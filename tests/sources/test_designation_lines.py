"""Lines of JSON are tables with a number, or a fault with one."""

import pytest

from service.errors import BadDataset
from service.sources.designation_lines import faults_in, numbered_tables


def test_each_line_is_a_table_with_its_place() -> None:
    content = '{"a": 1}\n{"b": "x\u2028y"}\n'.encode()
    assert list(numbered_tables("mine.jsonl", content)) == [
        ("mine.jsonl, line 1", {"a": 1}),
        ("mine.jsonl, line 2", {"b": "x\u2028y"}),
    ]


def test_the_last_line_may_go_without_a_line_feed() -> None:
    assert [table for _, table in numbered_tables("mine.jsonl", b'{"a": 1}\r\n{"b": 2}')] == [{"a": 1}, {"b": 2}]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"", "mine.jsonl, line 2: empty"),
        (b"  ", "mine.jsonl, line 2: empty"),
        (b"{", "mine.jsonl, line 2: Expecting property name"),
        (b"[]", "mine.jsonl, line 2: must be one object"),
        (b'"text"', "mine.jsonl, line 2: must be one object"),
        (b'{"a": "\xff"}', "mine.jsonl, line 2: 'utf-8' codec can't decode"),
        (b'{"a": 1, "a": 2}', "mine.jsonl, line 2: a key stands there twice"),
        (b'{"a": {"b": 1, "b": 1}}', "mine.jsonl, line 2: a key stands there twice"),
        (b'{"a": "\\ud800"}', "mine.jsonl, line 2: 'utf-8' codec can't encode"),
        (b'{"\\ud800": 1}', "mine.jsonl, line 2: 'utf-8' codec can't encode"),
        (b"[" * 100_000, "mine.jsonl, line 2: nested too deeply"),
        (b'{"a": ' + b"9" * 5_000 + b"}", "mine.jsonl, line 2: Exceeds the limit"),
    ],
)
def test_a_line_that_is_no_table_is_named(line: bytes, said: str) -> None:
    with pytest.raises(BadDataset) as caught:
        list(numbered_tables("mine.jsonl", b"{}\n" + line + b"\n{}\n"))
    assert str(caught.value).startswith(said)


def test_faults_are_told_one_by_one_with_their_path() -> None:
    messages = {"events": {2: {"day": ["No day.", "No, none."]}}, "note": ["Missing."]}
    assert list(faults_in(messages)) == ["events[2].day: No day. No, none.", "note: Missing."]
