"""A database of the form before 0003, with editions in it, there and back."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from alembic import command
from sqlalchemy import Engine, inspect, text

from service.domain.listing import Listing
from service.errors import StoreUnavailable
from service.store.connect import Database, connect
from service.store.incoming import Incoming
from service.store.migrate import _config, revert
from service.store.store import Store
from tests.store.samples import BLA, BLA_FTO, ISIL, ISIL_FTO, instant, listing

A = replace(listing("A"), entities=(ISIL, BLA, ISIL), designations=(BLA_FTO,))
B = replace(listing("B"), entities=(BLA,), designations=(ISIL_FTO, BLA_FTO))
EMPTY = replace(listing("C"), entities=(), designations=())
HISTORY = ((A, "2026-02-05"), (B, "2026-02-06"), (EMPTY, "2026-02-07"))
SIGHTING = (
    "INSERT INTO sighting (edition_id, day, loaded_at, known_from) VALUES (:edition, :day, :loaded_at, :loaded_at)"
)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = connect(url)
    yield opened
    opened.engine.dispose()


def write_before(database: Database, read: Listing, day: str) -> None:
    """The listing as the code before 0003 stored it, one row of a table for each of its rows."""
    incoming = Incoming.of(read, instant(day), None)
    with database.writing() as connection:
        edition = connection.execute(
            text(
                "INSERT INTO edition (dataset, digest, reading, coverage, covers_from, covers_until, entities,"
                " designations) VALUES (:dataset, :digest, :reading, 'complete', '1997-10-08', '2026-01-14',"
                " :entities, :designations) RETURNING id"
            ),
            {
                "dataset": read.dataset,
                "digest": read.digest,
                "reading": incoming.reading,
                "entities": len(read.entities),
                "designations": len(read.designations),
            },
        ).scalar_one()
        is_sqlite = connection.dialect.name == "sqlite"
        loaded_at = instant(day).strftime("%Y-%m-%d %H:%M:%S.%f") if is_sqlite else instant(day)
        connection.execute(text(SIGHTING), {"edition": edition, "day": day, "loaded_at": loaded_at})
        for place, row in enumerate(incoming.rows):
            connection.execute(
                text(
                    "INSERT INTO listed_row (digest, kind, key, payload) VALUES (:digest, :kind, :key, :payload)"
                    " ON CONFLICT DO NOTHING"
                ),
                {"digest": row.digest, "kind": row.kind.value, "key": row.key, "payload": row.payload},
            )
            connection.execute(
                text("INSERT INTO edition_row SELECT :edition, :place, id FROM listed_row WHERE digest = :digest"),
                {"edition": edition, "place": place, "digest": row.digest},
            )


def upgrade(database: Database, revision: str) -> None:
    config = _config()
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def content(outside: Engine, query: str) -> list[tuple[object, ...]]:
    with outside.begin() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


PLACES = "SELECT edition_id, place, row_id FROM edition_row ORDER BY edition_id, place"


def test_editions_of_the_former_form_are_read_as_before_and_go_back_as_they_were(
    url: str, outside: Engine, database: Database
) -> None:
    upgrade(database, "0002")
    for read, day in HISTORY:
        write_before(database, read, day)
    places = content(outside, PLACES)
    assert len(places) == 7
    with closing(Store.open(url)) as store:
        assert [store.listing(edition) for edition in store.editions()] == [read for read, _ in HISTORY]
        assert store.first_known([BLA.id, ISIL.id]) == dict.fromkeys((BLA.id, ISIL.id), instant("2026-02-05"))
        assert not any(store.load(read, instant("2026-02-08")).added for read in (EMPTY,))
        assert store.load(A, instant("2026-02-08")).added
    assert "edition_row" not in inspect(outside).get_table_names()
    outside.dispose()
    revert(database, "0002")
    assert content(outside, PLACES) == places
    assert len(content(outside, "SELECT * FROM sighting")) == 4
    for table in ("edition", "sighting", "listed_row", "edition_row"):
        with pytest.raises(Exception, match="what was loaded is never changed"):
            content(outside, f"DELETE FROM {table}")
    outside.dispose()
    with closing(Store.open(url)) as store:
        assert [store.listing(edition) for edition in store.editions()] == [A, B, EMPTY, A]


def test_the_first_form_is_reached_from_the_last_and_left_again(url: str, outside: Engine, database: Database) -> None:
    Store.open(url).close()
    revert(database, "0001")
    assert set(inspect(outside).get_table_names()) == {
        "alembic_version", "edition", "edition_row", "listed_row", "sighting",
    }  # fmt: skip
    outside.dispose()
    with closing(Store.open(url)) as store:
        assert store.load(A, instant("2026-02-05")).added


def test_a_database_that_was_pruned_does_not_go_back(url: str, database: Database) -> None:
    with closing(Store.open(url)) as store:
        store.load(A, instant("2026-02-05"))
        store.load(B, instant("2026-02-06"))
        store.prune(1, instant("2026-02-07"))
    with pytest.raises(StoreUnavailable, match="1 editions of the database were pruned"):
        revert(database, "0002")
    with closing(Store.open(url)) as store:
        assert store.listing(store.editions_at(None)["us-fto"]) == B
