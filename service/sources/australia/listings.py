"""The day of a listing, where the text about it says one plainly."""

from __future__ import annotations

import re
from datetime import date

from service.domain.days import Day
from service.sources.australia.written_days import days_in, first_day

_BODY = re.compile(r"\b(?:by\s+)?(?:the\s+)?UN\s*\(?\s*\d+(?:\s*(?:and|,|/)\s*\d+)*\s*committee\)?", re.IGNORECASE)
_DAY = r"(?P<day>\d{1,2}\s*[A-Z][a-z]{2,8}\.?,?\s*\d{4}|\d{1,2}/\d{1,2}/\d{4})"
_LISTED = re.compile(
    rf"(?P<how>\bre-?\s*|\blast\s+|\bformerly\s+|\bpreviously\s+)?\blisted\b(?:\s+this\s+\w+)?\s*(?:on)?\s*:?\s*{_DAY}",
    re.IGNORECASE,
)
_DESIGNATED = re.compile(rf"\bdesignated under the [^.]{{0,80}}? on {_DAY}", re.IGNORECASE)
_FORMERLY = re.compile(r"\bformerly\s+listed\b", re.IGNORECASE)


def listing_day(text: str) -> Day | None:
    """The earliest day on which the text says that the party was listed or designated, else one that begins it.

    Amendments, relistings and the year of an instrument's title are no listings.
    """
    said = _BODY.sub(" ", text)
    days = [match["day"] for match in _LISTED.finditer(said) if not match["how"]]
    days += [match["day"] for match in _DESIGNATED.finditer(said)]
    found = [day for written in days for day in days_in(written) if day.is_exact]
    return min(found, key=_earliest, default=None) or first_day(text)


def tells_of_an_earlier_listing(text: str) -> bool:
    """Whether the party stood on another list before, so that the day is not its first."""
    return _FORMERLY.search(text) is not None


def _earliest(day: Day) -> date:
    return day.earliest or date.max
