"""The kinds of value that a file of the law may hold: text, days, truth, zones, rows of them."""

import re
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from marshmallow import Schema, ValidationError, fields

from service.domain.days import UNKNOWN, Day
from service.errors import InvalidDay

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def text(**options: Any) -> fields.Function:
    """A sentence or a term: not empty, without space at its ends, without control characters."""
    return fields.Function(deserialize=_text, **options)


def truth(**options: Any) -> fields.Function:
    """True or false, and nothing that merely looks like it."""
    return fields.Function(deserialize=_truth, **options)


def civil_day(**options: Any) -> fields.Function:
    """A day written as text, YYYY, YYYY-MM or YYYY-MM-DD, between 1900 and 2100."""
    return fields.Function(deserialize=_day, **options)


def civil_day_or_unknown(**options: Any) -> fields.Function:
    """A day, or "unknown" for one that exists and that no source gives."""
    return fields.Function(deserialize=lambda value: Day.unknown() if value == UNKNOWN else _day(value), **options)


def zone(**options: Any) -> fields.Function:
    """The name of a time zone in the IANA database, read as the zone itself."""
    return fields.Function(deserialize=_zone, **options)


def texts(**options: Any) -> fields.Function:
    """A list of texts, handed on as a tuple."""
    return fields.Function(deserialize=_texts, **options)


def tables(schema: type[Schema], **options: Any) -> fields.Function:
    """A list of tables of one shape, handed on as a tuple of what the schema makes of them."""
    return fields.Function(deserialize=_table_reader(schema()), **options)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValidationError("must be text")
    if not value or value != value.strip():
        raise ValidationError("must not be empty, nor begin or end with a space")
    if _CONTROL.search(value):
        raise ValidationError("must not hold control characters")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValidationError("must be true or false")
    return value


def _day(value: object) -> Day:
    if not isinstance(value, str):
        raise ValidationError("must be a day written as text")
    try:
        day = Day.parse(value)
    except InvalidDay as error:
        raise ValidationError(str(error)) from error
    if day.earliest is None or not _FIRST_YEAR <= day.earliest.year <= _LAST_YEAR:
        raise ValidationError(f"{value!r} lies outside the years {_FIRST_YEAR} to {_LAST_YEAR}")
    return day


def _zone(value: object) -> ZoneInfo:
    name = _text(value)
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValidationError(f"{name!r} is no time zone") from error


def _texts(value: object) -> tuple[str, ...]:
    found: list[str] = []
    wrong: dict[int | str, Any] = {}
    for place, one in enumerate(_list(value)):
        try:
            found.append(_text(one))
        except ValidationError as error:
            wrong[place] = error.messages
    if wrong:
        raise ValidationError(wrong)
    return tuple(found)


def _table_reader(schema: Schema) -> Callable[[object], tuple[Any, ...]]:
    return lambda value: tuple(schema.load(_list(value), many=True))


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValidationError("must be a list")
    return value
