"""Query strings, read so that nothing is dropped, replaced or silently taken for something else."""

import re
from typing import Any
from urllib.parse import unquote_to_bytes

from marshmallow import Schema, ValidationError, fields

from service.doors.values import number, whole

_SHOWN = 80
_BROKEN_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")

Value = str | int | float | list[str]


def read_query(raw: bytes, schema: Schema) -> dict[str, Value]:
    """The parameters by name: lists where the schema has lists, numbers where it has numbers.

    Raises ValidationError, naming the parameter, for bytes that are not percent-encoded UTF-8, for
    an empty value, and for a second value where there can be one; unknown names are left to the schema.
    """
    given: dict[str, list[str]] = {}
    for part in raw.split(b"&"):
        if part:
            name, value = _pair(part)
            given.setdefault(name, []).append(value)
    several = {name for name, field in schema.fields.items() if isinstance(field, fields.List)}
    wrong = {name: ["Give it once."] for name, values in given.items() if len(values) > 1 and name not in several}
    wrong |= {name: ["It is empty: give a value, or leave it out."] for name, values in given.items() if "" in values}
    if wrong:
        raise ValidationError({**wrong})
    return {
        name: values if name in several else typed(schema.fields.get(name), values[0]) for name, values in given.items()
    }


def shown(name: str) -> str:
    """A name as an error names it: what is longer than 80 characters is cut."""
    return name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"


def _pair(part: bytes) -> tuple[str, str]:
    name, _, value = part.partition(b"=")
    named = shown(unquote_to_bytes(name).decode("utf-8", "replace"))
    try:
        return _decode(name), _decode(value)
    except ValueError:
        raise ValidationError({named: ["It is not percent-encoded UTF-8."]}) from None


def _decode(encoded: bytes) -> str:
    if _BROKEN_ESCAPE.search(encoded):
        raise ValueError("a percent sign that is followed by no two hexadecimal digits")
    return unquote_to_bytes(encoded.replace(b"+", b" ")).decode("utf-8")


def typed(field: fields.Field[Any] | None, text: str) -> str | int | float:
    """The text, or the number that it writes; what is no number stays text for the field to refuse."""
    read: int | float | None = None
    if isinstance(field, fields.Integer):
        read = whole(text)
    elif isinstance(field, fields.Float):
        read = number(text)
    return text if read is None else read
