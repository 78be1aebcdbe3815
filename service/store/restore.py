"""Stores all that a backup holds in an empty database, of either kind, and checks every digest on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Table, create_engine, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from service.errors import BadBackup
from service.store.codec import digest_of
from service.store.connect import Database
from service.store.incoming import reading_of
from service.store.manifest import TABLES, Counting, Held, contents, read_manifest
from service.store.membership import unpack
from service.store.schema import REVISION, edition, listed_row, membership, record


def restore(database: Database, path: Path) -> None:
    """Raises BadBackup for a file that is no backup, was made by another version or is not as it was written, and
    where the database holds anything; StoreUnavailable where the database cannot be used.
    """
    with _opened(path) as copy, database.writing() as connection:
        if any(connection.scalar(select(func.count()).select_from(table)) for table in (edition, record)):
            raise BadBackup("The database is not empty; restore into one that is. Nothing was changed.")
        manifest = copy.manifest()
        checks = _Checks(path)
        for table in TABLES:
            counting = Counting()
            for some in copy.contents(table):
                for row in some:
                    checks.see(table, row)
                    counting.add(row)
                connection.execute(insert(table), some)
            if manifest.get(table.name) != counting.held:
                raise _damaged(path, f"its table {table.name} is not what was written")
            _count_on(connection, table)


class _Copy:
    """A backup that is open; what SQLite finds wrong with it is said of it, and not of the database."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def manifest(self) -> dict[str, Held]:
        """What its tables held; raises BadBackup where it is none, or of another version."""
        with _said(self._path):
            revision = self._connection.scalar(text("SELECT version_num FROM alembic_version"))
            if revision != REVISION:
                raise BadBackup(
                    f"{self._path} has the schema {revision}, and this version restores {REVISION}; restore it with "
                    "the version that wrote it, and upgrade then."
                )
            return read_manifest(self._connection)

    def contents(self, table: Table) -> Iterator[list[dict[str, Any]]]:
        """The rows of a table, some at a time; raises BadBackup."""
        pages = contents(self._connection, table)
        while True:
            with _said(self._path):
                some = next(pages, None)
            if some is None:
                return
            yield some


class _Checks:
    """Holds every row against its digest, and every edition against that of its reading."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._editions: dict[int, Mapping[str, Any]] = {}
        self._digests: dict[int, str] = {}

    def see(self, table: Table, row: Mapping[str, Any]) -> None:
        """One more row of the backup; raises BadBackup where it does not say what its digest is of."""
        if table is edition:
            self._editions[row["id"]] = row
        elif table is listed_row:
            if digest_of(row["kind"], row["payload"]) != row["digest"]:
                raise _damaged(self._path, f"{row['kind']} {row['key']!r} is not what was stored")
            self._digests[row["id"]] = row["digest"]
        elif table is membership:
            self._see_members(self._editions[row["edition_id"]], row["rows"])

    def _see_members(self, of: Mapping[str, Any], blob: bytes) -> None:
        digests = [self._digests.get(row_id, "") for row_id in unpack(blob).tolist()]
        if reading_of(of, digests) != of["reading"]:
            raise _damaged(self._path, f"the edition {of['digest']} of {of['dataset']} is not what was stored")


@contextmanager
def _opened(path: Path) -> Iterator[_Copy]:
    if not path.is_file():
        raise BadBackup(f"{path} is not a file.")
    address = URL.create(
        "sqlite", database=f"file:{quote(str(path))}", query={"uri": "true", "mode": "ro", "immutable": "1"}
    )
    engine = create_engine(address)
    try:
        with engine.connect() as connection:
            yield _Copy(connection, path)
    finally:
        engine.dispose()


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise _damaged(path, f"{error.orig}") from error


def _damaged(path: Path, how: str) -> BadBackup:
    return BadBackup(f"{path} cannot be restored: {how}. Nothing was changed.")


def _count_on(connection: Connection, table: Table) -> None:
    """Numbers that PostgreSQL gives out itself go on after the highest that was stored."""
    (column, *others) = table.primary_key.columns
    if connection.dialect.name != "postgresql" or others or column.name not in {"id", "number"}:
        return
    highest = func.max(column)
    sequence = func.pg_get_serial_sequence(table.name, column.name)
    connection.execute(select(func.setval(sequence, highest)).having(highest.is_not(None)))
