"""One listed name that a place in an article may be, as the features of the context look at it."""

from __future__ import annotations

from dataclasses import dataclass

from service.articles.expansions import FullName, letters_of
from service.articles.reading import Reading
from service.articles.scan import Found
from service.articles.setting import Setting
from service.articles.shapes import Shape
from service.index.entry import IndexedName


@dataclass(frozen=True, slots=True)
class Sighting:
    """The place, the position of the listed name, and the score of the two names in 0–1.

    `part_of` is the full name in the article of which the place is taken for a part.
    """

    reading: Reading
    found: Found
    position: int
    score: float
    setting: Setting
    part_of: FullName | None = None

    @property
    def surface(self) -> str:
        """The stretch as it is written."""
        return self.reading.text[self.found.start : self.found.end]

    @property
    def name(self) -> IndexedName:
        """The listed name."""
        return self.setting.book.name(self.position)

    @property
    def party(self) -> str:
        """The party that bears the name."""
        return self.setting.book.party(self.position)

    @property
    def shape(self) -> Shape:
        """The shape of the listed name, of the part of it, or of the acronym that the article makes of it."""
        if self.part_of:
            return Shape.PLAIN
        return Shape.ACRONYM if self.found.coined else self.setting.book.shapes[self.position]

    @property
    def letters(self) -> str:
        """The folded letters without spaces, those of one where many are meant."""
        return letters_of(self.surface)
