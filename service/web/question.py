"""From what was typed into the form to a question, or to a sentence for every field that is wrong."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from iso3166 import countries_by_alpha2

from service.domain.days import Day
from service.domain.entity import EntityType
from service.domain.moments import NEVER, AsOf
from service.errors import InvalidDay, InvalidQuestion
from service.names.fold import fold
from service.screening.questions import DEFAULT_THRESHOLD, NAME_LENGTH, Described, Lookup, Reach
from service.web.parameters import Asked, Field, check

T = TypeVar("T")
AS_OF = Field("as_of", "On which day")
KNOWN_AT = Field("known_at", "As known to this service on")
FIELDS = (
    Field("name", "Name"),
    AS_OF,
    Field("identifier", "Identifier"),
    Field("program", "Program", repeats=True),
    Field("type", "Kind of party", repeats=True),
    Field("country", "Country", repeats=True),
    Field("birth_date", "Date of birth"),
    Field("threshold", "Least score"),
    KNOWN_AT,
    Field("limit", "How many"),
)
MOST_HITS = 100
_LIMIT = 10
_BORN_FROM, _BORN_UNTIL = 1800, 2099


class _UnreadableError(ValueError):
    """A value that is not understood; the message is the sentence at the field."""


class _Reader:
    """Reads the values of one request and gathers what is wrong with them."""

    def __init__(self, asked: Asked, fields: tuple[Field, ...]) -> None:
        self._asked = asked
        self.wrong = check(asked, fields)

    def every(self, name: str, read: Callable[[str], T]) -> tuple[T, ...]:
        found = []
        for value in self._asked.all(name):
            try:
                found.append(read(value))
            except (_UnreadableError, InvalidDay) as fault:
                self.wrong.setdefault(name, []).append(_sentence(str(fault)))
        return tuple(dict.fromkeys(found))

    def one(self, name: str, read: Callable[[str], T]) -> T | None:
        return next(iter(self.every(name, read)), None)

    def refuse_wrong(self) -> None:
        if self.wrong:
            raise InvalidQuestion(self.wrong)


def lookup(asked: Asked, asked_at: datetime) -> Lookup:
    """Reads the question of the form. Raises InvalidQuestion with a sentence for each field that is wrong."""
    reader = _Reader(asked, FIELDS)
    described = Described(
        name=reader.one("name", _name),
        identifier=reader.one("identifier", _text),
        types=reader.every("type", _type),
        countries=reader.every("country", _country),
        birth_date=reader.one("birth_date", _birth_date),
    )
    if not asked.first("name") and not asked.first("identifier"):
        reader.wrong.setdefault("name", []).append("Enter a name, or an identifier under “More”.")
    threshold = reader.one("threshold", _threshold)
    as_of = reader.one("as_of", lambda text: AsOf.parse(text, asked_at)) or AsOf(asked_at)
    known_at = reader.one("known_at", _known_at)
    limit = reader.one("limit", _limit) or _LIMIT
    reader.refuse_wrong()
    return Lookup(
        described=described,
        as_of=as_of,
        reach=Reach(programs=tuple(dict.fromkeys(asked.all("program"))), known_at=known_at),
        threshold=DEFAULT_THRESHOLD if threshold is None else threshold,
        limit=limit,
    )


def moments(asked: Asked, asked_at: datetime, *others: Field) -> tuple[AsOf, datetime | None]:
    """Reads `as_of` and `known_at` of a page that takes these and the others. Raises InvalidQuestion."""
    reader = _Reader(asked, (AS_OF, KNOWN_AT, *others))
    as_of = reader.one("as_of", lambda text: AsOf.parse(text, asked_at)) or AsOf(asked_at)
    known_at = reader.one("known_at", _known_at)
    reader.refuse_wrong()
    return as_of, known_at


def nothing(asked: Asked) -> None:
    """Refuses every parameter, for a page that takes none. Raises InvalidQuestion."""
    _Reader(asked, ()).refuse_wrong()


def _name(text: str) -> str:
    name = _text(text)
    if not fold(name):
        raise _UnreadableError("A name needs a letter or a digit.")
    return name


def _text(text: str) -> str:
    if len(text) > NAME_LENGTH:
        raise _UnreadableError(f"This has {len(text)} characters; {NAME_LENGTH} is the most.")
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in text):
        raise _UnreadableError("This holds a control character that no name has.")
    return text


def _type(text: str) -> EntityType:
    try:
        return EntityType(text)
    except ValueError:
        raise _UnreadableError(f"“{text}” is not one of {', '.join(EntityType)}.") from None


def _country(text: str) -> str:
    if text not in countries_by_alpha2:
        raise _UnreadableError(f"“{text}” is not the code of a country in two capital letters, such as PK.")
    return text


def _birth_date(text: str) -> Day:
    day = Day.parse(text)
    if not _BORN_FROM <= int(text[:4]) <= _BORN_UNTIL:
        raise _UnreadableError(f"“{text}” lies outside the years {_BORN_FROM} to {_BORN_UNTIL}.")
    return day


def _threshold(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= 1:
        raise _UnreadableError(f"“{text}” is not a number from 0 to 1.")
    return value


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= MOST_HITS):
        raise _UnreadableError(f"“{text}” is not a whole number from 1 to {MOST_HITS}.")
    return int(text)


def _known_at(text: str) -> datetime:
    """An instant, or a day: then what was known by its end in UTC."""
    return AsOf.parse(text, NEVER).window(ZoneInfo("UTC")).end - timedelta.resolution


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}"
