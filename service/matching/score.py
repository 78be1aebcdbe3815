"""The score: one number for how far two descriptions may mean one party, with the evidence that adds up to it."""

from __future__ import annotations

from dataclasses import dataclass

from service.domain.entity import EntityType
from service.matching.context import context_evidence
from service.matching.evidence import Evidence
from service.matching.name_evidence import Told, name_evidence
from service.matching.name_score import compare_names
from service.matching.subject import Subject
from service.matching.weights import WEIGHTS
from service.names.fold import fold
from service.names.prepare import prepare
from service.names.words import NameWords

ALGORITHM = "default"
VERSION = "1"

# The most that anything beside the name, but for an identifier, can add to `score_name`.
MOST_RAISED = WEIGHTS["type_agrees"] + WEIGHTS["birth_date_agrees"] + WEIGHTS["country_agrees"]


@dataclass(frozen=True, slots=True)
class Score:
    """`value` is the sum of weight × score over the evidence, kept within 0–1 and rounded to 4 places."""

    value: float
    evidence: tuple[Evidence, ...]


def score(query: Subject, candidate: Subject, words: NameWords) -> Score:
    """Compares two descriptions. Where either has no name, only what stands beside the name counts."""
    evidence = (*_of_names(query, candidate, words), *context_evidence(query, candidate))
    total = sum(WEIGHTS[item.feature] * item.score for item in evidence)
    return Score(round(min(1.0, max(0.0, total)), 4), evidence)


def read_as_person(query: EntityType | None, candidate: EntityType | None) -> bool:
    """Whether names are compared as those of persons, where words that are left out say less than in other names."""
    return EntityType.PERSON in (query, candidate) or (query is None and candidate is None)


def _of_names(query: Subject, candidate: Subject, words: NameWords) -> tuple[Evidence, ...]:
    if query.name is None or candidate.name is None:
        return ()
    query_words = prepare(fold(query.name), words)
    candidate_words = prepare(fold(candidate.name), words)
    comparison = compare_names(query_words, candidate_words, read_as_person(query.type, candidate.type))
    return name_evidence(Told(query.name, candidate.name, query_words, candidate_words, comparison))
