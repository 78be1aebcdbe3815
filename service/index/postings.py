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

    def shares(self, query: PreparedName) -> tuple[Floats, Floats, Floats]:
        """For each name: the share of the query that it covers, its own share that is covered, the weight of both.

        Shares lie in 0–1. The best of the alike words counts, and a word may count twice, so that no share is too low.
        """
        covered_query = np.zeros(len(self.totals))
        covered_name = np.zeros(len(self.totals))
        for word, weight in _alone(query.words):
            self._cover(word, weight, (self.alone, self.joined), (covered_query, covered_name))
        for word, weight in _joined(query.words):
            self._cover(word, weight, (self.alone,), (covered_query, covered_name))
        np.minimum(covered_query, query.weight, out=covered_query)
        np.minimum(covered_name, self.totals, out=covered_name)
        return covered_query / query.weight, covered_name / self.totals, (covered_query + covered_name) / 2

    def _cover(
        self, word: str, weight: float, postings: tuple[tuple[Posting, ...], ...], covered: tuple[Floats, Floats]
    ) -> None:
        """Adds what the word covers of the query and of each name, by the likest word of the name."""
        best = np.zeros(len(self.totals))
        gained = np.zeros(len(self.totals))
        for number, likeness in self.vocabulary.like(word):
            for posting in postings:
                found = posting[number]
                best[found.positions] = likeness
                gained[found.positions] = np.maximum(gained[found.positions], likeness * found.weights)
        covered_query, covered_name = covered
        covered_query += weight * best
        covered_name += gained


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
