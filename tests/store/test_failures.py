import sqlite3
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from service.errors import StoreUnavailable
from service.store.failures import unavailable
from service.store.store import Store
from tests.store.samples import instant, listing


def failed(state: str | None) -> DBAPIError:
    """An error as PostgreSQL's driver raises it, with this SQLSTATE."""
    cause = RuntimeError("FATAL: something\nDETAIL: more")
    cause.__dict__.update(SimpleNamespace(sqlstate=state).__dict__)
    return DBAPIError("SELECT 1", None, cause)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("55P03", "locked by another writer"),
        ("40P01", "locked by another writer"),
        ("25006", "cannot be written to"),
        ("42501", "grant it the right"),
        ("53100", "no room left"),
        ("42P01", "does not hold the tables"),
        ("42P07", "does not hold the tables"),
        ("42703", "does not hold the tables"),
        ("53300", "no connection left"),
        ("08006", r"cannot be reached \(FATAL: something\); check"),
        ("57P03", r"cannot be reached \(FATAL: something\); check"),
        (None, r"cannot be reached \(FATAL: something\); check"),
    ],
)
def test_each_state_of_the_server_is_said_in_a_sentence(state: str | None, said: str) -> None:
    found = unavailable(failed(state), "db:5432/lists")
    assert found is not None
    with pytest.raises(StoreUnavailable, match=f"^The database db:5432/lists .*{said}"):
        raise found


@pytest.mark.parametrize("state", ["42601", "23505", "22021"])
def test_a_fault_in_a_statement_is_no_state_of_the_server(state: str) -> None:
    assert unavailable(failed(state), "db:5432/lists") is None


def test_a_server_that_only_reads_still_answers(postgresql_url: str) -> None:
    with_edition = Store.open(postgresql_url)
    with_edition.load(listing("A"), instant("2026-02-05"))
    with_edition.close()
    store = Store.open(f"{postgresql_url}?options=-c%20default_transaction_read_only%3Don")
    assert not store.load(listing("A"), instant("2026-02-06")).added
    assert len(store.editions()) == 1
    with pytest.raises(StoreUnavailable, match="cannot be written to"):
        store.load(listing("B"), instant("2026-02-06"))
    store.close()


def test_a_server_that_ends_a_connection_is_reached_again(postgresql_url: str) -> None:
    store = Store.open(postgresql_url)
    store.ping()
    other = Store.open(postgresql_url)
    kick = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE pid <> pg_backend_pid() AND datname = current_database()"
    )
    with other._database.reading() as connection:
        connection.execute(text(kick))
    store.ping()
    other.close()
    store.close()


def test_a_database_that_does_not_exist_is_said_so(postgresql_url: str) -> None:
    with pytest.raises(StoreUnavailable, match=r"cannot be reached \(.*nowhere.* does not exist\)"):
        Store.open(postgresql_url.rsplit("/", 1)[0] + "/nowhere")


def test_a_ping_of_a_database_that_was_emptied_fails(store: Store, outside: Engine) -> None:
    with outside.begin() as connection:
        for table in ("pruned", "membership", "sighting", "listed_row", "edition"):
            connection.execute(text(f"DROP TABLE {table}"))
    with pytest.raises(StoreUnavailable, match="does not hold the tables that this service made"):
        store.ping()


def test_a_disk_without_room_to_read_is_told_from_one_that_fails() -> None:
    for code, said in ((sqlite3.SQLITE_IOERR_SHMSIZE, "no room left"), (sqlite3.SQLITE_IOERR, "check the disk")):
        cause = sqlite3.OperationalError("disk I/O error")
        cause.sqlite_errorcode = code
        found = unavailable(DBAPIError("SELECT 1", None, cause), "x.db")
        assert said in str(found)
