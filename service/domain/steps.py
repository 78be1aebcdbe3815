"""Flags for steps that have been taken and have not taken effect: announcements, signatures, notices."""

from collections.abc import Iterator
from enum import Enum

from service.domain.days import Day
from service.domain.events import Event, EventType
from service.domain.flags import Flag
from service.domain.moments import Span
from service.domain.standing import Standing, Status


class _Step(Enum):
    DECIDED = Flag.DETERMINED_NOT_EFFECTIVE
    ANNOUNCED = Flag.ANNOUNCED_NOT_EFFECTIVE


def start_in_preparation(standing: Standing) -> Flag | None:
    """Announced or determined and not effective, by the latest step since any earlier end.

    On a day that saw both a signature and an announcement, the announcement is what the public knows.
    """
    if standing.status is not Status.NOT_IN_FORCE:
        return None
    taken = [
        (span.last, step is _Step.ANNOUNCED, step)
        for span, step in _steps(standing)
        if standing.window.surely_reached(span)
    ]
    return max(taken, key=lambda one: one[:2])[2].value if taken else None


def end_in_preparation(standing: Standing) -> Flag | None:
    """In force while an end that is on record has been announced or decided and has not taken effect."""
    if standing.status is not Status.IN_FORCE or standing.episode is None or standing.episode.end is None:
        return None
    end = standing.episode.end
    told = standing.reached_day(end.announced) or standing.reached_day(end.decided)
    return Flag.REVOCATION_ANNOUNCED_NOT_EFFECTIVE if told and not standing.reached(end) else None


def interim_freeze(standing: Standing) -> Flag | None:
    """Notified to Congress, and no start or end since."""
    if standing.status is not Status.NOT_IN_FORCE:
        return None
    notified = [event for event in _since_last_turn(standing) if event.type is EventType.CONGRESS_NOTIFIED]
    reached = any(standing.reached(event) for event in notified)
    return Flag.TREASURY_INTERIM_FREEZE_POSSIBLE if reached else None


def _steps(standing: Standing) -> Iterator[tuple[Span, _Step]]:
    for event in _since_last_turn(standing):
        if event.type is EventType.INTENT_ANNOUNCED:
            yield event.span(standing.zone), _Step.ANNOUNCED
        elif event.type is EventType.DETERMINED:
            yield event.span(standing.zone), _Step.DECIDED
        elif event.is_start:
            yield from _days(standing, (event.announced, _Step.ANNOUNCED), (event.decided, _Step.DECIDED))


def _days(standing: Standing, *dated: tuple[Day | None, _Step]) -> Iterator[tuple[Span, _Step]]:
    for day, step in dated:
        if day is not None:
            yield Span.of_day(day, standing.zone), step


def _since_last_turn(standing: Standing) -> Iterator[Event]:
    """The events that the row has after the last start or end that may have taken effect."""
    events = standing.designation.events
    turned = [
        place
        for place, event in enumerate(events)
        if (event.is_start or event.is_end) and standing.may_be_reached(event)
    ]
    yield from events[turned[-1] + 1 :] if turned else events
