"""The runs of editions that have each entity and each designation, from the rows that editions share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.provenance import Coverage, Edition
from service.domain.runs import Histories, Run, Value
from service.store.codec import Kind, value_of
from service.store.editions import Seen
from service.store.membership import RowIds, members_of
from service.store.rows import RowKeys, keys_of, rows_of

_NONE = -1
"""The place of no edition."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run of the key at place `code`, by the places of editions; `row` is that of its last."""

    code: int
    first: int
    last: int
    before: int
    after: int
    row: int


def histories(connection: Connection, seen: Sequence[Seen]) -> Histories:
    """The runs over the sightings, which are of one dataset and in the order of history; pruned ones are left out."""
    kept = [one for one in seen if not one.edition.pruned]
    reading = {one.edition.digest: one.edition_id for one in kept}
    rows = members_of(connection, reading.values())
    sighted = [rows[reading[one.edition.digest]] for one in kept]
    keys = keys_of(connection, np.concatenate(list(rows.values())) if rows else np.empty(0, np.int32))
    compared = tuple(one.edition for one in kept)
    found = list(_stretches(compared, sighted, keys))
    return _told(connection, compared, found, keys)


def _stretches(compared: Sequence[Edition], sighted: Sequence[RowIds], keys: RowKeys) -> Iterator[_Stretch]:
    """Those that ended, in the order of their ends, then those that did not; one walk over the editions."""
    runs = _Open(len(keys.keys))
    complete = _NONE
    for place, (edition, rows) in enumerate(zip(compared, sighted, strict=True)):
        codes = keys.codes_of(rows)
        runs.see(codes, rows, place, complete)
        if edition.coverage is Coverage.COMPLETE:
            present = np.zeros(len(keys.keys), bool)
            present[codes] = True
            yield from runs.end(~present, place)
            complete = place
    yield from runs.end(np.ones(len(keys.keys), bool), _NONE)


class _Open:
    """The runs that have not ended, as columns over the keys."""

    def __init__(self, count: int) -> None:
        self._running = np.zeros(count, bool)
        self._first, self._last, self._before, self._row = np.zeros((4, count), np.int32)

    def see(self, codes: RowIds, rows: RowIds, place: int, complete: int) -> None:
        """The edition at `place` has these keys in these rows; `complete` is the last complete one before it."""
        begun = codes[~self._running[codes]]
        self._first[begun] = place
        self._before[begun] = complete
        self._running[codes] = True
        self._last[codes] = place
        self._row[codes] = rows

    def end(self, absent: NDArray[np.bool_], after: int) -> Iterator[_Stretch]:
        """The runs of the absent keys, which end here."""
        codes = np.flatnonzero(self._running & absent)
        self._running[codes] = False
        columns = (self._first, self._last, self._before, self._row)
        for code, first, last, before, row in zip(
            codes.tolist(), *(column[codes].tolist() for column in columns), strict=True
        ):
            yield _Stretch(code, first, last, before, after, row)


def _told(connection: Connection, compared: tuple[Edition, ...], found: Sequence[_Stretch], keys: RowKeys) -> Histories:
    newest = len(compared) - 1
    ended = np.unique(np.array([one.row for one in found if one.last != newest], np.int32))
    values = dict(zip(ended.tolist(), map(value_of, rows_of(connection, ended)), strict=True))
    entities = {row: value for row, value in values.items() if isinstance(value, Entity)}
    designations = {row: value for row, value in values.items() if isinstance(value, Designation)}
    of_kind: dict[Kind, list[tuple[str, _Stretch]]] = {kind: [] for kind in Kind}
    for one in found:
        kind, key = keys.keys[one.code]
        of_kind[kind].append((key, one))
    return Histories(
        compared,
        _runs(compared, of_kind[Kind.ENTITY], entities),
        _runs(compared, of_kind[Kind.DESIGNATION], designations),
    )


def _runs(
    compared: Sequence[Edition], found: Sequence[tuple[str, _Stretch]], values: Mapping[int, Value]
) -> dict[str, tuple[Run[Value], ...]]:
    """The runs of each key in the order found; most keys have the same one, which is made once."""
    newest = len(compared) - 1
    standing: dict[tuple[int, int], Run[Value]] = {}
    runs: dict[str, list[Run[Value]]] = {}
    for key, one in found:
        ends = (one.first, one.before)
        run = standing.get(ends) if one.last == newest else _run(compared, one, values[one.row])
        if run is None:
            run = standing[ends] = _run(compared, one, None)
        runs.setdefault(key, []).append(run)
    return {key: tuple(each) for key, each in runs.items()}


def _run(compared: Sequence[Edition], one: _Stretch, value: Value | None) -> Run[Value]:
    before, after = (None if place == _NONE else compared[place] for place in (one.before, one.after))
    return Run(compared[one.first], compared[one.last], before, after, value)
