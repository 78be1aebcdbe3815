"""Where an answer comes from: datasets and the editions of them that were loaded."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from service.domain.days import Day


class Coverage(StrEnum):
    """How much of its list an edition holds."""

    COMPLETE = "complete"
    SELECTED = "selected"
    NOT_LOADED = "not_loaded"


@dataclass(frozen=True, slots=True)
class Dataset:
    """One publisher's list, loaded or not.

    `programs` are those of which its full edition would list every designation.
    """

    id: str
    title: str
    publisher: str
    jurisdiction: str | None
    programs: tuple[str, ...]
    address: str | None = None
    format: str | None = None
    floor: int | None = None
    file: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """What a load found and was told, in sentences.

    `findings` are what the reader met and did not know, `gates` the checks that the edition failed, and `accepted`
    the reason for which a person let it in all the same.
    """

    accepted: str | None = None
    findings: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One publication of a dataset as loaded: immutable. `digest` is `sha256:…` of the bytes read.

    `covers_from` and `covers_until` bound the days for which its coverage holds. `known_from` is
    the instant from which the service knew it: the load, or the day that a back-filled file was received.
    `missing` says in sentences what keeps it from being the whole list, `accepted` why a person let it in although
    it failed a check. Of an edition that was pruned only this is kept.
    """

    dataset: str
    digest: str
    coverage: Coverage
    published_at: Day | None
    loaded_at: datetime
    known_from: datetime
    entities: int
    designations: int
    covers_from: date | None = None
    covers_until: date | None = None
    back_filled: bool = False
    missing: tuple[str, ...] = ()
    accepted: str | None = None
    pruned: bool = False

    @property
    def dated(self) -> date | None:
        """The day that the edition speaks for: the end of its coverage, else the publisher's day."""
        if self.covers_until:
            return self.covers_until
        return self.published_at.latest if self.published_at else None

    @property
    def day(self) -> date:
        """The day that the edition speaks for; of a list that prints none, the day on which it was known, in UTC."""
        return self.dated or self.known_from.date()

    def covers(self, day: date) -> bool:
        """Whether the day lies where the edition is complete; a list without stated bounds speaks for its own day."""
        published = self.published_at
        first = self.covers_from or (published.earliest if published else None)
        last = self.covers_until or (published.latest if published else None)
        return self.coverage is Coverage.COMPLETE and first is not None and last is not None and first <= day <= last
