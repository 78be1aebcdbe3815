"""A designation with its standing, its flags, and the episode that an answer tells about."""

from dataclasses import dataclass

from service.domain.days import Day
from service.domain.episodes import Episode
from service.domain.events import Event, EventType
from service.domain.flags import Flag, Raised
from service.domain.scope import NameScope
from service.domain.standing import Standing

_COMING = frozenset({Flag.ANNOUNCED_NOT_EFFECTIVE, Flag.DETERMINED_NOT_EFFECTIVE})


@dataclass(frozen=True, slots=True)
class Judged:
    """A designation at the moment asked about; `scope` is that of the name found, None where none was."""

    standing: Standing
    flags: tuple[Raised, ...]
    scope: NameScope | None

    @property
    def episode(self) -> Episode | None:
        """The coming episode while it is announced or decided, else the one that decides the status."""
        if any(flag.flag in _COMING for flag in self.flags):
            return self.standing.coming
        return self.standing.episode

    @property
    def start(self) -> Event | None:
        return self.episode.start if self.episode else None

    @property
    def end(self) -> Event | None:
        return self.episode.end if self.episode else None

    @property
    def deciding(self) -> tuple[Event, ...]:
        """The start and the end of the episode; every event where no start is on record."""
        known = tuple(event for event in (self.start, self.end) if event is not None)
        return known or self.standing.designation.events

    @property
    def announced(self) -> Day | None:
        """The day on which the start was announced, by the announcements that had been made if there were any.

        Its own announcement counts, else the last intent announced since the end before it.
        """
        told = [event.day for event in self._run_up if event.type is EventType.INTENT_ANNOUNCED]
        own = self.start.announced if self.start else None
        days = [*told, *([own] if own else [])]
        made = [day for day in days if self.standing.reached_day(day)]
        return next(reversed(made or days), None)

    @property
    def _run_up(self) -> tuple[Event, ...]:
        """The events between the end before the episode and its start."""
        events = self.standing.designation.events
        before = events[: events.index(self.start)] if self.start is not None else events
        ended = [place for place, event in enumerate(before) if event.is_end]
        return before[ended[-1] + 1 :] if ended else before
