"""Query strings, read so that nothing is dropped, replaced or silently taken for something else."""

from typing import Any

from marshmallow import Schema, ValidationError, fields

from service.doors.encoded import NOT_ENCODED, decoded, roughly
from service.doors.values import number, whole

_SHOWN = 80

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
    try:
        return decoded(name), decoded(value)
    except ValueError:
        raise ValidationError({shown(roughly(name)): [NOT_ENCODED]}) from None


def typed(field: fields.Field[Any] | None, text: str) -> str | int | float:
    """The text, or the number that it writes; what is no number stays text for the field to refuse."""
    read: int | float | None = None
    if isinstance(field, fields.Integer):
        read = whole(text)
    elif isinstance(field, fields.Float):
        read = number(text)
    return text if read is None else read
