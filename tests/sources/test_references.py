"""Documents are known by their ids, each once."""

from pathlib import Path

import pytest

from service.errors import BadDataset
from service.sources.references import read_references

ONE = '[[sources]]\nid = "S01"\nkind = "primary"\ntitle = "A notice"\nurl = "https://a.example/1"\n'


def test_documents_are_found_by_id(tmp_path: Path) -> None:
    (tmp_path / "references.toml").write_text(ONE + ONE.replace("S01", "S02"), encoding="utf-8")
    found = read_references(tmp_path / "references.toml")
    assert list(found) == ["S01", "S02"]
    assert (found["S01"].kind, found["S01"].title, found["S01"].url) == ("primary", "A notice", "https://a.example/1")


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "references.toml").write_text(ONE + ONE, encoding="utf-8")
    with pytest.raises(BadDataset, match=r"^references\.toml, \[\[sources\]\] 2: id: 'S01' stands there twice$"):
        read_references(tmp_path / "references.toml")
