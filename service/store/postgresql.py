"""What PostgreSQL needs: one writer at a time by an advisory lock, and a limit to every wait."""

from __future__ import annotations

from types import MappingProxyType

from sqlalchemy import URL, Connection, Engine, create_engine, event

from service.errors import BadSetting

_CONNECT_S = 5
ONE_STATE = MappingProxyType({"isolation_level": "REPEATABLE READ"})
"""Each statement of a transaction would else see what others have stored since the one before."""

_LOCK = 0x64736773
"""The key of the advisory lock, any number that nothing else in the database locks; these are the letters `dsgs`."""


def engine(url: URL, wait_ms: int) -> Engine:
    """An engine on the server, not connected yet; raises BadSetting where the driver is not installed."""
    try:
        made = create_engine(
            url,
            pool_pre_ping=True,
            pool_timeout=wait_ms / 1000,
            connect_args={"connect_timeout": _CONNECT_S},
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
    return made
