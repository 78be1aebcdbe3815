"""Snapshots by the moment at which the service knew them, kept while they are asked for."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from threading import Lock

from service.domain.provenance import Edition
from service.domain.register import Held, arrange
from service.domain.runs import Histories
from service.errors import NotRemembered, StoreUnavailable
from service.screening.snapshot import Kept, Snapshot
from service.store.editions import Known
from service.store.garbage import no_search_for_garbage
from service.store.store import Store

_PLACES = 4


Key = tuple[str, ...]
"""Which editions a snapshot is made of, those that answer and those before them, each since when it is known."""


def _key(editions: Iterable[Edition]) -> Key:
    return tuple(f"{edition.dataset} {edition.digest} {edition.known_from}" for edition in editions)


class _Built:
    """A place on the shelf, and the lock under which its snapshot is built."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.snapshot: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A snapshot, and the moment at which the store last said that it answers.

    `is_asked` is false where the store could not be asked, so that what was loaded after `seen_at` is not seen.
    """

    snapshot: Snapshot
    key: Key
    seen_at: datetime
    is_asked: bool = True

    @property
    def unseen_since(self) -> datetime | None:
        """Since when editions may have been loaded that are not seen; None where all are."""
        return None if self.is_asked else self.seen_at


class Shelf:
    """Gives the snapshot of any moment; builds one only where its set of editions was not asked for lately.

    `store` is where the editions are, `kept` what is kept by hand beside them, and `changes` what one edition of a
    list says otherwise than another. While the store cannot be asked, the editions that it named last go on answering.
    """

    def __init__(self, store: Store, kept: Kept, clock: Callable[[], datetime]) -> None:
        self.store = store
        self._order = {dataset: place for place, dataset in enumerate(one.id for one in kept.catalogue)}
        self.kept = kept
        self._clock = clock
        self._shelved: OrderedDict[Key, _Built] = OrderedDict()
        self._last: View | None = None
        self._lock = Lock()
        # Two editions never differ otherwise than they did; where a whole list was read anew this takes seconds.
        self.changes = lru_cache(maxsize=_PLACES)(store.changes)

    def at(self, known_at: datetime | None) -> Snapshot:
        """The snapshot of the editions that were current at the moment; now, for None. Raises StoreUnavailable."""
        return self.view(known_at).snapshot

    def view(self, known_at: datetime | None) -> View:
        """The snapshot with how fresh it is.

        Raises NotRemembered where the store cannot be asked and another set of editions is needed than those that are
        held in memory, StoreUnavailable where none is.
        """
        seen_at = self._clock()
        try:
            known = self.store.known(known_at)
            view = View(self._snapshot(known, known_at), _key(known.sighted), seen_at)
        except StoreUnavailable as error:
            return self._remembered(known_at, error)
        if known_at is None:
            self._last = view
        return view

    def _snapshot(self, known: Known, known_at: datetime | None) -> Snapshot:
        key = _key(known.sighted)
        with self._lock:
            building = self._shelved.setdefault(key, _Built())
            self._shelved.move_to_end(key)
            if len(self._shelved) > _PLACES:
                self._shelved.popitem(last=False)
        # Only those who want this very snapshot wait for it.
        with building.lock:
            if building.snapshot is None:
                with no_search_for_garbage():
                    building.snapshot = self._build(self._in_order(known.current), known_at)
            return building.snapshot

    def _remembered(self, known_at: datetime | None, error: StoreUnavailable) -> View:
        last = self._last
        if last is None:
            raise error
        if known_at is None or known_at >= last.seen_at:
            return replace(last, is_asked=False)
        key = _key(self.store.remembered(known_at).sighted)
        with self._lock:
            held = self._shelved.get(key)
        snapshot = held.snapshot if held is not None else None
        if key == last.key:
            snapshot = last.snapshot
        if snapshot is None:
            raise NotRemembered(f"The editions known at {known_at} are not in memory. {error}") from error
        return View(snapshot, key, last.seen_at, is_asked=False)

    def _in_order(self, editions: Mapping[str, Edition]) -> list[Edition]:
        last = len(self._order)
        return sorted(editions.values(), key=lambda one: (self._order.get(one.dataset, last), one.dataset))

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
