"""What an article says its acronyms stand for: "Full Name (FN)", and full names whose first letters they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from service.articles.book import Book
from service.articles.familiar import is_light
from service.articles.reading import Gap, Reading
from service.articles.scan import Found
from service.names.fold import fold
from service.names.words import NameWords

_BRACKETS = re.compile(r"[(\[]\s{0,3}[\"“”'‘’]?([^\W_][\w./&-]{1,11})[\"“”'‘’]?\s{0,3}[)\];,]")
_TURNED = re.compile(r"(?<!\w)([^\W_][\w./&-]{1,11})\s{0,3}\(([^()\[\]]{6,120})\)")
_FARTHEST = 6
_ENDS = frozenset(".;:!?\n")
_LONGEST = 12
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class FullName:
    """A full name as it stands in the article, and the position of the listed name that it is."""

    surface: str
    position: int


@dataclass(frozen=True, slots=True)
class Expansions:
    """All by folded acronym: the full names of the parties to which the article gives it (`introduced`), the words
    of somebody else to whom it gives it (`others`), and rows of capitalised words that have it as first letters.
    """

    introduced: Mapping[str, Mapping[str, FullName]]
    others: Mapping[str, str]
    bodies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Collected:
    introduced: dict[str, dict[str, FullName]] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)


def expansions(passages: Sequence[tuple[Reading, tuple[Found, ...]]], book: Book) -> Expansions:
    """Reads what stands before and in the brackets of text and title; linear in their lengths."""
    said = _Collected()
    for reading, found in passages:
        by_last = {one.last: one for one in found if one.last > one.first}
        for acronym, last in _bracketed(reading):
            spelled = spelled_from(reading, acronym, last, book.index.words)
            if last in by_last:
                _introduce(said, acronym, (reading, by_last[last]), book, spelled)
            elif spelled is not None:
                said.others.setdefault(acronym, reading.surface(spelled, last))
        for acronym, text in _turned(reading, by_last, book.index.words):
            said.others.setdefault(acronym, text)
        for initials, text in _bodies(reading, found, book.index.words):
            said.bodies.setdefault(initials, text)
    others = {acronym: text for acronym, text in said.others.items() if acronym not in said.introduced}
    return Expansions(said.introduced, others, said.bodies)


def letters_of(text: str) -> str:
    """The letters and digits of an acronym, folded, without the s of many: "ABCs" is "abc"."""
    bare = text[:-1] if text.endswith("s") and text[:-1].isupper() else text
    return fold(bare).replace(" ", "")


def spelled_from(reading: Reading, acronym: str, last: int, words: NameWords) -> int | None:
    """The first of the words up to `last` whose first letters are the acronym, with small words or without.

    It is no small word itself.
    """
    for with_light in (True, False):
        rest = acronym
        for number in range(last, max(-1, last - _LONGEST), -1):
            counts = with_light or not is_light(reading.words[number], words)
            if counts and reading.words[number][0] != rest[-1]:
                break
            rest = rest[:-1] if counts else rest
            if not rest and not is_light(reading.words[number], words):
                return number
            if not rest:
                break
            if number and reading.gaps[number - 1] is Gap.BREAK:
                break
    return None


def _introduce(said: _Collected, acronym: str, named: tuple[Reading, Found], book: Book, spelled: int | None) -> None:
    """Gives the acronym to the parties of the name before it, if lists or the letters of the name say so."""
    reading, found = named
    bearers = {book.party(position) for position in book.phrases.get(acronym, ())}
    for position in found.positions:
        party = book.party(position)
        if party in bearers or (spelled is not None and spelled >= found.first - 1):
            full = FullName(reading.text[found.start : found.end], position)
            said.introduced.setdefault(acronym, {}).setdefault(party, full)


def _bracketed(reading: Reading) -> Iterator[tuple[str, int]]:
    """Each acronym in brackets with the number of the word before them."""
    for bracket in _BRACKETS.finditer(reading.text):
        text = bracket.group(1)
        last = reading.word_at(bracket.start()) - 1
        if last < 0 or sum(char.isupper() for char in text) < _FEWEST_LETTERS:
            continue
        between = reading.text[reading.ends[last] : bracket.start()]
        if len(between) < _FARTHEST and _ENDS.isdisjoint(between):
            yield letters_of(text), last


def _turned(reading: Reading, by_last: Mapping[int, Found], words: NameWords) -> Iterator[tuple[str, str]]:
    """Acronyms before brackets that hold the words for them, where these name no party."""
    for turned in _TURNED.finditer(reading.text):
        acronym = letters_of(turned.group(1))
        first, last = reading.word_at(turned.start(2)), reading.word_at(turned.end(2)) - 1
        names_nobody = turned.group(1).isupper() and first < last and last not in by_last
        if names_nobody and spelled_from(reading, acronym, last, words) == first:
            yield acronym, turned.group(2)


def _bodies(reading: Reading, found: tuple[Found, ...], words: NameWords) -> Iterator[tuple[str, str]]:
    """The first letters of each row of capitalised words that names no party, with the row."""
    taken = {number for one in found for number in range(one.first, one.last + 1)}
    row: list[int] = []
    for number, word in enumerate(reading.words):
        light = is_light(word, words)
        if number in taken or (not light and not reading.capitals[number]):
            yield from _initials(reading, row) if row else ()
            row = []
        elif not light:
            row.append(number)
        if row and (reading.gaps[number] > Gap.HYPHEN or number in reading.owners):
            yield from _initials(reading, row)
            row = []
    yield from _initials(reading, row)


def _initials(reading: Reading, row: list[int]) -> Iterator[tuple[str, str]]:
    if _FEWEST_LETTERS < len(row) <= _LONGEST:
        yield "".join(reading.words[number][0] for number in row), reading.surface(row[0], row[-1])
