"""Faults as they happen: a process killed, a disk full, a server stopped; nothing is torn and nothing lost."""

import multiprocessing
import os
import random
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from uuid import uuid4

import psycopg
import pytest

from service.domain.listing import Listing
from service.errors import BadBackup, StoreUnavailable
from service.store.store import Store
from tests.postgresql import Server
from tests.store.conftest import sqlite_url
from tests.store.samples import instant, listing, many

NOW = instant("2026-02-05")
ROUNDS = 200 if os.environ.get("DESIGNATIONS_SOAK") else 10
CROWD = many(600)
FORKED = multiprocessing.get_context("fork")


def edition(number: int) -> Listing:
    """An edition in which a third of the entities is not as before."""
    changed = tuple(replace(entity, note=f"{number}") for entity in CROWD[:200])
    return listing(f"{number}", None, *changed, *CROWD[200:])


def load_from(url: str, first: int, finished: Connection) -> None:
    with closing(Store.open(url)) as store:
        for number in range(first, first + 100):
            store.load(edition(number), NOW + timedelta(minutes=number))
            finished.send(number)


def killed(url: str, first: int, after: float) -> int:
    """The last load of which another process said that it had ended, before it was killed."""
    heard, finished = FORKED.Pipe(duplex=False)
    loading = FORKED.Process(target=load_from, args=(url, first, finished))
    loading.start()
    finished.close()
    loading.join(after)
    loading.kill()
    loading.join(10)
    last = first - 1
    with suppress(EOFError):
        while True:
            last = heard.recv()
    heard.close()
    return last


def test_a_process_killed_while_it_loads_tears_and_loses_nothing(store: Store, url: str) -> None:
    chance = random.Random(4)  # noqa: S311
    begun = time.monotonic()
    with closing(Store.open(url)) as first:
        first.load(edition(0), NOW)
    took = time.monotonic() - begun
    stored = 0
    for _ in range(ROUNDS):
        last = killed(url, stored + 1, chance.uniform(0.2, 4) * took)
        with store._database.writing():
            # A server may still be at the end of what it was told before the kill.
            pass
        with closing(Store.open(url)) as again:
            held = again.editions()
            stored = len(held) - 1
            assert last <= stored <= last + 1
            assert [one.digest for one in held] == [edition(number).digest for number in range(stored + 1)]
            assert again.listing(held[-1]) == edition(stored)
        assert store.editions_at(None)["us-fto"].digest == edition(stored).digest
    assert stored > 0
    assert store.load(edition(stored + 1), NOW + timedelta(minutes=stored + 1)).added
    assert set(store.histories("us-fto").entities) == {entity.id for entity in CROWD}


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that the user of the server can enter, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp(prefix="designations-faults-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def give_to_server(folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")


@pytest.fixture
def small_disk(open_folder: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    folder = open_folder / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=6m", "none", folder], check=False)
    if not made or made.returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def fill(store: Store) -> int:
    """Loads editions of which each is larger, until there is no room; how many fitted."""
    with pytest.raises(StoreUnavailable, match="no room left on its disk"):
        load_ever_larger(store)
    return len(store.editions())


def load_ever_larger(store: Store) -> None:
    for number in range(1, 60):
        crowd = tuple(replace(one, id=f"us-fto.{number}-{one.id}") for one in many(number * 200))
        store.load(listing(f"{number}", None, *crowd), NOW + timedelta(minutes=number))


def test_a_full_disk_keeps_all_that_was_loaded(small_disk: Path) -> None:
    with closing(Store.open(sqlite_url(small_disk))) as store:
        fitted = fill(store)
        assert fitted > 0
        held = store.editions()
        assert [len(store.listing(one).entities) for one in held] == [number * 200 for number in range(1, fitted + 1)]
        with pytest.raises(BadBackup, match="cannot be written"):
            store.backup(small_disk / "copy.db")
        assert [path.name for path in small_disk.glob("copy*")] == []
    with closing(Store.open(sqlite_url(small_disk))) as again:
        assert again.editions() == held


def load_within(url: str, size: int, said: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    with closing(Store.open(url)) as store:
        try:
            store.load(listing("B", None, *many(5000)), NOW)
        except StoreUnavailable as error:
            said.send(str(error))


def test_a_file_that_may_not_grow_keeps_all_that_was_loaded(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    with closing(Store.open(url)) as store:
        store.load(listing("A"), NOW)
        size = max(path.stat().st_size for path in tmp_path.glob("designations.db*"))
        heard, said = FORKED.Pipe(duplex=False)
        loading = FORKED.Process(target=load_within, args=(url, size + 100_000, said))
        loading.start()
        said.close()
        loading.join(60)
        assert "designations.db" in heard.recv()
        heard.close()
        assert store.listing(store.editions_at(None)["us-fto"]) == listing("A")
        assert store.load(listing("B", None, *many(5000)), NOW).added


@pytest.mark.postgresql
def test_a_server_whose_disk_is_full_keeps_all_that_was_loaded(postgresql_server: str, small_disk: Path) -> None:
    name = f"small_{uuid4().hex}"
    give_to_server(small_disk)
    with psycopg.connect(f"postgresql://postgres@{postgresql_server}/postgres", autocommit=True) as server:
        server.execute(f"CREATE TABLESPACE {name} LOCATION '{small_disk}'".encode())
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            url = f"postgresql+psycopg://postgres@{postgresql_server}/{name}"
            with closing(Store.open(url)) as store:
                server.execute(f"ALTER DATABASE {name} SET default_tablespace = {name}".encode())
                with psycopg.connect(f"postgresql://postgres@{postgresql_server}/{name}", autocommit=True) as own:
                    own.execute(f"ALTER TABLE listed_row SET TABLESPACE {name}".encode())
                fitted = fill(store)
                assert fitted > 0
                assert len(store.editions()) == fitted
                assert len(store.listing(store.editions()[-1]).entities) == fitted * 200
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
            server.execute(f"DROP TABLESPACE {name}".encode())


def test_a_server_that_is_gone_in_the_middle_is_said_so_and_comes_back_whole(own_postgresql: Server) -> None:
    server = own_postgresql
    said: list[str] = []

    def load(store: Store) -> None:
        try:
            for number in range(1, 1000):
                store.load(edition(number), NOW + timedelta(minutes=number))
        except StoreUnavailable as error:
            said.append(str(error))

    with closing(Store.open(server.url)) as store:
        store.load(edition(0), NOW)
        loading = Thread(target=load, args=(store,))
        loading.start()
        loading.join(1)
        server.stop()
        loading.join(30)
        assert len(said) == 1
        assert "cannot be reached" in said[0]
        with pytest.raises(StoreUnavailable, match="cannot be reached"):
            store.editions_at(None)
        server.start()
        held = store.editions()
        assert [one.digest for one in held] == [edition(number).digest for number in range(len(held))]
        assert store.listing(held[-1]) == edition(len(held) - 1)
        assert store.load(edition(len(held)), NOW + timedelta(minutes=len(held))).added
