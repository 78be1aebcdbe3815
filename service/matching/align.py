"""Which words of one name stand for which words of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from service.names.distance import MOST_SLIPS
from service.names.likeness import text_likeness, word_likeness
from service.names.prepare import PlacedWord, PreparedName, Word

# A joined word written apart keeps this much: "abdulrahman" for "abdul rahman".
_JOINED = 0.98
_SHORTEST_JOINED = 6
# Words that found each other so nearly are not looked for as parts of joined ones.
_FOUND = 0.9


@dataclass(frozen=True, slots=True)
class Pair:
    """Words `[first, last)` of the query that stand for words of the candidate, and how alike they are."""

    query: tuple[int, int]
    candidate: tuple[int, int]
    likeness: float
    weight: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs in the order of the query, the words left over, and what both weigh.

    `likeness` is the mean likeness of the pairs by weight, in 0–1; `paired` their weight, the mean of
    both sides; `query_share` and `candidate_share` the share of each name's weight that is paired.
    """

    pairs: tuple[Pair, ...]
    query_left: tuple[Word, ...]
    candidate_left: tuple[Word, ...]
    likeness: float
    paired: float
    query_share: float
    candidate_share: float


NO_ALIGNMENT = Alignment((), (), (), likeness=0.0, paired=0.0, query_share=0.0, candidate_share=0.0)


def align(query: PreparedName, candidate: PreparedName) -> Alignment:
    """Pairs the likeliest and weightiest words first; each word stands in one pair at most."""
    taken_query: set[int] = set()
    taken_candidate: set[int] = set()
    chosen: list[Pair] = []
    for pair in sorted(_possible(query, candidate), key=_precedence):
        query_words, candidate_words = range(*pair.query), range(*pair.candidate)
        if taken_query.isdisjoint(query_words) and taken_candidate.isdisjoint(candidate_words):
            taken_query.update(query_words)
            taken_candidate.update(candidate_words)
            chosen.append(pair)
    return _aligned(query, candidate, tuple(sorted(chosen, key=lambda pair: pair.query)))


def _aligned(query: PreparedName, candidate: PreparedName, pairs: tuple[Pair, ...]) -> Alignment:
    paired = sum(pair.weight for pair in pairs)
    query_left = _left(query.words, [pair.query for pair in pairs])
    candidate_left = _left(candidate.words, [pair.candidate for pair in pairs])
    return Alignment(
        pairs=pairs,
        query_left=query_left,
        candidate_left=candidate_left,
        likeness=sum(pair.likeness * pair.weight for pair in pairs) / paired if paired else 0.0,
        paired=paired,
        query_share=1.0 - sum(word.weight for word in query_left) / query.weight,
        candidate_share=1.0 - sum(word.weight for word in candidate_left) / candidate.weight,
    )


def _left(words: tuple[Word, ...], taken: list[tuple[int, int]]) -> tuple[Word, ...]:
    places = {place for stretch in taken for place in range(*stretch)}
    return tuple(word for place, word in enumerate(words) if place not in places)


def _precedence(pair: Pair) -> tuple[float, int, tuple[int, int]]:
    return -pair.likeness * pair.weight, abs(pair.query[0] - pair.candidate[0]), pair.query


def _possible(query: PreparedName, candidate: PreparedName) -> list[Pair]:
    pairs = [_pair(here, there, likeness) for here, there, likeness in _alike(query, candidate)]
    found = [pair for pair in pairs if pair.likeness >= _FOUND]
    open_query = _open(query.words, {pair.query[0] for pair in found})
    open_candidate = _open(candidate.words, {pair.candidate[0] for pair in found})
    if open_query and open_candidate:
        pairs += _joined(open_query, open_candidate)
        turned = _joined(open_candidate, open_query)
        pairs += [Pair(pair.candidate, pair.query, pair.likeness, pair.weight) for pair in turned]
    return pairs


def _alike(query: PreparedName, candidate: PreparedName) -> Iterator[tuple[PlacedWord, PlacedWord, float]]:
    for here in query.heavy:
        for there in candidate.heavy:
            if likeness := word_likeness(here[1], there[1]):
                yield here, there, likeness
        for there in candidate.light:
            if here[1].key == there[1].key:
                yield here, there, 1.0
    for here in query.light:
        for there in enumerate(candidate.words):
            if here[1].key == there[1].key:
                yield here, there, 1.0


def _pair(here: PlacedWord, there: PlacedWord, likeness: float) -> Pair:
    weight = (here[1].weight + there[1].weight) / 2
    return Pair((here[0], here[0] + 1), (there[0], there[0] + 1), likeness, weight)


def _open(words: tuple[Word, ...], found: set[int]) -> list[PlacedWord]:
    return [(place, word) for place, word in enumerate(words) if place not in found]


def _joined(apart: list[PlacedWord], whole: list[PlacedWord]) -> list[Pair]:
    """Pairs of two neighbouring words on the one side that are one word on the other."""
    pairs: list[Pair] = []
    for (here, first), (after, second) in pairwise(apart):
        text = first.text + second.text
        for there, word in whole:
            if after != here + 1 or abs(len(word.text) - len(text)) > MOST_SLIPS or word.text[0] != text[0]:
                continue
            likeness = _joined_likeness(text, word.text)
            if likeness:
                pairs.append(Pair((here, here + 2), (there, there + 1), likeness, first.weight + second.weight))
    return pairs


def _joined_likeness(text: str, word: str) -> float:
    """Short words are the same only letter for letter."""
    if text == word:
        return _JOINED
    return _JOINED * text_likeness(text, word) if min(len(text), len(word)) >= _SHORTEST_JOINED else 0.0
