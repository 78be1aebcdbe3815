"""Fields that take a value only in the form in which the contract writes it, and say in a sentence what is wrong."""

from collections.abc import Callable, Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate

from service.doors.values import COUNTRIES, NOT_A_COUNTRY, NUMBER_FROM_TO, Refused

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
_NOT_A_TRUTH: _Messages = {"invalid": "Write true or false.", "null": "Leave it out, or give a value."}


def text(
    check: Callable[[str], None], description: str, example: str, *, required: bool = False, **shown: Any
) -> fields.String:
    """A text that the check lets pass; `shown` is how JSON Schema says the same."""
    return fields.String(
        required=required,
        validate=_by(check),
        error_messages=_NOT_TEXT,
        metadata={"description": description, "example": example, **shown},
    )


def _by(check: Callable[[str], None]) -> Callable[[str], None]:
    """The rule of all doors as the library asks for it."""

    def validate(value: str) -> None:
        try:
            check(value)
        except Refused as refused:
            raise ValidationError(str(refused)) from None

    return validate


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
    return choice(COUNTRIES, NOT_A_COUNTRY)


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
    return validate.Range(low, high, error=NUMBER_FROM_TO)


class Truth(fields.Boolean):
    """True or false, and nothing that stands for them."""

    default_error_messages = _NOT_A_TRUTH

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value
