"""Which words stand in which listed names, and how much of a name they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from service.index.vocabulary import Vocabulary
from service.names.prepare import PreparedName, Word, WordKind

Floats = NDArray[np.float64]
Positions = NDArray[np.int64]
Weighed = defaultdict[str, dict[int, float]]


@dataclass(frozen=True, slots=True)
class Posting:
    """The names in which one word stands: their positions, ascending, and its weight in each."""

    positions: Positions
    weights: Floats


@dataclass(frozen=True, slots=True)
class Covered:
    """For each name the weight of the query and of the name that is covered, as it is and times likeness."""

    query: Floats
    name: Floats
    query_alike: Floats
    name_alike: Floats


@dataclass(frozen=True, slots=True)
class Overlap:
    """For each name the likeness of what is shared, the shares of the query and of the name, and their mean weight.

    Likeness and shares lie in 0–1. The best of the alike words counts, and a word may count twice, so that none
    is too low.
    """

    likeness: Floats
    query_share: Floats
    name_share: Floats
    paired: Floats


@dataclass(frozen=True, slots=True)
class Postings:
    """The names of each word, and of each two neighbouring words read as one. Only read after `build`.

    `alone[number]` and `joined[number]` belong to the word with that number in the vocabulary.
    """

    vocabulary: Vocabulary
    alone: tuple[Posting, ...]
    joined: tuple[Posting, ...]
    totals: Floats

    @classmethod
    def build(cls, names: Sequence[PreparedName]) -> Postings:
        """Takes the names in the order of their positions."""
        alone: Weighed = defaultdict(dict)
        joined: Weighed = defaultdict(dict)
        for position, name in enumerate(names):
            for weighed, found in ((alone, _alone(name.words)), (joined, _joined(name.words))):
                for word, weight in found:
                    weighed[word][position] = max(weight, weighed[word].get(position, 0.0))
        vocabulary = Vocabulary.build([*alone, *joined])
        return cls(
            vocabulary=vocabulary,
            alone=tuple(_posting(alone.get(word, {})) for word in vocabulary.words),
            joined=tuple(_posting(joined.get(word, {})) for word in vocabulary.words),
            totals=np.array([name.weight or 1.0 for name in names], np.float64),
        )

    def overlap(self, query: PreparedName) -> Overlap:
        """What the query and each name have in common."""
        size = len(self.totals)
        covered = Covered(*(np.zeros(size) for _ in range(4)))
        for word, weight in _alone(query.words):
            self._cover(word, weight, (self.alone, self.joined), covered)
        for word, weight in _joined(query.words):
            self._cover(word, weight, (self.alone,), covered)
        query_share = np.minimum(covered.query / query.weight, 1.0)
        name_share = np.minimum(covered.name / self.totals, 1.0)
        likeness = np.maximum(covered.query_alike / query.weight, covered.name_alike / self.totals)
        paired = (query_share * query.weight + name_share * self.totals) / 2
        return Overlap(np.minimum(likeness, 1.0), query_share, name_share, paired)

    def _cover(self, word: str, weight: float, postings: tuple[tuple[Posting, ...], ...], covered: Covered) -> None:
        """Adds what the word covers of the query and of each name, by the likest word of the name."""
        best, gained, taken = (np.zeros(len(self.totals)) for _ in range(3))
        for number, likeness in self.vocabulary.like(word):
            for posting in postings:
                found = posting[number]
                best[found.positions] = likeness
                gained[found.positions] = np.maximum(gained[found.positions], likeness * found.weights)
                taken[found.positions] = np.maximum(taken[found.positions], found.weights)
        covered.query[best > 0] += weight
        covered.name[:] += taken
        covered.query_alike[:] += weight * best
        covered.name_alike[:] += gained


def _alone(words: tuple[Word, ...]) -> Iterator[tuple[str, float]]:
    """All words but initials, which stand in too many names; read with a neighbour they are a slip of that."""
    for word in words:
        if word.kind is not WordKind.INITIAL:
            yield word.key, word.weight


def _joined(words: tuple[Word, ...]) -> Iterator[tuple[str, float]]:
    for first, second in pairwise(words):
        yield first.text + second.text, first.weight + second.weight


def _posting(weighed: dict[int, float]) -> Posting:
    return Posting(np.fromiter(weighed, np.int64), np.fromiter(weighed.values(), np.float64))
