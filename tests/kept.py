"""What is kept in the database of a test, counted from outside of the service."""

import sqlite3
from contextlib import closing

from sqlalchemy import make_url

from service.settings import Settings


def kept(settings: Settings) -> int:
    """How many records the database of the settings holds."""
    with closing(sqlite3.connect(make_url(settings.database_url).database or "")) as database:
        return int(database.execute("SELECT count(*) FROM record").fetchone()[0])
