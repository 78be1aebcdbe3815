"""A file of changes makes an edition only of the one that it changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.errors import BadDataset, NotAdmitted
from service.refresh.files import Loader, Order, Result
from service.refresh.lists import Lists
from service.sources.readers import READERS
from service.sources.reading import SourceFile
from service.store.store import Store
from tests.sources.ofac.lists import SDN, delta_xml, enhanced_xml, entity_xml, ground, name_xml

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ON_SDN = '<sanctionsList refId="1" id="2" datePublished="2025-01-13">SDN List</sanctionsList>'


def listed(key: int, act: str = "") -> str:
    return entity_xml(key, name_xml(f"GROUP {key}", primary=True), lists=ON_SDN, tags="SDGT", act=act)


@dataclass(frozen=True, slots=True)
class Desk:
    """A loader of OFAC's list, and a place for files."""

    loader: Loader
    files: Path

    def load(self, *files: SourceFile, reason: str | None = None) -> tuple[Result, ...]:
        paths = [self.files / f"{number}-{file.name}" for number, file in enumerate(files)]
        for path, file in zip(paths, files, strict=True):
            path.write_bytes(file.content)
        return self.loader.load(Order(SDN, paths, reason=reason), NOW)

    def keys(self) -> list[str]:
        edition = self.loader.store.editions_at(None)[SDN]
        return [entity.id.removeprefix(f"{SDN}.") for entity in self.loader.store.listing(edition).entities]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store.open(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    own = ground(SDN)
    lists = Lists((replace(own.dataset, floor=None),), READERS, {SDN: own.tags}, {})
    yield Desk(Loader(store, lists), tmp_path)
    store.close()


def whole(*keys: int, day: str = "2025-01-10") -> SourceFile:
    """The list of the day."""
    file = enhanced_xml(*map(listed, keys), of="SDN List")
    return replace(file, content=file.content.replace(b"2025-01-10", day.encode()))


CHANGES = delta_xml(listed(2, act="remove"), listed(4, act="add"))


def test_the_changes_of_a_day_are_laid_on_the_edition_before_it(desk: Desk) -> None:
    desk.load(whole(1, 2, 3))
    (result,) = desk.load(CHANGES)
    assert (result.added, result.answers, result.gates) == (True, True, ())
    assert (str(result.edition.published_at), result.edition.coverage.value) == ("2025-01-13", "complete")
    assert desk.keys() == ["1", "3", "4"]


def test_laid_twice_they_are_the_same_edition(desk: Desk) -> None:
    desk.load(whole(1, 2, 3))
    (first,) = desk.load(CHANGES)
    (second,) = desk.load(CHANGES)
    assert not second.added
    assert second.edition == first.edition


def test_without_any_edition_before_them_they_are_refused_whatever_a_person_says(desk: Desk) -> None:
    with pytest.raises(
        BadDataset, match=r"delta\.xml: tells what changed on 2025-01-13, and no edition of us-ofac-sdn"
    ):
        desk.load(CHANGES, reason="it is right")
    desk.load(whole(1, 2, 3, day="2025-01-13"))
    with pytest.raises(BadDataset, match="no edition of us-ofac-sdn before that day is loaded"):
        desk.load(CHANGES, reason="it is right")


@pytest.mark.parametrize(("day", "passes"), [("2025-01-06", True), ("2025-01-05", False)])
def test_an_edition_of_more_than_a_week_before_is_not_their_predecessor(desk: Desk, day: str, passes: bool) -> None:
    desk.load(whole(1, 2, 3, day=day))
    if passes:
        desk.load(CHANGES)
        return
    said = (
        f"It tells what changed on 2025-01-13, and the edition before it here is of {day}: its predecessor is missing"
    )
    with pytest.raises(NotAdmitted, match=said):
        desk.load(CHANGES)
    (result,) = desk.load(CHANGES, reason="nothing was published in between")
    assert result.edition.coverage.value == "selected"
    assert said in result.edition.missing[0]
    assert result.edition.accepted == "nothing was published in between"
    assert desk.keys() == ["1", "3", "4"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ((1, 3), "It removes or changes 1 entities that the edition before it lacks: us-ofac-sdn.2."),
        ((1, 2, 3, 4), "It adds 1 entities that the edition before it has already: us-ofac-sdn.4."),
    ],
)
def test_changes_that_do_not_fit_are_those_of_another_edition(desk: Desk, keys: tuple[int, ...], said: str) -> None:
    desk.load(whole(*keys))
    with pytest.raises(NotAdmitted) as caught:
        desk.load(CHANGES)
    assert caught.value.gates == (said,)


def test_they_go_on_an_older_edition_and_not_on_the_newest(desk: Desk) -> None:
    desk.load(whole(1, 2, 3))
    desk.load(whole(7, 8, 9, day="2025-01-20"), reason="another list for a test")
    (result,) = desk.load(CHANGES)
    assert (result.added, result.answers, result.edition.entities) == (True, False, 3)
    assert desk.keys() == ["7", "8", "9"]


def test_two_days_of_changes_are_not_loaded_at_once(desk: Desk) -> None:
    desk.load(whole(1, 2, 3))
    next_day = delta_xml(listed(5, act="add"), published="2025-01-14T00:00:00-05:00")
    with pytest.raises(BadDataset, match="loaded by itself, after the edition that it changes"):
        desk.load(CHANGES, next_day)
    assert desk.keys() == ["1", "2", "3"]
    desk.load(CHANGES)
    desk.load(next_day)
    assert desk.keys() == ["1", "3", "4", "5"]
