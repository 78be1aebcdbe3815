"""What changed between editions, from the rows that they do not share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, false, or_, select

from service.domain.changes import Changes
from service.domain.designation import Designation
from service.domain.difference import Said, difference
from service.domain.entity import Entity
from service.store.codec import Kind, value_of
from service.store.connect import Database
from service.store.editions import Seen
from service.store.membership import RowIds, members
from service.store.rows import TEXTS_AT_ONCE, chunks, rows_of
from service.store.schema import listed_row

_NO_ROWS = np.empty(0, np.int32)


@dataclass(frozen=True, slots=True)
class Step:
    """An edition and the one before it in history, if there is one."""

    older: Seen | None
    newer: Seen


def steps(seen: Sequence[Seen]) -> Iterator[Step]:
    """From each edition to the next, each dataset for itself; `seen` is in the order of history.

    Editions that were pruned are stepped over.
    """
    older: Seen | None = None
    for newer in seen:
        if newer.edition.pruned:
            continue
        if older and older.edition.dataset != newer.edition.dataset:
            older = None
        if older is None or older.edition_id != newer.edition_id:
            yield Step(older, newer)
        older = newer


def changes_of(database: Database, walk: Sequence[Step], entity: str | None) -> Iterator[Changes]:
    """What changed at each step, of one entity or of all; steps at which nothing did are left out.

    The first edition of a dataset adds all that it has: of one entity this is said, else its entities are left out.
    Each step is read by itself, so that a long walk holds nothing back.
    """
    wanted = None
    if entity is not None:
        with database.reading() as connection:
            wanted = _rows_about(connection, entity, {step.newer.edition.dataset for step in walk})
    for step in walk:
        with database.reading() as connection:
            found = _changes(connection, step, wanted)
        if found is not None and (found.entities or (found.older is None and entity is None)):
            yield found


def between(connection: Connection, step: Step) -> Changes | None:
    """What the newer edition of the step says otherwise; None where one of them was pruned."""
    return _changes(connection, step, None)


def _changes(connection: Connection, step: Step, wanted: RowIds | None) -> Changes | None:
    newer = members(connection, step.newer.edition_id)
    older = members(connection, step.older.edition_id) if step.older else _NO_ROWS
    if newer is None or older is None:
        return None
    before = step.older.edition if step.older else None
    if before is None and wanted is None:
        return Changes(None, step.newer.edition, ())
    was, now = (older, newer) if wanted is None else (older[np.isin(older, wanted)], newer[np.isin(newer, wanted)])
    gone, come = np.setdiff1d(was, now), np.setdiff1d(now, was)
    old, new = (Said.of(map(value_of, rows_of(connection, ids))) for ids in (gone, come))
    alone = (old.touched | new.touched) - frozenset(old.entities) - frozenset(new.entities)
    return Changes(before, step.newer.edition, difference(old, new, _entities(connection, sorted(alone), newer)))


def _entities(connection: Connection, keys: Sequence[str], among: RowIds) -> dict[str, Entity]:
    """Those of the entities that an edition with these rows has."""
    ids: list[int] = []
    for some in chunks(keys, TEXTS_AT_ONCE):
        query = select(listed_row.c.id).where(listed_row.c.kind == Kind.ENTITY.value, listed_row.c.key.in_(some))
        ids += connection.scalars(query)
    present = np.intersect1d(np.array(ids, np.int32), among)
    values = map(value_of, rows_of(connection, present))
    return {value.id: value for value in values if isinstance(value, Entity)}


def _rows_about(connection: Connection, entity: str, datasets: Iterable[str]) -> RowIds:
    """Every row, of whatever edition of the datasets, that is the entity or a designation of it."""
    kind, key = listed_row.c.kind, listed_row.c.key
    about = [(kind == Kind.ENTITY.value) & (key == entity)]
    mentions = listed_row.c.payload.contains(f'"entity":"{entity}"', autoescape=True)
    # Two statements, since one with an OR reads the whole table.
    lists = or_(false(), *(key.startswith(f"{one}.", autoescape=True) for one in datasets))
    about += [(kind == Kind.DESIGNATION.value) & lists & mentions]
    found = [row_id for one in about for row_id in connection.scalars(select(listed_row.c.id).where(one))]
    ids = np.array(found, np.int32)
    rows = zip(ids.tolist(), map(value_of, rows_of(connection, ids)), strict=True)
    return np.array([row_id for row_id, value in rows if _is_about(value, entity)], np.int32)


def _is_about(value: Entity | Designation, entity: str) -> bool:
    return entity == (value.id if isinstance(value, Entity) else value.entity)
