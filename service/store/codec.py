"""Entities and designations as canonical JSON and back, each with the digest of what it says."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import cattrs

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.provenance import Dataset
from service.errors import BadDataset, InvalidDay, StoreUnavailable
from service.store.days import day_text
from service.store.decode import reader_of

_UNREADABLE = (InvalidDay, AttributeError, KeyError, TypeError, ValueError)


class Kind(StrEnum):
    """What a stored row describes."""

    ENTITY = "entity"
    DESIGNATION = "designation"


_READERS = {Kind.ENTITY: reader_of(Entity), Kind.DESIGNATION: reader_of(Designation)}


@dataclass(frozen=True, slots=True)
class Row:
    """One entity or designation as it is stored. `digest` is the SHA-256, in hex, of kind and payload."""

    digest: str
    kind: Kind
    key: str
    payload: str


def _instant_text(instant: datetime) -> str:
    if instant.tzinfo is None:
        raise BadDataset(f"the instant {instant} has no offset")
    return instant.astimezone(UTC).isoformat()


def _converter() -> cattrs.Converter:
    # Values at their default are left out, so that a new field with a default leaves every stored digest as it was.
    converter = cattrs.Converter(omit_if_default=True)
    converter.register_unstructure_hook(Day, day_text)
    converter.register_unstructure_hook(datetime, _instant_text)
    return converter


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
        described: Dataset = reader_of(Dataset)(json.loads(text))
    except _UNREADABLE as error:
        raise StoreUnavailable(
            f"The database describes a dataset in a form that this version does not read ({error}); "
            "run the version that wrote it, or a newer one."
        ) from error
    return described


def value_of(row: Row) -> Entity | Designation:
    """The entity or designation that the row says; raises StoreUnavailable where other code wrote it."""
    try:
        value: Entity | Designation = _READERS[row.kind](json.loads(row.payload))
    except _UNREADABLE as error:
        raise StoreUnavailable(
            f"The database holds {row.kind} {row.key!r} in a form that this version does not read ({error}); "
            "run the version that wrote it, or a newer one."
        ) from error
    return value
