"""What tests need besides the project, each skipped where absent: PostgreSQL, Chromium, the published lists."""

import json
import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import hypothesis
import psycopg
import pytest
from flask import Flask
from playwright.sync_api import Browser, sync_playwright

from service.app import Rooms, join, open_rooms
from service.domain.entity import EntityType, NameKind, NameQuality
from service.index.entry import IndexedName
from service.index.index import NameIndex
from service.names.fold import fold
from service.names.words import NameWords, load_name_words
from service.refresh.network import CERTIFICATES, NO_PROXY, PROXY
from service.screening.counter import Screening
from service.settings import Settings
from tests.postgresql import Server
from tests.un_editions import Loaded, load_three

ROOT = Path(__file__).resolve().parent.parent
NETWORK = (PROXY, PROXY.lower(), NO_PROXY, NO_PROXY.lower(), CERTIFICATES)
MARKED_FIXTURES = {
    "postgresql_url": "postgresql",
    "own_postgresql": "postgresql",
    "browser": "browser",
    "real_lists": "real_lists",
}
REQUIRED = frozenset(filter(None, os.environ.get("DESIGNATIONS_REQUIRE", "").split(",")))

# How long an example takes says more about the machine than about the code. A failure comes back on the next run.
hypothesis.settings.register_profile("seeded", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("same_each_time", hypothesis.settings.get_profile("seeded"), derandomize=True)
hypothesis.settings.load_profile("same_each_time")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for one of these fixtures bears its marker without saying so."""
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if fixture in MARKED_FIXTURES:
                item.add_marker(MARKED_FIXTURES[fixture])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where DESIGNATIONS_REQUIRE names a marker, a test that bears it may not be skipped, for whatever reason."""
    report = yield
    needed = sorted(REQUIRED.intersection(mark.name for mark in item.iter_markers()))
    if report.skipped and needed:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and DESIGNATIONS_REQUIRE names {', '.join(needed)}: " + str(
            report.longrepr
        )
    return report


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """`host:port` of a server of this run alone, on loopback, that forgets everything at its end."""
    with _running() as server:
        yield server.address


@pytest.fixture
def own_postgresql() -> Iterator[Server]:
    """A server of this test alone, which it may stop and start."""
    with _running() as server:
        yield server


@contextmanager
def _running() -> Iterator[Server]:
    server = Server.made()
    try:
        server.start()
        try:
            yield server
        finally:
            if server.is_running:
                server.stop()
    finally:
        server.remove()


@pytest.fixture
def postgresql_url(postgresql_server: str) -> Iterator[str]:
    """The SQLAlchemy address of an empty database of this test alone."""
    name = f"test_{uuid4().hex}"
    with psycopg.connect(f"postgresql://postgres@{postgresql_server}/postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield f"postgresql+psycopg://postgres@{postgresql_server}/{name}"
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window; a test opens its own context in it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("Chromium is not installed; `apt-get install chromium` brings it")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium)
        yield started
        started.close()


@pytest.fixture(scope="session")
def real_lists() -> Path:
    """The folder of the lists as their publishers give them, which the project does not carry."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the published lists are not in ../shared/data")
    return folder


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an empty home over the datasets that the project carries, with the network of this machine.

    The command line reads the network from the environment, and must find itself in the rooms that a test has opened.
    """
    network = {name: os.environ[name] for name in NETWORK if name in os.environ}
    return Settings.read({**network, "DESIGNATIONS_HOME": str(tmp_path_factory.mktemp("home"))})


@pytest.fixture(scope="session")
def rooms(settings: Settings) -> Rooms:
    """The rooms over the bundled datasets, opened once for all tests."""
    return open_rooms(settings)


@pytest.fixture(scope="session")
def screening(rooms: Rooms) -> Screening:
    """The counter over the bundled datasets."""
    return rooms.screening


@pytest.fixture(scope="session")
def app(screening: Screening) -> Flask:
    """The application over the bundled datasets."""
    return join(screening)


@pytest.fixture(scope="session")
def words() -> NameWords:
    """The word tables that the project carries, read once."""
    return load_name_words(ROOT / "datasets" / "names")


@pytest.fixture(scope="session")
def listed() -> tuple[IndexedName, ...]:
    """Every name of `us-fto.jsonl`, in the order of the file."""
    rows = [
        json.loads(line) for line in (ROOT / "datasets" / "us-fto.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    ]
    entities = [row["entity"] for row in rows if isinstance(row["entity"], dict)]
    return tuple(
        IndexedName(
            entity=f"us-fto.{entity['id']}",
            dataset="us-fto",
            text=name["text"],
            folded=fold(name["text"]),
            kind=NameKind(name["kind"]),
            quality=NameQuality(name["quality"]),
            type=EntityType(entity["type"]),
        )
        for entity in entities
        for name in entity["names"]
    )


@pytest.fixture(scope="session")
def index(listed: tuple[IndexedName, ...], words: NameWords) -> NameIndex:
    """The index over them."""
    return NameIndex.build(listed, words)


@pytest.fixture(scope="session")
def three_editions(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """Rooms over three small editions of one list."""
    return load_three(tmp_path_factory.mktemp("three-editions"))
