"""What is known of a party that an article may speak of: its names, its countries, and the words around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from service.names.prepare import PreparedName
from service.names.words import NameWords


@dataclass(frozen=True, slots=True)
class About:
    """`countries` are ISO 3166 alpha-2; `names` all folded names of the party; `related` folded words of its places."""

    countries: tuple[str, ...]
    names: frozenset[str]
    related: frozenset[str]


def about(names: Iterable[PreparedName], countries: Iterable[str], words: NameWords) -> About:
    """Describes a party by its names and countries.

    A country is known from the list, or from words in the names if most names with a country have it; all words
    that tell of it are related.
    """
    known = {name.folded: name for name in names}
    spoken = (word for name in known.values() for word in {word.key for word in name.words})
    told = Counter(country for word in spoken for country in words.countries_of.get(word, ()))
    most = max(told.values(), default=0)
    places = {country for country, times in told.items() if 2 * times > most}
    places.update(country.upper() for country in countries)
    related = frozenset().union(*(words.places.get(country, frozenset()) for country in places))
    return About(tuple(sorted(places)), frozenset(known), related)
