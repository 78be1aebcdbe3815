"""A person is known by the surname once the article has the full name, and nobody else is."""

import pytest

from service.index.entry import IndexedName
from service.names.words import NameWords
from tests.articles.finding import Finder
from tests.golden.listed import book_with_lists

FULL = "Police seek Eusebio Quintavalle."


@pytest.fixture(scope="module")
def known(listed: tuple[IndexedName, ...], words: NameWords) -> Finder:
    return Finder(book_with_lists(listed, words), words)


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        (f"{FULL} Quintavalle fled.", "Quintavalle"),
        (f"{FULL} Mr. Quintavalle fled.", "Quintavalle"),
        (f"{FULL} Then Quintavalle’s men fled.", "Quintavalle"),
        (f"{FULL} The Quintavalle-led gang fled.", "Quintavalle"),
    ],
)
def test_the_surname_stands_for_the_person_after_the_full_name(known: Finder, text: str, surname: str) -> None:
    assert known.surfaces(text) == ["Eusebio Quintavalle", surname]
    assert "part_of_name" in known.evidence(text, surname)


@pytest.mark.parametrize(
    "text",
    [
        f"Quintavalle fled. {FULL}",
        f"{FULL} Eusebio fled.",
        f"{FULL} The quintavalle is a fruit.",
        f"{FULL} Anna Quintavalle fled. Quintavalle is a singer.",
        f"{FULL} Quintavalle Street was closed.",
        f"{FULL} Quintavalle Moreno sings.",
    ],
)
def test_without_the_full_name_before_or_beside_another_name_it_is_nobody(known: Finder, text: str) -> None:
    assert known.surfaces(text) == ["Eusebio Quintavalle"]


def test_after_a_namesake_the_full_name_gives_the_surname_back(known: Finder) -> None:
    text = f"{FULL} Anna Quintavalle fled. Eusebio Quintavalle did not. Quintavalle stayed."
    assert known.surfaces(text) == ["Eusebio Quintavalle", "Eusebio Quintavalle", "Quintavalle"]


def test_a_surname_in_the_title_needs_the_full_name_in_the_text(known: Finder) -> None:
    assert [one.surface for one in known.mentions(FULL, "Hunt for Quintavalle").title] == ["Quintavalle"]
    assert known.mentions("Police seek him.", "Hunt for Quintavalle").title == ()
