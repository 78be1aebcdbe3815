"""The connection to the database: its transactions for reading and for writing, on SQLite and PostgreSQL."""

from __future__ import annotations

import os
import weakref
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from service.errors import BadSetting, StoreUnavailable
from service.store import postgresql, sqlite
from service.store.breaker import Breaker
from service.store.failures import is_unreached, unavailable

WAIT_MS = 5000
"""How long a writer waits for another before it gives up."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open database. `place` names it in messages, without a password.

    `turn` is what the threads of this process wait for before they add rows, where they cannot at once. `one_state`
    are the options by which a transaction of several statements reads one state. While the `breaker` is open every
    transaction is refused at once.
    """

    engine: Engine
    place: str
    turn: AbstractContextManager[object] = field(default_factory=nullcontext)
    one_state: Mapping[str, str] = field(default_factory=dict)
    breaker: Breaker = field(default_factory=Breaker)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state and writes nothing; raises StoreUnavailable."""
        with self._asking(self.engine.execution_options(**self.one_state).begin()) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction of the only writer, kept whole or not at all; raises StoreUnavailable."""
        with self._asking(self.engine.execution_options(writing=True).begin()) as connection:
            yield connection

    @contextmanager
    def appending(self, *, on_disk: bool = False) -> Iterator[Connection]:
        """A transaction that adds rows which no other touches, whole or not at all; raises StoreUnavailable.

        With `on_disk` its end waits for the disk also where that of others does not.
        """
        options = {"appending": True, "on_disk": on_disk}
        with self.turn, self._asking(self.engine.execution_options(**options).begin()) as connection:
            yield connection

    @contextmanager
    def outside(self) -> Iterator[Connection]:
        """A connection of its own outside of any transaction, which ends with the block; raises StoreUnavailable."""
        with self._asking(self.engine.connect()) as connection:
            try:
                yield connection.execution_options(isolation_level="AUTOCOMMIT")
            finally:
                connection.invalidate()

    @contextmanager
    def _asking(self, opening: AbstractContextManager[Connection]) -> Iterator[Connection]:
        refusal = self.breaker.refusal()
        if refusal is not None:
            raise StoreUnavailable(refusal)
        begun, waited_s = self.breaker.clock(), None
        with _said(self.place):
            try:
                with opening as connection:
                    # What comes after this is work, and its time says nothing of how long a next try would wait.
                    waited_s = 0.0
                    self.breaker.reached()
                    yield connection
            except DBAPIError as error:
                if is_unreached(error):
                    waited_s = self.breaker.clock() - begun if waited_s is None else waited_s
                    self.breaker.failed(str(unavailable(error, self.place)), waited_s)
                raise


def connect(address: str, wait_ms: int = WAIT_MS) -> Database:
    """The database at a URL as SQLAlchemy writes it; raises BadSetting or StoreUnavailable.

    A missing SQLite file is created with its directory. `wait_ms` is in milliseconds.
    """
    url = _url(address)
    if url.get_backend_name() == "sqlite":
        path = sqlite.path_of(url)
        with _said(str(path)):
            database = Database(sqlite.engine(url, path, wait_ms), str(path), sqlite.Turn(str(path), wait_ms))
    else:
        # No part of the address is repeated: in one that was mistyped, any part may hold the password.
        database = Database(postgresql.engine(url, wait_ms), "on the PostgreSQL server", one_state=postgresql.ONE_STATE)
    _close_before_fork(database.engine)
    return database


@contextmanager
def _said(place: str) -> Iterator[None]:
    """Says in a sentence what is wrong with the database at `place`."""
    try:
        yield
    except DBAPIError as error:
        said = unavailable(error, place)
        if said is None:
            raise
        raise said from error
    except PoolTimeout as error:
        raise StoreUnavailable(f"All connections to {place} are in use; try again shortly.") from error


def _close_before_fork(engine: Engine) -> None:
    """A connection that two processes share breaks for both, so none that lies idle is inherited."""
    known = weakref.ref(engine)

    def close_idle() -> None:
        alive = known()
        if alive is not None:
            alive.dispose()

    os.register_at_fork(before=close_idle)


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise BadSetting("The database address is not a URL such as sqlite:///var/designations.db") from None
    if url.drivername in {"sqlite", "sqlite+pysqlite", "postgresql+psycopg"}:
        return url
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    raise BadSetting(f"The database address begins with {url.drivername}; only sqlite and postgresql are understood")
