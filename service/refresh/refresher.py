"""Lists brought up to date from their publishers: an edition is whole, believed and stored, or the old one stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.listing import Listing
from service.domain.provenance import Edition
from service.errors import BadDataset, InvalidDay, NotAdmitted, NotFetched
from service.refresh.admission import Admission, Asked, Desk, Past
from service.refresh.fetch import Fetcher
from service.refresh.gates import Gate
from service.refresh.lists import Lists
from service.refresh.outcomes import Outcome, State
from service.refresh.places import day_of, day_of_edition
from service.refresh.remembered import Remembered
from service.refresh.sets import fetch_set, files_of
from service.sources.designation_references import check_references
from service.sources.readers import read_list
from service.sources.reading import Reading
from service.store.store import Store

TURN_WAIT_S = 60.0
"""How long a refresh waits for another; where that takes longer, the next of a schedule does what this one would."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Which lists to refresh, all that are fetched where none is named; `is_trial` stores nothing."""

    datasets: Sequence[str] = ()
    reason: str | None = None
    is_trial: bool = False


@dataclass(frozen=True, slots=True)
class Refresher:
    """What refreshing needs: the store, the lists, the way to their publishers, and what was seen there last."""

    store: Store
    lists: Lists
    fetcher: Fetcher
    remembered: Remembered
    now: Callable[[], datetime]

    def refresh(self, errand: Errand) -> Iterator[Outcome]:
        """One outcome a list as soon as there is one; what is wrong with one list keeps no other from its own.

        Raises InvalidQuestion for a list that is not fetched and BadSetting for a proxy or certificates that cannot
        be used, before anything is asked, and StoreUnavailable, also where another refresh goes on for longer than
        is waited.
        """
        wanted = tuple(dict.fromkeys(errand.datasets)) or self.lists.refreshable()
        for dataset in wanted:
            self.lists.fetching_of(dataset)
        self.fetcher.network.check()
        with self.store.turn_to_refresh(TURN_WAIT_S, self.fetcher.tell):
            for dataset in wanted:
                self.fetcher.tell(f"Refreshing {dataset}.")
                yield self._outcome(dataset, errand)

    def _outcome(self, dataset: str, errand: Errand) -> Outcome:
        current = self.store.editions_at(None).get(dataset)
        try:
            return self._refreshed(dataset, errand, current)
        except NotAdmitted as error:
            return Outcome(dataset, State.REFUSED, current, error.gates)
        except (BadDataset, InvalidDay, NotFetched) as error:
            return Outcome(dataset, State.FAILED, current, (str(error),))

    def _refreshed(self, dataset: str, errand: Errand, current: Edition | None) -> Outcome:
        fetching = self.lists.fetching_of(dataset)
        known = self.remembered.of(dataset, current.digest if current else None)
        fetched = fetch_set(self.fetcher, fetching, known)
        if fetched is None:
            return Outcome(dataset, State.UNCHANGED, current)
        self.fetcher.tell(f"Reading {dataset}.")
        reading = read_list(files_of(fetched, self.fetcher), self.lists.ground(dataset), self.lists.readers)
        check_references([reading.listing])
        admission = self._admitted(reading, errand, current)
        if errand.is_trial:
            return _outcome_of(admission, current, _trial_state(admission, current))
        loaded = self.store.load(admission.listing, self.now(), None, admission.audit)
        self.remembered.keep(dataset, loaded.edition.digest, {one.address: one.validators for one in fetched})
        state = State.LOADED if loaded.added else State.UNCHANGED
        return _outcome_of(admission, self.store.editions_at(None).get(dataset), state)

    def _admitted(self, reading: Reading, errand: Errand, current: Edition | None) -> Admission:
        dataset = reading.listing.dataset
        past = Past(self.store.editions(dataset), self.store.listing)
        desk = Desk(self.lists.ground(dataset).dataset, self.lists.fetching_of(dataset).floor, past)
        now = self.now()
        again = _come_again(reading.listing, current, past.editions, now)
        return desk.admit(reading, Asked(errand.reason), now, again)


def _come_again(
    listing: Listing, current: Edition | None, editions: Sequence[Edition], now: datetime
) -> tuple[Gate, ...]:
    """The gate against an edition that a newer one has replaced, as a server gives it that was set back."""
    if current is None or listing.digest == current.digest:
        return ()
    day, newest = day_of(listing, None, now), day_of_edition(current)
    if day < newest:
        return (Gate(f"It was published on {day}, before the edition of {newest} that answers."),)
    seen = [one for one in editions if one.digest == listing.digest]
    if not seen:
        return ()
    said = f"It is the edition of {day_of_edition(seen[-1])} again, which another has replaced."
    return (Gate(said, is_arrival=True),)


def _trial_state(admission: Admission, current: Edition | None) -> State:
    is_same = current is not None and admission.listing.digest == current.digest
    return State.UNCHANGED if is_same else State.WOULD_LOAD


def _outcome_of(admission: Admission, edition: Edition | None, state: State) -> Outcome:
    return Outcome(
        dataset=admission.listing.dataset,
        state=state,
        edition=edition,
        why=admission.audit.gates,
        findings=admission.audit.findings,
        change=admission.change,
        entities=len(admission.listing.entities),
    )
