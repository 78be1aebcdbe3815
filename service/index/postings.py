"""Which words stand in which listed names, and how much of a name they make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from service.index.scratch import Scratch
from service.index.vocabulary import Vocabulary
from service.names.prepare import PreparedName, Word, WordKind

Floats = NDArray[np.float64]
Positions = NDArray[np.int32]
Told = Callable[[tuple[Word, ...]], Iterator[tuple[str, float]]]


@dataclass(frozen=True, slots=True)
class Posting:
    """The names in which each word stands: of word `n` those from `starts[n]` to `starts[n + 1]`.

    `positions` are ascending within a word, each once, `weights` what the word weighs in that name.
    """

    starts: NDArray[np.int64]
    positions: Positions
    weights: Floats

    def of(self, number: int) -> tuple[Positions, Floats]:
        """Positions and weights of one word."""
        within = slice(self.starts[number], self.starts[number + 1])
        return self.positions[within], self.weights[within]


@dataclass(frozen=True, slots=True)
class Overlap:
    """For each name that shares a word with the query, at `positions`, ascending: how alike what is shared is, the
    shares of the query and of the name that it makes, and their mean weight.

    Likeness and shares lie in 0–1. The best of the alike words counts, and a word may count twice, so that none
    is too low.
    """

    positions: NDArray[np.intp]
    likeness: Floats
    query_share: Floats
    name_share: Floats
    paired: Floats


@dataclass(frozen=True, slots=True)
class Postings:
    """The names of each word, and of each two neighbouring words read as one. Only read after `build`.

    `totals` is the weight of each name.
    """

    vocabulary: Vocabulary
    alone: Posting
    joined: Posting
    totals: Floats
    scratch: Scratch

    @classmethod
    def build(cls, names: Sequence[PreparedName]) -> Postings:
        """Takes the names in the order of their positions."""
        numbers: dict[str, int] = {}
        alone, joined = _gathered(names, _alone, numbers), _gathered(names, _joined, numbers)
        vocabulary = Vocabulary.build(numbers)
        renumbered = np.zeros(len(numbers), np.int32)
        renumbered[[numbers[word] for word in vocabulary.words]] = np.arange(len(numbers), dtype=np.int32)
        return cls(
            vocabulary=vocabulary,
            alone=_posting(alone, renumbered),
            joined=_posting(joined, renumbered),
            totals=np.array([name.weight or 1.0 for name in names], np.float64),
            scratch=Scratch(len(names)),
        )

    def overlap(self, query: PreparedName) -> Overlap:
        """What the query and each name have in common."""
        covered = self.scratch.covered
        touched = [self._cover(word, weight, (self.alone, self.joined)) for word, weight in _alone(query.words)]
        touched += [self._cover(word, weight, (self.alone,)) for word, weight in _joined(query.words)]
        positions = _united(touched)
        of_query, of_name, query_alike, name_alike = (column[positions] for column in covered)
        for column in covered:
            column[positions] = 0.0
        totals = self.totals[positions]
        query_share = np.minimum(of_query / query.weight, 1.0)
        name_share = np.minimum(of_name / totals, 1.0)
        likeness = np.maximum(query_alike / query.weight, name_alike / totals)
        paired = (query_share * query.weight + name_share * totals) / 2
        return Overlap(positions, np.minimum(likeness, 1.0), query_share, name_share, paired)

    def _cover(self, word: str, weight: float, postings: tuple[Posting, ...]) -> NDArray[np.intp]:
        """Adds what the word covers of the query and of each name, by the likest word of the name; says of which."""
        best, gained, taken = self.scratch.of_word
        touched: list[Positions] = []
        for number, likeness in self.vocabulary.like(word):
            for posting in postings:
                positions, weights = posting.of(number)
                if len(positions):
                    best[positions] = likeness
                    gained[positions] = np.maximum(gained[positions], likeness * weights)
                    taken[positions] = np.maximum(taken[positions], weights)
                    touched.append(positions)
        reached = _united(touched)
        of_query, of_name, query_alike, name_alike = self.scratch.covered
        of_query[reached] += weight
        of_name[reached] += taken[reached]
        query_alike[reached] += weight * best[reached]
        name_alike[reached] += gained[reached]
        for column in self.scratch.of_word:
            column[reached] = 0.0
        return reached


def _alone(words: tuple[Word, ...]) -> Iterator[tuple[str, float]]:
    """All words but initials, which stand in too many names; read with a neighbour they are a slip of that."""
    for word in words:
        if word.kind is not WordKind.INITIAL:
            yield word.key, word.weight


def _joined(words: tuple[Word, ...]) -> Iterator[tuple[str, float]]:
    for first, second in pairwise(words):
        yield first.text + second.text, first.weight + second.weight


@dataclass(frozen=True, slots=True)
class _Gathered:
    """One entry for each word of each name: the number of the word, the position of the name, the weight."""

    numbers: NDArray[np.int32]
    positions: Positions
    weights: Floats


def _gathered(names: Sequence[PreparedName], told: Told, numbers: dict[str, int]) -> _Gathered:
    """Reads the words of all names; a word that is not in `numbers` yet gets the next one there."""
    found = [
        (numbers.setdefault(word, len(numbers)), position, weight)
        for position, name in enumerate(names)
        for word, weight in told(name.words)
    ]
    columns = list(zip(*found, strict=True)) or [(), (), ()]
    return _Gathered(
        *(np.array(column, kind) for column, kind in zip(columns, (np.int32, np.int32, float), strict=True))
    )


def _posting(found: _Gathered, renumbered: NDArray[np.int32]) -> Posting:
    """The entries by word and position; of a word that a name has twice the greater weight counts."""
    numbers = renumbered[found.numbers]
    order = np.lexsort((-found.weights, found.positions, numbers))
    numbers, positions, weights = numbers[order], found.positions[order], found.weights[order]
    is_first = np.ones(len(order), bool)
    is_first[1:] = (numbers[1:] != numbers[:-1]) | (positions[1:] != positions[:-1])
    starts = np.searchsorted(numbers[is_first], np.arange(len(renumbered) + 1))
    return Posting(starts, positions[is_first], weights[is_first])


def _united(touched: Sequence[Positions] | Sequence[NDArray[np.intp]]) -> NDArray[np.intp]:
    if not touched:
        return np.zeros(0, np.intp)
    return np.unique(np.concatenate(touched)).astype(np.intp)
