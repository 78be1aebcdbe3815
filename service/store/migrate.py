"""Brings the tables to the shape that this code knows, once, whichever start comes first."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from service.errors import StoreUnavailable
from service.store.connect import Database
from service.store.schema import REVISION, metadata

if TYPE_CHECKING:
    from alembic.config import Config

_OURS = re.compile(r"\d{4}", re.ASCII)
_VERSIONS = "alembic_version"
_ELSEWHERE = "name another database"


def migrate(database: Database) -> None:
    """Upgrades an older or empty database.

    Raises StoreUnavailable for one that is newer than this code, for tables of the same names that another program
    made, and where tables are missing. A database that has the right shape is only read. Others that start
    meanwhile wait their turn.
    """
    with database.reading() as connection:
        found = _revision(connection, database.place)
    if found == REVISION:
        return
    # Alembic takes a fifth of a second to import, which a start that has nothing to upgrade need not spend.
    from alembic import command
    from alembic.script import ScriptDirectory

    config = _config()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with database.writing() as connection:
        found = _revision(connection, database.place)
        if found is not None and found not in known:
            raise StoreUnavailable(_unknown(found, database.place))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def revert(database: Database, revision: str) -> None:
    """Takes a database that this code knows back to the form of an earlier revision, for an older version of it.

    Raises StoreUnavailable where that form cannot say what is stored, and leaves the database as it is.
    """
    from alembic import command

    config = _config()
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _revision(connection: Connection, place: str) -> str | None:
    """The revision of our tables, None where there are none yet; raises StoreUnavailable for others of their names."""
    tables = set(inspect(connection).get_table_names())
    ours = sorted(tables.intersection(metadata.tables))
    found = connection.scalars(text("SELECT version_num FROM alembic_version")).all() if _VERSIONS in tables else []
    if len(found) > 1:
        raise StoreUnavailable(f"The database {place} holds the tables of another program; {_ELSEWHERE}.")
    if not found and ours:
        raise StoreUnavailable(
            f"The database {place} does not say which version made its tables {', '.join(ours)}, so they may be those "
            f"of another program; {_ELSEWHERE}, or restore this one from a copy."
        )
    missing = sorted(set(metadata.tables) - tables)
    if found == [REVISION] and missing:
        raise StoreUnavailable(
            f"The database {place} lacks the tables {', '.join(missing)}; restore it from a copy, or {_ELSEWHERE}."
        )
    return found[0] if found else None


def _unknown(revision: str, place: str) -> str:
    if _OURS.fullmatch(revision):
        return (
            f"The database {place} has the schema {revision}, which is newer than {REVISION}, the newest that this "
            f"version knows; run the newer version, or {_ELSEWHERE}."
        )
    return f"The database {place} has the schema {revision!r} of another program; {_ELSEWHERE}."
