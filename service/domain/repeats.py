"""Rows of one list that repeat designations of another: a second sighting, never a second designation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import Event, EventType
from service.domain.past import Past
from service.domain.provenance import Coverage, Edition


@dataclass(frozen=True, slots=True)
class Once:
    """Every designation once; `repeated` are by the id of each the rows of other lists that repeat it."""

    designations: tuple[Designation, ...]
    repeated: Mapping[str, tuple[Designation, ...]]


def settle_repeats(lists: Sequence[Past], editions: Mapping[str, Edition]) -> Once:
    """Takes repetitions out where what they repeat is there.

    Where it is not, although a later edition of the list that it belongs to is held whole, the designation had ended
    by then. Where that list is not loaded, the repetition is all that is known, and stands.
    """
    rows = {row.id: row for one in lists for row in one.designations}
    kept: list[Designation] = []
    repeated: dict[str, list[Designation]] = {}
    for row in rows.values():
        original = _original(row, rows)
        if original is not row:
            repeated.setdefault(original.id, []).append(row)
        elif row.repeats is None:
            kept.append(row)
        else:
            kept.append(_ended_by(editions.get(row.repeats.partition(".")[0]), row, editions[row.dataset]))
    return Once(tuple(kept), {key: tuple(found) for key, found in repeated.items()})


def _original(row: Designation, rows: Mapping[str, Designation]) -> Designation:
    """What the row repeats in the end, which may itself repeat what is not loaded; the row itself where it is that.

    Rows that repeat each other repeat nothing.
    """
    found, passed = row, {row.id}
    while found.repeats is not None and found.repeats in rows:
        found = rows[found.repeats]
        if found.id in passed:
            return row
        passed.add(found.id)
    return found


def _ended_by(original: Edition | None, row: Designation, edition: Edition) -> Designation:
    if original is None or original.coverage is not Coverage.COMPLETE or any(event.is_end for event in row.events):
        return row
    seen, lacking = edition.day, original.day
    if lacking <= seen:
        return row
    basis = f"{row.dataset} repeats it on {seen}; the list that it is from, {original.dataset}, lacks it on {lacking}"
    gone = Event(EventType.DELISTED, Day.unknown(seen + timedelta(days=1), lacking), basis=basis)
    return replace(row, events=(*row.events, gone))
