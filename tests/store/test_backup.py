import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Engine, inspect, text

from service.domain.provenance import Audit
from service.domain.record import EditionUsed
from service.errors import BadBackup, StoreUnavailable
from service.store.manifest import TABLES
from service.store.schema import metadata
from service.store.store import Store
from tests.store.conftest import sqlite_url
from tests.store.samples import BLA, ISIL, evidence, instant, listing, many

A = replace(listing("A"), missing=("The alias file was not there.",))
B = listing("B", None, BLA, ISIL)
AUDIT = Audit("Seen by two people.", ("sdn.csv, line 3: a tag that is not known",), ("8 entities fewer.",))
NOW = instant("2026-03-01")


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with something in every table: a pruned edition, one loaded again after it was, and a record."""
    for each, day in ((A, "2026-02-05"), (B, "2026-02-06"), (listing("C"), "2026-02-07")):
        store.load(each, instant(day), audit=AUDIT)
    store.prune(1, NOW)
    store.load(B, NOW)
    store.records.keep([evidence(editions=(EditionUsed("us-fto", B.digest, NOW),))])
    return store


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    """A store in another file that holds nothing."""
    (tmp_path / "other").mkdir()
    opened = Store.open(sqlite_url(tmp_path / "other"))
    yield opened
    opened.close()


def content(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    with engine.begin() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(table.select().order_by(*table.primary_key.columns))]
            for table in TABLES
        }


def test_a_backup_holds_every_table_but_that_of_a_pruning_under_way() -> None:
    assert {table.name for table in TABLES} == set(metadata.tables) - {"orphan"}


def test_all_that_is_stored_comes_back(filled: Store, empty: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    filled.backup(copy)
    empty.restore(copy)
    assert content(empty._database.engine) == content(filled._database.engine)
    assert all(content(empty._database.engine).values())
    assert empty.editions() == filled.editions()
    edition = empty.editions_at(None)["us-fto"]
    assert empty.listing(edition) == B
    assert empty.audit(empty.editions()[1]) == AUDIT
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]


def test_a_backup_goes_into_a_database_of_either_kind_and_the_work_goes_on(
    store: Store, empty: Store, tmp_path: Path
) -> None:
    empty.load(A, instant("2026-02-05"))
    empty.load(B, instant("2026-02-06"))
    empty.records.keep([evidence()])
    empty.backup(tmp_path / "copy.db")
    store.restore(tmp_path / "copy.db")
    assert store.editions() == empty.editions()
    assert store.load(listing("C", None, *many(3)), instant("2026-02-07")).added
    store.records.keep([evidence(2)])
    assert len(store.listing(store.editions_at(None)["us-fto"]).entities) == 3
    assert len(store.prune(1, NOW).editions) == 2
    with pytest.raises(Exception, match="never changed"), store._database.writing() as connection:
        connection.execute(text("DELETE FROM edition"))


def test_an_empty_store_is_backed_up_as_well(store: Store, empty: Store, tmp_path: Path) -> None:
    store.backup(tmp_path / "copy.db")
    empty.restore(tmp_path / "copy.db")
    assert empty.editions() == ()


def test_a_store_that_holds_anything_is_not_overwritten(filled: Store, empty: Store, tmp_path: Path) -> None:
    empty.records.keep([evidence(7)])
    empty.backup(tmp_path / "copy.db")
    for store in (filled, empty):
        before = content(store._database.engine)
        with pytest.raises(BadBackup, match="The database is not empty"):
            store.restore(tmp_path / "copy.db")
        assert content(store._database.engine) == before


def test_a_file_that_exists_is_not_written_over(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(BadBackup, match=r"copy\.db exists already"):
        filled.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_place_that_cannot_be_written_to_is_said_so(filled: Store, tmp_path: Path) -> None:
    with pytest.raises((BadBackup, StoreUnavailable), match="cannot be"):
        filled.backup(Path("/proc/nowhere/copy.db"))
    with pytest.raises(BadBackup, match="is not a file"):
        filled.restore(tmp_path / "nothing.db")


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE listed_row SET payload = replace(payload, 'Liberation', 'Liberty')", "is not what was stored"),
        ("DELETE FROM listed_row", "table listed_row is not what was written"),
        ("UPDATE record SET answer = '{}'", "table record is not what was written"),
        ("DELETE FROM record", "table record is not what was written"),
        ("UPDATE sighting SET accepted = NULL", "table sighting is not what was written"),
        ("UPDATE edition SET coverage = 'selected'", "table edition is not what was written"),
        ("DELETE FROM backup_manifest WHERE table_name = 'record'", "table record is not what was written"),
        ("DROP TABLE backup_manifest", "no such table"),
        ("UPDATE alembic_version SET version_num = '0009'", "has the schema 0009"),
    ],
)
def test_a_copy_that_was_changed_is_refused_and_nothing_stored(
    filled: Store, empty: Store, tmp_path: Path, statement: str, said: str
) -> None:
    path = tmp_path / "copy.db"
    filled.backup(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as copy:
        for (trigger,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            copy.execute(f"DROP TRIGGER {trigger}")
        copy.execute(statement)
    with pytest.raises(BadBackup, match=said):
        empty.restore(path)
    assert not any(content(empty._database.engine).values())


@pytest.mark.parametrize(
    "tampering",
    [
        ("UPDATE edition SET coverage = 'selected' WHERE id = 2", f"the edition {B.digest} of us-fto is not what was"),
        ("UPDATE listed_row SET payload = replace(payload, 'BLA', 'ABL')", "entity 'us-fto.*' is not what was stored"),
    ],
)
def test_a_database_that_was_tampered_with_is_not_restored_from_its_backup(
    filled: Store, empty: Store, outside: Engine, tmp_path: Path, tampering: tuple[str, str]
) -> None:
    statement, said = tampering
    with outside.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET session_replication_role = replica"))
        else:
            connection.execute(text("DROP TRIGGER edition_no_update"))
            connection.execute(text("DROP TRIGGER listed_row_no_update"))
        connection.execute(text(statement))
    filled.backup(tmp_path / "copy.db")
    with pytest.raises(BadBackup, match=said):
        empty.restore(tmp_path / "copy.db")


def test_a_file_that_is_no_backup_is_refused(empty: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("id,name\n" * 2000)
    with pytest.raises(BadBackup, match="not a database"):
        empty.restore(tmp_path / "copy.db")


def test_a_copy_cut_short_is_refused(filled: Store, empty: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    filled.backup(path)
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(BadBackup, match="cannot be restored"):
        empty.restore(path)
    assert not any(content(empty._database.engine).values())


def test_a_backup_while_others_write_is_of_one_moment(store: Store, empty: Store, url: str, tmp_path: Path) -> None:
    store.load(listing("0"), NOW)
    stop = Event()

    def load() -> None:
        with closing(Store.open(url)) as writer:
            for number in range(1, 200):
                if stop.is_set():
                    return
                writer.load(listing(f"{number}", None, *many(number)), NOW)

    writer = Thread(target=load)
    writer.start()
    for number in range(3):
        store.backup(tmp_path / f"{number}.db")
    stop.set()
    writer.join()
    empty.restore(tmp_path / "2.db")
    held = empty.editions()
    assert held
    assert [len(empty.listing(edition).entities) for edition in held] == [edition.entities for edition in held]
    assert "backup_manifest" not in inspect(store._database.engine).get_table_names()
