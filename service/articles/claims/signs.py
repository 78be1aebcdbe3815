"""What a sentence must hold to be worth reading for claims: some word, tested without taking the sentence apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = ("", "re", "de", "un", "black")
_LISTS = ("list", "lists")
_PARTS = ("terror", "fto", "sdgt", "13224", "1267", "alias")


def words_in(text: str) -> frozenset[str]:
    """The runs of letters in the text, as they are written."""
    return frozenset(_WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Signs:
    """Words of which a sentence with a claim holds one, in lower case; or it holds one of the fixed parts of words."""

    words: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str]) -> Signs:
        """The words, with what may be written together before them, such as "re"."""
        return cls(frozenset(before + word for word in words for before in _BEFORE).union(_LISTS))

    def stand_in(self, folded: str, said: frozenset[str]) -> bool:
        """Whether the sentence, which holds the words said, may make a claim; both are folded for case."""
        return not self.words.isdisjoint(said) or any(part in folded for part in _PARTS)
