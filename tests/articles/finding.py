"""Short ways to ask what is found in a text."""

from collections.abc import Callable
from dataclasses import dataclass

from service.articles.article import Mention, Mentions
from service.articles.book import Book
from service.articles.find import find
from service.articles.intake import from_text
from service.articles.reading import Reading, read
from service.articles.scan import Found, scan
from service.names.words import NameWords

Seen = tuple[str, str, str]


@dataclass(frozen=True)
class Finder:
    """Finds with the book of the tests; parties are named without the dataset."""

    book: Book
    words: NameWords

    def mentions(self, text: str, title: str | None = None, threshold: float = 0.8) -> Mentions:
        return find(from_text(text, title, None, None), self.book, self.words, threshold, undated)

    def seen(self, text: str, title: str | None = None) -> list[Seen]:
        """Surface, party and confidence of each mention in the text."""
        return [told(one) for one in self.mentions(text, title).text]

    def surfaces(self, text: str, title: str | None = None) -> list[str]:
        return [surface for surface, _, _ in self.seen(text, title)]

    def evidence(self, text: str, surface: str, title: str | None = None) -> set[str]:
        """The features that apply to the last mention written so."""
        return {one.feature for one in self.last(text, surface, title).evidence}

    def last(self, text: str, surface: str, title: str | None = None) -> Mention:
        """The last mention written so."""
        return [one for one in self.mentions(text, title).text if one.surface == surface][-1]

    def on(self, in_scope: Callable[[str, str], bool | None], text: str, surface: str) -> Mention:
        """The last mention written so, on a day on which the lists have these names."""
        found = find(from_text(text, None, None, None), self.book, self.words, 0.8, in_scope)
        return [one for one in found.text if one.surface == surface][-1]

    def reading(self, text: str) -> Reading:
        return read(text, self.words)

    def scanned(self, text: str) -> tuple[Reading, tuple[Found, ...]]:
        reading = self.reading(text)
        return reading, scan(reading, self.book)

    def named(self, text: str) -> list[str]:
        """What the scan finds word for word."""
        reading, found = self.scanned(text)
        return [reading.text[one.start : one.end] for one in found]


def undated(party: str, folded: str) -> bool | None:
    """No list dates any name."""


def told(one: Mention) -> Seen:
    return one.surface, one.party.removeprefix("us-fto."), one.confidence.value
