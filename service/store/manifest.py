"""The tables of a backup, and a digest of each, by which a damaged copy is told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, insert, select

from service.store import schema
from service.store.codec import canonical
from service.store.rows import chunks

TABLES = (
    schema.edition,
    # Before the sightings, since an edition may have been loaded again after it was pruned.
    schema.pruned,
    schema.sighting,
    schema.listed_row,
    schema.membership,
    schema.known_entity,
    schema.record,
)
"""All that is stored, in an order in which it can be stored again."""

_AT_ONCE = 1_000
_MANIFEST = Table(
    "backup_manifest",
    MetaData(),
    Column("table_name", String, primary_key=True),
    Column("rows", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a table holds: how many rows, and the SHA-256 of them all."""

    rows: int
    digest: str


class Counting:
    """Counts the rows of a table as they pass, and digests them in their order."""

    def __init__(self) -> None:
        self._rows = 0
        self._digest = hashlib.sha256()

    def add(self, row: Mapping[str, Any]) -> None:
        """One more row, by its columns in their order."""
        self._rows += 1
        self._digest.update(canonical([_plain(value) for value in row.values()]).encode())

    @property
    def held(self) -> Held:
        """What has passed up to now."""
        return Held(self._rows, self._digest.hexdigest())


def contents(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """The rows of a table by its primary key, some at a time."""
    query = select(table).order_by(*table.primary_key.columns)
    found = connection.execution_options(yield_per=_AT_ONCE).execute(query).mappings()
    for some in chunks(found, _AT_ONCE):
        yield [dict(row) for row in some]


def write_manifest(connection: Connection) -> None:
    """Stores in a copy what its tables hold."""
    _MANIFEST.create(connection)
    for table in TABLES:
        counting = Counting()
        for some in contents(connection, table):
            for row in some:
                counting.add(row)
        held = counting.held
        connection.execute(insert(_MANIFEST).values(table_name=table.name, rows=held.rows, digest=held.digest))


def read_manifest(connection: Connection) -> dict[str, Held]:
    """What the tables of a copy held when it was made, by their names."""
    return {name: Held(rows, digest) for name, rows, digest in connection.execute(select(_MANIFEST))}


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, date) else value
