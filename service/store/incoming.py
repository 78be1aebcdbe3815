"""A listing on its way into the store, with all that decides its place in history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.listing import Listing
from service.domain.moments import midnight
from service.domain.provenance import Audit, Edition
from service.errors import BadDataset, InvalidDay
from service.store.codec import Row, canonical, dataset_text, digest_of, row_of
from service.store.days import day_text

_NOTHING = canonical([])

UNREMARKED = Audit()
"""That of a load in which nothing was found."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """`reading` is the digest of all that was read from the bytes, which better code may read otherwise.

    `day` orders the editions of a dataset: the day inside the file, else that on which it was
    received, else that of the load, in UTC. `received` is None for a file that is loaded as it comes.
    """

    listing: Listing
    rows: tuple[Row, ...]
    reading: str
    loaded_at: datetime
    known_from: datetime
    day: date
    received: date | None
    audit: Audit

    @classmethod
    def of(cls, listing: Listing, now: datetime, received: date | None, audit: Audit = UNREMARKED) -> Incoming:
        """Raises InvalidDay for a file received after `now` or before it was published, and BadDataset for one that
        was published after `now` or has a row that cannot be stored.
        """
        if now.tzinfo is None:
            raise ValueError(f"{now} has no offset")
        known_from = midnight(received, ZoneInfo("UTC")) if received else now
        if known_from > now:
            raise InvalidDay(f"{received} is still to come, in UTC, so no file can have been received on it")
        _refuse_days(listing, now, received)
        rows = (*map(row_of, listing.entities), *map(row_of, listing.designations))
        printed = listing.published_at.latest if listing.published_at else None
        return cls(
            listing=listing,
            rows=rows,
            reading=reading_of(columns_of(listing), (row.digest for row in rows)),
            loaded_at=now.astimezone(UTC),
            known_from=known_from.astimezone(UTC),
            day=printed or received or now.astimezone(UTC).date(),
            received=received,
            audit=audit,
        )

    @property
    def edition(self) -> Edition:
        """The edition that a load of it makes."""
        return Edition(
            dataset=self.listing.dataset,
            digest=self.listing.digest,
            coverage=self.listing.coverage,
            published_at=self.listing.published_at,
            loaded_at=self.loaded_at,
            known_from=self.known_from,
            entities=len(self.listing.entities),
            designations=len(self.listing.designations),
            covers_from=self.listing.covers_from,
            covers_until=self.listing.covers_until,
            back_filled=self.received is not None,
            missing=self.listing.missing,
            accepted=self.audit.accepted,
        )


def _refuse_days(listing: Listing, now: datetime, received: date | None) -> None:
    """A day ahead of its time would outrank every edition to come; the sun rises first at UTC+14."""
    published = listing.published_at
    if published is None or published.earliest is None:
        return
    if published.earliest > (now.astimezone(UTC) + timedelta(hours=14)).date():
        said = f"the file says that it was published on {published}, which is still to come"
        raise BadDataset(f"{listing.dataset}: {said}")
    if received is not None and received < published.earliest:
        raise InvalidDay(f"the file was published on {published}, so it cannot have been received on {received}")


def columns_of(listing: Listing) -> dict[str, Any]:
    """What the listing says of itself, by the columns of the table of editions."""
    return {
        "dataset": listing.dataset,
        "digest": listing.digest,
        "coverage": listing.coverage.value,
        "published_at": listing.published_at and day_text(listing.published_at),
        "covers_from": listing.covers_from,
        "covers_until": listing.covers_until,
        "entities": len(listing.entities),
        "designations": len(listing.designations),
        "missing": canonical(listing.missing),
        "described": listing.described and dataset_text(listing.described),
    }


def reading_of(columns: Mapping[str, Any], digests: Iterable[str]) -> str:
    """The digest of all that was read: what `columns_of` gave, and the digests of the rows in their order."""
    days = (columns["covers_from"], columns["covers_until"])
    said = [columns["coverage"], columns["published_at"], *(day and day.isoformat() for day in days)]
    if columns["missing"] != _NOTHING or columns["described"]:
        # Left out where there is neither, so that what was stored before either was kept is the same reading.
        said += [columns["missing"], columns["described"]]
    return digest_of(canonical(said), *digests)
