"""A file that cannot be read is named by its name, never by where it lies on the machine."""

from pathlib import Path

import pytest

from service.errors import BadDataset
from service.names.tables import read


def test_what_a_file_says_is_read(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("words = ['one']\n", encoding="utf-8")
    assert read(tmp_path / "mine.toml") == {"words": ["one"]}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"words = 1\nother = ", "mine.toml: Invalid value (at end of document)"),
        (b"words = 1\nother = \n", "mine.toml: Invalid value (at line 2, column 9)"),
        (b"words = 1\nother = '\xff'", "mine.toml: not UTF-8 (at line 2)"),
        (b"\xef\xbb\xbfwords = 1", "mine.toml: Invalid statement (at line 1, column 1)"),
        (b"words = " + b"[" * 100_000, "mine.toml: nested too deeply"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "mine.toml").write_bytes(content)
    with pytest.raises(BadDataset) as refused:
        read(tmp_path / "mine.toml")
    assert str(refused.value) == said


def test_a_file_that_is_not_there_is_named_by_its_name_alone(tmp_path: Path) -> None:
    with pytest.raises(BadDataset) as refused:
        read(tmp_path / "mine.toml")
    assert str(refused.value) == "mine.toml: cannot be read (No such file or directory)"
