"""A hand-kept TOML file holds tables of one shape, or is refused with its name and the place."""

from pathlib import Path

import pytest
from marshmallow import Schema, fields

from service.errors import BadDataset
from service.sources.toml_tables import read_tables

COLOUR = Schema.from_dict({"colour": fields.String(required=True)})


def test_each_table_is_read_in_its_order(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[[box]]\ncolour = "red"\n[[box]]\ncolour = "blue"\n', encoding="utf-8")
    assert read_tables(tmp_path / "mine.toml", "box", COLOUR()) == ({"colour": "red"}, {"colour": "blue"})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "mine.toml: must hold [[box]] and nothing else"),
        (b"box = 1\n", "mine.toml: must hold [[box]] and nothing else"),
        (b"[[box]]\n[[lid]]\n", "mine.toml: must hold [[box]] and nothing else"),
        (b"[[box]]\ncolour = \n", "mine.toml: Invalid value (at line 2, column 10)"),
        (b'[[box]]\ncolour = "\xff"\n', "mine.toml: not UTF-8 (at line 2)"),
        (b"box = " + b"[" * 100_000, "mine.toml: nested too deeply"),
        (b"box = [1]\n", "mine.toml, [[box]] 1: Invalid input type."),
        (b'[[box]]\ncolour = "red"\n[[box]]\n', "mine.toml, [[box]] 2: colour: Missing data for required field."),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "mine.toml").write_bytes(content)
    with pytest.raises(BadDataset) as caught:
        read_tables(tmp_path / "mine.toml", "box", COLOUR())
    assert str(caught.value).startswith(said)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadDataset, match=r"^mine\.toml: cannot be read \(No such file or directory\)$"):
        read_tables(tmp_path / "mine.toml", "box", COLOUR())
