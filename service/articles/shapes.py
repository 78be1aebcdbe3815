"""How much a listed name says by itself in running text: a whole name, plain words, one word, an acronym."""

from __future__ import annotations

from enum import StrEnum

from service.articles.familiar import NOBODY, Bearers, is_english, is_familiar, is_light
from service.domain.entity import EntityType, NameKind, NameQuality
from service.index.entry import IndexedName
from service.names.prepare import PreparedName, Word, WordKind
from service.names.words import NameWords

# A row of so many words that many organisations share names one of them; a shorter one may name several.
_WHOLE_WEIGHT = 2.0
_ORDINARY_WEIGHT = 0.5
_LONGEST_ACRONYM = 4
# A business is named in full with so many words, forms of incorporation among them.
_FEWEST_OF_FULL = 3
_MOST_OF_EVERYDAY = 2
_KNOWN_FIRST = frozenset({NameKind.PRIMARY, NameKind.PRESS})


class Shape(StrEnum):
    """What a name is made of; each is a row of the table of weights."""

    WHOLE = "whole_name"
    PLAIN = "plain_words"
    WORD = "one_word"
    ACRONYM = "acronym"
    SHORT_ACRONYM = "short_acronym"
    ORDINARY = "ordinary_word"
    NAME_ALONE = "name_alone"
    COMMON_NAME = "common_name"
    SHORT_FORM = "short_form"
    CRAFT = "craft_name"


ACRONYMS = frozenset({Shape.ACRONYM, Shape.SHORT_ACRONYM})


_CRAFT = frozenset({EntityType.VESSEL, EntityType.AIRCRAFT})


def shape_of(name: IndexedName, prepared: PreparedName, words: NameWords, bearers: Bearers = NOBODY) -> Shape:
    """The shape of a listed name, by its kind, by who bears it, and by what its words are."""
    if name.type is EntityType.PERSON:
        return _of_person(name, prepared, words, bearers)
    if name.type in _CRAFT:
        return _of_craft(prepared, words, bearers)
    heavy = [word for _, word in prepared.heavy]
    if name.kind is NameKind.ACRONYM or _is_written_short(name, prepared):
        return Shape.ACRONYM if len(prepared.squashed) > 2 else Shape.SHORT_ACRONYM
    business = name.entity in bearers.businesses
    if len(heavy) < 2:
        return Shape.WORD if _is_word_of_own(prepared, words, bearers, business) else Shape.ORDINARY
    if business and len(prepared.words) < _FEWEST_OF_FULL and all(is_familiar(word.key, words) for word in heavy):
        return Shape.SHORT_FORM
    has_own = any(is_own(word, words) for word in heavy) and not _is_other_of_everyday(name, heavy, words)
    return Shape.WHOLE if has_own or sum(_weight(word, words) for word in heavy) >= _WHOLE_WEIGHT else Shape.PLAIN


def _is_other_of_everyday(name: IndexedName, heavy: list[Word], words: NameWords) -> bool:
    """Whether two words of everyday are only another name of the party."""
    if len(heavy) > _MOST_OF_EVERYDAY or name.kind in _KNOWN_FIRST:
        return False
    return all(is_english(word.key, words) or word.key in words.every_place for word in heavy)


def _of_person(name: IndexedName, prepared: PreparedName, words: NameWords, bearers: Bearers) -> Shape:
    """A single name is borne by thousands, and so is a given name with a surname where both are common."""
    own = [word for _, word in prepared.heavy if word.kind is WordKind.NAME]
    if len(own) < 2 or (len(own) == 2 and name.quality is NameQuality.WEAK):
        return Shape.NAME_ALONE
    common = len(own) == 2 and all(bearers.is_common(word.key, words) for word in own)
    return Shape.COMMON_NAME if common else Shape.WHOLE


def _of_craft(prepared: PreparedName, words: NameWords, bearers: Bearers) -> Shape:
    """Ships are named after virtues, places and persons, so that only two rare words are a name by themselves."""
    rare = [
        word
        for _, word in prepared.heavy
        if word.kind is WordKind.NAME and not is_familiar(word.key, words) and not bearers.is_common(word.key, words)
    ]
    return Shape.WHOLE if len(rare) > 1 else Shape.CRAFT


def _is_word_of_own(prepared: PreparedName, words: NameWords, bearers: Bearers, business: bool) -> bool:
    """Whether the one word that counts is neither of everyday nor a name that persons have.

    Printed with an article or a form of incorporation a word of everyday is a name.
    """
    own = [word for _, word in prepared.heavy if is_own(word, words)]
    if not own or len(prepared.words) > 1:
        return bool(own)
    key = own[0].key
    if business and is_familiar(key, words):
        return False
    return not (is_light(key, words) or is_english(key, words) or bearers.is_common(key, words))


def is_own(word: Word, words: NameWords) -> bool:
    """Whether the word is one that few but this party have: none of everyday, and no place."""
    return word.kind is WordKind.NAME and word.key not in words.ordinary and word.key not in words.every_place


def is_rare(word: Word, words: NameWords) -> bool:
    """Whether the word, when it is misspelt, still tells which name may be meant."""
    return word.kind is WordKind.NAME and word.key not in words.ordinary


def _is_written_short(name: IndexedName, prepared: PreparedName) -> bool:
    """Whether the name is one short word, which lists print in capitals whatever it is."""
    return len(prepared.words) == 1 and len(prepared.squashed) <= _LONGEST_ACRONYM and name.text.isupper()


def _weight(word: Word, words: NameWords) -> float:
    return _ORDINARY_WEIGHT if word.key in words.ordinary else word.weight
