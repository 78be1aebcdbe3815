"""The two sides of every comparison in time: when something changed, and what moment is asked about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from service.domain.days import Day
from service.errors import InvalidDay

EVER = datetime.min.replace(tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d{1,6})?([Zz]|[+-]\d{2}:\d{2})", re.ASCII)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The instant, in UTC, at which the civil day begins in the zone."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Span:
    """The stretch of instants within which one change fell; a point where it is known exactly."""

    first: datetime
    last: datetime

    @classmethod
    def of_day(cls, day: Day, zone: ZoneInfo) -> Span:
        """Changes dated by the day happen as the day begins in the zone."""
        first = EVER if day.earliest is None else midnight(day.earliest, zone)
        last = NEVER if day.latest is None else midnight(day.latest, zone)
        return cls(first, last)

    @classmethod
    def of_instant(cls, instant: datetime) -> Span:
        """A change whose clock time a source gives; the instant carries its offset."""
        return cls(instant.astimezone(UTC), instant.astimezone(UTC))

    @property
    def is_exact(self) -> bool:
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Window:
    """The instants `[start, end)` that a question covers: a whole day in a zone, or one instant."""

    start: datetime
    end: datetime

    def surely_reached(self, change: Span) -> bool:
        """Whether the change has certainly happened by some instant of the window."""
        return change.last < self.end

    def surely_meets(self, start: Span, end: Span) -> bool:
        """Whether `[start, end)` holds at some instant of the window wherever the two changes fell."""
        return max(start.last, self.start) < min(end.first, self.end)

    def possibly_meets(self, start: Span, end: Span) -> bool:
        """Whether `[start, end)` holds at some instant of the window for some place of the two changes."""
        return max(start.first, self.start) < min(end.last, self.end)


@dataclass(frozen=True, slots=True)
class AsOf:
    """The legal moment asked about: a civil day in each program's zone, or an instant.

    With neither it is today, which begins and ends at different instants in different zones.
    """

    asked_at: datetime
    day: date | None = None
    instant: datetime | None = None

    @classmethod
    def parse(cls, text: str, asked_at: datetime) -> AsOf:
        """Reads YYYY-MM-DD or an RFC 3339 instant; raises InvalidDay for others.

        The year must lie between 1900 and 2100 as it is written, and of an instant also in UTC. An instant
        has at most six digits after the second, and is no leap second.
        """
        as_of = cls._read(text, asked_at)
        years = [int(text[:4]), *([as_of.instant.year] if as_of.instant else [])]
        if not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in years):
            in_utc = " in UTC" if _FIRST_YEAR <= years[0] <= _LAST_YEAR else ""
            raise InvalidDay(f"{text!r} lies outside the years {_FIRST_YEAR} to {_LAST_YEAR}{in_utc}")
        return as_of

    @classmethod
    def _read(cls, text: str, asked_at: datetime) -> AsOf:
        if _INSTANT.fullmatch(text):
            try:
                return cls(asked_at, instant=datetime.fromisoformat(text.upper()).astimezone(UTC))
            except (ValueError, OverflowError):
                raise InvalidDay(f"{text!r} is not an instant of the calendar") from None
        day = Day.parse(text)
        if not day.is_exact or day.earliest is None or len(text) != len("YYYY-MM-DD"):
            raise InvalidDay(f"{text!r} is not a full day; write YYYY-MM-DD or an RFC 3339 instant with its offset")
        return cls(asked_at, day=day.earliest)

    def date_in(self, zone: ZoneInfo) -> date:
        """The civil day in the zone that the question falls on."""
        return self.day or (self.instant or self.asked_at).astimezone(zone).date()

    def window(self, zone: ZoneInfo) -> Window:
        """What the question covers, seen from the zone."""
        if self.instant is not None:
            return Window(self.instant, self.instant + timedelta(microseconds=1))
        day = self.date_in(zone)
        return Window(midnight(day, zone), midnight(day + timedelta(days=1), zone))

    def is_future(self, zone: ZoneInfo) -> bool:
        """Whether it lies after today in the zone, or after now where it is an instant."""
        if self.instant is not None:
            return self.instant > self.asked_at
        return self.date_in(zone) > self.asked_at.astimezone(zone).date()

    def __str__(self) -> str:
        if self.instant is not None:
            return self.instant.isoformat().replace("+00:00", "Z")
        return self.date_in(ZoneInfo("UTC")).isoformat()
