"""Where an edition stands in the history of its list, before it is stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from service.domain.listing import Listing
from service.domain.provenance import Edition


def day_of(listing: Listing, received: date | None, now: datetime) -> date:
    """The day by which the store orders it: the day inside the file, else that of receipt, else that of the load."""
    printed = listing.published_at.latest if listing.published_at else None
    return printed or received or now.astimezone(UTC).date()


def day_of_edition(edition: Edition) -> date:
    """The same day of an edition that is stored."""
    printed = edition.published_at.latest if edition.published_at else None
    return printed or edition.known_from.date()


def edition_before(day: date, digest: str, editions: Iterable[Edition]) -> Edition | None:
    """The newest of the editions, which stand the oldest first, that is not newer than the day and of other bytes."""
    older = [one for one in editions if day_of_edition(one) <= day and one.digest != digest]
    return older[-1] if older else None
