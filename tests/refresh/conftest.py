"""A refresher over an empty store, with one list that a server on loopback publishes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.domain.provenance import Dataset
from service.refresh.fetch import Fetcher
from service.refresh.lists import Lists
from service.refresh.outcomes import Outcome
from service.refresh.patience import Patience
from service.refresh.refresher import Errand, Refresher
from service.refresh.remembered import Remembered
from service.sources.fetching import Fetching
from service.sources.packed import Limits
from service.store.store import Store
from tests.refresh.keys import KeysReader
from tests.refresh.publishers import Server, publisher

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LIST = Dataset("un-sc", "A list", "A publisher", "UN", ("UN-1267",), address="https://a.example/list")
HASTY = Patience(
    attempts=3,
    first_pause_s=0.01,
    longest_pause_s=2.0,
    silent_s=1.0,
    total_s=2.0,
    limits=Limits(largest=4_000_000, steepest=50),
)
ALL = Errand()


@dataclass(frozen=True, slots=True)
class Desk:
    """The refresher with its server; `/list` is what it asks for."""

    refresher: Refresher
    server: Server

    @property
    def store(self) -> Store:
        """What it refreshes."""
        return self.refresher.store

    def refresh(self, errand: Errand = ALL) -> Outcome:
        """The outcome of the one list."""
        (outcome,) = self.refresher.refresh(errand)
        return outcome

    def fetching(self, fetching: Fetching) -> Desk:
        """The same desk with the list fetched in another way."""
        lists = replace(self.refresher.lists, fetching={LIST.id: fetching})
        return Desk(replace(self.refresher, lists=lists), self.server)

    def current(self) -> str | None:
        """The digest of the edition that answers."""
        found = self.store.editions_at(None).get(LIST.id)
        return found.digest if found else None


@pytest.fixture
def server() -> Iterator[Server]:
    """A publisher of its own."""
    with publisher() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, server: Server) -> Iterator[Desk]:
    """A refresher that waits for nothing longer than it must."""
    store = Store.open(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    fetching = Fetching((server.address("/list"),), floor=2)
    lists = Lists((LIST,), {LIST.id: (KeysReader(),)}, {}, {LIST.id: fetching})
    fetcher = Fetcher(patience=HASTY, plain_hosts=frozenset({server.host}))
    yield Desk(Refresher(store, lists, fetcher, Remembered(tmp_path / "refresh"), lambda: NOW), server)
    store.close()
