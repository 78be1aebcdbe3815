"""The words of all listed names, found by themselves, by what slips leave of them, and by their consonants."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from service.index.slips import HashTable, hash_of, hashes_with_slips, whole, with_slips
from service.names.likeness import text_likeness
from service.names.skeleton import skeleton

MOST_EXPANSIONS = 40


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words with their likes. All fields are only read after `build`; safe for threads."""

    words: tuple[str, ...]
    by_rest: HashTable
    by_skeleton: HashTable

    @classmethod
    def build(cls, words: Iterable[str]) -> Vocabulary:
        """Keys each word once; numbers count from 0 in alphabetical order."""
        ordered = tuple(sorted(set(words)))
        return cls(ordered, with_slips(ordered), whole([skeleton(word) for word in ordered]))

    def like(self, word: str) -> list[tuple[int, float]]:
        """Numbers of the words that may be meant by this one, with their likeness in 0–1, least alike first."""
        if not word:
            return []
        numbers = self.by_rest.at(hashes_with_slips(word))
        if bones := skeleton(word):
            numbers |= self.by_skeleton.at(hash_of(bones))
        found = [(number, likeness) for number in numbers if (likeness := text_likeness(word, self.words[number]))]
        found.sort(key=lambda like: (like[1], -like[0]))
        return found[-MOST_EXPANSIONS:]
