"""How many different signs speak for an acronym: one alone, such as a word of the topic, is chance too often."""

from __future__ import annotations

from collections.abc import Sequence

from service.articles.shapes import ACRONYMS
from service.articles.sighting import Sighting
from service.matching.evidence import Evidence

# What the article says of the party itself is enough alone.
_SAID = frozenset({"introduced", "spelled_out", "also_named", "part_of_name", "meant_elsewhere"})
_SIGNS = (
    frozenset({"topic", "topic_near", "topic_hint"}),
    frozenset({"place_near", "place_around"}),
    frozenset({"kind_beside"}),
)
# By the number of letters: two stand for so many things that they need all signs, four and more seldom for two.
_FEWEST = {1: 3, 2: 3, 3: 2}

FEW_SIGNS = Evidence("few_signs", 1.0, "Too little around the acronym speaks for the party.")


def has_few_signs(seen: Sighting, told: Sequence[Evidence]) -> bool:
    """Whether the evidence for an acronym is of fewer kinds than one of its length takes."""
    features = {evidence.feature for evidence in told}
    if seen.shape not in ACRONYMS or not features.isdisjoint(_SAID):
        return False
    return sum(not features.isdisjoint(sign) for sign in _SIGNS) < _FEWEST.get(len(seen.letters), 1)
