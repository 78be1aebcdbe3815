"""Flags for what hangs over a designation in force: licences, and courts that have not had the last word."""

from collections.abc import Mapping

from service.domain.events import ENDS, STARTS, EventType
from service.domain.flags import Flag
from service.domain.standing import Standing, Status

_COURT = frozenset(
    {
        EventType.SET_ASIDE_BY_COURT,
        EventType.REMANDED_WITHOUT_VACATUR,
        EventType.COURT_DEADLINE_SET,
        EventType.ANNULLED_EFFECTS_MAINTAINED,
        EventType.RULED_UNLAWFUL_RELIEF_STAYED,
        EventType.INTERIM_RELIEF_REFUSED,
        EventType.SUSPENDED_BY_COURT,
        EventType.SUSPENSION_LIFTED,
    }
)
_DECISIONS = STARTS | ENDS | {EventType.MAINTAINED, EventType.PETITION_DENIED}
_RELIEF = frozenset({EventType.SET_ASIDE_BY_COURT, EventType.SUSPENDED_BY_COURT})

# What raises each flag, and what of a later day puts it down.
_PENDING: Mapping[Flag, tuple[EventType, frozenset[EventType]]] = {
    Flag.LICENCE_OVERLAY: (EventType.LICENCE_ISSUED, ENDS | {EventType.LICENCE_ENDED}),
    Flag.COURT_REMAND_PENDING: (EventType.REMANDED_WITHOUT_VACATUR, _COURT | _DECISIONS),
    Flag.COURT_DEADLINE_PENDING: (EventType.COURT_DEADLINE_SET, _COURT | _DECISIONS),
    Flag.COURT_RULING_PENDING_RELIEF: (EventType.RULED_UNLAWFUL_RELIEF_STAYED, _RELIEF | STARTS | ENDS),
    Flag.ANNULLED_EFFECTS_MAINTAINED: (
        EventType.ANNULLED_EFFECTS_MAINTAINED,
        _RELIEF | _DECISIONS | {EventType.SCOPE_AMENDED},
    ),
}


def pending(standing: Standing) -> list[Flag]:
    """The flags raised by an event of the episode and not put down by a later one."""
    if standing.status is not Status.IN_FORCE or standing.episode is None:
        return []
    happened = [event for event in standing.episode.events if standing.reached(event)]
    flags = []
    for flag, (raises, puts_down) in _PENDING.items():
        raised = [place for place, event in enumerate(happened) if event.type is raises]
        if raised and not any(event.type in puts_down for event in happened[raised[-1] + 1 :]):
            flags.append(flag)
    return flags
