"""Which rows an edition has, and in which order: one small blob an edition."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, insert, select

from service.errors import StoreUnavailable
from service.store.schema import membership

RowIds = NDArray[np.int32]
"""Numbers of stored rows in the order of a file."""

_WIDTH = 4


def pack(rows: Sequence[int] | RowIds) -> bytes:
    """The numbers as steps from one to the next, the bytes of like weight beside each other, deflated.

    Rows are numbered as they come, so that an edition is a few long stretches of the step 1: 30,000 rows take some
    hundred bytes, and a few bytes more for each row that changed.
    """
    numbers = np.asarray(rows, dtype="<i4")
    steps = np.diff(numbers, prepend=np.zeros(1, "<i4"))
    return zlib.compress(steps.view("u1").reshape(-1, _WIDTH).T.tobytes(), 6)


def unpack(blob: bytes) -> RowIds:
    """The numbers that `pack` wrote; raises StoreUnavailable for a blob that it did not write."""
    try:
        planes = np.frombuffer(zlib.decompress(blob), dtype="u1").reshape(_WIDTH, -1)
    except (zlib.error, ValueError) as error:
        raise StoreUnavailable(f"The database holds a damaged edition ({error}); restore it from a copy.") from error
    steps = np.ascontiguousarray(planes.T).view("<i4").ravel()
    return np.cumsum(steps, dtype=np.int32)


def keep_members(connection: Connection, edition_id: int, rows: Sequence[int]) -> None:
    """Stores that the edition has the rows, in their order."""
    connection.execute(insert(membership), {"edition_id": edition_id, "rows": pack(rows)})


def members(connection: Connection, edition_id: int) -> RowIds | None:
    """The rows of the edition in the order of its file; None where it was pruned or is not stored."""
    blob = connection.scalar(select(membership.c.rows).where(membership.c.edition_id == edition_id))
    return None if blob is None else unpack(blob)


def members_of(connection: Connection, editions: Iterable[int]) -> dict[int, RowIds]:
    """The rows of each of the editions; those that were pruned or are not stored are absent."""
    found = ((each, members(connection, each)) for each in dict.fromkeys(editions))
    return {each: rows for each, rows in found if rows is not None}
