"""A refresh that is killed at any moment leaves what was there, whole, and nothing in the way of the next."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from service.refresh.outcomes import State
from service.settings import ROOT
from service.store.store import Store
from tests.refresh.conftest import LIST
from tests.refresh.keys import a_list
from tests.refresh.publishers import Server, drips_in_pieces, gives

ROUNDS = 200 if os.environ.get("DESIGNATIONS_SOAK") else 10
SIZE = 1_000
REFRESHES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from service.refresh.fetch import Fetcher
from service.refresh.lists import Lists
from service.refresh.refresher import Errand, Refresher
from service.refresh.remembered import Remembered
from service.sources.fetching import Fetching
from service.store.store import Store
from tests.refresh.conftest import LIST
from tests.refresh.keys import KeysReader

url, host, home = sys.argv[1:]
lists = Lists((LIST,), {LIST.id: (KeysReader(),)}, {}, {LIST.id: Fetching((f"http://{host}/list",))})
fetcher = Fetcher(plain_hosts=frozenset({host}))
refresher = Refresher(Store.open(url), lists, fetcher, Remembered(Path(home)), lambda: datetime.now(UTC))
print("begun", flush=True)
print([outcome.state.value for outcome in refresher.refresh(Errand(reason="whatever comes"))], flush=True)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite3'}"
    return str(request.getfixturevalue("postgresql_url"))


def edition(number: int) -> bytes:
    """A list of which each edition has other keys, all of the same number."""
    return a_list(*(f"k{number}-{key}" for key in range(SIZE)))


def begun(url: str, server: Server, home: Path) -> subprocess.Popen[str]:
    """A process that refreshes, from the moment at which it begins to."""
    process = subprocess.Popen(
        [sys.executable, "-c", REFRESHES, url, server.host, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def keys(store: Store) -> set[str]:
    """The first part of the keys of the edition that answers: just one, if it is whole."""
    current = store.editions_at(None).get(LIST.id)
    if current is None:
        return set()
    listing = store.listing(current)
    assert len(listing.entities) == len(listing.designations) == current.entities == SIZE
    return {entity.id.rpartition("-")[0] for entity in listing.entities}


def refreshed(url: str, server: Server, home: Path) -> float:
    """A refresh that nobody kills, and how many seconds it takes from where it begins."""
    with begun(url, server, home) as process:
        began = time.monotonic()
        assert process.communicate(timeout=60)[0] == f"['{State.LOADED}']\n"
    return time.monotonic() - began


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_one_whole_edition(url: str, server: Server, tmp_path: Path) -> None:
    chance = random.Random(20261123)  # noqa: S311
    server.answers["/list"] = drips_in_pieces(edition(0), 10, 0.01)
    takes_s = refreshed(url, server, tmp_path)
    store = Store.open(url)
    for number in range(1, ROUNDS + 1):
        before = keys(store)
        server.answers["/list"] = drips_in_pieces(edition(number), 10, 0.01)
        with begun(url, server, tmp_path) as process:
            time.sleep(chance.random() * takes_s)
            process.kill()
        assert keys(store) in (before, {f"un-sc.k{number}"}), number
    server.answers["/list"] = gives(edition(ROUNDS + 1))
    refreshed(url, server, tmp_path)
    assert keys(store) == {f"un-sc.k{ROUNDS + 1}"}
    store.close()
