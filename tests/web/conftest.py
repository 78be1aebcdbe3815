"""What the tests of the pages share: a designation to vary, a server for the browser, and a strict client."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from werkzeug.serving import make_server

from service.app import join
from service.screening.shown import DesignationShown, PartyShown, ProgramShown, Provenance
from tests.un_editions import Loaded

FTO = ProgramShown("US-FTO", "Foreign Terrorist Organization", "Secretary of State", "US")


@pytest.fixture
def shown() -> Callable[..., DesignationShown]:
    """A designation under US-FTO, announced on 11 and in force from 12 August 2025, with the changes given."""
    plain = DesignationShown(
        id="us-fto.one",
        party=PartyShown("us-fto.one", "The One", "organization", ()),
        as_of="2025-08-12",
        program=FTO,
        dataset="us-fto",
        status="in_force",
        flags=(),
        flag_details={},
        name_in_scope=True,
        announced="2025-08-11",
        effective_from="2025-08-12",
        effective_until=None,
        first_seen=None,
        last_seen=None,
        citation="FR doc 2025-15292",
        source_url=None,
        end_citation=None,
        end_source_url=None,
        verified=True,
        basis=None,
        note=None,
        effects=(),
        history=(),
        provenance=Provenance("us-fto", "sha256:00", "us-fto.one", None, "2026-11-24T00:00:00Z"),
    )

    def changed(**changes: Any) -> DesignationShown:
        return replace(plain, **changes)

    return changed


@pytest.fixture(scope="module")
def address(app: Flask) -> Iterator[str]:
    """The address of a real server of the app on loopback, for the time of a module's tests."""
    with served(app) as where:
        yield where


@pytest.fixture(scope="module")
def lists_address(three_editions: Loaded) -> Iterator[str]:
    """That of a server over three editions of one list."""
    with served(join(three_editions.rooms.screening)) as where:
        yield where


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """A server of the app on loopback."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()
