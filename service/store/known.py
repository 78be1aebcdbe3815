"""Since when each entity is known, whatever became of the editions that had it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from service.store.rows import TEXTS_AT_ONCE, chunks
from service.store.schema import known_entity


def keep_known(connection: Connection, entities: Iterable[str], known_from: datetime) -> None:
    """Stores that the entities were known from the instant, for those of which nothing as early is stored."""
    ids = list(dict.fromkeys(entities))
    known = first_known(connection, ids)
    earlier = [{"key": one, "known_from": known_from} for one in ids if one not in known or known_from < known[one]]
    if earlier:
        connection.execute(insert(known_entity), earlier)


def first_known(connection: Connection, entities: Iterable[str]) -> dict[str, datetime]:
    """For each entity id that any edition had, the earliest instant from which one was known."""
    known: dict[str, datetime] = {}
    for some in chunks(entities, TEXTS_AT_ONCE):
        found = connection.execute(
            select(known_entity.c.key, func.min(known_entity.c.known_from, type_=known_entity.c.known_from.type))
            .where(known_entity.c.key.in_(some))
            .group_by(known_entity.c.key)
        )
        known.update((key, instant) for key, instant in found)
    return known
