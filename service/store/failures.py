"""What a database's errors mean to the person who runs the service: one sentence with cause and cure each."""

import re
import sqlite3

from sqlalchemy.exc import DBAPIError

from service.errors import StoreUnavailable

_LOCKED = "is locked by another writer; wait until its load has ended, then try again."
_READ_ONLY = "cannot be written to; give this user the right to write to it and its directory, or another address."
_FULL = "has no room left on its disk; free some space, then try again: nothing was half stored."
_NO_ROOM_TO_READ = (
    "cannot even be read, because its disk has no room left for the file of locks that SQLite keeps beside it; "
    "free some space, then try again."
)
_NOT_OURS = "does not hold the tables that this service made; name another database, or restore this one from a copy."
_DAMAGED = "is damaged; restore it from a copy, or move it away and load the lists again."

_SQLITE = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: "is not an SQLite database; name another file, or move this one away.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check that its directory exists and that this user may write there.",
    sqlite3.SQLITE_IOERR: "cannot be read or written; check the disk that it is on.",
}

_SQLITE_IN_FULL = {sqlite3.SQLITE_IOERR_SHMSIZE: _NO_ROOM_TO_READ}
# Every statement is made from the tables that we know, so none is at fault where one of these is missing.
_OTHER_TABLES = re.compile(r"no such (table|column)|(table|view|index) \S+ already exists|has no column named")

_POSTGRESQL = {
    "42P01": _NOT_OURS,
    "42P07": _NOT_OURS,
    "42703": _NOT_OURS,
    "55P03": _LOCKED,
    "40P01": _LOCKED,
    "25006": _READ_ONLY,
    "42501": "refuses this user; grant it the right to read, write and create tables there.",
    "53100": _FULL,
    "53300": "has no connection left; raise its max_connections or run fewer workers.",
}


def unavailable(error: DBAPIError, place: str) -> StoreUnavailable | None:
    """What the error says of the database at `place`; None where it is no state of the database but a fault of ours."""
    cause = error.orig
    said = _sqlite(cause) if isinstance(cause, sqlite3.Error) else _postgresql(error)
    return StoreUnavailable(f"The database {place} {said}") if said else None


def is_unreached(error: DBAPIError) -> bool:
    """Whether the error says that a server was not reached, which each try may have to wait for."""
    if isinstance(error.orig, sqlite3.Error):
        return False
    state = getattr(error.orig, "sqlstate", None)
    # Class 08 is a lost connection, 57P a server that starts or stops; a server never reached gives no state.
    return error.connection_invalidated or state is None or state.startswith(("08", "57P"))


def _sqlite(cause: sqlite3.Error) -> str | None:
    code = getattr(cause, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_ERROR:
        return _NOT_OURS if _OTHER_TABLES.search(str(cause)) else None
    # The low byte is the kind of failure; the others refine it.
    return _SQLITE_IN_FULL.get(code) or _SQLITE.get(code & 0xFF)


def _postgresql(error: DBAPIError) -> str | None:
    state = getattr(error.orig, "sqlstate", None)
    if state in _POSTGRESQL:
        return _POSTGRESQL[state]
    if is_unreached(error):
        reason = (str(error.orig).strip().splitlines() or ["no reason given"])[0]
        return f"cannot be reached ({reason}); check that the server runs, the address, the user and the password."
    return None
