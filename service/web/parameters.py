"""The query string of a page: read strictly, nothing dropped, unknown and doubled parameters refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from service.doors.encoded import NOT_ENCODED, decoded, roughly
from service.errors import InvalidQuestion

_MOST = 100
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter that a page takes, under the label that its form shows."""

    name: str
    label: str
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, as it was typed, surrounding space aside; a parameter left empty has no values.

    `has_blanks` tells that some value was empty, as a form sends the fields that nobody filled in.
    """

    values: Mapping[str, tuple[str, ...]]
    has_blanks: bool = False

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of the parameter, in the order given."""
        return self.values.get(name, ())

    def first(self, name: str) -> str:
        """The first value of the parameter, "" where there is none."""
        return next(iter(self.all(name)), "")

    def __bool__(self) -> bool:
        return bool(self.values)


def read(query: bytes, where: str = "address") -> Asked:
    """Reads the query string of an address or the body of a form.

    Raises InvalidQuestion where it is not percent-encoded UTF-8 or has more than a hundred parameters.
    """
    parts = [part.partition(b"=") for part in query.split(b"&") if part]
    if len(parts) > _MOST:
        raise InvalidQuestion({"query": [f"The {where} holds more than {_MOST} parameters."]})
    pairs = [_pair(name, value) for name, _, value in parts]
    values: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        values[name] = values.get(name, ()) + ((value.strip(),) if value.strip() else ())
    return Asked(MappingProxyType(values), has_blanks=any(not value.strip() for _, value in pairs))


def _pair(name: bytes, value: bytes) -> tuple[str, str]:
    try:
        return decoded(name), decoded(value)
    except ValueError:
        raise InvalidQuestion({roughly(name)[:_SHOWN]: [NOT_ENCODED]}) from None


def check(asked: Asked, fields: Iterable[Field]) -> dict[str, list[str]]:
    """What is wrong with the names of the parameters, by parameter: not known, or given twice."""
    known = {field.name: field for field in fields}
    wrong: dict[str, list[str]] = {}
    for name, said in asked.values.items():
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            wrong[name] = [f"“{name}” is not something this page understands.{hint}"]
        elif len(said) > 1 and not known[name].repeats:
            wrong[name] = ["Give one value; it stands twice."]
    return wrong


def given_of(asked: Asked) -> dict[str, Any]:
    """The parameters that have a value, as an address takes them."""
    return {name: list(values) for name, values in asked.values.items() if values}


def carried_of(asked: Asked) -> dict[str, dict[str, str]]:
    """The moments that were asked for, which links to other pages keep: both, or that of the service alone."""
    both = {name: asked.first(name) for name in ("as_of", "known_at") if asked.first(name)}
    return {"carried": both, "known": {name: said for name, said in both.items() if name == "known_at"}}
