"""Answers as JSON objects: what is kept of an answer that a page shows is the document that HTTP would send."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from service.domain.record import Record
from service.matching.score import ALGORITHM
from service.screening.answers import LookupAnswer, PartyAnswer
from service.screening.article_shown import ArticleAnswer
from service.screening.questions import Lookup
from service.web.parameters import Asked
from service.web.question import FIELDS

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Documents:
    """How answers and records are written, and how the answer of a record is read back; None where it cannot be.

    The pages are given it, since it is another door's work.
    """

    lookup: Callable[[LookupAnswer, Json], Json]
    article: Callable[[ArticleAnswer, Json], Json]
    record: Callable[[Record], Json]
    read_lookup: Callable[[Record], LookupAnswer | None]
    read_article: Callable[[Record], ArticleAnswer | None]
    party: Callable[[PartyAnswer], Json]


def query_of(asked: Asked, question: Lookup) -> Json:
    """What was understood of the form, under the names of the parameters of HTTP."""
    described = question.described
    return {
        "name": described.name,
        "identifier": described.identifier,
        "as_of": asked.first("as_of") or None,
        "known_at": asked.first("known_at") or None,
        "type": [one.value for one in described.types],
        "country": list(described.countries),
        "birth_date": asked.first("birth_date") or None,
        "program": list(question.reach.programs),
        "dataset": list(question.reach.datasets),
        "status": "in_force" if question.in_force_only else "any",
        "weak_aliases": "include" if question.weak_aliases else "exclude",
        "threshold": question.threshold,
        "limit": question.limit,
        "algorithm": ALGORITHM,
        "reference": asked.first("reference") or None,
        "purpose": asked.first("purpose") or None,
    }


def parameters_of(asked: Asked) -> Json:
    """The parameters as they were typed: a list where one can be repeated."""
    repeated = {field.name for field in FIELDS if field.repeats}
    given = {name: list(values) for name, values in asked.values.items() if values}
    return {name: values if name in repeated else values[0] for name, values in given.items()}
