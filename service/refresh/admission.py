"""From a reading to an edition that may be stored: held against the gates, and let in or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from service.domain.listing import Listing
from service.domain.provenance import Audit, Coverage, Dataset, Edition
from service.errors import NotAdmitted
from service.refresh.gates import Believed, Gate, gates
from service.refresh.measures import Measures
from service.refresh.places import day_of, day_of_edition, edition_before
from service.sources.reading import Reading


@dataclass(frozen=True, slots=True)
class Past:
    """The editions of a list that are stored, the oldest first, and how one is read.

    `beside` are listings that are about to be stored, each with its day.
    """

    editions: Sequence[Edition]
    listing: Callable[[Edition], Listing]
    beside: Sequence[tuple[date, Listing]] = ()

    def before(self, day: date, digest: str) -> Listing | None:
        """What the edition before one of this day and these bytes holds, where there is one."""
        older = [one for one in self.beside if one[0] <= day and one[1].digest != digest]
        near, listing = max(older, key=lambda one: one[0], default=(date.min, None))
        stored = edition_before(day, digest, [one for one in self.editions if not one.pruned])
        if stored is None or (listing is not None and day_of_edition(stored) <= near):
            return listing
        return self.listing(stored)

    def accepted(self, digest: str) -> str | None:
        """The reason for which these very bytes were let in before."""
        return next((one.accepted for one in reversed(self.editions) if one.digest == digest and one.accepted), None)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked for: `reason` lets in what fails a gate, `received` is the day of an archived file."""

    reason: str | None = None
    received: date | None = None


@dataclass(frozen=True, slots=True)
class Admission:
    """A listing that may be stored, what was found in it, and how it differs from the edition before."""

    listing: Listing
    audit: Audit
    change: Change | None


@dataclass(frozen=True, slots=True)
class Change:
    """How many entities an edition has that the one before it lacks, and the other way round."""

    added: int
    removed: int

    @classmethod
    def between(cls, before: Listing, after: Listing) -> Change:
        """By the ids of the entities."""
        old, new = ({entity.id for entity in listing.entities} for listing in (before, after))
        return cls(len(new - old), len(old - new))


@dataclass(frozen=True, slots=True)
class Desk:
    """Where readings of one dataset are judged; `floor` is the least number of entities of a believed edition.

    `further` are gates that only the way on which a list came can tell.
    """

    dataset: Dataset
    floor: int | None
    past: Past

    def admit(self, reading: Reading, asked: Asked, now: datetime, further: Sequence[Gate] = ()) -> Admission:
        """What may be stored; raises NotAdmitted, naming every gate, where nobody has let it in."""
        listing = reading.listing
        before = self.past.before(day_of(listing, asked.received, now), listing.digest)
        believed = Believed(self.floor, Measures.of(before) if before else None, is_whole=self.floor is not None)
        failed = (*further, *gates(listing, len(reading.findings), believed))
        accepted = (asked.reason or self._accepted_before(listing.digest, failed)) if failed else None
        if failed and accepted is None:
            raise NotAdmitted(self.dataset.id, [str(gate) for gate in failed])
        audit = Audit(accepted, tuple(map(str, reading.findings)), tuple(map(str, failed)))
        return Admission(_as_it_is(listing, failed), audit, Change.between(before, listing) if before else None)

    def _accepted_before(self, digest: str, failed: Sequence[Gate]) -> str | None:
        """A word that was given for these bytes holds whenever they are read again, not for how they came."""
        return None if any(gate.is_arrival for gate in failed) else self.past.accepted(digest)


def _as_it_is(listing: Listing, failed: Sequence[Gate]) -> Listing:
    """An edition that is held for a part of its list says so, and why."""
    short = tuple(str(gate) for gate in failed if gate.is_part)
    return replace(listing, coverage=Coverage.SELECTED, missing=(*listing.missing, *short)) if short else listing
