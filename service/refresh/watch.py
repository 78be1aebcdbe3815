"""Connections that end when their time is over, however slowly the other end goes on sending."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.poolmanager import PoolManager


class Watch:
    """The time of one list, begun with the `with` statement. A timeout of a socket counts from its last byte, so
    one byte at a time would outlast it; here every connection is shut when the time is over.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._ends = time.monotonic() + seconds
        self._timer = Timer(seconds, self._shut)
        self._timer.daemon = True
        self._held: list[socket.socket] = []
        self._lock = Lock()
        self._is_over = False

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            for one in self._held:
                one.close()
            self._held.clear()

    @property
    def left_s(self) -> float:
        """The seconds that are left; 0 where it is over."""
        return max(0.0, self._ends - time.monotonic())

    def hold(self, connection: socket.socket) -> socket.socket:
        """Takes the connection under watch; a copy is kept, since TLS takes the socket itself away. One that was made
        while the time ran out is shut at once: nothing else would ever end it.
        """
        with self._lock:
            self._held.append(connection.dup())
            if self._is_over:
                self._shut_held()
        return connection

    def _shut(self) -> None:
        with self._lock:
            self._is_over = True
            self._shut_held()

    def _shut_held(self) -> None:
        for one in self._held:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


class WatchedAdapter(HTTPAdapter):
    """The transport of `requests` with all its connections under one watch, and without retries of its own."""

    def __init__(self, watch: Watch) -> None:
        self._pools = _pools(watch)
        super().__init__(max_retries=0)

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        """Makes the pools of direct connections."""
        super().init_poolmanager(*arguments, **options)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **options: Any) -> PoolManager:
        """The pools of connections through the proxy."""
        manager: PoolManager = super().proxy_manager_for(proxy, **options)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _pools(watch: Watch) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return watch.hold(super()._new_conn())

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return watch.hold(super()._new_conn())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
