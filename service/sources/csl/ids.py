"""The `ids` of a row: numbers, documents and remarks in one cell, each followed by its label, one of OFAC's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.domain.entity import Detail, DetailKind, Identifier
from service.sources.countries import country_of
from service.sources.ofac.labels import is_known, kind_of, scheme_of
from service.sources.ofac.numbers import identifier_of

_COUNTRY = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CELL = "ids"
_CRAFT = {"Vessel": DetailKind.VESSEL, "MMSI": DetailKind.VESSEL, "Aircraft": DetailKind.AIRCRAFT}


@dataclass(frozen=True, slots=True)
class Numbered:
    """What one item gives: a detail, and an identifier where it is a number. `is_known` is whether its label is."""

    identifier: Identifier | None
    detail: Detail
    is_known: bool = True


def read_id(item: str) -> Numbered:
    """Reads `[country, ][expiry, ][issue, ]value, label`; an item without a label stays as a detail."""
    *before, label = item.split(", ")
    if not before:
        return Numbered(None, Detail(kind_of(label) or DetailKind.OTHER, item, _CELL))
    if scheme_of(label) is not None:
        return _document(before, label)
    kind, text = kind_of(label) or DetailKind.OTHER, ", ".join(before)
    country = country_of(text) if kind is DetailKind.NATIONALITY else None
    return Numbered(None, Detail(kind, text, label, country=country), is_known(label))


def _document(before: list[str], label: str) -> Numbered:
    country = before[0] if len(before) > 1 and _COUNTRY.fullmatch(before[0]) else None
    rest = before[1:] if country else before
    days = [part for part in rest[:-1] if _DAY.fullmatch(part)]
    value = ", ".join(part for part in rest if part not in days)
    craft = next((kind for word, kind in _CRAFT.items() if word in label), None)
    detail = Detail(craft or DetailKind.DOCUMENT, ", ".join(before), label, country=None if craft else country)
    return Numbered(identifier_of(label, value, country, ", ".join(days) or None), detail)
