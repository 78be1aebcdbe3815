"""The evidence kept of one screening: what was asked, what was answered, and what the answer was computed from."""

import re
from dataclasses import dataclass
from datetime import datetime

_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class EditionUsed:
    """An edition that the answer was computed from, with the instant from which the service knew it."""

    dataset: str
    digest: str
    known_from: datetime


@dataclass(frozen=True, slots=True)
class MatcherUsed:
    """How names were compared."""

    algorithm: str
    version: str
    threshold: float


@dataclass(frozen=True, slots=True)
class Record:
    """A question and its answer. `id` is the answer's own: 128 random bits in hex.

    `question` is a JSON object of the parameters as the caller wrote them, `answer` the JSON document that
    was sent, both as text. `editions` are all that were current, also those that the question did not reach,
    since a party is described by all of its lists. `software` is the version of the service.
    """

    id: str
    kind: str
    asked_at: datetime
    question: str
    answer: str
    editions: tuple[EditionUsed, ...]
    law: str
    matcher: MatcherUsed
    as_of: str
    known_at: datetime
    software: str
    reference: str | None = None
    purpose: str | None = None


def is_record_id(text: str) -> bool:
    """Whether the text has the form of the id of a record."""
    return _ID.fullmatch(text) is not None
