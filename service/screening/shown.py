"""The parts of answers as frozen values, in the words and shapes of the contract; days and instants are written out."""

from dataclasses import dataclass

from service.domain.entity import Identifier
from service.domain.record import EditionUsed


@dataclass(frozen=True, slots=True)
class PartyShown:
    """A party as answers name it."""

    id: str
    name: str
    type: str
    identifiers: tuple[Identifier, ...]


@dataclass(frozen=True, slots=True)
class MatchedName:
    """The printed name that was found, and the dataset that prints it.

    `basis` says what the name rests on, `confidence` how well, where the dataset says so.
    """

    text: str
    kind: str
    quality: str
    dataset: str
    basis: str | None
    confidence: str | None


@dataclass(frozen=True, slots=True)
class ProgramShown:
    """A program as answers name it."""

    id: str
    name: str
    authority: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class LimbShown:
    """A part of an effect with its own start, and whether it applied on the day asked about."""

    name: str
    start: str
    applies: str
    note: str | None


@dataclass(frozen=True, slots=True)
class EffectShown:
    """An effect as of the day asked about. `applies` is applies, may_not_have_applied or depends_on_entry."""

    type: str
    label: str
    summary: str
    citation: str
    bound: str
    bound_meaning: str
    start: str
    start_verified: bool
    until: str | None
    until_verified: bool
    penalty: str | None
    verified: bool
    applies: str
    exceptions: tuple[str, ...]
    limbs: tuple[LimbShown, ...]
    scope: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A document or report that an event rests on; `kind` is None where the file names it only in words."""

    title: str
    kind: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One event; `date` is the day on which it took effect, the other days are of the same act.

    Where `date` is unknown or partial, `earliest` and `latest` bound it as far as sources do.
    """

    date: str
    event: str
    meaning: str
    citation: str | None
    source_url: str | None
    announced: str | None
    decided: str | None
    published: str | None
    earliest: str | None
    latest: str | None
    names: tuple[str, ...]
    sources: tuple[SourceShown, ...]
    basis: str | None
    note: str | None
    conflicts: tuple[str, ...]
    verified: bool


@dataclass(frozen=True, slots=True)
class Provenance:
    """From which edition of which list, and which of its entities.

    `is_current` is false where the row has left the list: then the edition is the last that had it.
    """

    dataset: str
    edition: str
    entity: str
    published_at: str | None
    loaded_at: str
    is_current: bool = True


@dataclass(frozen=True, slots=True)
class DesignationShown:
    """A designation as of the day asked about; the days shown are of the episode that decides its status.

    `first_seen` and `last_seen` are known where the day of the start or of the end is not: it was
    in force by the one, and until the other at least. `as_of` is the civil day, in the program's zone,
    for which it was judged. `first_listed` is the day from which the entity stands on the list, under whatever
    program; `measures` are those that the entry names; `repeated_in` are the rows of other lists that repeat it.
    """

    id: str
    party: PartyShown
    as_of: str
    program: ProgramShown
    dataset: str
    status: str
    flags: tuple[str, ...]
    flag_details: dict[str, str]
    name_in_scope: bool | None
    announced: str | None
    effective_from: str | None
    effective_until: str | None
    first_seen: str | None
    last_seen: str | None
    citation: str | None
    source_url: str | None
    end_citation: str | None
    end_source_url: str | None
    verified: bool
    basis: str | None
    note: str | None
    effects: tuple[EffectShown, ...]
    history: tuple[HistoryEntry, ...]
    provenance: Provenance
    first_listed: str | None = None
    measures: tuple[str, ...] = ()
    repeated_in: tuple[Provenance, ...] = ()


@dataclass(frozen=True, slots=True)
class StretchShown:
    """A stretch in which a designation was in force: each end lies on a day from the earliest to the latest.

    None is no bound that a source gives. Without an end both days of it are None.
    """

    designation: str
    start_earliest: str | None
    start_latest: str | None
    has_end: bool
    end_earliest: str | None
    end_latest: str | None


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """What was loaded of one dataset; every field but the first three is None where it was not loaded.

    `known_days` counts from the day on which the service knew the edition, for a list that bears none.
    """

    dataset: str
    title: str
    coverage: str
    edition: str | None = None
    published_at: str | None = None
    loaded_at: str | None = None
    known_from: str | None = None
    back_filled: bool | None = None
    entities: int | None = None
    covers_from: str | None = None
    covers_until: str | None = None
    age_days: int | None = None
    known_days: int | None = None


@dataclass(frozen=True, slots=True)
class Matcher:
    """How names were compared."""

    algorithm: str
    version: str
    threshold: float


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer was computed from; it stands on every answer, but for `editions`, which its record has."""

    as_of: str
    known_at: str
    law: str
    coverage: tuple[CoverageRow, ...]
    matcher: Matcher
    notice: str
    editions: tuple[EditionUsed, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A party that could be meant, with its score."""

    party: PartyShown
    score: float
