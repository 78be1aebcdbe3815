from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DBAPIError

from service.domain.record import EditionUsed, Record
from service.errors import NotFound, StoreUnavailable
from service.store.codec import digest_of
from service.store.connect import connect
from service.store.migrate import revert
from service.store.records import Records, columns_of, record_of
from service.store.store import Store
from tests.store.conftest import sqlite_url
from tests.store.samples import evidence, instant, listing
from tests.store.strategies import RECORDS

NOW = instant("2026-02-05")


def count(outside: Engine) -> int:
    with outside.begin() as connection:
        return int(connection.execute(text("SELECT count(*) FROM record")).scalar_one())


def test_a_record_comes_back_as_it_was_kept(store: Store) -> None:
    kept = evidence(reference="case 7 / Fall 7", purpose="onboarding", known_at=instant("2026-02-05T11:00:00+01:00"))
    store.records.keep([kept])
    assert store.records.record(kept.id) == kept


@given(record=RECORDS)
def test_every_record_comes_back_from_its_columns(record: Record) -> None:
    assert record_of(columns_of(record)) == record


@given(record=RECORDS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_answer_of_any_length_and_script_comes_back_letter_for_letter(store: Store, record: Record) -> None:
    # JSON escapes control characters, and halves of surrogate pairs are escaped before a document is kept.
    said = "".join(char for char in record.answer if char >= " ") * 50
    kept = evidence(id=digest_of(said)[:32], answer=said, question=said)
    try:
        found = store.records.record(kept.id)
    except NotFound:
        store.records.keep([kept])
        found = store.records.record(kept.id)
    assert (found.answer, found.question) == (said, said)


@pytest.mark.parametrize("unknown", ["f" * 32, "F" * 32, "f" * 31, "", "\0" * 32, "' OR 1=1 --", "e" * 33, "١" * 32])
def test_an_id_that_names_no_record_is_not_found(store: Store, unknown: str) -> None:
    store.records.keep([evidence()])
    with pytest.raises(NotFound, match="no record has the id"):
        store.records.record(unknown)


def test_a_thousand_records_are_one_commit(store: Store, outside: Engine) -> None:
    commits: list[object] = []
    event.listen(store._database.engine, "commit", commits.append)
    store.records.keep([evidence(number) for number in range(1000)])
    assert len(commits) == 1
    assert count(outside) == 1000


def test_nothing_to_keep_is_no_commit(store: Store) -> None:
    event.listen(store._database.engine, "begin", lambda _: pytest.fail("a transaction"))
    store.records.keep([])


def test_of_records_of_which_one_cannot_be_kept_none_is(store: Store, outside: Engine) -> None:
    store.records.keep([evidence(1)])
    with pytest.raises(DBAPIError):
        store.records.keep([evidence(2), evidence(1), evidence(3)])
    assert count(outside) == 1


@pytest.mark.parametrize("change", ["UPDATE record SET answer = '{}'", "DELETE FROM record"])
def test_a_record_cannot_be_changed(store: Store, outside: Engine, change: str) -> None:
    store.records.keep([evidence()])
    with pytest.raises(DBAPIError, match="a record is never changed"), outside.begin() as connection:
        connection.execute(text(change))
    assert store.records.record(evidence().id) == evidence()


@pytest.mark.postgresql
def test_all_records_cannot_be_thrown_away_at_once(postgresql_url: str) -> None:
    store = Store.open(postgresql_url)
    with pytest.raises(DBAPIError, match="a record is never changed"), store._database.writing() as connection:
        connection.execute(text("TRUNCATE record"))
    store.close()


def test_threads_and_other_processes_keep_theirs_at_once(url: str, store: Store, outside: Engine) -> None:
    with closing(Store.open(url)) as other, ThreadPoolExecutor(8) as pool:
        stores = [store, other]
        kept = list(pool.map(lambda number: stores[number % 2].records.keep([evidence(number)]), range(200)))
    assert len(kept) == 200
    assert count(outside) == 200


def test_a_record_waits_for_a_load_that_ends_in_time(url: str, store: Store) -> None:
    with closing(Store.open(url)) as other, other._database.writing() as load:
        load.execute(text("SELECT 1"))
        release = Timer(0.2, load.commit)
        release.start()
        store.records.keep([evidence()])
        release.join()
    assert store.records.record(evidence().id) == evidence()


def test_a_load_that_takes_long_keeps_records_out_on_sqlite_and_says_so(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    with closing(Store.open(url)) as other, closing(Store.open(url, wait_ms=20)) as store:
        with other._database.writing(), pytest.raises(StoreUnavailable, match="is locked by another writer"):
            store.records.keep([evidence()])
        store.records.keep([evidence()])


@pytest.mark.postgresql
def test_on_postgresql_no_load_keeps_records_out(postgresql_url: str) -> None:
    with closing(Store.open(postgresql_url)) as other, closing(Store.open(postgresql_url, wait_ms=20)) as store:
        with other._database.writing():
            store.records.keep([evidence()])
        assert store.records.record(evidence().id) == evidence()


def test_a_thread_waits_its_turn_and_no_longer_than_its_patience(tmp_path: Path) -> None:
    database = connect(sqlite_url(tmp_path), wait_ms=20)
    with database.turn, pytest.raises(StoreUnavailable, match="is locked by other writers"), database.appending():
        pass
    with database.appending():
        pass
    database.engine.dispose()


def test_a_record_takes_the_lock_as_its_transaction_begins(tmp_path: Path) -> None:
    first, second = connect(sqlite_url(tmp_path)), connect(sqlite_url(tmp_path), wait_ms=10)
    with first.appending(), pytest.raises(StoreUnavailable, match="locked"), second.writing():
        pass
    first.engine.dispose()
    second.engine.dispose()


def test_where_the_turn_came_to_nothing_it_is_passed_on(tmp_path: Path) -> None:
    database = connect(sqlite_url(tmp_path), wait_ms=20)
    for _ in range(2):
        with pytest.raises(StoreUnavailable, match="does not hold the tables"):
            Records(database).keep([evidence()])
    database.engine.dispose()


def test_a_load_is_on_the_disk_at_its_commit_and_a_record_in_the_care_of_the_system(tmp_path: Path) -> None:
    database = connect(sqlite_url(tmp_path))
    levels = {}
    for kind in ("writing", "appending", "writing"):
        with getattr(database, kind)() as connection:
            levels[kind] = connection.scalar(text("PRAGMA synchronous"))
    assert levels == {"writing": 2, "appending": 1}
    database.engine.dispose()


def test_a_full_disk_is_said_so_and_nothing_is_half_kept(tmp_path: Path) -> None:
    with closing(Store.open(sqlite_url(tmp_path))) as store:
        store.records.keep([evidence()])
        store.close()
        shrink = "PRAGMA max_page_count = 40"
        event.listen(store._database.engine, "connect", lambda connection, _: connection.execute(shrink))
        with pytest.raises(StoreUnavailable, match="has no room left on its disk; free some space, then try again"):
            store.records.keep([evidence(number, answer="x" * 10_000) for number in range(2, 50)])
        store.close()
    with closing(Store.open(sqlite_url(tmp_path))) as store:
        assert store.records.record(evidence().id) == evidence()
        with pytest.raises(NotFound):
            store.records.record(evidence(2).id)


@pytest.mark.postgresql
def test_a_server_that_only_reads_keeps_nothing_and_says_so(postgresql_url: str) -> None:
    Store.open(postgresql_url).close()
    store = Store.open(f"{postgresql_url}?options=-c%20default_transaction_read_only%3Don")
    with pytest.raises(StoreUnavailable, match="cannot be written to"):
        store.records.keep([evidence()])
    store.close()


def test_a_database_of_the_first_form_gets_its_records_and_keeps_its_editions(url: str) -> None:
    with closing(Store.open(url)) as store:
        store.load(listing("A"), NOW)
    first_form(url)
    with closing(Store.open(url)) as store:
        assert len(store.editions()) == 1
        store.records.keep([evidence(editions=(EditionUsed("us-fto", listing("A").digest, NOW),))])
        assert store.records.record(evidence().id).editions[0].known_from == NOW
    with pytest.raises(StoreUnavailable, match="keeps evidence of answers"):
        first_form(url)
    with closing(Store.open(url)) as store:
        assert store.records.record(evidence().id).kind == "lookup"


def first_form(url: str) -> None:
    database = connect(url)
    try:
        revert(database, "0001")
    finally:
        database.engine.dispose()
