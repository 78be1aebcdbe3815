"""Stretches of force read off a row of events: each start with its end, less the times it was suspended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from service.domain.events import Event, EventType
from service.domain.moments import NEVER, Span

_OPEN = Span(NEVER, NEVER)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the event that puts a designation in force to the one that takes it out, `[start, end)`."""

    start: Event
    end: Event | None

    def spans(self, zone: ZoneInfo) -> tuple[Span, Span]:
        """Both ends as instants; an end that has not happened lies at the end of time."""
        return self.start.span(zone), self.end.span(zone) if self.end else _OPEN


@dataclass(frozen=True, slots=True)
class Episode:
    """One life of a designation: its events from the start to the end, both included.

    `in_force` are the stretches that suspensions leave; without any it is the whole episode.
    """

    events: tuple[Event, ...]
    in_force: tuple[Stretch, ...]
    end: Event | None

    @property
    def start(self) -> Event:
        return self.events[0]


def episodes(events: Sequence[Event]) -> tuple[Episode, ...]:
    """The episodes of a row of events in the order of law; a start while in force continues the episode."""
    return tuple(_read(life) for life in _lives(events))


def _lives(events: Sequence[Event]) -> Iterator[tuple[Event, ...]]:
    life: list[Event] = []
    for event in events:
        if life or event.is_start:
            life.append(event)
        if life and event.is_end:
            yield tuple(life)
            life = []
    if life:
        yield tuple(life)


def _read(life: tuple[Event, ...]) -> Episode:
    end = life[-1] if life[-1].is_end else None
    stretches: list[Stretch] = []
    opened: Event | None = life[0]
    for event in life:
        if event.type is EventType.SUSPENDED_BY_COURT and opened:
            stretches.append(Stretch(opened, event))
            opened = None
        elif event.type is EventType.SUSPENSION_LIFTED and not opened:
            opened = event
    if opened:
        stretches.append(Stretch(opened, end))
    return Episode(life, tuple(stretches), end)
