"""What an article says its acronyms stand for."""

import pytest

from service.articles.coined import coined
from service.articles.expansions import expansions, letters_of, spelled_from
from tests.articles.finding import Finder


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("a biologics license application (BLA)", {"bla": "biologics license application"}),
        ("the Employment and Training Administration (ETA)", {"eta": "Employment and Training Administration"}),
        ("the Employment and Training Administration (“ETA”)", {"eta": "Employment and Training Administration"}),
        ("the Individual Retirement Account [IRA]", {"ira": "Individual Retirement Account"}),
        ("Individual Retirement Accounts (IRAs)", {"ira": "Individual Retirement Accounts"}),
        ("the Office of Foreign Assets Control (OFAC; the Office)", {"ofac": "Office of Foreign Assets Control"}),
        ("the ETA (estimated time of arrival)", {"eta": "estimated time of arrival"}),
        ("separatists (ETA)", {}),
        ("It was done. (ETA)", {}),
        ("the attack (which was long)", {}),
        ("(BLA)", {}),
        ("Baloch Liberation Army (BLA)", {}),
    ],
)
def test_brackets_give_an_acronym_to_somebody_else(finder: Finder, text: str, others: dict[str, str]) -> None:
    assert expansions([finder.scanned(text)], finder.book).others == others


@pytest.mark.parametrize(
    ("text", "acronym", "party"),
    [
        ("Baloch Liberation Army (BLA)", "bla", "us-fto.balochistan-liberation-army"),
        ("National Liberation Army (ELN)", "eln", "us-fto.national-liberation-army"),
        ("the Islamic State (IS)", "is", "us-fto.isis"),
    ],
)
def test_brackets_give_an_acronym_to_the_party_before_them(finder: Finder, text: str, acronym: str, party: str) -> None:
    assert list(expansions([finder.scanned(text)], finder.book).introduced[acronym]) == [party]


def test_letters_in_brackets_that_are_none_of_the_name_are_not_its_acronym(finder: Finder) -> None:
    assert expansions([finder.scanned("a bomb of Boko Haram (AFP)")], finder.book).introduced == {}


def test_rows_of_capitalised_words_have_first_letters(finder: Finder) -> None:
    said = expansions([finder.scanned("the Department of Labor’s Employment and Training Administration")], finder.book)
    assert said.bodies == {"eta": "Employment and Training Administration"}


def test_the_words_are_counted_with_the_small_ones_or_without(finder: Finder) -> None:
    reading = finder.reading("the Law of the Sea. Bureau of Labor and Arms")
    assert spelled_from(reading, "lots", 4, finder.words) == 1
    assert spelled_from(reading, "ls", 4, finder.words) == 1
    assert spelled_from(reading, "bla", 9, finder.words) == 5
    assert spelled_from(reading, "sbla", 9, finder.words) is None


@pytest.mark.parametrize(
    ("text", "letters"), [("IRAs", "ira"), ("ISIS", "isis"), ("F.A.R.C", "farc"), ("MS-13", "ms13"), ("Zetas", "zetas")]
)
def test_the_letters_of_an_acronym(text: str, letters: str) -> None:
    assert letters_of(text) == letters


def test_an_acronym_that_the_article_makes_is_found_wherever_it_stands(finder: Finder) -> None:
    text = "Islamic State (IS) fled. It is so. IS’s men. The ISIS men of ISIS."
    reading, found = finder.scanned(text)
    said = expansions([(reading, found)], finder.book)
    assert [(text[one.start : one.end], one.coined) for one in coined(reading, found, said, finder.book)] == [
        ("Islamic State", False),
        ("IS", True),
        ("IS", True),
        ("ISIS", False),
        ("ISIS", False),
    ]


def test_it_goes_before_the_party_to_which_lists_give_it(finder: Finder) -> None:
    text = "Abu Sayyaf Group (AAB) met. AAB is here."
    reading, found = finder.scanned(text)
    said = expansions([(reading, found)], finder.book)
    assert said.introduced == {}
    made = "Balochistan Liberation Army (BLA). Jemaah Islamiya (JI) and JI."
    reading, found = finder.scanned(made)
    said = expansions([(reading, found)], finder.book)
    assert [one.coined for one in coined(reading, found, said, finder.book)] == [False] * 5
