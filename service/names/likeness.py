"""How alike two words of names are: the same, spelt in another way, heard in another way, or mistyped."""

from __future__ import annotations

from functools import lru_cache

from service.names.distance import MOST_SLIPS, typed_likeness
from service.names.prepare import Word, WordKind
from service.names.skeleton import heard_likeness

_VARIANT = 0.97
_INITIAL = 0.4
# Words less alike than this are two words: their likeness would only add up to noise.
LEAST = 0.4


def word_likeness(one: Word, other: Word) -> float:
    """Likeness in 0–1 of two words that are not light, the same both ways.

    An initial stands in part for a word that begins with it.
    """
    if one.key == other.key:
        return 1.0 if one.text == other.text else _VARIANT
    if one.kind is WordKind.INITIAL or other.kind is WordKind.INITIAL:
        return _INITIAL if one.text[0] == other.text[0] else 0.0
    if one.bones != other.bones and abs(len(one.key) - len(other.key)) > MOST_SLIPS:
        return 0.0
    return text_likeness(one.key, other.key) if one.key < other.key else text_likeness(other.key, one.key)


@lru_cache(maxsize=32768)
def text_likeness(one: str, other: str) -> float:
    """Likeness in 0–1 of two spellings, by slips or by ear, 0.0 below LEAST."""
    if one == other:
        return 1.0
    likeness = max(typed_likeness(one, other), heard_likeness(one, other))
    return likeness if likeness >= LEAST else 0.0
