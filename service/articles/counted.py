"""Acronyms that an article counts or names the kind of: "an ABC of ninety days" is a thing and no group."""

from __future__ import annotations

from collections.abc import Iterable

from service.articles.book import Book
from service.articles.expansions import letters_of
from service.articles.reading import Gap, Reading
from service.articles.scan import Found
from service.articles.shapes import ACRONYMS

_JOINING = frozenset({"and", "or"})


def counted(passages: Iterable[tuple[Reading, tuple[Found, ...]]], book: Book) -> dict[str, str]:
    """The letters of each such acronym, with the words as the article has them first."""
    known: dict[str, str] = {}
    for reading, found in passages:
        for one in found:
            if one.first == one.last and book.shapes[one.positions[0]] in ACRONYMS and _is_counted(reading, one, book):
                letters = letters_of(reading.text[one.start : one.end])
                known.setdefault(letters, reading.surface(one.first - 1, one.last))
    return known


def _is_counted(reading: Reading, one: Found, book: Book) -> bool:
    """Whether a word that counts stands before, and nothing after that belongs to a group or tells of its deeds."""
    words, before, after = book.index.words, one.first - 1, one.last + 1
    if before < 0 or reading.words[before] not in words.counting or reading.gaps[before] is not Gap.SPACE:
        return False
    if after == len(reading.words) or reading.gaps[one.last] > Gap.HYPHEN:
        return True
    if reading.capitals[after] or reading.gaps[one.last] is Gap.HYPHEN or one.last in reading.owners:
        return False
    word = reading.words[after]
    return not any(word in known for known in (_JOINING, words.members, words.topic, words.topic_in_part))
