"""How a day is stored: as the contract writes it, with its bounds where that does not say them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from service.domain.days import UNKNOWN, Day

_OPEN = ".."
# The days of all published lists together are about 10,000, most of them written many times.
_KNOWN_DAYS = 16_384


@lru_cache(maxsize=_KNOWN_DAYS)
def day_text(day: Day) -> str:
    """How a day is stored: as the contract writes it, with `/earliest/latest` where that does not say its bounds."""
    if day == _plain(day.text):
        return day.text
    return "/".join([day.text, *(bound.isoformat() if bound else _OPEN for bound in (day.earliest, day.latest))])


@lru_cache(maxsize=_KNOWN_DAYS)
def day_of(text: str) -> Day:
    """The day that `day_text` stored; raises ValueError or InvalidDay for anything else."""
    written, *bounds = text.split("/")
    if not bounds:
        return _plain(text)
    earliest, latest = (None if bound == _OPEN else date.fromisoformat(bound) for bound in bounds)
    return Day(written, earliest, latest)


def _plain(text: str) -> Day:
    return Day.unknown() if text == UNKNOWN else Day.parse(text)
