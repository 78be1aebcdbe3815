"""How alike two folded words are when one may be the other with letters mistyped."""

from __future__ import annotations

from rapidfuzz.distance import OSA

# Three and more slips make too many pairs of different short words alike.
MOST_SLIPS = 2
# Set so that one slip in five letters gives 0.86 and in four 0.76: a word that stands alone may hold
# one slip from five letters on, a word among others from four.
_STEEPNESS = 2.2


def slips(one: str, other: str) -> int:
    """Letters left out, added, changed or swapped with their neighbour; MOST_SLIPS + 1 stands for any more."""
    return OSA.distance(one, other, score_cutoff=MOST_SLIPS)


def typed_likeness(one: str, other: str) -> float:
    """Likeness in 0–1 of two words by their slips, counted against the letters of the shorter, less one.

    Words whose digits differ are not alike at all: "m19" and "m23" name two things.
    """
    shorter = min(len(one), len(other))
    if shorter < 2 or abs(len(one) - len(other)) > MOST_SLIPS or _digits(one) != _digits(other):
        return 0.0
    distance = slips(one, other)
    if distance > MOST_SLIPS:
        return 0.0
    return max(0.0, 1.0 - _STEEPNESS * (distance / (shorter - 1)) ** 2)


def _digits(word: str) -> str:
    return "" if word.isalpha() else "".join(char for char in word if char.isdigit())
