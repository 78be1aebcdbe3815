"""While the store cannot be asked, the editions in memory answer, and no others."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.app import Rooms, open_rooms
from service.errors import NotRemembered, StoreUnavailable
from service.screening.questions import Described, Lookup, Reach
from service.settings import DATABASE_NAME, Settings
from tests.screening.asking import as_of, look


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Rooms]:
    """Rooms over a database of their own, which may be moved away."""
    rooms = open_rooms(Settings.read({"DESIGNATIONS_HOME": str(tmp_path / "home")}))
    with closing(rooms.loader.store):
        yield rooms


@contextmanager
def away(folder: Path) -> Iterator[None]:
    shutil.move(folder / "home", folder / "elsewhere")
    yield
    shutil.rmtree(folder / "home", ignore_errors=True)
    shutil.move(folder / "elsewhere", folder / "home")


def test_questions_about_now_are_answered_from_memory_and_say_since_when(own: Rooms, tmp_path: Path) -> None:
    before = look(own.screening, "BLA", "2025-08-12")
    with away(tmp_path):
        during = look(own.screening, "BLA", "2025-08-12")
        with pytest.raises(StoreUnavailable):
            own.screening.ready()
    assert during.hits == before.hits
    assert during.basis.editions == before.basis.editions
    seen = own.screening._shelf.view(None)
    assert f"cannot be asked since {datetime.now(UTC):%Y-%m-%d}" in during.basis.notice
    assert "cannot be asked" not in before.basis.notice
    assert seen.unseen_since is None
    assert look(own.screening, "BLA", "2025-08-12").basis.notice == before.basis.notice


def test_a_moment_of_other_editions_is_refused_and_one_of_the_same_is_answered(own: Rooms, tmp_path: Path) -> None:
    before = look(own.screening, "BLA", "2025-08-12")
    now = own.screening.now()
    question = Lookup(Described(name="BLA"), as_of("2025-08-12"), Reach())
    with away(tmp_path):
        same = own.screening.lookup(replace(question, reach=Reach(known_at=now)))
        with pytest.raises(NotRemembered, match="are not in memory"):
            own.screening.lookup(replace(question, reach=Reach(known_at=now - timedelta(days=1))))
    assert same.hits == before.hits
    assert "cannot be asked since" in same.basis.notice
    assert not (tmp_path / "elsewhere").exists()
    assert (tmp_path / "home" / DATABASE_NAME).exists()


def test_the_last_editions_are_held_however_many_other_moments_were_asked_about(own: Rooms, tmp_path: Path) -> None:
    shelf = own.screening._shelf
    shelf.at(None)
    shelf._shelved.clear()
    with away(tmp_path):
        assert shelf.view(None).snapshot.register.editions
