"""Which words everybody knows without any list: of everyday, of places, and of the names that many persons have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from service.domain.entity import EntityType, NameKind
from service.index.entry import IndexedName
from service.names.prepare import PreparedName, WordKind
from service.names.words import NameWords

# A word is a common name of persons where so large a share of those listed bear it, and at least so many.
_COMMON_SHARE = 0.002
_FEWEST_BEARERS = 10


@dataclass(frozen=True, slots=True)
class Bearers:
    """What the lists say of those who bear names.

    `common` are words that many of the listed persons have in their names, `businesses` the entities of parties
    whose first name has a form of incorporation or a word of trade.
    """

    common: frozenset[str]
    businesses: frozenset[str]

    def is_common(self, word: str, words: NameWords) -> bool:
        """Whether many persons have the word in their names, by the lists or by a census."""
        return word in self.common or word in words.people


NOBODY = Bearers(frozenset(), frozenset())


def bearers_of(
    names: Iterable[tuple[IndexedName, PreparedName]], words: NameWords, party_of: Mapping[str, str]
) -> Bearers:
    """Counts each word once a party."""
    persons: dict[str, set[str]] = {}
    businesses: set[str] = set()
    for name, prepared in names:
        party = party_of[name.entity]
        if name.type is EntityType.PERSON:
            persons.setdefault(party, set()).update(word.key for word in prepared.words if word.kind is WordKind.NAME)
        elif name.kind is NameKind.PRIMARY and any(
            word.kind is WordKind.FORM or word.key in words.trade for word in prepared.words
        ):
            businesses.add(party)
    counted = Counter(word for each in persons.values() for word in each)
    fewest = max(_FEWEST_BEARERS, _COMMON_SHARE * len(persons))
    return Bearers(
        common=frozenset(word for word, times in counted.items() if times >= fewest),
        businesses=frozenset(entity for entity, party in party_of.items() if party in businesses),
    )


def is_light(word: str, words: NameWords) -> bool:
    """Whether the folded word only joins the words of a name."""
    return word in words.particles or word in words.filiations or word in words.every_stop_word


def is_english(word: str, words: NameWords) -> bool:
    """Whether it is a word of everyday in English, in the one or the many."""
    return word in words.english or word.removesuffix("s") in words.english


def is_familiar(word: str, words: NameWords) -> bool:
    """Whether every reader knows the word without the name that some list makes of it."""
    one = word.removesuffix("s")
    known = (words.english, words.proper, words.people, words.ordinary, words.common, words.every_place)
    return word.isdigit() or is_light(word, words) or any(word in each or one in each for each in known)


def is_further_name(word: str, words: NameWords) -> bool:
    """Whether the folded word beside a person's name may be another of the names: no title, no place, no initial."""
    if len(word) == 1 or is_light(word, words) or word in words.honorifics or word in words.every_place:
        return False
    return word in words.people or not is_english(word, words)
