from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

import service.store
from service.errors import StoreUnavailable
from service.store.connect import connect
from service.store.migrate import migrate
from service.store.schema import REVISION
from service.store.store import Store
from tests.store.samples import instant, listing


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(Path(service.store.__path__[0]) / "migrations"))
    return made


def set_revision(outside: Engine, revision: str) -> None:
    with outside.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def test_the_newest_migration_is_the_one_that_the_tables_name() -> None:
    assert ScriptDirectory.from_config(config()).get_current_head() == REVISION


def test_an_empty_database_becomes_what_the_tables_describe(url: str) -> None:
    database = connect(url)
    migrate(database)
    with_connection = config()
    with database.writing() as connection:
        with_connection.attributes["connection"] = connection
        command.check(with_connection)
        assert set(inspect(connection).get_table_names()) == {
            "alembic_version",
            "edition",
            "edition_row",
            "listed_row",
            "record",
            "sighting",
        }
    database.engine.dispose()


def test_a_database_of_the_right_shape_is_left_as_it_is(url: str) -> None:
    store = Store.open(url)
    store.load(listing("A"), instant("2026-02-05"))
    database = connect(url)
    migrate(database)
    assert len(store.editions()) == 1
    database.engine.dispose()
    store.close()


def test_a_database_newer_than_this_code_is_refused_and_not_touched(url: str, outside: Engine) -> None:
    Store.open(url).close()
    set_revision(outside, "9999")
    with pytest.raises(StoreUnavailable, match=r"schema 9999, which is newer than 0002.*run the newer version"):
        Store.open(url)
    with outside.begin() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "9999"


def test_of_starts_at_the_same_moment_one_migrates_and_the_others_wait(url: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        for store in pool.map(Store.open, [url] * 6):
            assert store.editions() == ()
            store.close()


def test_a_migration_that_fails_leaves_the_database_as_it_was(url: str, outside: Engine) -> None:
    with outside.begin() as connection:
        connection.execute(text("CREATE TABLE edition_row (id INTEGER)"))
    with pytest.raises(Exception, match="edition_row"):
        Store.open(url)
    assert inspect(outside).get_table_names() == ["edition_row"]
