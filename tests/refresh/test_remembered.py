"""What was seen of files is kept beside the store, and trusted only where it fits."""

from pathlib import Path

import pytest

from service.refresh.answers import Validators
from service.refresh.remembered import Remembered

SEEN = {"https://a.example/list": Validators('"one"', "Fri, 20 Nov 2026 10:00:00 GMT")}


def test_it_is_given_back_for_the_edition_that_the_files_made(tmp_path: Path) -> None:
    Remembered(tmp_path / "new").keep("custom:own", "sha256:1", SEEN)
    kept = Remembered(tmp_path / "new")
    assert kept.of("custom:own", "sha256:1") == SEEN
    assert kept.of("custom:own", "sha256:2") == {}
    assert kept.of("custom:own", None) == {}
    assert kept.of("un-sc", "sha256:1") == {}


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"edition": "sha256:1", "software": "0", "files": {}}'])
def test_what_is_damaged_or_of_another_release_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "un-sc.json").write_text(content, encoding="utf-8")
    assert Remembered(tmp_path).of("un-sc", "sha256:1") == {}


def test_a_place_that_cannot_be_written_to_costs_a_download_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = Remembered(tmp_path / "file")
    kept.keep("un-sc", "sha256:1", SEEN)
    assert kept.of("un-sc", "sha256:1") == {}
