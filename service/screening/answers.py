"""The answers to the questions that can be asked, as frozen values in the words of the contract."""

from dataclasses import dataclass, field

from service.matching.evidence import Evidence
from service.screening.entities_shown import EntityShown, LinkShown
from service.screening.shown import (
    Basis,
    Candidate,
    DesignationShown,
    MatchedName,
    Matcher,
    PartyShown,
    StretchShown,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A party that reached the threshold: a proposal for a person to decide on."""

    score: float
    status: str
    party: PartyShown
    matched_name: MatchedName | None
    evidence: tuple[Evidence, ...]
    designations: tuple[DesignationShown, ...]


@dataclass(frozen=True, slots=True)
class LookupAnswer:
    """The hits for a name or identifier. `withheld` counts the hits that `status=in_force` dropped."""

    id: str
    asked_at: str
    outcome: str
    total: int
    total_is: str
    truncated: bool
    hits: tuple[Hit, ...]
    basis: Basis
    withheld: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StatusAnswer:
    """Whether the name was listed under the program; `why` says it in a sentence."""

    status: str
    flags: tuple[str, ...]
    flag_details: dict[str, str]
    name_in_scope: bool | None
    ambiguous: bool
    truncated: bool
    why: str
    party: PartyShown | None
    covered_by: PartyShown | None
    matched_name: MatchedName | None
    score: float | None
    designation: DesignationShown | None
    others: tuple[DesignationShown, ...]
    candidates: tuple[Candidate, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class ComparisonAnswer:
    """The score of two descriptions, and whether it reaches the threshold."""

    score: float
    hit: bool
    threshold: float
    evidence: tuple[Evidence, ...]
    matcher: Matcher


@dataclass(frozen=True, slots=True)
class PartyAnswer:
    """All that is on record of one party; `stretches` are when each of its designations was in force."""

    party: PartyShown
    status: str
    entities: tuple[EntityShown, ...]
    links: tuple[LinkShown, ...]
    designations: tuple[DesignationShown, ...]
    stretches: tuple[StretchShown, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class BrowseAnswer:
    """One page of designations; `next` is the cursor of the page after it, if there is one."""

    designations: tuple[DesignationShown, ...]
    next: str | None
    basis: Basis
