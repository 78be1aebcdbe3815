"""A program: the rule in law under which designations are made, and what follows from one."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from service.domain.days import Day


@dataclass(frozen=True, slots=True)
class Penalty:
    """The greatest penalty that the law set from one day to another, `[start, until)`; None is no bound given."""

    start: Day | None
    until: Day | None
    maximum: str


@dataclass(frozen=True, slots=True)
class Version:
    """How a rule read from one day to another, `[start, until)`."""

    start: Day
    until: Day | None
    rule: str


@dataclass(frozen=True, slots=True)
class Limb:
    """A part of an effect (an order, an instrument, a measure) with a start of its own, or none known."""

    name: str
    start: Day | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that a designation forbids, requires or exposes, and to whom.

    `type` and `bound` are terms of the vocabulary. `start` is None where no source gives the day
    from which the rule applied; `until` is exclusive. `applies` is "while_in_force", "before_start"
    for a power that ends as the designation takes effect, or "depends_on_entry" where each entry
    of the list names the measures that bind its party. `start_verified` and `until_verified` are
    false where the day is inferred or rests on no document that was read, whatever `verified` says.
    """

    type: str
    summary: str
    citation: str
    bound: str
    verified: bool
    start: Day | None = None
    until: Day | None = None
    start_verified: bool = True
    until_verified: bool = True
    start_basis: str | None = None
    applies: str = "while_in_force"
    scope: str | None = None
    basis: str | None = None
    limbs: tuple[Limb, ...] = ()
    intervals: tuple[Version, ...] = ()
    versions: tuple[Version, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    exceptions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of start, end, ownership or review: a code for software, a summary for people."""

    code: str
    summary: str
    verified: bool
    sources: tuple[str, ...] = ()
    note: str | None = None
    missing: str | None = None
    basis: str | None = None
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnershipRule:
    """When an entity owned or controlled by a designated party is itself caught."""

    rule: Rule
    threshold: str | None = None
    aggregate: bool | None = None
    control_counts: bool | None = None
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the facts rest on; `kind` is primary, secondary or recollection.

    `address` is where it was read, in full, where one web address does not say it; `relied_on` is
    what it was read for.
    """

    id: str
    kind: str
    title: str
    url: str | None
    address: str | None = None
    relied_on: str | None = None
    checked_on: Day | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A time during which the program itself was in force, `[start, until)`; no designation under it outlives one.

    `instant` is the clock time at which it began, where a source gives it. `verified` is false where a day of it
    rests on no document that was read.
    """

    start: Day
    until: Day | None
    verified: bool
    sources: tuple[str, ...]
    instant: datetime | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """One legal basis for designations, with its effects and rules. `zone` is where its days are counted.

    `periods` are told of a program that ended and was applied again; without any it holds as long as it stands.
    """

    id: str
    name: str
    jurisdiction: str
    kind: str
    status: str
    authority: str
    zone: ZoneInfo
    legal_basis: tuple[str, ...]
    effects: tuple[Effect, ...]
    effective_date_rule: Rule
    revocation_rule: Rule
    ownership_rule: OwnershipRule
    review: Rule
    read_on: Day
    confidence: str
    confidence_cap: str | None = None
    granularity: str = "date"
    tags: tuple[str, ...] = ()
    applies_to: str | None = None
    judicial_review: str | None = None
    list_url: str | None = None
    opensanctions_key: str | None = None
    ended_on: Day | None = None
    renewal_confirmed_to: Day | None = None
    exemptions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    sources: tuple[Source, ...] = ()
    unverified_parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the vocabulary: its id, a label for people and what it means."""

    id: str
    label: str
    meaning: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """All programs, the vocabulary and the documents by their ids; built once, only read.

    `digest` is `sha256:` and the hex over the files that were read, in the order of their names.
    """

    programs: dict[str, Program]
    effect_types: dict[str, Term]
    bound: dict[str, Term]
    event_types: dict[str, Term]
    flags: dict[str, Term]
    statuses: dict[str, Term]
    references: dict[str, Source]
    digest: str
