"""A folded name made ready to be compared many times: its words, what each is, and how much each says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from service.names.skeleton import KNOWN_WORDS, skeleton
from service.names.words import NameWords, Phrase

_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_DIGITS = re.compile(r"\d+")
# A name of words that all say little ("the a") is told by them all the same.
_LEAST_WEIGHT = 0.5


class WordKind(StrEnum):
    """What a word does in a name."""

    NAME = "name"
    NUMBER = "number"
    COMMON = "common"
    HONORIFIC = "honorific"
    INITIAL = "initial"
    FILIATION = "filiation"
    PARTICLE = "particle"
    STOP = "stop"
    FORM = "form"


WEIGHTS = {
    WordKind.NAME: 1.0,
    WordKind.NUMBER: 1.0,
    WordKind.COMMON: 0.5,
    WordKind.HONORIFIC: 0.3,
    WordKind.INITIAL: 0.3,
    WordKind.FILIATION: 0.2,
    WordKind.PARTICLE: 0.2,
    WordKind.STOP: 0.1,
    WordKind.FORM: 0.1,
}


_LIGHT = WEIGHTS[WordKind.PARTICLE]


@dataclass(frozen=True, slots=True)
class Word:
    """One word as the name has it, the spelling by which it is compared, its consonants, and its weight."""

    text: str
    key: str
    bones: str
    kind: WordKind
    weight: float

    @property
    def is_light(self) -> bool:
        """Whether it is only ever itself: no slip or other ear makes a particle of a name."""
        return self.weight <= _LIGHT


PlacedWord = tuple[int, Word]


@dataclass(frozen=True, slots=True)
class PreparedName:
    """A folded name with its words; `squashed` is without spaces, `initials` those of words that count.

    `heavy` and `light` are the words with their places, parted once because only heavy ones have likes.
    """

    folded: str
    squashed: str
    words: tuple[Word, ...]
    heavy: tuple[PlacedWord, ...]
    light: tuple[PlacedWord, ...]
    weight: float
    initials: str
    numbers: frozenset[str]


def prepare(folded: str, words: NameWords) -> PreparedName:
    """Makes a folded name ready; linear in its words. Phrases that stand for one word become that word."""
    found = tuple(_words(_dotted_joined(folded.split()), words))
    weight = sum(word.weight for word in found)
    if weight < _LEAST_WEIGHT:
        found = tuple(replace(word, weight=WEIGHTS[WordKind.NAME]) for word in found)
        weight = sum(word.weight for word in found)
    heavy: list[PlacedWord] = []
    light: list[PlacedWord] = []
    for placed in enumerate(found):
        (light if placed[1].is_light else heavy).append(placed)
    return PreparedName(
        folded=folded,
        squashed=folded.replace(" ", ""),
        words=found,
        heavy=tuple(heavy),
        light=tuple(light),
        weight=weight,
        initials="".join([word.text[0] for _, word in heavy]),
        numbers=_numbers(found) if _DIGITS.search(folded) else frozenset(),
    )


def _numbers(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(digits.lstrip("0") for word in words for digits in _DIGITS.findall(word.text))


def _dotted_joined(parts: list[str]) -> list[str]:
    """Runs of three and more single letters are one word, as in "l l c" and "f a r c"."""
    joined: list[str] = []
    run: list[str] = []
    for part in [*parts, ""]:
        if len(part) == 1 and part.isalpha():
            run.append(part)
            continue
        joined += ["".join(run)] if len(run) > 2 else run
        run = []
        if part:
            joined.append(part)
    return joined


def _words(parts: list[str], words: NameWords) -> Iterator[Word]:
    place = 0
    while place < len(parts):
        length, key, is_form = _longest_phrase(parts, place, words)
        text = " ".join(parts[place : place + length])
        is_last = place + length == len(parts)
        kind = WordKind.FORM if is_form else _kind(key, is_last, words)
        yield _word(text.replace(" ", ""), key, kind)
        place += length


@lru_cache(maxsize=KNOWN_WORDS)
def _word(text: str, key: str, kind: WordKind) -> Word:
    """The same object each time, since names share their words."""
    return Word(text, key, skeleton(key), kind, WEIGHTS[kind])


def _longest_phrase(parts: list[str], place: int, words: NameWords) -> tuple[int, str, bool]:
    """How many words from the place on stand for one, which one, and whether it is a form."""
    for length in range(min(words.longest.get(parts[place], 0), len(parts) - place), 0, -1):
        phrase = tuple(parts[place : place + length])
        if place and phrase in words.forms and _may_be_form(phrase, parts[place + length :], words):
            return length, words.forms[phrase], True
        if phrase in words.variants:
            return length, words.variants[phrase], False
    ordinal = _ORDINAL.fullmatch(parts[place])
    return 1, ordinal.group(1) if ordinal else parts[place], False


def _may_be_form(phrase: Phrase, rest: list[str], words: NameWords) -> bool:
    """Two letters are a form among the last words of a name alone: "as" and "sa" are words and syllables elsewhere."""
    return len("".join(phrase)) > 2 or all((part,) in words.forms for part in rest)


def _kind(key: str, is_last: bool, words: NameWords) -> WordKind:
    """What the word is; a particle or a stop word at the end of a name belongs to nothing after it, so it is a name."""
    if key.isdigit():
        return WordKind.NUMBER
    if not is_last and key in words.filiations:
        return WordKind.FILIATION
    if not is_last and key in words.particles:
        return WordKind.PARTICLE
    if not is_last and key in words.every_stop_word:
        return WordKind.STOP
    if len(key) == 1:
        return WordKind.INITIAL
    if key in words.honorifics:
        return WordKind.HONORIFIC
    return WordKind.COMMON if key in words.common else WordKind.NAME
