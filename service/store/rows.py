"""The rows that editions share: each is stored once, under the digest of what it says."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from sqlalchemy import Connection, func, insert, select

from service.store.codec import Kind, Row
from service.store.schema import edition_row, listed_row, sighting

_AT_ONCE = 500
"""How many values one statement carries; SQLite before 3.32 takes no more than 999."""


def keep_rows(connection: Connection, edition_id: int, rows: Sequence[Row]) -> None:
    """Stores the rows of an edition in their order; those that another edition has are not stored again."""
    by_digest = {row.digest: row for row in rows}
    ids = _ids(connection, by_digest)
    added = [row for digest, row in by_digest.items() if digest not in ids]
    if added:
        values = [{"digest": r.digest, "kind": r.kind.value, "key": r.key, "payload": r.payload} for r in added]
        connection.execute(insert(listed_row), values)
        ids |= _ids(connection, [row.digest for row in added])
    members = [{"edition_id": edition_id, "place": n, "row_id": ids[row.digest]} for n, row in enumerate(rows)]
    if members:
        connection.execute(insert(edition_row), members)


def rows_of(connection: Connection, edition_id: int) -> Iterator[Row]:
    """The rows of an edition in the order of its file."""
    found = connection.execute(
        select(listed_row.c.digest, listed_row.c.kind, listed_row.c.key, listed_row.c.payload)
        .join(edition_row, edition_row.c.row_id == listed_row.c.id)
        .where(edition_row.c.edition_id == edition_id)
        .order_by(edition_row.c.place)
    )
    for digest, kind, key, payload in found:
        yield Row(digest, Kind(kind), key, payload)


def first_known(connection: Connection, entities: Iterable[str]) -> dict[str, datetime]:
    """For each entity id that any edition has, the earliest instant from which one was known."""
    known: dict[str, datetime] = {}
    for some in _chunks(entities):
        found = connection.execute(
            select(listed_row.c.key, func.min(sighting.c.known_from, type_=sighting.c.known_from.type))
            .join(edition_row, edition_row.c.row_id == listed_row.c.id)
            .join(sighting, sighting.c.edition_id == edition_row.c.edition_id)
            .where(listed_row.c.kind == Kind.ENTITY.value, listed_row.c.key.in_(some))
            .group_by(listed_row.c.key)
        )
        known.update((key, instant) for key, instant in found)
    return known


def _ids(connection: Connection, digests: Iterable[str]) -> dict[str, int]:
    ids: dict[str, int] = {}
    for some in _chunks(digests):
        found = connection.execute(select(listed_row.c.digest, listed_row.c.id).where(listed_row.c.digest.in_(some)))
        ids.update((digest, row_id) for digest, row_id in found)
    return ids


def _chunks(values: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(values)
    while some := list(islice(remaining, _AT_ONCE)):
        yield some
