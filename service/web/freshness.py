"""How fresh the lists are that an answer used, as one line that stands on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.provenance import Coverage
from service.errors import StoreUnavailable
from service.screening.counter import Screening
from service.screening.coverage import OLD_AFTER_DAYS, age_of, is_old
from service.screening.shown import CoverageRow


@dataclass(frozen=True, slots=True)
class Fresh:
    """A list that was used: the day that its edition speaks for, or from which it was known where it bears none."""

    dataset: str
    title: str
    day: str
    is_dated: bool
    age_days: int | None
    is_old: bool


@dataclass(frozen=True, slots=True)
class Freshness:
    """The lists that were used, how many of them are older than `limit` days, and how many are not loaded."""

    used: tuple[Fresh, ...]
    old: int
    absent: int
    limit: int = OLD_AFTER_DAYS


def freshness(rows: Sequence[CoverageRow]) -> Freshness:
    """What the rows of coverage come to."""
    used = tuple(_fresh(row) for row in rows if row.coverage != Coverage.NOT_LOADED)
    return Freshness(used, sum(one.is_old for one in used), len(rows) - len(used))


def freshness_of_all(screening: Screening) -> Freshness | None:
    """That of all lists, for a page that answers nothing; None where it cannot be told, since no form depends on it."""
    try:
        return freshness(screening.coverage())
    except StoreUnavailable:
        return None


def _fresh(row: CoverageRow) -> Fresh:
    dated = row.covers_until or row.published_at
    day = dated or (row.known_from or "").partition("T")[0]
    return Fresh(row.dataset, row.title, day, dated is not None, age_of(row), is_old(row))
