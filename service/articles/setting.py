"""What an article as a whole says of the parties in it, before each mention is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.articles.book import Book
from service.articles.expansions import Expansions, FullName, expansions, letters_of
from service.articles.reading import Reading
from service.articles.scan import Found
from service.articles.shapes import Shape
from service.names.fold import fold

_FEWEST_TOPICS = 3
# A name of so many words that count is no chance, even where each is ordinary.
_FEWEST_WORDS = 3
_SAYS_LITTLE = frozenset({Shape.ORDINARY, Shape.SHORT_ACRONYM})


@dataclass(frozen=True, slots=True)
class Passage:
    """The text or the title, with the places in it that may be names."""

    reading: Reading
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """`spelled` has the full name of each party that the article names in full, `named` all its names there.

    `parts` are listed names that are words of longer names of other parties in the article. Names that
    several parties bear count for none of them. `topical` says whether the article is about the topic.
    """

    book: Book
    expansions: Expansions
    spelled: Mapping[str, str]
    named: Mapping[str, frozenset[str]]
    parts: Mapping[str, Mapping[str, FullName]]
    topical: bool

    def is_named_otherwise(self, party: str, written: str) -> bool:
        """Whether the article names the party in other words than these, folded."""
        return not self.named.get(party, frozenset()) <= {written}


def setting_of(passages: Sequence[Passage], book: Book) -> Setting:
    """Reads the passages of one article together."""
    said = expansions([(passage.reading, passage.found) for passage in passages], book)
    spelled: dict[str, FullName] = {}
    named: dict[str, set[str]] = {}
    parts: dict[str, dict[str, FullName]] = {}
    for passage in passages:
        for one, party in _sure(passage, book, said):
            written = fold(passage.reading.text[one.start : one.end])
            if written in named.setdefault(party, set()):
                continue
            named[party].add(written)
            if _is_full(one, book):
                full = FullName(passage.reading.text[one.start : one.end], one.positions[0])
                spelled.setdefault(party, full)
                for part in _parts(written, book):
                    parts.setdefault(part, {}).setdefault(party, full)
    return Setting(
        book=book,
        expansions=said,
        spelled={party: full.surface for party, full in spelled.items()},
        named={party: frozenset(names) for party, names in named.items()},
        parts=parts,
        topical=sum(passage.reading.topics[-1] for passage in passages) >= _FEWEST_TOPICS,
    )


def _sure(passage: Passage, book: Book, said: Expansions) -> Iterator[tuple[Found, str]]:
    """The places that can only be one party, with that."""
    for one in passage.found:
        parties = {book.party(position) for position in one.positions}
        if len(parties) == 1 and book.shapes[one.positions[0]] not in _SAYS_LITTLE:
            party = parties.pop()
            acronym = letters_of(passage.reading.text[one.start : one.end])
            if acronym not in said.others and party in said.introduced.get(acronym, {party: None}):
                yield one, party


def _is_full(one: Found, book: Book) -> bool:
    position = one.positions[0]
    if book.shapes[position] is Shape.WHOLE:
        return True
    return book.shapes[position] is Shape.PLAIN and len(book.index.prepared[position].heavy) >= _FEWEST_WORDS


def _parts(written: str, book: Book) -> Iterator[str]:
    """The listed names of two and more words that are a part of this one."""
    words = written.split()
    for first in range(len(words)):
        for last in range(first + 2, len(words) + 1):
            part = " ".join(words[first:last])
            if part != written and part in book.phrases:
                yield part
