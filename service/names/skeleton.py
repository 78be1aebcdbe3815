"""What stays of a folded word when it is written down by another ear: its consonants, and the vowels between."""

from __future__ import annotations

import re
from functools import lru_cache

# Each spelling stands for one sound across the usual romanisations of Arabic, Persian, Urdu, Cyrillic
# and Hebrew names; "kh" and "h" fall together, as do "s" and "z", "ch" and "sh" (C), "dj" and "zh" (j).
_SOUND_OF = {
    "tsch": "C", "tch": "C", "sch": "C", "ch": "C", "sh": "C",
    "dsch": "j", "dzh": "j", "zh": "j", "dj": "j",
    "kh": "h", "gh": "g", "ph": "f", "th": "t", "dh": "d", "ck": "k",
    "tz": "s", "ts": "s", "q": "k", "c": "k", "x": "ks", "z": "s",
}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(_SOUND_OF, key=len, reverse=True)))
_SOFT_C = re.compile(r"c(?=[eiy])")
_FIRST_GLIDE = {"w": "v", "y": "Y"}
_VOWELS = re.compile(r"[aeiouyw]+")
_SHORTEST_BEFORE_H = 2
_CONSONANT = re.compile(r"[^aeiouyw]")
_REPEATED = re.compile(r"(.)\1+")
_ALIKE = {frozenset(pair) for pair in ("ae", "ei", "ey", "iy", "ou", "ao", "uw", "ow")}
_UNWRITTEN = re.compile(r"[^aeiou]*")
_LIKENESS, _SHORT_LIKENESS, _PER_VOWEL = 0.97, 0.92, 0.1
# With one consonant in common words are alike by chance ("ali" and "ola"), and so are the letters of
# a short acronym and the consonants of a word ("krt" and "karate").
_FEWEST_CONSONANTS, _FEWEST_LETTERS = 2, 4
# About the words of two long lists: each is asked for several times while an index is built.
KNOWN_WORDS = 131_072


@lru_cache(maxsize=KNOWN_WORDS)
def skeleton(word: str) -> str:
    """The consonant classes of a word, doubled ones once, a last "h" left out; "" for words with digits."""
    return _VOWELS.sub("", _sounded(word)) if word.isalpha() else ""


@lru_cache(maxsize=32768)
def vowels(word: str) -> tuple[str, ...]:
    """The vowels before, between and after the consonants: one more entry than the skeleton has letters."""
    return tuple(_CONSONANT.split(_sounded(word)))


def heard_likeness(one: str, other: str) -> float:
    """Likeness in 0–1 of two words that may be one name in two romanisations; 0.0 where consonants differ.

    Each place at which vowels stand that no romanisation exchanges (a with i or u) takes a tenth off,
    and a fifth where there are but two consonants; a word from a script that writes no short vowels is
    compared by its consonants.
    """
    bones = skeleton(one)
    if len(bones) < _FEWEST_CONSONANTS or bones != skeleton(other) or min(len(one), len(other)) < _FEWEST_LETTERS:
        return 0.0
    likeness = _SHORT_LIKENESS if len(bones) == _FEWEST_CONSONANTS else _LIKENESS
    if _UNWRITTEN.fullmatch(one) or _UNWRITTEN.fullmatch(other):
        return likeness
    strange = sum(not _exchanged(here, there) for here, there in zip(vowels(one), vowels(other), strict=True))
    # Two consonants alone are shared by chance, so the vowels have to bear them out.
    per_vowel = 2 * _PER_VOWEL if len(bones) == _FEWEST_CONSONANTS else _PER_VOWEL
    return max(0.0, likeness - per_vowel * strange)


def _sounded(word: str) -> str:
    first = _FIRST_GLIDE.get(word[0], word[0])
    sounded = _SPELLING.sub(lambda found: _SOUND_OF[found.group()], first + _SOFT_C.sub("s", word[1:]))
    sounded = _REPEATED.sub(r"\1", sounded)
    return sounded[:-1] if sounded.endswith("h") and len(sounded) > _SHORTEST_BEFORE_H else sounded


def _exchanged(here: str, there: str) -> bool:
    """Whether two stretches of vowels can stand for one sound."""
    if not here or not there:
        return here == there
    return any(one == other or frozenset((one, other)) in _ALIKE for one in here for other in there)
