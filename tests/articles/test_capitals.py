"""Acronyms and ordinary words need their capitals."""

import pytest

from service.articles.capitals import is_everyday, is_lower_case, is_shouted
from tests.articles.finding import Finder


@pytest.mark.parametrize("text", ["BLA", "LeT", "JeM", "TdA", "MS-13", "Basij", "ISIS", "FARC-EP"])
def test_acronyms_are_written_in_capitals_or_as_the_list_prints_them(finder: Finder, text: str) -> None:
    assert finder.named(f"the {text} x") == [text]


@pytest.mark.parametrize("text", ["Bla", "bla", "Let", "tda", "Isis", "Eta", "basij"])
def test_otherwise_they_are_words(finder: Finder, text: str) -> None:
    assert finder.named(f"the {text} x") == []


@pytest.mark.parametrize("text", ["Haqqani network", "boko haram", "hizballah", "Sinaloa cartel", "Islamic Jihad"])
def test_words_of_a_partys_own_need_none(finder: Finder, text: str) -> None:
    assert finder.named(text) == [text]


@pytest.mark.parametrize("text", ["islamic jihad", "Islamic state", "Sinai province", "gulf cartel", "the youth"])
def test_ordinary_words_need_theirs(finder: Finder, text: str) -> None:
    assert finder.named(text) == []


def test_a_name_is_in_small_letters_if_no_word_that_counts_has_a_capital(finder: Finder) -> None:
    reading = finder.reading("al-qaida Al-qaida al-Qaida")
    assert [is_lower_case(reading, (at, at + 1, 0), finder.words) for at in (0, 2, 4)] == [True, True, False]


def test_words_in_capitals_all_around_shout(finder: Finder) -> None:
    reading = finder.reading("BLA ATTACKS TOWN HALL. Then the BLA left the UN and the EU.")
    assert is_shouted(reading, 0, 0)
    assert not is_shouted(reading, 6, 6)
    assert not is_shouted(finder.reading("BLA"), 0, 0)
    assert not is_shouted(finder.reading("BLA UN"), 0, 0)


def test_everyday_words_are_those_of_the_tables(finder: Finder) -> None:
    assert all(is_everyday(word, finder.words) for word in ("army", "path", "the", "al"))
    assert not is_everyday("haram", finder.words)
