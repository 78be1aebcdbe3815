"""The `ids` of a row: numbers, documents and remarks in one cell, each followed by its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Identifier
from service.errors import InvalidDay

_COUNTRY = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_IMO = re.compile(r"(?:IMO )?(\d{7})")
_WALLET = "Digital Currency Address - "
_PLAIN = {
    "Gender": DetailKind.GENDER,
    "Website": DetailKind.CONTACT,
    "Email Address": DetailKind.CONTACT,
    "Phone Number": DetailKind.CONTACT,
    "Additional Sanctions Information -": DetailKind.REMARK,
    "Secondary sanctions risk:": DetailKind.REMARK,
    "Target Type": DetailKind.OTHER,
    "Organization Type:": DetailKind.OTHER,
    "Organization Established Date": DetailKind.OTHER,
    "Nationality of Registration": DetailKind.OTHER,
    "Issuer Name": DetailKind.OTHER,
    "Equity Ticker": DetailKind.OTHER,
    "Other Vessel Type": DetailKind.VESSEL,
    "Other Vessel Flag": DetailKind.VESSEL,
    "Other Vessel Call Sign": DetailKind.VESSEL,
    "Former Vessel Flag": DetailKind.VESSEL,
}
_BY_BEGINNING = {
    "Aircraft ": DetailKind.AIRCRAFT,
    "Previous Aircraft ": DetailKind.AIRCRAFT,
    "Executive Order ": DetailKind.MEASURE,
    "CAATSA Section ": DetailKind.MEASURE,
    "IFCA Determination": DetailKind.MEASURE,
    "Transactions Prohibited ": DetailKind.MEASURE,
    "Listing Date ": DetailKind.MEASURE,
    "Effective Date ": DetailKind.MEASURE,
    "Purchase/Sales For Divestment Date": DetailKind.MEASURE,
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """What one item gives: an identifier, a detail, or both."""

    identifier: Identifier | None
    detail: Detail


def read_id(item: str) -> Numbered:
    """Reads `[country, ][expiry, ][issue, ]value, kind`; an item without a kind stays as a detail.

    An IMO number, an MMSI and the address of a wallet get the schemes of that name, any other document its kind with
    its country.
    """
    *before, label = item.split(", ")
    kind = _kind_of(label)
    if not before or kind is not None:
        return Numbered(None, Detail(kind or DetailKind.OTHER, ", ".join(before) or item, label if before else "ids"))
    if label == "Vessel Registration Identification" and (number := _IMO.fullmatch(before[-1])):
        return Numbered(Identifier("imo", number[1]), Detail(DetailKind.VESSEL, ", ".join(before), label))
    if label == "MMSI":
        return Numbered(Identifier("mmsi", before[-1]), Detail(DetailKind.VESSEL, ", ".join(before), label))
    if label.startswith(_WALLET):
        currency = label.removeprefix(_WALLET)
        return Numbered(Identifier("wallet", before[-1], currency), Detail(DetailKind.DOCUMENT, before[-1], label))
    return _document(before, label)


def _document(before: list[str], label: str) -> Numbered:
    country = before[0] if len(before) > 1 and _COUNTRY.fullmatch(before[0]) else None
    rest = before[1:] if country else before
    days = [part for part in rest[:-1] if _DAY.fullmatch(part)]
    value = ", ".join(part for part in rest if part not in days)
    scheme = f"{label.lower()} {country}" if country else label.lower()
    detail = Detail(DetailKind.DOCUMENT, ", ".join(before), label, country=country)
    return Numbered(Identifier(scheme, value, ", ".join(days) or None), detail)


def _kind_of(label: str) -> DetailKind | None:
    if label in _PLAIN:
        return _PLAIN[label]
    return next((kind for beginning, kind in _BY_BEGINNING.items() if label.startswith(beginning)), None)


def day_of(text: str) -> Day | None:
    """A day written YYYY, YYYY-MM or YYYY-MM-DD, None for anything else."""
    try:
        return Day.parse(text)
    except InvalidDay:
        return None
