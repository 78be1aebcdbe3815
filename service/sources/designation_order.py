"""Whether a row of events can have happened: in the order of law, starts before ends, names that are known."""

from collections.abc import Container, Iterator, Sequence
from datetime import date

from service.domain.events import Event, EventType

_ABOUT_NAMES = frozenset({EventType.ALIAS_ADDED, EventType.ALIAS_REMOVED, EventType.PRIMARY_NAME_CHANGED})


def faults_of(events: Sequence[Event]) -> Iterator[str]:
    """What is wrong with the row, each fault as `events[2]: ...`; nothing where it is sound."""
    if not any(event.is_start for event in events):
        yield "events: none of them is a start"
    yield from _out_of_order(events)
    yield from _out_of_state(events)
    for place, event in enumerate(events):
        if event.type in _ABOUT_NAMES and not event.names:
            yield f"events[{place}].names: {event.type} says which names"


def unknown_names(events: Sequence[Event], folded: Container[str]) -> Iterator[str]:
    """The names that an event lists and the entity does not bear."""
    for place, event in enumerate(events):
        for name in event.names:
            if name.folded not in folded:
                yield f"events[{place}].names: {name.text!r} is no name of the entity"


def _out_of_order(events: Sequence[Event]) -> Iterator[str]:
    """An event stands out of order where its last possible day lies before the first of one above it."""
    reached = date.min
    for place, event in enumerate(events):
        if event.day.latest is not None and event.day.latest < reached:
            yield f"events[{place}].day: {event.day.latest} lies before the event above it, {reached}"
        reached = max(reached, event.day.earliest or date.min)


def _out_of_state(events: Sequence[Event]) -> Iterator[str]:
    in_force = False
    for place, event in enumerate(events):
        if event.is_end and not in_force:
            yield f"events[{place}]: {event.type} ends what has not started"
        if event.is_start and in_force and event.type is not EventType.REDESIGNATED:
            yield f"events[{place}]: {event.type} starts what is in force"
        in_force = (in_force or event.is_start) and not event.is_end
