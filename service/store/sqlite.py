"""What SQLite needs: a write-ahead log, one writer at a time, and an answer even where nothing can be written."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from service.errors import BadSetting, StoreUnavailable

_RETRY_S = 0.02
_FILE = "designations.file"


def path_of(url: URL) -> Path:
    """The file that the URL names.

    Raises BadSetting for a database in memory, which no other worker would see, and for whatever follows the path.
    """
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise BadSetting("The SQLite address must name a file by its path, such as sqlite:///var/designations.db")
    if url.query:
        raise BadSetting("The SQLite address must end with the path of its file; a ? in the path is written %3F")
    return Path(url.database)


def engine(url: URL, path: Path, wait_ms: int) -> Engine:
    """An engine on the file, which is created with its directory. Raises StoreUnavailable or DBAPIError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(
            f"The directory of the database {path} cannot be created ({error.strerror}); "
            "create it, or name another place."
        ) from error
    sealed = _is_sealed(path)
    how = {"mode": "ro", "immutable": "1"} if sealed else {"mode": "rw"}
    # A file that is moved away later must not come back as an empty one, so connections never make it.
    with suppress(OSError):
        if not path.exists():
            path.touch(0o644)
    url = url.set(database=f"file:{quote(str(path))}", query={"uri": "true", **how})
    made = create_engine(url, pool_timeout=wait_ms / 1000)

    def on_connect(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
        record.info[_FILE] = _file(path)
        # Python's own way of beginning transactions would leave reads and table changes outside of them.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {wait_ms:d}")
        connection.execute("PRAGMA foreign_keys = ON")

    def on_checkout(_connection: object, record: ConnectionPoolEntry, _fairy: object) -> None:
        # What is written to a file that was moved away would be found by nobody.
        if record.info[_FILE] != _file(path):
            raise DisconnectionError

    event.listen(made, "connect", on_connect)
    event.listen(made, "checkout", on_checkout)
    event.listen(made, "begin", _begin)
    if not sealed:
        _turn_on_wal(made, wait_ms)
    return made


def _file(path: Path) -> tuple[int, int] | None:
    """Which file is at the path; None where none can be seen."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class Turn:
    """One writer of this process after the other: SQLite's own waiting polls, and lets some wait for long.

    Entering raises StoreUnavailable after `wait_ms` milliseconds.
    """

    def __init__(self, place: str, wait_ms: int) -> None:
        self._lock = Lock()
        self._place = place
        self._wait_ms = wait_ms

    def __enter__(self) -> None:
        if not self._lock.acquire(timeout=self._wait_ms / 1000):
            raise StoreUnavailable(f"The database {self._place} is locked by other writers; try again shortly.")

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    appending, writing, on_disk = (options.get(name, False) for name in ("appending", "writing", "on_disk"))
    if appending or writing:
        # NORMAL leaves the log to the system at a commit, FULL has it on the disk; docs/adr/0006 has the figures.
        connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if writing or on_disk else 'NORMAL'}")
    # A writer that began by reading would fail at once, without waiting, if another had written in between.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if appending or writing else "BEGIN")


def _is_sealed(path: Path) -> bool:
    """Whether neither file nor directory can be written to and no log stands beside it.

    SQLite opens a database with a write-ahead log in such a place only when told that nobody changes it.
    """
    writable = any(os.access(place, os.W_OK, effective_ids=True) for place in (path, path.parent))
    log = path.with_name(f"{path.name}-wal")
    return os.access(path, os.F_OK) and not writable and not os.access(log, os.F_OK)


def _turn_on_wal(made: Engine, wait_ms: int) -> None:
    """Lets readers and the writer work at once; a file that has it already is not written to. Raises DBAPIError."""
    deadline = time.monotonic() + wait_ms / 1000
    try:
        with closing(made.raw_connection()) as connection:
            while not _has_wal(connection.cursor(), deadline):
                time.sleep(_RETRY_S)
    except sqlite3.Error as error:
        raise DBAPIError("PRAGMA journal_mode", None, error) from error
    finally:
        made.dispose()


def _has_wal(cursor: DBAPICursor, deadline: float) -> bool:
    """Whether the log is on, turning it on where it is not; False where another start holds the file just now."""
    try:
        cursor.execute("PRAGMA journal_mode")
        if cursor.fetchone() != ("wal",):
            cursor.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # Of connections that change the mode at once one is refused without a wait, whatever its busy_timeout.
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY and time.monotonic() < deadline:
            return False
        raise
    return True
