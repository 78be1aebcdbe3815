"""The rows that editions share: each is stored once, under the digest of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

import numpy as np
from sqlalchemy import Connection, bindparam, func, insert, select

from service.errors import StoreUnavailable
from service.store.codec import Kind, Row
from service.store.membership import RowIds
from service.store.schema import listed_row

TEXTS_AT_ONCE = 500
"""How many texts one statement carries; SQLite before 3.32 takes no more than 999."""

_NUMBERS_AT_ONCE = 2_000
"""How many numbers one statement spells out; a statement of a megabyte is the most that SQLite reads."""

_ROWS_AT_ONCE = 1_000
"""How many rows one statement adds: their texts are held twice meanwhile."""

_BY_ID = listed_row.c.id.in_(bindparam("ids", expanding=True, literal_execute=True))
_ROWS = select(listed_row.c.id, listed_row.c.digest, listed_row.c.kind, listed_row.c.key, listed_row.c.payload).where(
    _BY_ID
)
_KEYS = select(listed_row.c.id, listed_row.c.kind, listed_row.c.key).where(_BY_ID)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RowKeys:
    """What stored rows are about: `ids` ascending, and beside each the place of its kind and key in `keys`."""

    ids: RowIds
    codes: RowIds
    keys: tuple[tuple[Kind, str], ...]

    def codes_of(self, rows: RowIds) -> RowIds:
        """The places in `keys` of rows that are all among `ids`."""
        return self.codes[np.searchsorted(self.ids, rows)]


def keep_rows(connection: Connection, rows: Sequence[Row]) -> list[int]:
    """Stores those of the rows that are not stored yet; the numbers of all, in their order.

    To be called by the only writer: what is numbered meanwhile is its own.
    """
    by_digest = {row.digest: row for row in rows}
    ids = _ids(connection, by_digest)
    added = [row for digest, row in by_digest.items() if digest not in ids]
    if added:
        before = connection.scalar(select(func.max(listed_row.c.id))) or 0
        for some in chunks(added, _ROWS_AT_ONCE):
            values = [{"digest": r.digest, "kind": r.kind.value, "key": r.key, "payload": r.payload} for r in some]
            connection.execute(insert(listed_row), values)
        new = connection.execute(select(listed_row.c.digest, listed_row.c.id).where(listed_row.c.id > before))
        ids.update((digest, row_id) for digest, row_id in new)
    return [ids[row.digest] for row in rows]


def rows_of(connection: Connection, ids: RowIds) -> Iterator[Row]:
    """The rows of these numbers in their order; raises StoreUnavailable where one is missing.

    Only as many are held at once as one statement brings.
    """
    for some in chunks(ids.tolist(), _NUMBERS_AT_ONCE):
        found = {
            row_id: Row(digest, Kind(kind), key, payload)
            for row_id, digest, kind, key, payload in connection.execute(_ROWS, {"ids": some})
        }
        for row_id in some:
            if row_id not in found:
                raise _missing(row_id)
            yield found[row_id]


def keys_of(connection: Connection, ids: RowIds) -> RowKeys:
    """What the rows of these numbers are about; raises StoreUnavailable where one is missing."""
    wanted = np.unique(ids)
    about: dict[int, tuple[Kind, str]] = {}
    for some in chunks(wanted.tolist(), _NUMBERS_AT_ONCE):
        about.update((row_id, (Kind(kind), key)) for row_id, kind, key in connection.execute(_KEYS, {"ids": some}))
    places: dict[tuple[Kind, str], int] = {}
    codes = np.empty(len(wanted), np.int32)
    for place, row_id in enumerate(wanted.tolist()):
        if row_id not in about:
            raise _missing(row_id)
        codes[place] = places.setdefault(about[row_id], len(places))
    return RowKeys(wanted, codes, tuple(places))


def chunks(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """The values in their order, `size` of them at a time."""
    remaining = iter(values)
    while some := list(islice(remaining, size)):
        yield some


def _ids(connection: Connection, digests: Iterable[str]) -> dict[str, int]:
    ids: dict[str, int] = {}
    for some in chunks(digests, TEXTS_AT_ONCE):
        found = connection.execute(select(listed_row.c.digest, listed_row.c.id).where(listed_row.c.digest.in_(some)))
        ids.update((digest, row_id) for digest, row_id in found)
    return ids


def _missing(row_id: int) -> StoreUnavailable:
    return StoreUnavailable(f"The database lacks row {row_id} of an edition that it holds; restore it from a copy.")
