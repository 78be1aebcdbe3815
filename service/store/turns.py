"""One refresher at a time on a database, in whatever process: the second waits, then is told."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from service.errors import StoreUnavailable
from service.store.connect import Database

_KEY = 0x64736772
"""Of the advisory lock on PostgreSQL, beside that of loads; these are the letters `dsgr`."""
_LOOK_AGAIN_S = 0.1
Try = Callable[[], bool]


@contextmanager
def turn(database: Database, wait_s: float, tell: Callable[[str], None]) -> Iterator[None]:
    """Holds the turn to refresh until the block ends, or the process does, however it does.

    Waits `wait_s` seconds for another who has it, and tells so. Raises StoreUnavailable where that is not enough.
    """
    take = _file_turn if database.engine.dialect.name == "sqlite" else _server_turn
    with take(database) as attempt:
        _wait(attempt, wait_s, tell)
        yield


def _wait(attempt: Try, wait_s: float, tell: Callable[[str], None]) -> None:
    ends = time.monotonic() + wait_s
    is_told = False
    while not attempt():
        if time.monotonic() >= ends:
            raise StoreUnavailable("Another refresh of this database is under way; try again when it is done.")
        if not is_told:
            tell("Another refresh of this database is under way; waiting for it.")
            is_told = True
        time.sleep(_LOOK_AGAIN_S)


@contextmanager
def _file_turn(database: Database) -> Iterator[Try]:
    """A lock on a file beside the database, which the system lets go of when the process ends."""
    path = Path(f"{database.place}-refresh")
    try:
        file = path.open("ab")
    except OSError as error:
        said = f"The turn to refresh cannot be taken in {path} ({error.strerror}); the place must be writable."
        raise StoreUnavailable(said) from error
    with file:
        yield lambda: _locked(file.fileno())


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _server_turn(database: Database) -> Iterator[Try]:
    """An advisory lock of a connection, which the server lets go of when the connection ends."""
    with database.outside() as connection:
        yield lambda: bool(connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_KEY:d})").scalar())
