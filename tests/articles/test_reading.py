"""A text is read into words with what stands between and around them."""

import pytest

from service.articles.reading import Gap
from tests.articles.finding import Finder


@pytest.mark.parametrize(
    ("between", "gap"),
    [
        (" ", Gap.SPACE),
        ("\n", Gap.SPACE),
        ("’ ", Gap.SPACE),
        ("-", Gap.HYPHEN),
        ("–", Gap.HYPHEN),
        (".", Gap.HYPHEN),
        (" - ", Gap.MARK),
        (", ", Gap.MARK),
        (" (", Gap.MARK),
        ("/", Gap.MARK),
        (". ", Gap.BREAK),
        ("\n\n", Gap.BREAK),
        (": ", Gap.BREAK),
        (" “", Gap.BREAK),
        (" — ", Gap.BREAK),
        (" | ", Gap.BREAK),
    ],
)
def test_what_parts_two_words(finder: Finder, between: str, gap: Gap) -> None:
    reading = finder.reading(f"North{between}South")
    assert reading.gaps == (gap, Gap.BREAK)
    assert reading.between(0) == between


def test_a_possessive_has_its_owner(finder: Finder) -> None:
    reading = finder.reading("Omar’s son, ALI'S son, the boss and James’ son")
    assert reading.owners == {0: ("omar", 4), 2: ("ali", 15)}


def test_dotted_letters_are_one_word(finder: Finder) -> None:
    reading = finder.reading("The F.A.R.C. and the U.S. and B.L.A.")
    assert reading.words == ("the", "farc", "and", "the", "u", "s", "and", "bla")
    assert reading.surface(1, 1) == "F.A.R.C"
    assert reading.surface(7, 7) == "B.L.A"


def test_capitals_are_those_of_the_first_letter(finder: Finder) -> None:
    assert finder.reading("al-Qaida iPhone 18 习").capitals == (False, True, False, True, True)


def test_the_topic_is_weighed_within_and_beyond_the_text(finder: Finder) -> None:
    reading = finder.reading("terrorists attack a calm town")
    assert reading.topics_in(0, 0) == 3
    assert reading.topics_in(1, 1) == 1
    assert reading.topics_in(-30, 40) == 4
    assert reading.topics_in(2, 40) == 0


def test_sentences_and_places_are_kept(finder: Finder) -> None:
    reading = finder.reading("In Quetta — and in Sibi. In Quetta? No.\n\nYes")
    assert reading.sentences[:9] == (0, 0, 0, 0, 0, 1, 1, 2, 3)
    assert reading.places == (1, 6)


def test_a_text_without_words_is_empty(finder: Finder) -> None:
    reading = finder.reading("…")
    assert (reading.words, reading.gaps, reading.topics_in(0, 5)) == ((), (), 0)
