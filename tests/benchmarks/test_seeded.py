"""Every run asks the same names, and each kind is of its kind."""

from pathlib import Path

import pytest

from benchmarks.seeded import EACH, by_kind, names_loaded, write_rows
from service.app import Rooms
from service.domain.entity import Name
from service.settings import Settings


@pytest.fixture(scope="module")
def names(rooms: Rooms, settings: Settings) -> list[Name]:
    return names_loaded(settings.database_url)


def test_the_same_names_are_drawn_each_time(names: list[Name]) -> None:
    assert by_kind(names) == by_kind(names)


def test_each_kind_is_of_its_kind(names: list[Name]) -> None:
    kinds, printed = by_kind(names), {name.text for name in names}
    assert all(kinds.values())
    assert len(kinds["exact name"]) == EACH
    assert {*kinds["exact name"], *kinds["alias"], *kinds["acronym"]} <= printed
    for changed in ("misspelt", "transliterated", "no hits, a person", "no hits, long"):
        assert printed.isdisjoint(kinds[changed])
    assert {" ".join(sorted(name.split())) for name in kinds["words in another order"]} <= {
        " ".join(sorted(name.split())) for name in printed
    }


def test_a_file_of_rows_has_as_many_as_asked_for(names: list[Name], tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.csv", by_kind(names), 30)
    lines = (tmp_path / "rows.csv").read_text(encoding="utf-8").splitlines()
    assert (lines[0], len(lines)) == ("id,name", 31)
