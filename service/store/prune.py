"""Takes away what old editions hold, where no kept record needs it; that they were loaded stays for good."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from sqlalchemy import Connection, delete, func, insert, select, text

from service.domain.provenance import Edition
from service.store.connect import Database
from service.store.editions import Seen, history
from service.store.membership import unpack
from service.store.rows import chunks
from service.store.schema import listed_row, membership, orphan, pruned, record, sighting

_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Pruned:
    """What a pruning took away: the editions as they were last seen, and how many rows no other edition had."""

    editions: tuple[Edition, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class _Needed:
    """The editions that records name, by dataset and digest, up to the record of the number."""

    editions: frozenset[tuple[str, str]]
    number: int


def prune(database: Database, keep: int, now: datetime) -> Pruned:
    """Prunes all but the newest `keep` editions of each dataset, and those that a record names.

    Each edition is a transaction of its own, so that nobody waits for long; whatever is broken off goes on with the
    next pruning. Raises ValueError where nothing would be kept, StoreUnavailable.
    """
    if keep < 1:
        raise ValueError("the newest edition of a dataset is never pruned")
    with _writing(database) as connection:
        needed = _needed(connection, 0)
        old = list(_old(history(connection, None), keep))
    taken = []
    for seen in old:
        with _writing(database) as connection:
            newer = _needed(connection, needed.number)
            if (seen.edition.dataset, seen.edition.digest) not in needed.editions | newer.editions:
                _take(connection, seen.edition_id, now)
                taken.append(seen.edition)
    with _writing(database) as connection:
        return Pruned(tuple(taken), _drop_orphans(connection))


@contextmanager
def _writing(database: Database) -> Iterator[Connection]:
    """A transaction in which no record is added, so that none can come to name an edition while it is taken away."""
    with database.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("LOCK TABLE record IN SHARE MODE"))
        yield connection


def _old(seen: Sequence[Seen], keep: int) -> Iterator[Seen]:
    """The last sighting of each edition that is not among the newest of its dataset and still has its rows."""
    by_dataset: dict[str, dict[int, Seen]] = {}
    for one in seen:
        editions = by_dataset.setdefault(one.edition.dataset, {})
        editions.pop(one.edition_id, None)
        editions[one.edition_id] = one
    for editions in by_dataset.values():
        yield from (one for one in list(editions.values())[:-keep] if not one.edition.pruned)


def _needed(connection: Connection, after: int) -> _Needed:
    """What the records after that number name."""
    said = connection.scalars(select(record.c.editions).distinct().where(record.c.number > after))
    editions = frozenset((dataset, digest) for each in said for dataset, digest, _ in json.loads(each))
    return _Needed(editions, connection.scalar(select(func.max(record.c.number))) or 0)


def _take(connection: Connection, edition_id: int, now: datetime) -> None:
    last = select(func.max(sighting.c.id)).where(sighting.c.edition_id == edition_id).scalar_subquery()
    connection.execute(insert(pruned).values(edition_id=edition_id, sighting_id=last, pruned_at=now.astimezone(UTC)))
    connection.execute(delete(membership).where(membership.c.edition_id == edition_id))


def _drop_orphans(connection: Connection) -> int:
    """Takes away the rows that no edition has; how many they were."""
    stored = np.fromiter(connection.scalars(select(listed_row.c.id)), np.int32)
    used = np.zeros(int(stored.max(initial=0)) + 1, bool)
    for blob in connection.scalars(select(membership.c.rows)):
        used[unpack(blob)] = True
    orphans = stored[~used[stored]]
    for some in chunks(orphans.tolist(), _AT_ONCE):
        connection.execute(insert(orphan), [{"row_id": row_id} for row_id in some])
        connection.execute(delete(listed_row).where(listed_row.c.id.in_(select(orphan.c.row_id))))
        connection.execute(delete(orphan))
    return len(orphans)
