"""Days of a row that the hand-kept list has otherwise: of the designation, and of its end."""

from __future__ import annotations

from collections.abc import Iterator

from service.domain.days import Day
from service.domain.events import Event
from service.sources.listed_groups import Group, can_be
from service.sources.proposals import Proposal, ProposalKind
from service.sources.state.edits import date_edit, end_edit
from service.sources.state.telling import NOTICE, Told

_ALIAS_ALONE = "Only an alias or an acronym is the same: decide whether it is this group."
_REVOCATION = "Find the notice of the revocation in the Federal Register."


def date_proposals(told: Told, group: Group, surely: bool) -> Iterator[Proposal]:
    """The start of what is in force, where no start of it is on the day of the page nor known to conflict with it."""
    day = told.row.day
    ends = [place for place, _ in group.ends()]
    starts = [(place, event) for place, event in group.starts() if not ends or place > ends[-1]]
    if any(_is_known(event, day) for _, event in starts):
        return
    place, event = next(((place, event) for place, event in starts if can_be(event.day, day)), starts[0])
    differs = f"The list has {event.day}{f', {event.citation}' if event.citation else ''}."
    if day in {event.announced, event.decided}:
        yield told.asks(f"{differs} The day of the page is that on which it was announced or decided.", NOTICE)
    elif not surely:
        yield told.asks(differs, _ALIAS_ALONE)
    else:
        yield told.says(ProposalKind.DATE_CHANGED, differs, date_edit(group, place, day))


def end_proposals(told: Told, group: Group, may_end: bool) -> Iterator[Proposal]:
    """The end that the page gives, where the list has none on that day; `may_end` where it can be a new one."""
    removed = told.row.removed or told.row.day
    ends = list(group.ends())
    if any(_is_known(event, removed) for _, event in ends):
        return
    bounded = [(place, event) for place, event in ends if not event.day.is_exact and can_be(event.day, removed)]
    if len(bounded) == 1:
        place, event = bounded[0]
        differs = f"The list has an end on a day that is not known in full ({_bounds(event.day)})."
        yield told.says(ProposalKind.DATE_CHANGED, differs, date_edit(group, place, removed))
    elif group.in_force and may_end:
        yield told.says(ProposalKind.REMOVED, "The list has it in force.", end_edit(group, removed))
    else:
        days = ", ".join(str(event.day) for _, event in ends) or "none"
        yield told.asks(f"The list has these ends: {days}.", _REVOCATION)


def _is_known(event: Event, day: Day) -> bool:
    return event.day == day or any(conflict.day == day for conflict in event.conflicts)


def _bounds(day: Day) -> str:
    return f"{day.earliest or 'unknown'} to {day.latest or 'unknown'}"
