"""The part of the score that two names give, fast enough to run over every candidate."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from service.matching.align import NO_ALIGNMENT, Alignment, align
from service.matching.weights import WEIGHTS
from service.names.prepare import PreparedName, Word, WordKind

_FEWEST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class NameComparison:
    """The name features that apply, each with its score in 0–1, and the alignment that the sentences tell."""

    features: tuple[tuple[str, float], ...]
    alignment: Alignment = NO_ALIGNMENT

    @property
    def value(self) -> float:
        """The sum of the weighted features, in 0–1."""
        return min(1.0, max(0.0, sum(WEIGHTS[feature] * score for feature, score in self.features)))


def score_name(query: PreparedName, candidate: PreparedName, person: bool) -> float:
    """The score in 0–1 of two names, without type, dates, countries or identifiers; the same both ways."""
    return compare_names(query, candidate, person).value


def compare_names(query: PreparedName, candidate: PreparedName, person: bool) -> NameComparison:
    """Says which name features apply: equal names alone, else the same letters, else the words."""
    if not query.folded or not candidate.folded:
        return NameComparison(())
    if query.folded == candidate.folded:
        return NameComparison((("exact_name", 1.0),))
    if query.squashed == candidate.squashed:
        return NameComparison((("spacing", 1.0),))
    by_words = _compare_words(query, candidate, person)
    by_initials = NameComparison((("acronym", 1.0),))
    use_initials = not person and _is_acronym(query, candidate) and by_words.value < by_initials.value
    return by_initials if use_initials else by_words


def _compare_words(query: PreparedName, candidate: PreparedName, person: bool) -> NameComparison:
    alignment = align(query, candidate)
    if not alignment.pairs:
        return NameComparison(())
    more = max(alignment.query_share, alignment.candidate_share)
    less = min(alignment.query_share, alignment.candidate_share)
    words = more * alignment.likeness
    scored = {
        "words": words,
        "extra_words": words * (1 - less) / max(1.0, alignment.paired if person else alignment.paired**0.5),
        "opposed_words": min(_heaviest(alignment.query_left), _heaviest(alignment.candidate_left)),
        "word_order": _disorder(alignment),
        "descent": float(_is_descent_reversed(alignment, query, candidate)),
        "numbers": float(bool(query.numbers - candidate.numbers and candidate.numbers - query.numbers)),
    }
    return NameComparison(tuple((feature, score) for feature, score in scored.items() if score), alignment)


def _heaviest(words: tuple[Word, ...]) -> float:
    return max((word.weight for word in words), default=0.0)


def _disorder(alignment: Alignment) -> float:
    """The share of neighbouring pairs whose words stand the other way round in the candidate."""
    places = [pair.candidate[0] for pair in alignment.pairs]
    steps = list(pairwise(places))
    return sum(here > there for here, there in steps) / len(steps) if steps else 0.0


def _is_descent_reversed(alignment: Alignment, query: PreparedName, candidate: PreparedName) -> bool:
    """Whether a father of the one is a child of the other: "A bin B" and "B bin A" are two persons."""
    query_fathers, candidate_fathers = _fathers(query.words), _fathers(candidate.words)
    roles = {(pair.query[0] in query_fathers, pair.candidate[0] in candidate_fathers) for pair in alignment.pairs}
    return {(True, False), (False, True)} <= roles


def _fathers(words: tuple[Word, ...]) -> set[int]:
    return {place + 1 for place, word in enumerate(words) if word.kind is WordKind.FILIATION}


def _is_acronym(query: PreparedName, candidate: PreparedName) -> bool:
    short, long = (query, candidate) if len(query.words) < len(candidate.words) else (candidate, query)
    return len(short.words) == 1 and len(short.squashed) >= _FEWEST_INITIALS and short.squashed == long.initials
