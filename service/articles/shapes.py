"""How much a listed name says by itself in running text: a whole name, plain words, one word, an acronym."""

from __future__ import annotations

from enum import StrEnum

from service.domain.entity import NameKind
from service.index.entry import IndexedName
from service.names.prepare import PreparedName, Word, WordKind
from service.names.words import NameWords

# A row of so many words that many organisations share names one of them; a shorter one may name several.
_WHOLE_WEIGHT = 2.0
_ORDINARY_WEIGHT = 0.5
_LONGEST_ACRONYM = 4


class Shape(StrEnum):
    """What a name is made of; each is a row of the table of weights."""

    WHOLE = "whole_name"
    PLAIN = "plain_words"
    WORD = "one_word"
    ACRONYM = "acronym"
    SHORT_ACRONYM = "short_acronym"
    ORDINARY = "ordinary_word"


ACRONYMS = frozenset({Shape.ACRONYM, Shape.SHORT_ACRONYM})


def shape_of(name: IndexedName, prepared: PreparedName, words: NameWords) -> Shape:
    """The shape of a listed name, by its kind and by what its words are."""
    heavy = [word for _, word in prepared.heavy]
    if name.kind is NameKind.ACRONYM or _is_written_short(name, prepared):
        return Shape.ACRONYM if len(prepared.squashed) > 2 else Shape.SHORT_ACRONYM
    has_own = any(is_own(word, words) for word in heavy)
    if len(heavy) < 2:
        return Shape.WORD if has_own else Shape.ORDINARY
    return Shape.WHOLE if has_own or sum(_weight(word, words) for word in heavy) >= _WHOLE_WEIGHT else Shape.PLAIN


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
