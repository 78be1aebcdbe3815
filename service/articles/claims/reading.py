"""A sentence as a row of words, with its parties, dates, programs and authorities taken as one word each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from service.articles.claims.dates import Dated
from service.articles.claims.words import ClaimWords, Phrases

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['\u2019\u02bc][^\W\d_]+)*|--+|[\u2013\u2014]|\s-\s|[-.,;:()?!/]"
)
_DASH = re.compile(r"--+|[\u2013\u2014]|\s-\s")
_APOSTROPHES = re.compile(r"['\u2019\u02bc]")
# "us" is a pronoun unless it is written as the country.
_COUNTRY = {"US": "usa"}
_PREFIXES = frozenset({"re", "de", "un"})


class Kind(StrEnum):
    """What stands at a place of a sentence."""

    WORD = "w"
    PARTY = "P"
    DATE = "D"
    PROGRAM = "G"
    ORGANISATION = "T"
    LIST = "L"
    ACTOR = "A"


@dataclass(frozen=True, slots=True)
class Named:
    """A place `[start, end)` of the text that names a party; `folded` is the listed name found there."""

    start: int
    end: int
    party: str
    folded: str


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the reading. `text` is lower case; `value` is a program, a jurisdiction, or nothing."""

    kind: Kind
    text: str
    start: int
    end: int
    value: str = ""
    named: Named | None = None
    dated: Dated | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence `[start, end)` of the text as tokens, in order; `verbal` are the verbs of the table.

    `kinds` and `plain` are those of the tokens, `plain` with "" for what is no plain word.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    kinds: tuple[Kind, ...]
    plain: tuple[str, ...]
    verbal: Container[str]

    def kind(self, place: int) -> Kind | None:
        """What stands there; None before the first and after the last."""
        return self.kinds[place] if 0 <= place < len(self.kinds) else None

    def word(self, place: int) -> str:
        """The plain word or sign that stands there, "" where there is none."""
        return self.plain[place] if 0 <= place < len(self.plain) else ""

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark, a quotation mark aside."""
        return "?" in self.plain[-2:]


def read(
    text: str, bounds: tuple[int, int], named: Sequence[Named], dates: Sequence[Dated], words: ClaimWords
) -> Reading:
    """The sentence within the bounds, read; the places of `named` and `dates` lie within it."""
    # The names of some programs hold the name of a party, which then is not what the sentence speaks of.
    tokens = _matched(list(_words(text, *bounds)), words.programs, Kind.PROGRAM)
    tokens = _replaced(tokens, [Token(Kind.PARTY, "", one.start, one.end, named=one) for one in named])
    tokens = _replaced(tokens, [Token(Kind.DATE, "", one.start, one.end, dated=one) for one in dates])
    tokens = _matched(tokens, words.lists, Kind.LIST)
    tokens = _matched(tokens, words.organisations, Kind.ORGANISATION)
    tokens = _matched(tokens, words.actors, Kind.ACTOR)
    kinds = tuple([token.kind for token in tokens])
    plain = tuple([token.text if token.kind is Kind.WORD else "" for token in tokens])
    return Reading(*bounds, tuple(tokens), kinds, plain, words.verbs.keys())


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    prefix: Token | None = None
    for match in _TOKEN.finditer(text, start, end):
        written = match.group()
        if prefix is None and written.isalpha() and (word := written.lower()) not in _PREFIXES:
            yield Token(Kind.WORD, _COUNTRY.get(written, word), *match.span())
            continue
        for token in _split(match):
            if prefix is not None and token.text == "-":
                continue
            if prefix is not None:
                yield Token(Kind.WORD, prefix.text + token.text, prefix.start, token.end)
                prefix = None
            elif token.text in _PREFIXES and text[token.end : token.end + 1] == "-":
                prefix = token
            else:
                yield token


def _split(match: re.Match[str]) -> Iterator[Token]:
    written = match.group()
    if _DASH.fullmatch(written):
        yield Token(Kind.WORD, "--", match.start(), match.end())
        return
    plain = _APOSTROPHES.sub("", written.replace(".", "") if len(written) > 1 else written)
    if _APOSTROPHES.search(written) and written[-1:] in "sS" and not written[-2:-1].isalnum():
        word = _COUNTRY.get(plain[:-1], plain[:-1].lower())
        yield Token(Kind.WORD, word, match.start(), match.end() - 2)
        yield Token(Kind.WORD, "'s", match.end() - 2, match.end())
        return
    yield Token(Kind.WORD, _COUNTRY.get(plain, plain.lower()), match.start(), match.end())


def _replaced(tokens: list[Token], stretches: Iterable[Token]) -> list[Token]:
    """The tokens, with the words that one of the stretches touches replaced by it."""
    made: list[Token] = []
    waiting = sorted(stretches, key=lambda one: (one.start, one.end), reverse=True)
    for token in tokens:
        while waiting and waiting[-1].end <= token.start:
            waiting.pop()
        touches = bool(waiting) and waiting[-1].start < token.end and token.kind is Kind.WORD
        if not touches:
            made.append(token)
        elif not made or made[-1] is not waiting[-1]:
            made.append(waiting[-1])
    return made


def _matched(tokens: list[Token], phrases: Phrases, kind: Kind) -> list[Token]:
    """The tokens, with each run of words that is one of the phrases replaced by one token of that kind."""
    shapes: list[str] = [token.text if token.kind is Kind.WORD else token.kind for token in tokens]
    matches = list(phrases.pattern.finditer(" ".join(shapes)))
    if not matches:
        return tokens
    starts = list(accumulate((len(shape) + 1 for shape in shapes), initial=0))
    made, place = [], 0
    for match in matches:
        first, last = bisect_right(starts, match.start()) - 1, bisect_right(starts, match.end() - 1)
        run = tokens[first:last]
        made += tokens[place:first]
        made.append(Token(kind, match.group(), run[0].start, run[-1].end, phrases.value(match)))
        place = last
    return made + tokens[place:]
