"""The places at which the words of listed names stand, the longest names first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.articles.book import Book
from service.articles.capitals import is_written_as_name
from service.articles.reading import Gap, Reading


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` to `last` of a reading, `text[start:end]`, that may be the names at these positions.

    `read_as` is what is compared with the names where it is not the stretch itself: the full name of which
    the article makes this acronym (`coined`), or the longer of two names of one party that stand together.
    """

    first: int
    last: int
    start: int
    end: int
    positions: tuple[int, ...]
    read_as: str | None = None
    coined: bool = False


def scan(reading: Reading, book: Book) -> tuple[Found, ...]:
    """The names that stand in the text word for word; no two overlap. Linear in the text."""
    return longest(found for number in range(len(reading.words)) if (found := _at(reading, book, number)))


def longest(found: Iterable[Found]) -> tuple[Found, ...]:
    """Of those that overlap the longer, of equally long ones the first, in the order of the text."""
    taken: set[int] = set()
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        numbers = range(one.first, one.last + 1)
        if taken.isdisjoint(numbers):
            taken.update(numbers)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))


def joined(reading: Reading, found: tuple[Found, ...], book: Book) -> tuple[Found, ...]:
    """Two different names of one party side by side are one place."""
    kept: list[Found] = []
    for one in found:
        before = kept[-1] if kept and kept[-1].read_as is None else None
        if before and before.last + 1 == one.first and _are_one(reading, before, one, book):
            longer = max(before, one, key=lambda part: part.end - part.start)
            read_as = reading.text[longer.start : longer.end]
            kept[-1] = Found(before.first, one.last, before.start, one.end, longer.positions, read_as)
        else:
            kept.append(one)
    return tuple(kept)


def _are_one(reading: Reading, before: Found, after: Found, book: Book) -> bool:
    parties = {book.party(position) for position in (*before.positions, *after.positions)}
    return (
        len(parties) == 1
        and before.positions != after.positions
        and reading.text[before.end : after.start].strip(" \n-") == ""
    )


def _at(reading: Reading, book: Book, first: int) -> Found | None:
    """The longest name that begins at the word. A small "the" belongs to the sentence, not to the name."""
    if reading.words[first] == "the" and not reading.capitals[first]:
        return None
    for length in _lengths(reading, book, first):
        last = first + length - 1
        if last >= len(reading.words):
            continue
        for phrase, end in _endings(reading, first, last):
            positions = tuple(
                position
                for position in book.phrases.get(phrase, ())
                if _is_joined(reading, first, last, book.name(position).text)
                and is_written_as_name(reading, (first, last, end), position, book)
            )
            if positions:
                return Found(first, last, reading.starts[first], end, positions)
    return None


def _lengths(reading: Reading, book: Book, first: int) -> tuple[int, ...]:
    """How many words the names have that begin with this word and the next, longest first."""
    word = reading.words[first]
    alone = book.lengths.get(word) or (book.lengths.get(reading.owners[first][0]) if first in reading.owners else None)
    if first + 1 == len(reading.words):
        return alone or ()
    longer = book.lengths.get(f"{word} {reading.words[first + 1]}", ())
    if first + 1 in reading.owners:
        longer = (*longer, *book.lengths.get(f"{word} {reading.owners[first + 1][0]}", ()))
    return (*longer, *alone) if alone else longer


def _endings(reading: Reading, first: int, last: int) -> Iterator[tuple[str, int]]:
    """The words as they are, and without the possessive s of the last."""
    yield " ".join(reading.words[first : last + 1]), reading.ends[last]
    if last in reading.owners:
        word, end = reading.owners[last]
        yield " ".join((*reading.words[first:last], word)), end


def _is_joined(reading: Reading, first: int, last: int, printed: str) -> bool:
    """Whether nothing parts the words that does not stand in the name as it is printed."""
    for number in range(first, last):
        gap = reading.gaps[number]
        if gap is Gap.BREAK:
            return False
        if gap is Gap.MARK and not set(reading.between(number).split()[0]) <= set(printed):
            return False
    surface = reading.surface(first, last)
    return surface.count("(") == surface.count(")")
