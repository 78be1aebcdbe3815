"""What the service knew at a moment is what it answers from."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from service.app import Rooms, open_rooms
from service.errors import BadDataset, InvalidDay
from service.refresh.files import Order
from service.screening.questions import Described, Lookup, Reach, StatusQuestion
from service.settings import ROOT, Settings
from tests.screening.asking import as_of

NEW_NAME = "Society of the Unheard Name"


@dataclass(frozen=True, slots=True)
class Own:
    """Rooms with the moment just before and the moment of the load of the newer edition."""

    rooms: Rooms
    before: datetime
    loaded: datetime


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Own:
    """Rooms of their own, into which a newer and an archived edition of the list of FTOs were loaded."""
    folder = tmp_path_factory.mktemp("known-at")
    rooms = open_rooms(Settings.read({"DESIGNATIONS_HOME": str(folder / "home")}))
    before, loaded = rooms.screening.now(), rooms.screening.now()
    newer = _edited(folder / "newer.jsonl", loaded.date().isoformat())
    rooms.loader.load(Order("us-fto", [newer], None), loaded)
    archived = Order("us-fto", [_edited(folder / "archived.jsonl", "2020-01-01")], date(2020, 1, 2))
    rooms.loader.load(archived, rooms.screening.now())
    return Own(rooms, before, loaded)


def _edited(path: Path, published: str) -> Path:
    """The bundled list as of another day, with one name more."""
    lines = (ROOT / "datasets" / "us-fto.jsonl").read_text(encoding="utf-8").splitlines()
    header, first = json.loads(lines[0]), json.loads(lines[1])
    header["published_at"] = published
    header["covers_until"] = min(header["covers_until"], published)
    first["entity"]["names"].append({"text": NEW_NAME, "kind": "aka", "quality": "strong"})
    path.write_text("\n".join([json.dumps(header), json.dumps(first), *lines[2:]]) + "\n", encoding="utf-8")
    return path


def _found(own: Own, known_at: datetime | None) -> str:
    asked = Lookup(Described(name=NEW_NAME), as_of("2021-01-01"), Reach(known_at=known_at))
    return own.rooms.screening.lookup(asked).outcome


def test_an_edition_answers_from_the_moment_of_its_load(own: Own) -> None:
    assert _found(own, own.before) == "no_hits"
    assert _found(own, own.loaded) == "hits"
    assert _found(own, None) == "hits"


def test_an_archived_file_takes_its_place_in_history_and_says_so(own: Own) -> None:
    known_at = datetime(2020, 6, 1, tzinfo=UTC)
    rows = {row.dataset: row for row in own.rooms.screening.coverage(known_at=known_at)}
    assert rows["us-fto"].back_filled
    assert rows["us-fto"].published_at == "2020-01-01"
    assert _found(own, known_at) == "hits"
    current = {row.dataset: row for row in own.rooms.screening.coverage()}
    assert current["us-fto"].published_at == own.loaded.date().isoformat()


def test_a_list_that_leans_on_one_not_yet_known_is_not_searched_rather_than_half_answered(own: Own) -> None:
    question = StatusQuestion("BLA", "US-SDGT", as_of("2019-08-01"), known_at=datetime(2020, 6, 1, tzinfo=UTC))
    found = own.rooms.screening.status(question)
    assert found.status == "unknown"
    assert [row.coverage for row in found.basis.coverage if row.dataset == "selected"] == ["not_loaded"]


def test_a_start_leaves_what_a_person_loaded(tmp_path: Path) -> None:
    settings = Settings.read({"DESIGNATIONS_HOME": str(tmp_path / "home")})
    rooms = open_rooms(settings)
    rooms.loader.load(
        Order("us-fto", [_edited(tmp_path / "corrected.jsonl", "2026-11-22")], None), rooms.screening.now()
    )
    again = open_rooms(settings)
    asked = Lookup(Described(name=NEW_NAME), as_of("2021-01-01"))
    assert again.screening.lookup(asked).outcome == "hits"


def test_a_day_ahead_of_its_time_would_outrank_every_edition_and_is_refused(own: Own, tmp_path: Path) -> None:
    file = _edited(tmp_path / "mistyped.jsonl", "2090-01-01")
    with pytest.raises(BadDataset, match=r"^us-fto: the file says .* is still to come$"):
        own.rooms.loader.load(Order("us-fto", [file], None), own.rooms.screening.now())


def test_a_file_is_not_received_before_it_is_published(own: Own, tmp_path: Path) -> None:
    file = _edited(tmp_path / "early.jsonl", "2020-01-01")
    with pytest.raises(InvalidDay, match="cannot have been received"):
        own.rooms.loader.load(Order("us-fto", [file], date(2019, 12, 31)), own.rooms.screening.now())
