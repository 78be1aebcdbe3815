"""What PostgreSQL needs: one writer at a time by an advisory lock, and a limit to every wait."""

from __future__ import annotations

import select
import time
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import InvalidatePoolError

from service.errors import BadSetting

if TYPE_CHECKING:
    import psycopg
    from psycopg.pq.abc import PGconn

_CONNECT_S = 2
_SIGN_OF_LIFE_S = 2.0
# A peer that is gone without a word is given up after five seconds, where the system alone would take a quarter hour.
_GONE_AFTER = MappingProxyType(
    {"tcp_user_timeout": 5000, "keepalives_idle": 3, "keepalives_interval": 1, "keepalives_count": 2}
)
ONE_STATE = MappingProxyType({"isolation_level": "REPEATABLE READ"})
"""Each statement of a transaction would else see what others have stored since the one before."""

_LOCK = 0x64736773
"""The key of the advisory lock, any number that nothing else in the database locks; these are the letters `dsgs`."""


def engine(url: URL, wait_ms: int) -> Engine:
    """An engine on the server, not connected yet; raises BadSetting where the driver is not installed."""
    try:
        made = create_engine(
            url,
            pool_timeout=wait_ms / 1000,
            connect_args={"connect_timeout": _CONNECT_S, **_GONE_AFTER},
        )
    except ModuleNotFoundError:
        raise BadSetting("A PostgreSQL address needs the driver; install the extra `postgresql`") from None

    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("writing", False) or options.get("appending", False):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {wait_ms:d}")
        if options.get("writing", False):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK:d})")

    event.listen(made, "begin", begin)
    event.listen(made, "checkout", _refuse_dead)
    return made


def _refuse_dead(connection: psycopg.Connection[object], _record: object, _fairy: object) -> None:
    """Has a connection on which no sign of life comes in time replaced by a new one, and all others beside it."""
    if not _lives(connection.pgconn):
        raise InvalidatePoolError


def _lives(connection: PGconn) -> bool:
    """Whether the server answers. The library's own way of asking would wait for a frozen one without end."""
    import psycopg

    deadline = time.monotonic() + _SIGN_OF_LIFE_S
    answer = select.poll()
    try:
        answer.register(connection.socket, select.POLLIN)
        connection.send_query(b"")
        connection.flush()
        while connection.is_busy():
            if not answer.poll(max(deadline - time.monotonic(), 0) * 1000):
                return False
            connection.consume_input()
        while connection.get_result():
            pass
    except psycopg.OperationalError:
        return False
    return connection.status == psycopg.pq.ConnStatus.OK
