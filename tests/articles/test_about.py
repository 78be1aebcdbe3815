"""What is known of a party beside its names."""

from service.articles.about import about
from service.names.words import NameWords


def test_a_country_in_a_name_brings_the_words_that_tell_of_it(words: NameWords) -> None:
    described = about(["balochistan liberation army", "bla"], (), words)
    assert described.countries == ("PK",)
    assert {"quetta", "pakistani"} <= described.related


def test_a_country_of_the_list_counts_whatever_the_names_say(words: NameWords) -> None:
    assert about(["hizballah"], ("lb",), words).countries == ("LB",)


def test_a_country_in_few_of_the_names_does_not_count(words: NameWords) -> None:
    names = ["lebanese hizballah", "lebanese hezbollah", "islamic jihad for the liberation of palestine"]
    assert about(names, (), words).countries == ("LB",)


def test_a_party_without_places_has_no_related_words(words: NameWords) -> None:
    described = about(["boko haram"], (), words)
    assert (described.countries, described.related, described.names) == ((), frozenset(), frozenset({"boko haram"}))
