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
            "known_entity",
            "listed_row",
            "membership",
            "orphan",
            "pruned",
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
    with pytest.raises(StoreUnavailable, match=r"schema 9999, which is newer than 0003.*run the newer version"):
        Store.open(url)
    with outside.begin() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "9999"


def test_of_starts_at_the_same_moment_one_migrates_and_the_others_wait(url: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        for store in pool.map(Store.open, [url] * 6):
            assert store.editions() == ()
            store.close()


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (["CREATE TABLE edition (x INTEGER)"], "which version made its tables edition, .* another program"),
        (
            ["CREATE TABLE edition (x INTEGER)", "CREATE TABLE alembic_version (version_num VARCHAR(32))"],
            "which version made its tables edition",
        ),
        (["CREATE TABLE alembic_version (number INTEGER)"], "does not hold the tables that this service made"),
        (
            [
                "CREATE TABLE alembic_version (version_num VARCHAR(32))",
                "INSERT INTO alembic_version VALUES ('1975ea83b712')",
            ],
            "the schema '1975ea83b712' of another program",
        ),
        (
            [
                "CREATE TABLE alembic_version (version_num VARCHAR(32))",
                "INSERT INTO alembic_version VALUES ('0001'), ('0002')",
            ],
            "holds the tables of another program",
        ),
    ],
)
def test_the_tables_of_another_program_are_refused_and_not_touched(
    url: str, outside: Engine, statements: list[str], said: str
) -> None:
    with outside.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    before = inspect(outside).get_table_names()
    with pytest.raises(StoreUnavailable, match=said):
        Store.open(url)
    assert inspect(outside).get_table_names() == before


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM alembic_version", "which version made its tables"),
        ("DROP TABLE known_entity", "lacks the tables known_entity; restore it"),
    ],
)
def test_a_database_that_lost_a_part_is_refused(url: str, outside: Engine, statement: str, said: str) -> None:
    Store.open(url).close()
    with outside.begin() as connection:
        connection.execute(text(statement))
    with pytest.raises(StoreUnavailable, match=said):
        Store.open(url)


def test_tables_of_other_names_may_stand_beside_ours(url: str, outside: Engine) -> None:
    with outside.begin() as connection:
        connection.execute(text("CREATE TABLE customers (x INTEGER)"))
    Store.open(url).close()
    assert {"customers", "edition"} <= set(inspect(outside).get_table_names())


def test_a_migration_that_fails_leaves_the_database_as_it_was(url: str, outside: Engine) -> None:
    with outside.begin() as connection:
        connection.execute(text("CREATE TABLE other (x INTEGER)"))
        connection.execute(text("CREATE INDEX ix_edition_row_row_id ON other (x)"))
    with pytest.raises(StoreUnavailable, match="does not hold the tables"):
        Store.open(url)
    assert inspect(outside).get_table_names() == ["other"]
