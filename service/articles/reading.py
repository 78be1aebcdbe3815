"""A text as it is read for names: its folded words with their places, capitals and what stands between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

from service.names.tokens import Token, tokens
from service.names.words import NameWords

_APOSTROPHES = "'’‘`´ʼ＇"
_POSSESSIVE = re.compile(f"[{_APOSTROPHES}][sS]$")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}[^\W\d_](?![^\W_])")
_END = re.compile(r"[.!?…][\s\"'”’)]|\n\s*[\n•*-]")
# A word of the topic weighs so much, one that belongs to it in part weighs one.
WHOLE_TOPIC = 3
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
# Marks that may stand inside a name, if the list prints them there too.
_MARKS = frozenset(",()/&+" + "".join(_HYPHENS))


class Gap(IntEnum):
    """What parts two words; a name runs over a mark only where it is printed with one, and over a break never."""

    SPACE = 0
    HYPHEN = 1
    MARK = 2
    BREAK = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """All fields but `text` are by the number of the word.

    `gaps[n]` stands after word n, `capitals[n]` says whether it begins with a capital or in a script without
    them, `owners` has the word and its end without a possessive s. `topics[n]` sums what the words of the topic weigh
    before word n; `places` are the numbers of the words that tell of a country; `sentences` numbers them.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[Gap, ...]
    capitals: tuple[bool, ...]
    owners: Mapping[int, tuple[str, int]]
    topics: tuple[int, ...]
    places: tuple[int, ...]
    sentences: tuple[int, ...]
    has_capitals: bool

    def surface(self, first: int, last: int) -> str:
        """The stretch from word `first` to word `last` as it is written."""
        return self.text[self.starts[first] : self.ends[last]]

    def between(self, number: int) -> str:
        """What stands after the word, up to the next."""
        return self.text[self.ends[number] : self.starts[number + 1]]

    def topics_in(self, first: int, last: int) -> int:
        """What the words from `first` to `last` weigh for the topic; the numbers may lie outside the text."""
        end = len(self.words)
        return self.topics[min(max(last + 1, 0), end)] - self.topics[min(max(first, 0), end)]

    def word_at(self, place: int) -> int:
        """The number of the first word that begins at the place or after it."""
        return bisect_left(self.starts, place)


def read(text: str, words: NameWords) -> Reading:
    """Reads a text; linear in its length."""
    found = _dotted_joined(text, tokens(text))
    folded = tuple([token.text for token in found])
    starts, ends = tuple([token.start for token in found]), tuple([token.end for token in found])
    between = [text[end:start] for end, start in zip(ends, starts[1:], strict=False)]
    owners = _owners(text, found)
    return Reading(
        text=text,
        words=folded,
        starts=starts,
        ends=ends,
        gaps=(*map(_gap, between), Gap.BREAK)[: len(found)],
        capitals=tuple([not text[start].islower() for start in starts]),
        owners=owners,
        topics=(0, *accumulate([_topic(word, words) for word in folded])),
        places=tuple(
            [
                number
                for number, word in enumerate(folded)
                if word in words.every_place or (number in owners and owners[number][0] in words.every_place)
            ]
        ),
        sentences=(0, *accumulate(map(_ends_sentence, between))),
        has_capitals=text != text.lower(),
    )


def _topic(word: str, words: NameWords) -> int:
    """Whole for a word of the topic, a part for one of much else too."""
    return WHOLE_TOPIC if word in words.topic else int(word in words.topic_in_part)


def _dotted_joined(text: str, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Letters with a dot after each are one word."""
    dotted = [stretch.span() for stretch in _DOTTED.finditer(text)]
    if not dotted:
        return found
    joined: list[Token] = []
    stretches = iter((*dotted, (len(text), len(text))))
    start, end = next(stretches)
    for token in found:
        while token.start >= end:
            start, end = next(stretches)
        if token.start > start and joined and joined[-1].start >= start:
            joined[-1] = Token(joined[-1].text + token.text, joined[-1].start, token.end)
        else:
            joined.append(token)
    return tuple(joined)


def _owners(text: str, found: tuple[Token, ...]) -> dict[int, tuple[str, int]]:
    return {
        number: (token.text[:-1], token.end - 2)
        for number, token in enumerate(found)
        if len(token.text) > 1 and token.text[-1] == "s" and _POSSESSIVE.match(text[token.end - 2 : token.end])
    }


@lru_cache(maxsize=4096)
def _ends_sentence(between: str) -> bool:
    return len(between) > 1 and _END.search(between) is not None


@lru_cache(maxsize=4096)
def _gap(between: str) -> Gap:
    bare = "".join(char for char in between if char not in _APOSTROPHES)
    if not bare.strip():
        return Gap.BREAK if bare.count("\n") > 1 else Gap.SPACE
    if bare in _HYPHENS or bare == ".":
        return Gap.HYPHEN
    marks = {char for char in bare if not char.isspace()}
    return Gap.MARK if marks <= _MARKS and bare.count("\n") < 2 else Gap.BREAK
