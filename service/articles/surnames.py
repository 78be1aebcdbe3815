"""Persons whom an article names in full once and by their surname from then on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from service.articles.book import Book
from service.articles.expansions import FullName
from service.articles.familiar import is_english, is_further_name, is_light
from service.articles.reading import Gap, Reading
from service.articles.runs import bare
from service.articles.scan import Found
from service.articles.setting import Passage, Setting
from service.articles.shapes import Shape
from service.domain.entity import EntityType
from service.names.fold import fold

_FEWEST_LETTERS = 3

Bearers = Mapping[str, Mapping[str, FullName]]


@dataclass(frozen=True, slots=True)
class _Full:
    """A full name in a passage: its place, its surnames, and all its folded words."""

    found: Found
    surnames: frozenset[str]
    words: frozenset[str]


def with_surnames(passages: list[Passage], setting: Setting) -> tuple[list[Passage], Setting]:
    """The passages with the places of surnames, and the setting with the full names that these are parts of.

    A surname stands for the person after the full name; in a title before it too. Beside a name of somebody else it
    is that person's, and so it is from there on, until the article has the full name again.
    """
    full = [tuple(_full_names(passage, setting.book)) for passage in passages]
    bearers: dict[str, dict[str, FullName]] = {}
    for passage, each in zip(passages, full, strict=True):
        for one in each:
            surface = passage.reading.text[one.found.start : one.found.end]
            for surname in one.surnames:
                for position in one.found.positions:
                    bearers.setdefault(surname, {}).setdefault(
                        setting.book.party(position), FullName(surface, position)
                    )
    if not bearers:
        return passages, setting
    words = frozenset(word for each in full for one in each for word in one.words)
    marked = [
        replace(passage, found=_marked(passage, each, bearers if number else {}, (setting.book, words)))
        for number, (passage, each) in enumerate(zip(passages, full, strict=True))
    ]
    parts = {**setting.parts}
    for passage in marked:
        for found in passage.found:
            if not found.positions:
                folded = fold(passage.reading.text[found.start : found.end])
                parts[folded] = {**parts.get(folded, {}), **bearers[bare(passage.reading, found.last)]}
    return marked, replace(setting, parts=parts)


def _full_names(passage: Passage, book: Book) -> Iterator[_Full]:
    for found in passage.found:
        positions = tuple(one for one in found.positions if book.name(one).type is EntityType.PERSON)
        if not positions or book.shapes[positions[0]] is not Shape.WHOLE or found.last == found.first:
            continue
        numbers = [
            n for n in range(found.first, found.last + 1) if not is_light(passage.reading.words[n], book.index.words)
        ]
        words = [bare(passage.reading, number) for number in numbers]
        surnames = _surnames(words, [book.name(one).text for one in positions])
        yield _Full(
            replace(found, positions=positions),
            frozenset(
                word for word in surnames if len(word) >= _FEWEST_LETTERS and not is_english(word, book.index.words)
            ),
            frozenset(words),
        )


def _surnames(words: list[str], printed: list[str]) -> set[str]:
    """The words of a full name that a list prints in capitals, else the last; a given name is none."""
    capitals = {
        folded
        for text in printed
        if not text.isupper()
        for part in text.split()
        if len(part) > 1 and part.isupper()
        for folded in fold(part).split()
    }
    return {word for word in words if word in capitals} or set(words[-1:])


def _marked(
    passage: Passage, full: tuple[_Full, ...], known: Bearers, ground: tuple[Book, frozenset[str]]
) -> tuple[Found, ...]:
    """The places found with those of surnames: after a full name, or of those that are known before."""
    book, words = ground
    reading = passage.reading
    by_first = {one.found.first: one for one in full}
    taken = {number for one in passage.found for number in range(one.first, one.last + 1)}
    meant = set(known)
    kept = list(passage.found)
    for number, word in enumerate(reading.words):
        if number in by_first:
            meant |= by_first[number].surnames
        surname = bare(reading, number)
        if surname not in meant or number in taken or not reading.capitals[number]:
            continue
        if _is_of_another(reading, number, words, book):
            meant.discard(surname)
        elif not _goes_on(reading, number, book):
            kept.append(_place(reading, number, word != surname))
    return tuple(sorted(kept, key=lambda one: one.start))


def _is_of_another(reading: Reading, number: int, words: frozenset[str], book: Book) -> bool:
    """Whether a name stands before the surname that is none of the person's: no title, and no word of a full name."""
    before = number - 1
    if before < 0 or reading.gaps[before] > Gap.HYPHEN or not reading.capitals[before]:
        return False
    word = reading.words[before]
    return before not in reading.owners and word not in words and is_further_name(word, book.index.words)


def _goes_on(reading: Reading, number: int, book: Book) -> bool:
    """Whether the surname begins something longer, such as another surname or the name of a street."""
    after = number + 1
    if after == len(reading.words) or number in reading.owners or reading.gaps[number] > Gap.HYPHEN:
        return False
    word = reading.words[after]
    if not reading.capitals[after] or reading.gaps[number] is Gap.HYPHEN:
        return False
    return word in book.index.words.bodies or not is_english(word, book.index.words)


def _place(reading: Reading, number: int, owned: bool) -> Found:
    """The place of the surname, with an article that a hyphen joins to it."""
    first = number
    if number and reading.gaps[number - 1] is Gap.HYPHEN and reading.words[number - 1] in ("al", "el", "ul"):
        first -= 1
    end = reading.owners[number][1] if owned else reading.ends[number]
    return Found(first, number, reading.starts[first], end, ())
