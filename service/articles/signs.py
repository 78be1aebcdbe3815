"""How many different signs speak for a name that says little: one alone, such as a word of the topic, may be chance."""

from __future__ import annotations

from collections.abc import Sequence

from service.articles.shapes import ACRONYMS, Shape
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
_FEWEST_FOR_COMMON = 2
# Nothing but what the article says of the party itself makes these more than possible.
_UNSAID = frozenset({Shape.NAME_ALONE, Shape.SHORT_FORM, Shape.ORDINARY})

FEW_SIGNS = Evidence("few_signs", 1.0, "Too little around it speaks for the party.")


def has_few_signs(seen: Sighting, told: Sequence[Evidence]) -> bool:
    """Whether the evidence is of fewer kinds than such a name takes."""
    features = {evidence.feature for evidence in told}
    if not features.isdisjoint(_SAID):
        return False
    if seen.shape is Shape.CRAFT:
        return "craft_beside" not in features
    signs = sum(not features.isdisjoint(sign) for sign in _SIGNS)
    if seen.shape in ACRONYMS:
        return signs < _FEWEST.get(len(seen.letters), 1)
    return seen.shape in _UNSAID or (seen.shape is Shape.COMMON_NAME and signs < _FEWEST_FOR_COMMON)
