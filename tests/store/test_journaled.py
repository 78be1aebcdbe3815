"""Evidence goes to the journal while the database cannot take it, and from there to the database once, in order."""

import multiprocessing
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from service.errors import NotFound, StoreUnavailable
from service.store.journal import Journal
from service.store.journal_lines import line_of
from service.store.journaled import JournaledRecords, Recovered
from service.store.store import Store
from tests.store.conftest import sqlite_url
from tests.store.samples import evidence

FORKED = multiprocessing.get_context("fork")


def journal_of(folder: Path) -> Journal:
    return Journal(folder / "records.journal")


@pytest.fixture
def kept(store: Store, tmp_path: Path) -> JournaledRecords:
    return JournaledRecords(store.records, journal_of(tmp_path))


def stored(outside: Engine) -> list[str]:
    with outside.begin() as connection:
        return list(connection.scalars(text("SELECT id FROM record ORDER BY number")))


@contextmanager
def away(folder: Path) -> Iterator[None]:
    """The database of SQLite somewhere else for as long as the block lasts."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    for path in folder.glob("designations.db*"):
        path.rename(elsewhere / path.name)
    yield
    for path in elsewhere.iterdir():
        path.rename(folder / path.name)
    elsewhere.rmdir()


def test_what_waits_moves_in_order_before_what_comes_next(
    kept: JournaledRecords, outside: Engine, tmp_path: Path
) -> None:
    for number in (3, 1, 2):
        journal_of(tmp_path).append([evidence(number)])
    assert kept.record(evidence(1).id) == evidence(1)
    kept.keep([evidence(4)])
    assert stored(outside) == [evidence(number).id for number in (3, 1, 2, 4)]
    assert kept.waiting() == 0
    assert kept.record(evidence(1).id) == evidence(1)


def test_what_was_moved_before_a_kill_is_not_moved_twice(
    kept: JournaledRecords, outside: Engine, tmp_path: Path, store: Store
) -> None:
    store.records.keep([evidence(2)])
    journal_of(tmp_path).append([evidence(1), evidence(2)])
    journal_of(tmp_path).append([evidence(3)])
    journal_of(tmp_path).append([evidence(3)])
    assert kept.recover() == Recovered(moved=2, stored_before=2)
    assert stored(outside) == [evidence(number).id for number in (2, 1, 3)]
    assert kept.recover() == Recovered()


def test_a_damaged_line_keeps_no_other_back(kept: JournaledRecords, outside: Engine, tmp_path: Path) -> None:
    journal = journal_of(tmp_path)
    journal.append([evidence(1)])
    with journal.path.open("ab") as file:
        file.write(line_of([evidence(2)])[5:])
    journal.append([evidence(3)])
    assert kept.recover() == Recovered(moved=2, damaged=1)
    assert stored(outside) == [evidence(1).id, evidence(3).id]
    assert journal.damaged.exists()


def recover_into(url: str, folder: Path) -> None:
    with closing(Store.open(url)) as store:
        JournaledRecords(store.records, journal_of(folder)).recover()


def test_processes_that_recover_at_once_move_each_record_once(
    store: Store, url: str, outside: Engine, tmp_path: Path
) -> None:
    for number in range(300):
        journal_of(tmp_path).append([evidence(number)])
    recovering = [FORKED.Process(target=recover_into, args=(url, tmp_path)) for _ in range(4)]
    for one in recovering:
        one.start()
    for one in recovering:
        one.join(60)
    assert [one.exitcode for one in recovering] == [0] * 4
    assert stored(outside) == [evidence(number).id for number in range(300)]
    assert journal_of(tmp_path).size() == 0


def test_while_the_database_is_away_evidence_waits_and_is_read_all_the_same(tmp_path: Path) -> None:
    with closing(Store.open(sqlite_url(tmp_path))) as store:
        kept = JournaledRecords(store.records, journal_of(tmp_path))
        kept.keep([evidence(1)])
        with away(tmp_path):
            kept.keep([evidence(2)])
            assert kept.record(evidence(2).id) == evidence(2)
            with pytest.raises(StoreUnavailable, match="cannot be opened"):
                kept.record(evidence(1).id)
            assert not (tmp_path / "designations.db").exists()
        kept.keep([evidence(3)])
        assert [kept.record(evidence(number).id) for number in (1, 2, 3)] == [evidence(n) for n in (1, 2, 3)]
        with pytest.raises(NotFound):
            kept.record(evidence(4).id)


def test_a_database_that_was_put_in_the_place_of_another_is_the_one_that_is_written_to(tmp_path: Path) -> None:
    for name in ("first", "second"):
        Store.open(sqlite_url(tmp_path / name)).close()
    with closing(Store.open(sqlite_url(tmp_path / "first"))) as store:
        store.records.keep([evidence(1)])
        shutil.move(tmp_path / "first", tmp_path / "old")
        shutil.move(tmp_path / "second", tmp_path / "first")
        store.records.keep([evidence(2)])
    with closing(Store.open(sqlite_url(tmp_path / "first"))) as again:
        assert again.records.record(evidence(2).id) == evidence(2)
        with pytest.raises(NotFound):
            again.records.record(evidence(1).id)


def test_where_neither_can_be_written_it_is_said_of_both(tmp_path: Path) -> None:
    with closing(Store.open(sqlite_url(tmp_path))) as store:
        kept = JournaledRecords(store.records, journal_of(tmp_path))
        journal_of(tmp_path).path.mkdir()
        with away(tmp_path), pytest.raises(StoreUnavailable, match=r"cannot be opened; .* The journal .* directory"):
            kept.keep([evidence(1)])


def test_a_journal_that_cannot_be_read_keeps_nothing_out_of_the_database(
    kept: JournaledRecords, outside: Engine, tmp_path: Path
) -> None:
    journal_of(tmp_path).path.mkdir()
    kept.keep([evidence(1)])
    assert stored(outside) == [evidence(1).id]
    assert kept.record(evidence(1).id) == evidence(1)
    with pytest.raises(StoreUnavailable, match="Is a directory"):
        kept.record(evidence(2).id)
