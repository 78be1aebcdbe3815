"""What an article as a whole says of the parties in it, before each mention is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.articles.book import Book
from service.articles.counted import counted
from service.articles.expansions import Expansions, FullName, expansions, letters_of
from service.articles.reading import WHOLE_TOPIC, Reading
from service.articles.scan import Found
from service.articles.shapes import ACRONYMS, Shape
from service.names.fold import fold

_FEWEST_TOPICS = 3
# A name of so many words that count is no chance, even where each is ordinary.
_FEWEST_WORDS = 3
_SAYS_LITTLE = frozenset(
    {Shape.ORDINARY, Shape.SHORT_ACRONYM, Shape.NAME_ALONE, Shape.COMMON_NAME, Shape.SHORT_FORM, Shape.CRAFT}
)

# Whether the folded name is one of the party's designations on the day of the article; None where no list dates it.
InScope = Callable[[str, str], bool | None]


@dataclass(frozen=True, slots=True)
class Passage:
    """The text or the title, with the places in it that may be names, and how many rows no name was compared with."""

    reading: Reading
    found: tuple[Found, ...]
    uncompared: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """`spelled` has the full name of each party that the article names in full, `named` all its names there by
    their letters, `acronyms` the letters of those that are acronyms.

    `parts` are listed names that are words of longer names of other parties in the article. Names that
    several parties bear count for none of them. `topical` says whether the article is about the topic,
    `counted` which acronyms it counts, with the words, and `in_scope` which names the lists have on its day.
    """

    book: Book
    expansions: Expansions
    spelled: Mapping[str, str]
    named: Mapping[str, Mapping[str, str]]
    acronyms: frozenset[str]
    parts: Mapping[str, Mapping[str, FullName]]
    topical: bool
    counted: Mapping[str, str]
    in_scope: InScope

    def other_name(self, party: str, letters: str) -> str | None:
        """The first name of the party in the article that is not the one of these letters.

        One acronym is no evidence for another: both may belong to somebody else.
        """
        passed = self.acronyms if letters in self.acronyms else frozenset((letters,))
        return next((name for key, name in self.named.get(party, {}).items() if key not in passed), None)


def setting_of(passages: Sequence[Passage], book: Book, in_scope: InScope) -> Setting:
    """Reads the passages of one article together."""
    read = [(passage.reading, passage.found) for passage in passages]
    said = expansions(read, book)
    spelled: dict[str, FullName] = {}
    named: dict[str, dict[str, str]] = {}
    acronyms: set[str] = set()
    parts: dict[str, dict[str, FullName]] = {}
    for passage in passages:
        for one, party in _sure(passage, book, said):
            surface = passage.reading.text[one.start : one.end]
            if letters_of(surface) in named.setdefault(party, {}):
                continue
            named[party][letters_of(surface)] = surface
            if book.shapes[one.positions[0]] in ACRONYMS:
                acronyms.add(letters_of(surface))
            if _is_full(one, book):
                full = FullName(surface, one.positions[0])
                spelled.setdefault(party, full)
                for part in _parts(fold(surface), book):
                    parts.setdefault(part, {}).setdefault(party, full)
    return Setting(
        book=book,
        expansions=said,
        spelled={party: full.surface for party, full in spelled.items()},
        named=named,
        acronyms=frozenset(acronyms),
        parts=parts,
        topical=sum(passage.reading.topics[-1] for passage in passages) >= _FEWEST_TOPICS * WHOLE_TOPIC,
        counted=counted(read, book),
        in_scope=in_scope,
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
