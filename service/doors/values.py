"""The rules of single parameters, the same at every door: a value is read, or refused with a sentence."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from iso3166 import countries_by_alpha2

from service.domain.moments import EVER, AsOf
from service.doors import patterns
from service.errors import InvalidDay
from service.names.fold import fold
from service.screening.questions import NAME_LENGTH

COUNTRIES = tuple(sorted(countries_by_alpha2))
MOST_HITS, HITS = 100, 10
"""The greatest `limit` of a lookup, and the one that holds where none is given."""
REMARK_LENGTH = 100
MOST_TAG = 35
NUMBER_FROM_TO = "Write a number from {min} to {max}."
NOT_A_COUNTRY = "Write the two capital letters of ISO 3166, such as US or PK."
_UTC = ZoneInfo("UTC")
_NEAR_A_MOMENT = (
    (re.compile(r" [0-9]{2}:[0-9]{2}$"), "In an address, + is written %2B."),
    (re.compile(r"[Tt ][0-9:]{8}\.[0-9]{7,}"), "At most six digits after the second are read."),
    (re.compile(r"[Tt ][0-9]{2}:[0-9]{2}:60"), "Leap seconds are not read: write the second before or after."),
)
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_NUMBER = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?")


class Refused(ValueError):
    """A value that is not understood; the message is the sentence that the caller reads."""


def line(value: str, most: int = NAME_LENGTH) -> None:
    """Refuses what is no single line of 1 to that many characters."""
    if not 1 <= len(value) <= most:
        raise Refused(f"Write 1 to {most} characters; this has {len(value)}.")
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in value):
        raise Refused("Leave out control characters and halves of surrogate pairs.")


def remark(value: str) -> None:
    """Refuses what is no reference or purpose: a single line of 1 to 100 characters."""
    line(value, REMARK_LENGTH)


def printed(value: str) -> None:
    """Refuses a text that cannot be the name or the number of anything."""
    line(value)
    if not any(unicodedata.category(char)[0] in "LN" for char in value) or not fold(value):
        raise Refused("Nothing here can be compared: write at least one letter or digit of a known script.")


def moment(value: str) -> None:
    """Refuses what is neither a day nor an instant from 1900 to 2100."""
    if re.fullmatch(patterns.MOMENT, value) is None:
        form = "Write a day as YYYY-MM-DD or an RFC 3339 instant with its offset, from 1900 to 2100."
        raise Refused(" ".join([form, *(said for near, said in _NEAR_A_MOMENT if near.search(value))]))
    try:
        AsOf.parse(value, EVER)
    except InvalidDay:
        raise Refused("This instant lies, in UTC, outside the years 1900 to 2100.") from None


def day(value: str) -> None:
    """Refuses what is not a full day from 1900 to 2100."""
    if re.fullmatch(patterns.DAY, value) is None:
        raise Refused("Write a day as YYYY-MM-DD, from 1900 to 2100.")


def language(value: str) -> None:
    """Refuses what does not look like a language tag."""
    if len(value) > MOST_TAG or re.fullmatch(patterns.LANGUAGE, value) is None:
        raise Refused("Write a language tag such as en or pt-BR.")


def birth_date(value: str) -> None:
    """Refuses what is not a year, month or day from 1800 to 2099."""
    if re.fullmatch(patterns.BIRTH_DATE, value) is None:
        raise Refused("Write YYYY, YYYY-MM or YYYY-MM-DD, from 1800 to 2099.")


def known_at(value: str, asked_at: datetime) -> datetime:
    """The moment of the service: of a day its last in UTC, of today that of the question."""
    moment(value)
    meant = AsOf.parse(value, asked_at)
    if meant.day == asked_at.astimezone(UTC).date():
        return asked_at
    return meant.instant or meant.window(_UTC).end - timedelta.resolution


def whole(text: str) -> int | None:
    """The whole number that a text writes, None where it writes none."""
    return int(text) if _WHOLE.fullmatch(text) else None


def number(text: str) -> float | None:
    """The number that a text writes, None where it writes none."""
    return float(text) if _NUMBER.fullmatch(text) else None


def threshold(text: str) -> float:
    """A score from 0 to 1."""
    return _within(number(text), 0, 1)


def limit(text: str) -> int:
    """How many hits at most."""
    return int(_within(whole(text), 1, MOST_HITS))


def _within(value: float | None, low: int, high: int) -> float:
    if value is None or not low <= value <= high:
        raise Refused(NUMBER_FROM_TO.format(min=low, max=high))
    return value
