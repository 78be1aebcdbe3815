"""One refresher at a time, in whatever process, on SQLite and on PostgreSQL."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.errors import StoreUnavailable
from service.store.store import Store

HOLDS = """
import sys, time
from service.store.store import Store
with Store.open(sys.argv[1]).turn_to_refresh(0, print):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite3'}"
    return str(request.getfixturevalue("postgresql_url"))


@pytest.fixture
def other(url: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that refreshes."""
    with subprocess.Popen([sys.executable, "-c", HOLDS, url], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_waits_and_is_told(url: str, other: subprocess.Popen[str]) -> None:
    assert other.poll() is None
    told: list[str] = []
    store = Store.open(url)
    began = time.monotonic()
    with (
        pytest.raises(StoreUnavailable, match="^Another refresh of this database is under way; try again"),
        store.turn_to_refresh(0.5, told.append),
    ):
        pytest.fail("two have the turn")
    store.close()
    assert time.monotonic() - began >= 0.5
    assert told == ["Another refresh of this database is under way; waiting for it."]


def test_a_refresher_that_was_killed_leaves_the_turn(url: str, other: subprocess.Popen[str]) -> None:
    store = Store.open(url)
    other.send_signal(signal.SIGKILL)
    with store.turn_to_refresh(10, lambda _: None):
        pass
    store.close()


def test_the_turn_comes_back_when_the_block_ends(url: str) -> None:
    store = Store.open(url)
    for _ in range(2):
        with store.turn_to_refresh(0, lambda _: pytest.fail("nobody else is there")):
            pass
    store.close()


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    (tmp_path / "store.sqlite3-refresh").mkdir()
    with (
        pytest.raises(StoreUnavailable, match=r"store\.sqlite3-refresh \(Is a directory\)"),
        store.turn_to_refresh(0, print),
    ):
        pytest.fail("there is no turn")
    store.close()
