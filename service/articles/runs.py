"""Rows of capitalised words that may be a name in a spelling that no list has."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from service.articles.book import MOST_WORDS, Book
from service.articles.capitals import is_everyday
from service.articles.familiar import is_familiar, is_light
from service.articles.reading import Gap, Reading

_MOST_LIGHT = 3
_LONGEST_WORD = 40
_FEWEST_OF_COMMON = 3


def runs(reading: Reading, taken: Collection[int], book: Book) -> Iterator[tuple[int, int]]:
    """First and last word of each row that holds a word as rare names have it; words taken already part rows."""
    for first, last in _rows(reading, taken, book):
        if _may_be_name([bare(reading, number) for number in range(first, last + 1) if reading.capitals[number]], book):
            yield first, last


def _may_be_name(heavy: list[str], book: Book) -> bool:
    """Whether a name may be hidden in capitalised words.

    One word is to be rare. A place needs a word that bodies have in their names, and names that many persons bear
    have to be three; other words that everybody knows are themselves.
    """
    words = book.index.words
    if len(heavy) == 1:
        return not is_familiar(heavy[0], words) and book.may_be_name(heavy[0], alone=True)
    suspected = [word for word in heavy if book.may_be_name(word)]
    if suspected and any(not is_familiar(word, words) and not book.bearers.is_common(word, words) for word in heavy):
        return True
    if any(word in words.every_place or word in words.proper for word in suspected) and any(
        is_everyday(word, words) for word in heavy
    ):
        return True
    return sum(book.bearers.is_common(word, words) for word in suspected) >= _FEWEST_OF_COMMON


def bare(reading: Reading, number: int) -> str:
    """The folded word without a possessive s."""
    return reading.owners[number][0] if number in reading.owners else reading.words[number]


def _rows(reading: Reading, taken: Collection[int], book: Book) -> Iterator[tuple[int, int]]:
    words = book.index.words
    first = last = -1
    for number, word in enumerate(reading.words):
        if first >= 0 and not _goes_on(reading, last, number, first):
            yield first, last
            first = -1
        if number in taken or len(word) > _LONGEST_WORD:
            if first >= 0:
                yield first, last
            first = -1
        elif reading.capitals[number] and not (first < 0 and is_light(word, words)):
            first, last = first if first >= 0 else number, number
        elif reading.capitals[number]:
            last = number
        elif first >= 0 and not is_light(word, words):
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _goes_on(reading: Reading, last: int, number: int, first: int) -> bool:
    """Whether the row that ends with word `last` can still take the word."""
    if number - last > _MOST_LIGHT or number - first >= MOST_WORDS or last in reading.owners:
        return False
    return all(reading.gaps[between] in (Gap.SPACE, Gap.HYPHEN) for between in range(last, number))
