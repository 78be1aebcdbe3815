"""Snapshots by the moment at which the service knew them, kept while they are asked for."""

import gc
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from threading import Lock

from service.domain.provenance import Edition
from service.domain.register import Held, arrange
from service.domain.runs import Histories
from service.screening.snapshot import Kept, Snapshot
from service.store.store import Store

_PLACES = 4


class _Built:
    """A place on the shelf, and the lock under which its snapshot is built."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.snapshot: Snapshot | None = None


class Shelf:
    """Gives the snapshot of any moment; builds one only where its set of editions was not asked for lately.

    `store` is where the editions are, `kept` what is kept by hand beside them, and `changes` what one edition of a
    list says otherwise than another.
    """

    def __init__(self, store: Store, kept: Kept) -> None:
        self.store = store
        self._order = {dataset: place for place, dataset in enumerate(one.id for one in kept.catalogue)}
        self.kept = kept
        self._shelved: OrderedDict[tuple[str, ...], _Built] = OrderedDict()
        self._lock = Lock()
        # Two editions never differ otherwise than they did; where a whole list was read anew this takes seconds.
        self.changes = lru_cache(maxsize=_PLACES)(store.changes)

    def at(self, known_at: datetime | None) -> Snapshot:
        """The snapshot of the editions that were current at the moment; now, for None."""
        current = self.store.editions_at(known_at).values()
        editions = sorted(
            current, key=lambda edition: (self._order.get(edition.dataset, len(self._order)), edition.dataset)
        )
        key = tuple(f"{edition.dataset} {edition.digest} {edition.known_from}" for edition in editions)
        with self._lock:
            building = self._shelved.setdefault(key, _Built())
            self._shelved.move_to_end(key)
            if len(self._shelved) > _PLACES:
                self._shelved.popitem(last=False)
        # Only those who want this very snapshot wait for it.
        with building.lock:
            if building.snapshot is None:
                with _no_search_for_garbage():
                    building.snapshot = self._build(editions, known_at)
            return building.snapshot

    def ping(self) -> None:
        """Raises StoreUnavailable where the store cannot be read."""
        self.store.ping()

    def _build(self, editions: Sequence[Edition], known_at: datetime | None) -> Snapshot:
        held = [Held(edition, self.store.listing(edition), self._lives(edition, known_at)) for edition in editions]
        entities = [entity.id for one in held for entity in one.listing.entities]
        kept = self.kept
        return Snapshot.of(arrange(held, kept.links, self.store.first_known(entities), kept.programs), kept)

    def _lives(self, edition: Edition, known_at: datetime | None) -> Histories | None:
        """None for a list that is kept by hand, which tells the whole life of each entry itself."""
        if any(one.id == edition.dataset and one.file is not None for one in self.kept.catalogue):
            return None
        return self.store.histories(edition.dataset, known_at)


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """What a snapshot is made of stays: looking it through again and again takes two fifths of the time to build it."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
