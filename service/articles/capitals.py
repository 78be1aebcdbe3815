"""Whether a stretch is written as a name is: ordinary words and acronyms need their capitals."""

from __future__ import annotations

from service.articles.book import Book
from service.articles.familiar import is_light
from service.articles.reading import Reading
from service.articles.shapes import ACRONYMS, Shape
from service.names.words import NameWords

Stretch = tuple[int, int, int]

_FEWEST_LETTERS = 5
_FEWEST_CAPITALS = 2


def is_written_as_name(reading: Reading, stretch: Stretch, position: int, book: Book) -> bool:
    """Whether words `first` to `last`, up to the place `end`, may be the listed name by their capitals."""
    first, last, end = stretch
    if book.shapes[position] in ACRONYMS:
        return _is_written_as_acronym(reading.text[reading.starts[first] : end], book.name(position).text)
    words = book.index.words
    own = [number for number in range(first, last + 1) if not is_everyday(reading.words[number], words)]
    if own and book.shapes[position] in (Shape.WHOLE, Shape.WORD):
        return all(reading.capitals[number] for number in own) or _is_telling(reading, own)
    heavy = _heavy(reading, stretch, words)
    return reading.capitals[heavy[0]] and all(
        reading.capitals[number] or reading.words[number] in words.topic for number in heavy
    )


def is_lower_case(reading: Reading, stretch: Stretch, words: NameWords) -> bool:
    """Whether no word of the name that counts has a capital."""
    return not any(reading.capitals[number] for number in _heavy(reading, stretch, words))


def is_shouted(reading: Reading, first: int, last: int) -> bool:
    """Whether the words around are in capitals too, so that capitals make no acronym."""
    around = [*range(max(0, first - 3), first), *range(last + 1, min(len(reading.words), last + 4))]
    long = [word for number in around if len(word := reading.surface(number, number)) > 1]
    return len(long) > 1 and all(word.isupper() for word in long)


def is_everyday(word: str, words: NameWords) -> bool:
    """Whether the folded word also stands in running text without being part of a name."""
    return word in words.common or word in words.ordinary or is_light(word, words)


def _heavy(reading: Reading, stretch: Stretch, words: NameWords) -> list[int]:
    numbers = range(stretch[0], stretch[1] + 1)
    return [number for number in numbers if not is_light(reading.words[number], words)] or [stretch[1]]


def _is_telling(reading: Reading, own: list[int]) -> bool:
    """Whether one of the words is long enough to be no other, capitals or not."""
    return any(len(reading.words[number]) >= _FEWEST_LETTERS for number in own)


def _is_written_as_acronym(surface: str, printed: str) -> bool:
    """In capitals, or with as many as the list prints; a long one may be written as a word."""
    letters = [char for char in surface if char.isalpha()]
    capitals = sum(not char.islower() for char in letters)
    if surface == printed or capitals == len(letters) or capitals >= _FEWEST_CAPITALS:
        return True
    return capitals == 1 and not surface[:1].islower() and len(letters) >= _FEWEST_LETTERS
