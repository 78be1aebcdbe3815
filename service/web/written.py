"""Days and instants as people write them."""

import calendar
import re
from datetime import UTC, datetime

from service.domain.days import UNKNOWN

NO_SOURCE = "a day that no source gives"
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_BETWEEN_SENTENCES = re.compile(r"(?<=\.) (?=[A-Z])")


def day(text: str) -> str:
    """A day of the contract in words: "12 August 2025", "August 2025", "2025", or that no source gives it."""
    if text == UNKNOWN:
        return NO_SOURCE
    parts = _ISO.fullmatch(text)
    if parts is None:
        return text
    year, month, number = parts.groups()
    month_name = calendar.month_name[int(month)] if month else None
    return " ".join(part for part in (str(int(number)) if number else None, month_name, year) if part)


def on(text: str) -> str:
    """The day with the preposition that its precision takes: "on 12 August 2025", "in August 2025"."""
    return f"in {day(text)}" if text != UNKNOWN and len(text) < len("YYYY-MM-DD") else f"on {day(text)}"


def moment(text: str) -> str:
    """A day, or an instant as "12 August 2025, 14:05 UTC"; seconds only where they are not zero."""
    if "T" not in text:
        return day(text)
    instant = datetime.fromisoformat(text).astimezone(UTC)
    clock = f"{instant:%H:%M:%S}" if instant.second else f"{instant:%H:%M}"
    return f"{day(instant.date().isoformat())}, {clock} UTC"


def sentences(text: str) -> list[str]:
    """The sentences of a text, each to stand in a paragraph of its own."""
    return _BETWEEN_SENTENCES.split(text)


def country(code: str) -> str:
    """A jurisdiction as it stands in brackets after the name of a program."""
    return {"GB": "UK"}.get(code, code)
