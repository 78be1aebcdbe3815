"""Keys for the records of Canada's list, which gives them no permanent number."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence

from service.names.fold import fold
from service.sources.canada.read import SemaRecord

_SHORT = re.compile(r"\(([A-Z]{3,})\)")
_DIGITS = 12


def keys_of(records: Sequence[SemaRecord]) -> tuple[str, ...]:
    """One key for each record: its regime, and a digest of its folded name and date of birth, or of its IMO number.

    Schedule and item are no part of it, because items are renumbered. Records that are alike in all of this are told
    apart by the order of their listing days, then schedules and items: the first keeps the key, others are `-2`, `-3`.
    """
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        alike[_key(record)].append(number)
    keys = [""] * len(records)
    for key, numbers in alike.items():
        for place, number in enumerate(sorted(numbers, key=lambda number: _order(records[number])), start=1):
            keys[number] = key if place == 1 else f"{key}-{place}"
    return tuple(keys)


def _key(record: SemaRecord) -> str:
    cells = record.cells
    short = _SHORT.search(record.regime)
    regime = fold(short[1] if short else record.regime).replace(" ", "-")
    names = " ".join(cells.get(part, "") for part in ("EntityOrShip", "GivenName", "LastName"))
    told = cells.get("ShipIMONumber") or f"{fold(names)}|{cells.get('DateOfBirthOrShipBuildDate', '')}"
    return f"{regime}-{hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]}"


def _order(record: SemaRecord) -> tuple[str, str, str]:
    cells = record.cells
    return cells.get("DateOfListing", ""), cells.get("Schedule", ""), cells.get("Item", "").zfill(6)
