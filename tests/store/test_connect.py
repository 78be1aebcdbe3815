import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from service.errors import BadSetting, StoreUnavailable
from service.store.connect import WAIT_MS, connect
from service.store.store import Store
from tests.store.samples import instant, listing, many

ROOT = Path(__file__).resolve().parents[2]
NOW = instant("2026-02-05")


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Python in a process of its own; what it prints can be read."""
    command = [sys.executable, "-c", textwrap.dedent(script), *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_a_writer_waits_five_seconds_for_another() -> None:
    assert WAIT_MS == 5000


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "not a URL"),
        ("var/designations.db", "not a URL"),
        ("postgresql://user@host:port/name", "not a URL"),
        ("mysql://localhost/designations", "begins with mysql"),
        ("postgresql+asyncpg://localhost/designations", r"begins with postgresql\+asyncpg"),
        ("sqlite://", "must name a file"),
        ("sqlite:///:memory:", "must name a file"),
        ("sqlite:///file:designations?uri=true", "must name a file"),
        ("sqlite:///var/designations.db?foo=bar", "must end with the path of its file"),
    ],
)
def test_an_address_that_is_not_understood_is_refused(address: str, said: str) -> None:
    with pytest.raises(BadSetting, match=said):
        connect(address)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_postgresql_address_need_not_name_the_driver(scheme: str) -> None:
    database = connect(f"{scheme}://someone:secret@db.example:6543/lists")
    assert database.engine.dialect.driver == "psycopg"
    assert not {"secret", "someone", "db.example"} & set(database.place.split())


def test_a_postgresql_address_without_the_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(BadSetting, match="install the extra `postgresql`"):
        connect("postgresql://db.example/lists")


def test_a_server_that_is_not_there_is_named_without_the_password() -> None:
    with pytest.raises(
        StoreUnavailable, match=r"on the PostgreSQL server cannot be reached.*check that the server runs"
    ) as said:
        Store.open("postgresql://someone:secret@127.0.0.1:9/lists")
    assert "secret" not in str(said.value)


def test_what_two_threads_load_at_once_is_kept_whole_and_in_order(store: Store) -> None:
    listings = [listing(f"{number}", f"2026-01-{number:02}", *many(number)) for number in range(1, 13)]
    with ThreadPoolExecutor(4) as pool:
        loaded = list(pool.map(lambda each: store.load(each, NOW), listings))
    assert all(each.added for each in loaded)
    assert [edition.digest for edition in store.editions()] == [each.digest for each in listings]
    assert [store.listing(edition) for edition in store.editions()] == listings


def test_of_many_threads_that_load_one_file_one_adds_it(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        loaded = list(pool.map(lambda _: store.load(listing("A"), NOW), range(8)))
    assert sum(each.added for each in loaded) == 1
    assert len({each.edition for each in loaded}) == 1


def test_of_many_processes_that_start_at_once_one_adds_the_file(url: str) -> None:
    script = """
        import sys
        from service.store.store import Store
        from tests.store.samples import instant, listing, many
        store = Store.open(sys.argv[1])
        loaded = store.load_all([listing("A", "2026-01-14", *many(200))], instant("2026-02-05"))
        print(loaded[0].added, len(store.listing(loaded[0].edition).entities))
        """
    processes = [start(script, url) for _ in range(3)]
    said = sorted(process.communicate(timeout=60)[0].strip() for process in processes)
    assert said == ["False 200", "False 200", "True 200"]


def test_readers_see_the_old_edition_until_the_new_one_is_whole(store: Store, url: str) -> None:
    store.load(listing("A"), NOW)
    writer = connect(url)
    with writer.writing() as connection:
        connection.execute(
            text("INSERT INTO listed_row (digest, kind, key, payload) VALUES ('x', 'entity', 'k', '{}')")
        )
        assert [edition.digest for edition in store.editions()] == [listing("A").digest]
        assert not store.load(listing("A"), NOW).added
    writer.engine.dispose()


def test_a_writer_that_waits_too_long_says_that_another_holds_the_lock(store: Store, url: str) -> None:
    writer, impatient = connect(url), Store.open(url, wait_ms=50)
    with writer.writing(), pytest.raises(StoreUnavailable, match="locked by another writer; wait"):
        impatient.load(listing("A"), NOW)
    assert impatient.load(listing("A"), NOW).added
    impatient.close()
    writer.engine.dispose()


def test_a_writer_that_waits_long_enough_goes_next(store: Store, url: str) -> None:
    writer, waiting = connect(url), Event()

    def load() -> bool:
        waiting.set()
        return store.load(listing("A"), NOW).added

    with ThreadPoolExecutor(1) as pool:
        with writer.writing():
            added = pool.submit(load)
            assert waiting.wait(5)
            assert not added.done()
        assert added.result(10)
    writer.engine.dispose()


def test_a_load_that_is_killed_leaves_the_old_edition(store: Store, url: str) -> None:
    store.load(listing("A"), NOW)
    script = """
        import sys, time
        from sqlalchemy import Engine, event
        from service.store.store import Store
        from tests.store.samples import instant, listing, many
        store = Store.open(sys.argv[1])
        def hang(connection):
            if connection.get_execution_options().get("writing"):
                print("about to commit", flush=True)
                time.sleep(60)
        event.listen(Engine, "commit", hang)
        store.load(listing("B", None, *many(3000)), instant("2026-02-06"))
        """
    loading = start(script, url)
    assert loading.stdout is not None
    assert loading.stdout.readline() == "about to commit\n"
    loading.kill()
    loading.communicate(timeout=10)
    assert [edition.digest for edition in store.editions()] == [listing("A").digest]
    assert store.listing(store.editions_at(None)["us-fto"]) == listing("A")
    assert store.load(listing("B", None, *many(3000)), instant("2026-02-06")).added


def test_no_connection_is_inherited_by_a_forked_process(url: str) -> None:
    script = """
        import os, sys
        from service.store.store import Store
        from tests.store.samples import instant, listing
        store = Store.open(sys.argv[1])
        store.load(listing("A"), instant("2026-02-05"))
        pool = store._database.engine.pool
        assert pool.checkedin() == 1
        child = os.fork()
        if child == 0:
            assert store._database.engine.pool.checkedin() == 0
            store.load(listing("B"), instant("2026-02-06"))
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        print(len(store.editions()))
        """
    assert start(script, url).communicate(timeout=60)[0] == "2\n"


def test_a_store_that_is_gone_can_be_forgotten_before_a_fork(url: str) -> None:
    script = """
        import gc, os, sys
        from service.store.store import Store
        store = Store.open(sys.argv[1])
        store.close()
        del store
        gc.collect()
        child = os.fork()
        if child == 0:
            os._exit(0)
        print(os.waitpid(child, 0)[1])
        """
    assert start(script, url).communicate(timeout=60)[0] == "0\n"


def test_all_connections_in_use_is_said_so(url: str) -> None:
    database = connect(url, wait_ms=50)
    held = [database.engine.connect() for _ in range(15)]
    with pytest.raises(StoreUnavailable, match="All connections to .* are in use"), database.reading():
        pass
    for connection in held:
        connection.close()
    database.engine.dispose()


def test_a_fault_of_ours_is_not_blamed_on_the_database(store: Store, url: str, outside: Engine) -> None:
    database = connect(url)
    with pytest.raises(DBAPIError, match="SELEC"), database.reading() as connection:
        connection.execute(text("SELEC 1"))
    database.engine.dispose()
