"""Days, instants and whole documents as answers write them."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.days import UNKNOWN, Day
from service.domain.events import Event


def document(body: Mapping[str, Any]) -> str:
    """The JSON text of an answer, keys in their order, its letters as they are.

    Half a surrogate pair, which only an echo can hold, is escaped as JSON escapes it.
    """
    text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


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
