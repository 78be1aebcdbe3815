"""The kinds of value that only a designation file holds: bounded days, instants, printed names, terms, keys."""

import re
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from marshmallow import Schema, ValidationError, fields

from service.domain.days import Day
from service.domain.events import PrintedName
from service.errors import InvalidDay
from service.names.fold import fold
from service.sources.law_fields import civil_day, text, truth

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_COUNTRY = re.compile(r"[A-Z]{2}", re.ASCII)
_YEARS = range(1900, 2101)
_TEXT = text()


def key(**options: Any) -> fields.Function:
    """What names a record within its file: small letters, digits and single hyphens."""
    return fields.Function(deserialize=lambda value: _written(value, _KEY, "small letters, digits, hyphens"), **options)


def country(value: object) -> str:
    """A country by its two letters of ISO 3166."""
    return _written(value, _COUNTRY, "the two letters of a country")


def term(terms: type[StrEnum], **options: Any) -> fields.Function:
    """One word of a closed list of the domain."""

    def read(value: object) -> StrEnum:
        try:
            return terms(_TEXT.deserialize(value))
        except ValueError as error:
            raise ValidationError(f"{value!r} is none of {', '.join(terms)}") from error

    return fields.Function(deserialize=read, **options)


def bounded_day(**options: Any) -> fields.Function:
    """A day as text, or `{"unknown": true}` with the first and the last day that it can be, where known."""
    return fields.Function(deserialize=_day, **options)


def full_day(**options: Any) -> fields.Function:
    """A day that is known in full, as a date."""
    return fields.Function(deserialize=_full_day, **options)


def clock_time(**options: Any) -> fields.Function:
    """A clock time with its offset from UTC."""
    return fields.Function(deserialize=_instant, **options)


def printed_names(**options: Any) -> fields.Function:
    """A list of names as a document prints them, each with its folded form."""
    return fields.Function(deserialize=_printed_names, **options)


def list_of(value: object) -> list[Any]:
    """The list itself; raises ValidationError for anything else and for one that is empty."""
    if not isinstance(value, list) or not value:
        raise ValidationError("must be a list with something in it")
    return value


def printed(value: object) -> PrintedName:
    """One printed name; one that holds no letter and no digit could never be found and is refused."""
    written = str(_TEXT.deserialize(value))
    if not fold(written):
        raise ValidationError(f"{written!r} holds no letter and no digit")
    return PrintedName(written, fold(written))


def _written(value: object, pattern: re.Pattern[str], meaning: str) -> str:
    if not isinstance(value, str) or pattern.fullmatch(value) is None:
        raise ValidationError(f"must be {meaning}")
    return value


def _full_day(value: object) -> date:
    read: Day = civil_day().deserialize(value)
    if not read.is_exact or read.earliest is None:
        raise ValidationError(f"{value!r} is not a full day")
    return read.earliest


class _UnknownDay(Schema):
    is_unknown = truth(required=True, data_key="unknown")
    earliest = full_day(load_default=None)
    latest = full_day(load_default=None)


_UNKNOWN_DAY = _UnknownDay()


def _day(value: object) -> Day:
    if not isinstance(value, dict):
        read: Day = civil_day().deserialize(value)
        return read
    bounds = _UNKNOWN_DAY.load(value)
    if not bounds["is_unknown"]:
        raise ValidationError("a day with bounds says that it is unknown")
    if bounds["earliest"] is not None and bounds["earliest"] == bounds["latest"]:
        raise ValidationError("a day whose bounds are one day is known; write the day")
    try:
        return Day.unknown(bounds["earliest"], bounds["latest"])
    except InvalidDay as error:
        raise ValidationError(str(error)) from error


def _instant(value: object) -> datetime:
    try:
        read = datetime.fromisoformat(_TEXT.deserialize(value))
    except ValueError as error:
        raise ValidationError(f"{value!r} is not an instant written YYYY-MM-DDThh:mm:ss+hh:mm") from error
    if read.tzinfo is None or read.year not in _YEARS or read.astimezone(UTC).year not in _YEARS:
        raise ValidationError(f"{value!r} has no offset from UTC, or lies outside the years 1900 to 2100")
    return read


def _printed_names(value: object) -> tuple[PrintedName, ...]:
    names = tuple(printed(one) for one in list_of(value))
    if len({name.folded for name in names}) < len(names):
        raise ValidationError("a name stands there twice")
    return names
