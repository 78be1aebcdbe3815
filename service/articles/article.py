"""An article as it is screened, and what is found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from service.index.entry import IndexedName
from service.matching.evidence import Evidence


class Confidence(StrEnum):
    """How far the article says that the party is meant."""

    CONFIRMED = "confirmed"
    PROBABLE = "probable"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Article:
    """The text that offsets refer to, with `sha256` (hexadecimal) over it in UTF-8; `language` is "und" if unknown."""

    text: str
    title: str | None
    published: date | None
    language: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch, in code points, that names a party: `text[start:end] == surface`.

    `party` is the likeliest, by the listed name `name`; `candidates` are all parties that could be meant, with
    the score of the names, likeliest first. `ambiguous` says that the article does not decide between them.
    """

    start: int
    end: int
    surface: str
    confidence: Confidence
    score: float
    party: str
    name: IndexedName
    candidates: tuple[tuple[str, float], ...]
    ambiguous: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions in the text and in the title, each in the order in which they stand.

    `uncompared` counts the different rows of capitalised words that were not compared with names in other spellings,
    because the article has more of them than are compared.
    """

    text: tuple[Mention, ...]
    title: tuple[Mention, ...]
    uncompared: int = 0
