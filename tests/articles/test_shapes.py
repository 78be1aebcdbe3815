"""How much a name says by itself."""

import pytest

from service.articles.book import Book
from service.articles.shapes import Shape


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("Boko Haram", Shape.WHOLE),
        ("Balochistan Liberation Army", Shape.WHOLE),
        ("Islamic Revolutionary Guard Corps", Shape.WHOLE),
        ("National Liberation Army", Shape.PLAIN),
        ("Shining Path", Shape.PLAIN),
        ("Mexican Federation", Shape.PLAIN),
        ("HAMAS", Shape.WORD),
        ("al-Shabaab", Shape.WORD),
        ("Hezbollah", Shape.WORD),
        ("ISIS", Shape.ACRONYM),
        ("MS-13", Shape.ACRONYM),
        ("AQ", Shape.SHORT_ACRONYM),
        ("THE BASE", Shape.ORDINARY),
        ("FEDERATION", Shape.ORDINARY),
    ],
)
def test_a_name_has_the_shape_of_its_words(book: Book, name: str, shape: Shape) -> None:
    positions = [position for position, one in enumerate(book.index.names) if one.text == name]
    assert {book.shapes[position] for position in positions} == {shape}
