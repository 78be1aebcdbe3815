"""Entities and designations as canonical JSON and back, each with the digest of what it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any, get_args, get_origin

import cattrs
from cattrs.errors import ForbiddenExtraKeysError

from service.domain.days import UNKNOWN, Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.provenance import Dataset
from service.errors import BadDataset, InvalidDay, StoreUnavailable

_OPEN = ".."
_UNREADABLE = (ForbiddenExtraKeysError, InvalidDay, AttributeError, KeyError, TypeError, ValueError)


class Kind(StrEnum):
    """What a stored row describes."""

    ENTITY = "entity"
    DESIGNATION = "designation"


_TYPES: dict[Kind, type[Entity | Designation]] = {Kind.ENTITY: Entity, Kind.DESIGNATION: Designation}


@dataclass(frozen=True, slots=True)
class Row:
    """One entity or designation as it is stored. `digest` is the SHA-256, in hex, of kind and payload."""

    digest: str
    kind: Kind
    key: str
    payload: str


def day_text(day: Day) -> str:
    """How a day is stored: as the contract writes it, with `/earliest/latest` where that does not say its bounds."""
    if day == _plain(day.text):
        return day.text
    return "/".join([day.text, *(bound.isoformat() if bound else _OPEN for bound in (day.earliest, day.latest))])


def day_of(text: str) -> Day:
    """The day that `day_text` stored; raises ValueError or InvalidDay for anything else."""
    written, *bounds = text.split("/")
    if not bounds:
        return _plain(text)
    earliest, latest = (None if bound == _OPEN else date.fromisoformat(bound) for bound in bounds)
    return Day(written, earliest, latest)


@lru_cache(maxsize=50_000)
def _day_again(text: str) -> Day:
    """The day that `day_text` stored: a list has the same ones many times over."""
    return day_of(text)


def _plain(text: str) -> Day:
    return Day.unknown() if text == UNKNOWN else Day.parse(text)


def _instant_text(instant: datetime) -> str:
    if instant.tzinfo is None:
        raise BadDataset(f"the instant {instant} has no offset")
    return instant.astimezone(UTC).isoformat()


def _converter() -> cattrs.Converter:
    # Values at their default are left out, so that a new field with a default leaves every stored digest as it was.
    converter = cattrs.Converter(forbid_extra_keys=True, omit_if_default=True, detailed_validation=False)
    converter.register_unstructure_hook(Day, day_text)
    converter.register_structure_hook(Day, lambda text, _: _day_again(text))
    converter.register_unstructure_hook(datetime, _instant_text)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_structure_hook_factory(_is_enum, _by_value)
    converter.register_structure_hook_factory(_is_tuple, partial(_each, converter))
    return converter


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _by_value(kind: type[StrEnum]) -> Callable[[str, object], StrEnum]:
    """Looks the words up, which is what takes an enumeration longest."""
    members = {member.value: member for member in kind}
    return lambda text, _: members[text]


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _each(converter: cattrs.Converter, kind: Any) -> Callable[[list[Any], object], tuple[Any, ...]]:
    """Finds out once how to read what a tuple holds, and not for every value in it."""
    inner = get_args(kind)[0]
    structure = converter.get_structure_hook(inner)
    return lambda values, _: tuple([structure(value, inner) for value in values])


_CONVERTER = _converter()


def canonical(value: object) -> str:
    """JSON with sorted keys and no spaces, its letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest_of(*parts: str) -> str:
    """The SHA-256, in hex, of the parts, one to a line."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def row_of(value: Entity | Designation) -> Row:
    """The value as a row; raises BadDataset where it holds what no database keeps."""
    kind = Kind.ENTITY if isinstance(value, Entity) else Kind.DESIGNATION
    payload = canonical(_CONVERTER.unstructure(value))
    try:
        digest = digest_of(kind, payload)
    except UnicodeEncodeError:
        raise BadDataset(f"{kind} {value.id!a} holds half of a surrogate pair, which is no character") from None
    return Row(digest, kind, value.id, payload)


def dataset_text(described: Dataset) -> str:
    """How a dataset that a listing describes itself is stored."""
    return canonical(_CONVERTER.unstructure(described))


def dataset_of(text: str) -> Dataset:
    """The dataset that `dataset_text` stored; raises StoreUnavailable where other code wrote it."""
    try:
        return _CONVERTER.structure(json.loads(text), Dataset)
    except _UNREADABLE as error:
        raise StoreUnavailable(
            f"The database describes a dataset in a form that this version does not read ({error}); "
            "run the version that wrote it, or a newer one."
        ) from error


def value_of(row: Row) -> Entity | Designation:
    """The entity or designation that the row says; raises StoreUnavailable where other code wrote it."""
    try:
        return _CONVERTER.structure(json.loads(row.payload), _TYPES[row.kind])
    except _UNREADABLE as error:
        raise StoreUnavailable(
            f"The database holds {row.kind} {row.key!r} in a form that this version does not read ({error}); "
            "run the version that wrote it, or a newer one."
        ) from error
