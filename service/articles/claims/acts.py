"""The acts on record of which a claim can speak, and whether the day that it gives is theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import STARTS, Event, EventType
from service.domain.moments import Span
from service.domain.standing import Standing

_KEPT = frozenset({EventType.MAINTAINED, EventType.REDESIGNATED, EventType.PETITION_DENIED})
_NAMED = frozenset({EventType.ALIAS_ADDED, EventType.PRIMARY_NAME_CHANGED})
_COURTS = {
    "annulled": frozenset({EventType.ANNULLED_EFFECTS_MAINTAINED, EventType.SET_ASIDE_BY_COURT}),
    "remanded": frozenset({EventType.REMANDED_WITHOUT_VACATUR}),
    "ruled_unlawful": frozenset({EventType.RULED_UNLAWFUL_RELIEF_STAYED, EventType.SET_ASIDE_BY_COURT}),
}


class Fits(IntEnum):
    """How a day on record stands to a day that is claimed."""

    NO = 0
    MAYBE = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Act:
    """An event with the day of it that a claim met; `is_announcement` where that is not the day of effect."""

    event: Event
    is_announcement: bool = False


def acts_of(designation: Designation, event: str, names: Sequence[str]) -> tuple[Event, ...]:
    """The events on record that the claimed event can mean, for the party under these folded names.

    A name that the list took in later has its own day: where all names are such, their additions are the acts.
    """
    if event == "removed":
        ends = tuple(one for one in designation.events if one.is_end)
        return ends or tuple(_removals(designation, names))
    if event == "maintained":
        starts = [one for one in designation.events if one.is_start]
        return tuple(one for one in designation.events if one.type in _KEPT or one in starts[1:])
    if event == "alias_added":
        return tuple(_additions(designation, names))
    if event == "announced":
        wanted = STARTS | _NAMED | {EventType.INTENT_ANNOUNCED, EventType.DETERMINED}
        return tuple(one for one in designation.events if one.type in wanted)
    if event in _COURTS:
        return tuple(one for one in designation.events if one.type in _COURTS[event])
    later = tuple(_additions(designation, names)) if all_later(designation, names) else ()
    return later or tuple(one for one in designation.events if one.is_start)


def all_later(designation: Designation, names: Sequence[str]) -> bool:
    """Whether every one of the names is dated by the designation, and came in after its start."""
    firsts = [_first(designation, name) for name in names]
    return bool(firsts) and all(first is not None and first.type in _NAMED for first in firsts)


def fits(day: Day | None, claimed: Day) -> Fits:
    """Whether the day on record lies within the one claimed."""
    if day is None:
        return Fits.NO
    starts_within = day.earliest is not None and claimed.earliest is not None and claimed.earliest <= day.earliest
    ends_within = day.latest is not None and claimed.latest is not None and day.latest <= claimed.latest
    if starts_within and ends_within:
        return Fits.YES
    apart = _before(day.latest, claimed.earliest) or _before(claimed.latest, day.earliest)
    return Fits.NO if apart else Fits.MAYBE


def meets(event: Event, claimed: Day | None, standing: Standing) -> tuple[Fits, Act]:
    """How the event stands to the day claimed, else to the moment asked about, by its effect or its announcement."""
    effect = _fits(event.day, claimed, standing)
    if effect is Fits.YES:
        return effect, Act(event)
    told = max(_fits(day, claimed, standing) for day in (event.announced, event.decided, event.published))
    return (told, Act(event, is_announcement=True)) if told > effect else (effect, Act(event))


def _fits(day: Day | None, claimed: Day | None, standing: Standing) -> Fits:
    if claimed is not None or day is None:
        return fits(day, claimed) if claimed is not None else Fits.NO
    if standing.reached_day(day):
        return Fits.YES
    return Fits.MAYBE if Span.of_day(day, standing.zone).first < standing.window.end else Fits.NO


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def _first(designation: Designation, name: str) -> Event | None:
    return next((one for one in designation.events if any(printed.folded == name for printed in one.names)), None)


def _additions(designation: Designation, names: Sequence[str]) -> Iterator[Event]:
    for event in designation.events:
        if event.type in _NAMED and any(printed.folded in names for printed in event.names):
            yield event


def _removals(designation: Designation, names: Sequence[str]) -> Iterator[Event]:
    for event in designation.events:
        if event.type is EventType.ALIAS_REMOVED and any(printed.folded in names for printed in event.names):
            yield event
