"""Fields that take a value only in the form in which the contract writes it, and say in a sentence what is wrong."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from iso3166 import countries_by_alpha2
from marshmallow import ValidationError, fields, validate

from service.api.schemas import patterns
from service.names.fold import fold
from service.screening.questions import NAME_LENGTH

COUNTRIES = tuple(sorted(countries_by_alpha2))
ID_LENGTH = 100
_Messages = dict[str, str | list[Any] | dict[Any, Any]]
_NOT_TEXT: _Messages = {
    "invalid": "Write a text.",
    "null": "Leave it out, or give a value.",
    "required": "This is required.",
}
_NOT_A_NUMBER: _Messages = {
    "invalid": "Write a number.",
    "special": "Write a finite number.",
    "too_large": "Write a smaller number.",
    "null": "Leave it out, or give a value.",
}


def line(value: str) -> None:
    """Refuses what is no single line of 1 to 200 characters; raises ValidationError."""
    if not 1 <= len(value) <= NAME_LENGTH:
        raise ValidationError(f"Write 1 to {NAME_LENGTH} characters; this has {len(value)}.")
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in value):
        raise ValidationError("Leave out control characters and halves of surrogate pairs.")


def printed(value: str) -> None:
    """Refuses a text that cannot be the name or the number of anything; raises ValidationError."""
    line(value)
    if not any(unicodedata.category(char)[0] in "LN" for char in value) or not fold(value):
        raise ValidationError("Nothing here can be compared: write at least one letter or digit of a known script.")


def moment(value: str) -> None:
    """Refuses what is neither a day nor an instant from 1900 to 2100; raises ValidationError."""
    hint = " In an address, + is written %2B." if re.search(r" [0-9]{2}:[0-9]{2}$", value) else ""
    if re.fullmatch(patterns.MOMENT, value) is None:
        form = "Write a day as YYYY-MM-DD or an RFC 3339 instant with its offset, from 1900 to 2100."
        raise ValidationError(f"{form}{hint}")


def birth_date(value: str) -> None:
    """Refuses what is not a year, month or day from 1800 to 2099; raises ValidationError."""
    if re.fullmatch(patterns.BIRTH_DATE, value) is None:
        raise ValidationError("Write YYYY, YYYY-MM or YYYY-MM-DD, from 1800 to 2099.")


def text(
    check: Callable[[str], None], description: str, example: str, *, required: bool = False, **shown: Any
) -> fields.String:
    """A text that the check lets pass; `shown` is how JSON Schema says the same."""
    return fields.String(
        required=required,
        validate=check,
        error_messages=_NOT_TEXT,
        metadata={"description": description, "example": example, **shown},
    )


def choice(allowed: tuple[str, ...], refusal: str | None = None, **options: Any) -> fields.String:
    """One word of a vocabulary; without a refusal of its own the message names them all."""
    one_of = validate.OneOf(allowed, error=refusal or "Write one of: {choices}.")
    return fields.String(validate=one_of, error_messages=_NOT_TEXT, **options)


def id_of(kind: str, *, required: bool = False) -> fields.String:
    """The id of a program or dataset; the document lists those that the service knows."""
    length = validate.Length(1, ID_LENGTH, error=f"Write 1 to {ID_LENGTH} characters.")
    return fields.String(required=required, validate=length, error_messages=_NOT_TEXT, metadata={"x-ids": kind})


def country() -> fields.String:
    """An ISO 3166 alpha-2 code, XK for Kosovo with them."""
    return choice(COUNTRIES, "Write the two capital letters of ISO 3166, such as US or PK.")


class Several(fields.List[Any]):
    """A list that may not be empty, given in a query string by repeating the parameter; doubles count once."""

    def __init__(self, inner: fields.Field[Any], description: str) -> None:
        super().__init__(
            inner,
            load_default=list,
            validate=validate.Length(min=1, error="Leave it out, or give at least one."),
            error_messages={"invalid": "Write a list.", "null": "Leave it out, or give a value."},
            metadata={"description": description},
        )

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        return list(dict.fromkeys(super()._deserialize(value, attr, data, **kwargs)))


class OneOrSeveral(Several):
    """In JSON, one value or a list of them."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> list[Any]:
        return super()._deserialize([value] if isinstance(value, str) else value, attr, data, **kwargs)


class Whole(fields.Integer):
    """A whole number and no text, no truth value, no fraction."""

    default_error_messages = _NOT_A_NUMBER | {"invalid": "Write a whole number."}

    def _validated(self, value: Any) -> int:
        if isinstance(value, float) and value.is_integer():
            return super()._validated(int(value))
        if not isinstance(value, int):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


class Number(fields.Float):
    """A finite number and no text."""

    default_error_messages = _NOT_A_NUMBER

    def _validated(self, value: Any) -> float:
        if not isinstance(value, int | float):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


def within(low: float, high: float) -> validate.Range:
    """Both bounds included."""
    return validate.Range(low, high, error="Write a number from {min} to {max}.")
