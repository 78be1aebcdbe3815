"""How alike two words of names are: the same, spelt in another way, heard in another way, or mistyped."""

from __future__ import annotations

from functools import lru_cache

from service.names.distance import typed_likeness
from service.names.prepare import Word, WordKind
from service.names.skeleton import heard_likeness

_VARIANT = 0.97
_INITIAL = 0.5
# Words less alike than this are two words: their likeness would only add up to noise.
LEAST = 0.4


def word_likeness(one: Word, other: Word) -> float:
    """Likeness in 0–1, the same both ways. An initial stands half for a word that begins with it."""
    if one.text == other.text:
        return 1.0
    if one.key == other.key:
        return _VARIANT if one.kind is not WordKind.FORM else 1.0
    if WordKind.INITIAL in (one.kind, other.kind):
        return _INITIAL if one.text[0] == other.text[0] and one.kind is not other.kind else 0.0
    if WordKind.FORM in (one.kind, other.kind):
        return 0.0
    return text_likeness(one.key, other.key) if one.key < other.key else text_likeness(other.key, one.key)


@lru_cache(maxsize=131072)
def text_likeness(one: str, other: str) -> float:
    """Likeness in 0–1 of two spellings, by slips or by ear, 0.0 below LEAST."""
    if one == other:
        return 1.0
    likeness = max(typed_likeness(one, other), heard_likeness(one, other))
    return likeness if likeness >= LEAST else 0.0
