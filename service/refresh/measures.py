"""What an edition can be held against another by: its ids, how much its entities say, and in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.entity import Entity
from service.domain.listing import Listing

ALWAYS = ("aliases", "identifiers", "countries", "birth dates", "designations")
"""What every form of a list prints; details depend on the form, as listing dates do on that of OFAC's files."""

SHARED = 0.8
"""Of the words of two editions of one form; UN lists a year apart share all, OFAC's CSV files of 2021 and 2023 0.85,
and OFAC's three forms with each other at most 0.75."""


@dataclass(frozen=True, slots=True)
class Measures:
    """`ids` are those of the entities, `counts` how many values of each field they have together.

    `words` are the kinds and labels of the details, by which two forms of one list can be told apart.
    """

    ids: frozenset[str]
    counts: Mapping[str, int]
    words: frozenset[tuple[str, str | None]]

    @classmethod
    def of(cls, listing: Listing) -> Measures:
        """One pass over the listing."""
        counts: Counter[str] = Counter(dict.fromkeys(ALWAYS, 0))
        counts["designations"] = len(listing.designations)
        words: set[tuple[str, str | None]] = set()
        for entity in listing.entities:
            _count(entity, counts, words)
        return cls(frozenset(entity.id for entity in listing.entities), counts, frozenset(words))

    def per_entity(self, field: str) -> float:
        """How many values of the field an entity has, on average; 0 where there are no entities."""
        return self.counts.get(field, 0) / len(self.ids) if self.ids else 0.0

    def shares_form_with(self, other: Measures) -> bool:
        """Whether most of the words that either uses are used by both, as in two editions of one form."""
        every = self.words | other.words
        return not every or len(self.words & other.words) >= SHARED * len(every)


def _count(entity: Entity, counts: Counter[str], words: set[tuple[str, str | None]]) -> None:
    counts["aliases"] += len(entity.names) - 1
    counts["identifiers"] += len(entity.identifiers)
    counts["countries"] += len(entity.countries)
    counts["birth dates"] += len(entity.birth_dates)
    for detail in entity.details:
        counts[f"details of the kind {detail.kind}"] += 1
        words.add((detail.kind, detail.label))
