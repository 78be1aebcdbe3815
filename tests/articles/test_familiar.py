"""Words that everybody knows, and what the lists say of those who bear names."""

from collections.abc import Sequence

import pytest

from service.articles.familiar import bearers_of, is_familiar, is_further_name
from service.domain.entity import EntityType, NameKind, NameQuality
from service.index.entry import IndexedName
from service.names.fold import fold
from service.names.prepare import PreparedName, prepare
from service.names.words import NameWords


@pytest.mark.parametrize("word", ["success", "technologies", "hong", "kong", "smith", "the", "army", "42"])
def test_words_of_everyday_places_and_common_names_are_familiar(words: NameWords, word: str) -> None:
    assert is_familiar(word, words)


@pytest.mark.parametrize("word", ["quintavalle", "vorstalmash", "lashkar"])
def test_rare_words_are_not(words: NameWords, word: str) -> None:
    assert not is_familiar(word, words)


@pytest.mark.parametrize(
    ("word", "further"), [("anna", True), ("velasquin", True), ("president", False), ("syrian", False), ("j", False)]
)
def test_a_title_a_place_or_an_initial_is_no_further_name(words: NameWords, word: str, further: bool) -> None:
    assert is_further_name(word, words) is further


def test_a_word_is_common_where_ten_persons_bear_it(words: NameWords) -> None:
    names = [f"Sharbat Velasquin{chr(97 + number)}" for number in range(10)]
    assert bearers_of(made(names, words), words, {str(number): str(number) for number in range(10)}).common == {
        "sharbat"
    }
    assert not bearers_of(made(names[:9], words), words, {str(number): str(number) for number in range(9)}).common


def test_names_of_one_party_count_once(words: NameWords) -> None:
    names = [f"Sharbat Velasquin{chr(97 + number)}" for number in range(10)]
    assert not bearers_of(made(names, words), words, {str(number): "one" for number in range(10)}).common


def test_a_business_is_known_by_a_form_or_a_trade_in_its_first_name(words: NameWords) -> None:
    names = ["Vorstal Trading", "Vorstal Limited", "Vorstal Front"]
    rows = made(names, words, EntityType.ORGANIZATION)
    assert bearers_of(rows, words, {"0": "a", "1": "b", "2": "c"}).businesses == {"0", "1"}


def made(
    names: Sequence[str], words: NameWords, kind: EntityType = EntityType.PERSON
) -> list[tuple[IndexedName, PreparedName]]:
    """Each name as the first of an entity whose id is its number."""
    return [
        (
            IndexedName(str(number), "test", text, fold(text), NameKind.PRIMARY, NameQuality.UNSTATED, kind),
            prepare(fold(text), words),
        )
        for number, text in enumerate(names)
    ]
