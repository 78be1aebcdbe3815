import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Timer
from typing import cast

import pytest
from sqlalchemy import Engine, event, text

from service.errors import StoreUnavailable
from service.store.connect import connect
from service.store.sqlite import _turn_on_wal
from service.store.store import Store
from tests.store.conftest import sqlite_url
from tests.store.samples import instant, listing, many

NOW = instant("2026-02-05")
NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user can enter, unlike those of pytest."""
    made = Path(tempfile.mkdtemp(prefix="designations %23#?"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


@contextmanager
def without_privilege() -> Iterator[None]:
    """Root may write anywhere; within, it is a user who may not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def loaded_into(folder: Path, directory_mode: int, file_mode: int) -> str:
    """A store that holds one edition, with these rights to its directory and file."""
    url = sqlite_url(folder)
    with closing(Store.open(url)) as store:
        store.load(listing("A"), NOW)
    (folder / "designations.db").chmod(file_mode)
    folder.chmod(directory_mode)
    return url


def test_the_directory_and_the_file_are_made(tmp_path: Path) -> None:
    with closing(Store.open(f"sqlite:///{tmp_path / 'new' / 'deeper' / 'my lists.db'}")):
        assert (tmp_path / "new" / "deeper" / "my lists.db").is_file()


def test_every_connection_keeps_the_rules(tmp_path: Path) -> None:
    database = connect(sqlite_url(tmp_path))
    with database.reading() as one, database.reading() as other:
        for connection in (one, other):
            asked = {name: connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "foreign_keys")}
            assert asked == {"journal_mode": "wal", "foreign_keys": 1}
            assert connection.scalar(text("PRAGMA busy_timeout")) == 5000
    database.engine.dispose()


def test_a_writing_transaction_takes_the_lock_as_it_begins(tmp_path: Path) -> None:
    first, second = connect(sqlite_url(tmp_path)), connect(sqlite_url(tmp_path), wait_ms=10)
    with first.writing(), pytest.raises(StoreUnavailable, match="locked"), second.writing():
        pass
    with first.reading(), second.writing():
        pass
    first.engine.dispose()
    second.engine.dispose()


def test_a_file_held_by_another_while_the_log_is_turned_on_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "designations.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("CREATE TABLE held (id)")
        other.execute("BEGIN")
        other.execute("SELECT * FROM held")
        with pytest.raises(StoreUnavailable, match="locked by another writer"):
            connect(sqlite_url(tmp_path), wait_ms=60)
        release = Timer(0.1, other.execute, ["COMMIT"])
        release.start()
        connect(sqlite_url(tmp_path)).engine.dispose()
        release.join()


class Contended:
    """A database whose mode others are changing twice, in the place of engine, connection and cursor."""

    def __init__(self) -> None:
        self.refusals = 2
        self.mode = "delete"
        self.raw_connection = self.cursor = lambda: self
        self.close = self.dispose = lambda: None

    def fetchone(self) -> tuple[str]:
        return (self.mode,)

    def execute(self, statement: str) -> None:
        if not statement.endswith("WAL"):
            return
        if self.refusals:
            self.refusals -= 1
            refused = sqlite3.OperationalError("database is locked")
            refused.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise refused
        self.mode = "wal"


def test_a_log_that_others_turn_on_at_the_same_moment_is_asked_for_again() -> None:
    database = Contended()
    _turn_on_wal(cast(Engine, database), wait_ms=5000)
    assert (database.refusals, database.mode) == (0, "wal")


def test_a_full_disk_is_said_so_and_the_old_edition_stays(tmp_path: Path) -> None:
    store = Store.open(sqlite_url(tmp_path))
    store.load(listing("A"), NOW)

    def shrink(connection: sqlite3.Connection, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    store.close()
    event.listen(store._database.engine, "connect", shrink)
    with pytest.raises(StoreUnavailable, match=r"designations.db has no room left on its disk; free some space"):
        store.load(listing("B", None, *many(500)), NOW)
    assert [edition.digest for edition in store.editions()] == [listing("A").digest]
    store.close()


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "designations.db"
    path.write_text("id,name\n" * 200)
    with pytest.raises(StoreUnavailable, match=r"is not an SQLite database; name another file"):
        Store.open(sqlite_url(tmp_path))
    assert path.read_text() == "id,name\n" * 200


def test_a_damaged_database_is_said_so(tmp_path: Path) -> None:
    url = loaded_into(tmp_path, 0o755, 0o644)
    path = tmp_path / "designations.db"
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreUnavailable, match="is damaged; restore it"):
        Store.open(url)


def test_a_directory_in_the_place_of_the_file_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "designations.db").mkdir()
    with pytest.raises(StoreUnavailable, match="cannot be opened; check"):
        Store.open(sqlite_url(tmp_path))


def test_a_file_in_the_place_of_the_directory_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    with pytest.raises(StoreUnavailable, match="directory of the database .* cannot be created"):
        Store.open(f"sqlite:///{tmp_path / 'var' / 'deeper' / 'designations.db'}")


def test_no_database_in_a_directory_without_the_right_to_write_is_said_so(folder: Path) -> None:
    folder.chmod(0o555)
    with without_privilege(), pytest.raises(StoreUnavailable, match="cannot be opened; check .* may write there"):
        Store.open(sqlite_url(folder))


@pytest.mark.parametrize(("directory_mode", "file_mode"), [(0o555, 0o444), (0o777, 0o444)])
def test_a_read_only_database_answers_while_nothing_changes(folder: Path, directory_mode: int, file_mode: int) -> None:
    url = loaded_into(folder, directory_mode, file_mode)
    with without_privilege(), closing(Store.open(url)) as store:
        assert store.load_all([listing("A")], NOW)[0].added is False
        assert store.listing(store.editions_at(None)["us-fto"]) == listing("A")
        with pytest.raises(StoreUnavailable, match="cannot be written to; give this user the right"):
            store.load(listing("B"), NOW)


def test_a_read_only_database_that_another_user_writes_to_is_not_taken_for_unchanging(folder: Path) -> None:
    url = loaded_into(folder, 0o755, 0o644)
    with closing(Store.open(url)) as writer:
        writer.load(listing("B"), NOW)
        assert (folder / "designations.db-wal").exists()
        with without_privilege(), closing(Store.open(url)) as reader:
            assert [edition.digest for edition in reader.editions()] == [listing("A").digest, listing("B").digest]
