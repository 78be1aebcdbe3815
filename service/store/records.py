"""Records: the evidence of answers, added before they leave and read back as they were."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from service.domain.record import EditionUsed, MatcherUsed, Record, is_record_id
from service.errors import NotFound
from service.store.connect import Database
from service.store.rows import TEXTS_AT_ONCE, chunks
from service.store.schema import record

_PLAIN = (
    "id", "kind", "asked_at", "question", "answer", "law", "as_of", "known_at", "software", "reference", "purpose",
)  # fmt: skip
_ANY = select(record.c.number).limit(1)
_MATCHER = ("algorithm", "version", "threshold")


class Records:
    """The records of one database. Safe for many threads and processes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ping(self) -> None:
        """Asks the database for a sign of life. Raises StoreUnavailable."""
        with self._database.reading() as connection:
            connection.execute(_ANY)

    def keep(self, records: Sequence[Record]) -> None:
        """Stores all of the records in one transaction, or none; raises StoreUnavailable.

        When it returns they outlive the processes of the service.
        """
        if records:
            with self._database.appending() as connection:
                connection.execute(insert(record), [columns_of(one) for one in records])

    def keep_once(self, records: Sequence[Record]) -> int:
        """Stores those of the records that are not there yet, in their order, on the disk; how many they were.

        Raises StoreUnavailable.
        """
        with self._database.appending(on_disk=True) as connection:
            return _add_missing(connection, records)

    def record(self, record_id: str) -> Record:
        """The record of that id. Raises NotFound, StoreUnavailable."""
        if is_record_id(record_id):
            with self._database.reading() as connection:
                found = connection.execute(select(record).where(record.c.id == record_id)).mappings().first()
            if found is not None:
                return record_of(dict(found))
        raise NotFound(f"no record has the id {record_id!r}")


def _add_missing(connection: Connection, records: Sequence[Record]) -> int:
    new = {one.id: columns_of(one) for one in records}
    for some in chunks(list(new), TEXTS_AT_ONCE):
        for there in connection.scalars(select(record.c.id).where(record.c.id.in_(some))):
            del new[there]
    if new:
        # A commit of which the end was not seen may become visible only now.
        add = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        connection.execute(add(record).on_conflict_do_nothing(index_elements=["id"]), list(new.values()))
    return len(new)


def columns_of(kept: Record) -> dict[str, Any]:
    """The record by the columns of its table."""
    return {
        **{name: getattr(kept, name) for name in _PLAIN},
        **{name: getattr(kept.matcher, name) for name in _MATCHER},
        "editions": json.dumps([[one.dataset, one.digest, one.known_from.isoformat()] for one in kept.editions]),
    }


def record_of(columns: Mapping[str, Any]) -> Record:
    """The record that `columns_of` wrote."""
    return Record(
        **{name: columns[name] for name in _PLAIN},
        matcher=MatcherUsed(**{name: columns[name] for name in _MATCHER}),
        editions=tuple(
            EditionUsed(dataset, digest, datetime.fromisoformat(known_from))
            for dataset, digest, known_from in json.loads(columns["editions"])
        ),
    )
