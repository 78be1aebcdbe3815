"""Days and instants as answers write them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from service.domain.days import UNKNOWN, Day
from service.domain.events import Event


def instant(moment: datetime) -> str:
    """An instant in UTC as RFC 3339, to the microsecond that it has."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def day_of(event: Event, zone: ZoneInfo) -> str:
    """The civil day, in the program's zone, on which the event took effect."""
    return event.instant.astimezone(zone).date().isoformat() if event.instant else str(event.day)


def optional(day: Day | None) -> str | None:
    """A day, or None for what has not happened or is not told."""
    return str(day) if day is not None else None


def start_of(day: Day | None) -> str:
    """The start of a rule of law: a day, or "unknown" where no source gives it."""
    return str(day) if day is not None else UNKNOWN


def bound(day: date | None) -> str | None:
    """A bound of a day that is not known exactly."""
    return day.isoformat() if day is not None else None
