"""What is known of a party beside its names."""

from service.articles.about import About, about
from service.names.prepare import prepare
from service.names.words import NameWords


def described_by(words: NameWords, *names: str) -> About:
    return about([prepare(name, words) for name in names], (), words)


def test_a_country_in_a_name_brings_the_words_that_tell_of_it(words: NameWords) -> None:
    described = described_by(words, "balochistan liberation army", "bla")
    assert described.countries == ("PK",)
    assert {"quetta", "pakistani"} <= described.related


def test_a_country_of_the_list_counts_whatever_the_names_say(words: NameWords) -> None:
    assert about([prepare("hizballah", words)], ("lb",), words).countries == ("LB",)


def test_a_country_in_few_of_the_names_does_not_count(words: NameWords) -> None:
    names = ["lebanese hizballah", "lebanese hezbollah", "islamic jihad for the liberation of palestine"]
    assert described_by(words, *names).countries == ("LB",)


def test_a_party_without_places_has_no_related_words(words: NameWords) -> None:
    described = described_by(words, "boko haram")
    assert (described.countries, described.related, described.names) == ((), frozenset(), frozenset({"boko haram"}))
