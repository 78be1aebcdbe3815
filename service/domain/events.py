"""The events of a designation: what happened, when, and which document says so."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from service.domain.days import Day
from service.domain.moments import Span


class EventType(StrEnum):
    """Everything that can happen to a designation."""

    INTENT_ANNOUNCED = "intent_announced"
    CONGRESS_NOTIFIED = "congress_notified"
    DETERMINED = "determined"
    DESIGNATED = "designated"
    REDESIGNATED = "redesignated"
    RELISTED = "relisted"
    ALIAS_ADDED = "alias_added"
    ALIAS_REMOVED = "alias_removed"
    PRIMARY_NAME_CHANGED = "primary_name_changed"
    SCOPE_AMENDED = "scope_amended"
    MAINTAINED = "maintained"
    PETITION_DENIED = "petition_denied"
    LAPSED = "lapsed"
    REVOKED = "revoked"
    DELISTED = "delisted"
    DEPROSCRIBED = "deproscribed"
    DISAPPROVED_BY_LEGISLATURE = "disapproved_by_legislature"
    SET_ASIDE_BY_COURT = "set_aside_by_court"
    REMANDED_WITHOUT_VACATUR = "remanded_without_vacatur"
    COURT_DEADLINE_SET = "court_deadline_set"
    ANNULLED_EFFECTS_MAINTAINED = "annulled_effects_maintained"
    RULED_UNLAWFUL_RELIEF_STAYED = "ruled_unlawful_relief_stayed"
    INTERIM_RELIEF_REFUSED = "interim_relief_refused"
    SUSPENDED_BY_COURT = "suspended_by_court"
    SUSPENSION_LIFTED = "suspension_lifted"
    LICENCE_ISSUED = "licence_issued"
    LICENCE_ENDED = "licence_ended"
    AUTHORITY_MERGED = "authority_merged"
    AUTHORITY_ENDED = "authority_ended"
    CORRECTION = "correction"


STARTS = frozenset({EventType.DESIGNATED, EventType.REDESIGNATED, EventType.RELISTED})
ENDS = frozenset(
    {
        EventType.LAPSED,
        EventType.REVOKED,
        EventType.DELISTED,
        EventType.DEPROSCRIBED,
        EventType.DISAPPROVED_BY_LEGISLATURE,
        EventType.SET_ASIDE_BY_COURT,
        EventType.AUTHORITY_ENDED,
    }
)


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name as a document prints it, with the folded form by which names are compared."""

    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another day that a source gives for the same event, kept beside the one that is used."""

    day: Day
    source: str


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a designation; only `day` (or `instant`) ever changes status.

    `day` is the first civil day, in the program's zone, on which the new state holds; `announced`,
    `decided` and `published` are other days of the same act. `names` are those that it brings into
    scope or takes out. `ends` marks a move to another authority that ended the listing here;
    `residual` says what stays after an end. `verified` is false where no document was read for it.
    """

    type: EventType
    day: Day
    instant: datetime | None = None
    announced: Day | None = None
    decided: Day | None = None
    published: Day | None = None
    names: tuple[PrintedName, ...] = ()
    citation: str | None = None
    source_url: str | None = None
    sources: tuple[str, ...] = ()
    verified: bool = True
    confidence: str | None = None
    note: str | None = None
    basis: str | None = None
    conflicts: tuple[Conflict, ...] = ()
    ends: bool = False
    residual: str | None = None

    @property
    def is_start(self) -> bool:
        return self.type in STARTS

    @property
    def is_end(self) -> bool:
        return self.type in ENDS or self.ends

    def span(self, zone: ZoneInfo) -> Span:
        """When the state changed, as instants seen from the program's zone."""
        return Span.of_instant(self.instant) if self.instant else Span.of_day(self.day, zone)
