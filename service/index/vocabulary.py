"""The words of all listed names, found by themselves, by what slips leave of them, and by their consonants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from service.names.likeness import text_likeness
from service.names.skeleton import skeleton

MOST_EXPANSIONS = 40
_ONE_SLIP_FROM = 4
# Pairs of letters to leave out grow with the square of the length; names have no need of more.
_TWO_SLIPS = range(6, 15)
_LONGEST_WITH_SLIPS = 30


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words with their likes. All fields are only read after `build`; safe for threads."""

    words: tuple[str, ...]
    ids: Mapping[str, int]
    by_rest: Mapping[str, tuple[int, ...]]
    by_skeleton: Mapping[str, tuple[int, ...]]

    @classmethod
    def build(cls, words: Iterable[str]) -> Vocabulary:
        """Keys each word once; ids count from 0 in alphabetical order."""
        ordered = tuple(sorted(set(words)))
        by_rest: defaultdict[str, list[int]] = defaultdict(list)
        by_skeleton: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(ordered):
            for rest in _rests(word):
                by_rest[rest].append(number)
            if bones := skeleton(word):
                by_skeleton[bones].append(number)
        return cls(
            words=ordered,
            ids={word: number for number, word in enumerate(ordered)},
            by_rest={rest: tuple(numbers) for rest, numbers in by_rest.items()},
            by_skeleton={bones: tuple(numbers) for bones, numbers in by_skeleton.items()},
        )

    def like(self, word: str) -> list[tuple[int, float]]:
        """Ids of the words that may be meant by this one, with their likeness in 0–1, least alike first."""
        numbers = {number for rest in _rests(word) for number in self.by_rest.get(rest, ())}
        numbers.update(self.by_skeleton.get(skeleton(word), ()))
        found = [(number, likeness) for number in numbers if (likeness := text_likeness(word, self.words[number]))]
        found.sort(key=lambda like: (like[1], -like[0]))
        return found[-MOST_EXPANSIONS:]


def _rests(word: str) -> set[str]:
    """The word and what is left of it without one letter, or two where it is long enough to be known by the rest."""
    return set(_left_out(word))


def _left_out(word: str) -> Iterator[str]:
    yield word
    if _ONE_SLIP_FROM <= len(word) <= _LONGEST_WITH_SLIPS:
        for place in range(len(word)):
            yield word[:place] + word[place + 1 :]
    if len(word) in _TWO_SLIPS:
        for first, second in combinations(range(len(word)), 2):
            yield word[:first] + word[first + 1 : second] + word[second + 1 :]
