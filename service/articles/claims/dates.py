"""The dates that a text gives, in full or counted from a day, each to the precision that the words have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from service.articles.claims.date_patterns import written_in
from service.articles.claims.date_words import COUNTS_BACK, Around, Read, opens_clause
from service.domain.days import Day

_AHEAD = re.compile(r"\b(?:will|shall|is to|are to|next|coming|upcoming)\b", re.IGNORECASE)
_RELATION = re.compile(
    r"\b(since|until|till|before|after|by|from|between|through|to)\s+(?:(?:at least|about|around|the)\s+)?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at `[start, end)` of the text; `relation` sets it to the rest: since, until, on.

    It is "opens" for what the words behind it happened on: "two days before they were listed".
    """

    start: int
    end: int
    day: Day
    relation: str = "on"


def find_dates(text: str, begin: int, end: int, published: date | None, before: int | None = None) -> tuple[Dated, ...]:
    """The dates within `[begin, end)`, in their order, without those that nothing fixes.

    They count from `published` and from each other, and from dates of the text before them from the place `before` on.
    """
    start = begin if before is None else before
    written = list(written_in(text, begin, end))
    if any(read in COUNTS_BACK for _, read in written):
        written = list(written_in(text, start, end))
    found: list[Dated] = []
    for match, read in _longest(written):
        ahead = _AHEAD.search(text, max(start, match.start() - 60), match.end()) is not None
        day = read(match, Around(published, found[-1].day if found else None, ahead))
        if day is not None:
            relation = "opens" if opens_clause(match) else _relation(text, start, match.start())
            found.append(Dated(match.start(), match.end(), day, relation))
    return tuple([one for one in found if one.start >= begin])


def _longest(written: list[tuple[re.Match[str], Read]]) -> Iterator[tuple[re.Match[str], Read]]:
    """What reads as a date, the longest first where two overlap."""
    last = 0
    for match, read in sorted(written, key=lambda one: (one[0].start(), -one[0].end())):
        if match.start() >= last:
            last = match.end()
            yield match, read


def _relation(text: str, start: int, place: int) -> str:
    said = _RELATION.search(text, max(start, place - 24), place)
    word = said.group(1).casefold() if said else "on"
    return {"till": "until", "through": "until", "to": "until", "from": "since", "between": "since"}.get(word, word)
