"""What every reader knows: words of English, names of towns and people, and no name that only the news made known."""

from service.names.fold import fold
from service.names.known import english_words, people_names, place_words


def test_everyday_words_are_english_in_their_forms_too() -> None:
    assert {"success", "peace", "minister", "ministers", "promised", "trading", "sustainable"} <= english_words()


def test_names_are_no_words_of_english() -> None:
    assert english_words().isdisjoint({"taliban", "muhammad", "putin", "wagner", "hezbollah", "moscow"})


def test_large_towns_and_nationalities_are_places_and_villages_are_not() -> None:
    places = place_words()
    assert {"riyadh", "london", "norwegian"} <= places
    assert "kharan" not in places


def test_common_names_of_people_are_known_and_rare_ones_are_not() -> None:
    people = people_names()
    assert {"smith", "maria", "john", "garcia"} <= people
    assert "quintavalle" not in people


def test_all_are_folded() -> None:
    for word in english_words() | people_names() | place_words():
        assert fold(word) == word
