"""A PostgreSQL server that does not answer makes nobody wait for long, and few at all."""

import os
import signal
import socket
import time
from contextlib import closing

import pytest
from sqlalchemy import text

from service.errors import StoreUnavailable
from service.store.connect import connect
from service.store.store import Store


def test_of_those_who_ask_a_server_that_never_answers_only_the_first_waits() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        database = connect(f"postgresql://postgres@127.0.0.1:{silent.getsockname()[1]}/postgres")
        for longest in (8.0, 0.2, 0.2):
            began = time.monotonic()
            with pytest.raises(StoreUnavailable, match="cannot be reached"), database.reading():
                pass
            assert time.monotonic() - began < longest
        database.engine.dispose()


def test_a_connection_that_froze_is_replaced(postgresql_url: str) -> None:
    with closing(Store.open(postgresql_url)) as store:
        with store._database.reading() as connection:
            frozen = connection.scalar(text("SELECT pg_backend_pid()"))
        os.kill(frozen, signal.SIGSTOP)
        try:
            began = time.monotonic()
            store.ping()
            assert time.monotonic() - began < 8
        finally:
            os.kill(frozen, signal.SIGCONT)
