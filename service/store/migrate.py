"""Brings the tables to the shape that this code knows, once, whichever start comes first."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from service.errors import StoreUnavailable
from service.store.connect import Database
from service.store.schema import REVISION


def migrate(database: Database) -> None:
    """Upgrades an older or empty database; raises StoreUnavailable for one that is newer than this code.

    A database that has the right shape is only read. Others that start meanwhile wait their turn.
    """
    with database.reading() as connection:
        found = _revision(connection)
    if found == REVISION:
        return
    # Alembic takes a fifth of a second to import, which a start that has nothing to upgrade need not spend.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with database.writing() as connection:
        found = _revision(connection)
        if found is not None and found not in known:
            raise StoreUnavailable(
                f"The database {database.place} has the schema {found}, which is newer than {REVISION}, the newest "
                "that this version knows; run the newer version, or name another database."
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found
