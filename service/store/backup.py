"""Writes all that is stored to one SQLite file, whichever the database, as of one moment while others write."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

from sqlalchemy import URL, create_engine, insert, text
from sqlalchemy.exc import DBAPIError

from service.errors import BadBackup
from service.store.connect import Database, connect
from service.store.manifest import TABLES, contents, write_manifest
from service.store.migrate import migrate


def backup(database: Database, path: Path) -> None:
    """Writes the backup beside `path` first, and gives it its name when it is whole and on the disk.

    Raises BadBackup where `path` exists or cannot be written, StoreUnavailable where the database cannot be read.
    """
    if path.exists():
        raise BadBackup(f"{path} exists already; name a file that does not.")
    partial = path.with_name(f"{path.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        _write(database, partial)
        with partial.open("rb+") as written:
            os.fsync(written.fileno())
        os.link(partial, path)
        _sync_directory(path.parent)
    except FileExistsError:
        raise BadBackup(f"{path} exists already; name a file that does not.") from None
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise BadBackup(f"The backup {path} cannot be written ({error}).") from error
    finally:
        for each in (partial, *(partial.with_name(f"{partial.name}{end}") for end in ("-wal", "-shm", "-journal"))):
            each.unlink(missing_ok=True)


def _write(database: Database, partial: Path) -> None:
    if database.engine.dialect.name == "sqlite":
        _copy_pages(database, partial)
    else:
        _copy_rows(database, partial)
    engine = create_engine(URL.create("sqlite", database=str(partial)))
    try:
        with engine.begin() as copy:
            write_manifest(copy)
        with engine.connect() as copy:
            # A file that is alone: one with a write-ahead log cannot be read where nothing can be written.
            copy.execute(text("PRAGMA journal_mode = DELETE"))
    finally:
        engine.dispose()


def _copy_pages(database: Database, partial: Path) -> None:
    """By SQLite's own means, of which a writer on the database notices nothing."""
    with database.reading() as connection, closing(sqlite3.connect(partial)) as copy:
        cast(sqlite3.Connection, connection.connection.driver_connection).backup(copy)


def _copy_rows(database: Database, partial: Path) -> None:
    target = connect(URL.create("sqlite", database=str(partial)).render_as_string())
    try:
        migrate(target)
        with database.reading() as connection, target.writing() as copy:
            for table in TABLES:
                for some in contents(connection, table):
                    copy.execute(insert(table), some)
    finally:
        target.engine.dispose()


def _sync_directory(directory: Path) -> None:
    opened = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
