"""Service, refresher and PostgreSQL as processes of their own: a list comes, changes, breaks, and goes on."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from benchmarks.serving import Serving, stop
from tests.refresh.publishers import Server, gives, publisher
from tests.sources.un.extract import un_list
from tests.topology.processes import environment, refresher, said_until, service
from tests.un_editions import RENAMED

FIRST = un_list().replace("2026-02-27T", "2026-02-01T").encode()
SECOND = un_list(RENAMED).encode()
LOGIN_PAGE = b"<!doctype html><html><title>Sign in</title></html>"


@pytest.fixture
def environ(postgresql_url: str, tmp_path: Path) -> dict[str, str]:
    password = tmp_path / "password"
    password.write_text("p@ss/word%\n", encoding="utf-8")
    return environment(postgresql_url, tmp_path / "home", password)


@pytest.fixture
def publisher_of_the_list() -> Iterator[Server]:
    with publisher() as server:
        server.answers["/list"] = gives(FIRST)
        yield server


def asked(running: Serving, path: str, **query: str) -> Any:
    return json.loads(running.get(f"{path}?{urlencode(query)}" if query else path))


def held(running: Serving) -> Any:
    [row] = asked(running, "/v1/datasets/un-sc")["datasets"]
    return row


@pytest.mark.slow
def test_a_list_reaches_every_worker_changes_breaks_and_goes_on(
    environ: dict[str, str], publisher_of_the_list: Server
) -> None:
    server = publisher_of_the_list
    with service(environ) as running, refresher(environ, server.host) as first:
        said_until(first, "loaded")
        # Of two workers each is asked, whichever takes a request.
        found = [asked(running, "/v1/lookup", name="Jan Antonín Example", dataset="un-sc") for _ in range(8)]
        assert [one["hits"][0]["party"]["id"] for one in found] == ["un-sc.qdi-901"] * 8
        assert held(running)["published_at"] == "2026-02-01"
        server.answers["/list"] = gives(SECOND)
        said_until(first, "loaded")
        assert held(running)["last_change"]["counts"] == {"removed": 0, "added": 0, "changed": 1}
        server.answers["/list"] = gives(LOGIN_PAGE)
        said_until(first, "failed")
        assert held(running)["published_at"] == "2026-02-27"
        first.send_signal(signal.SIGKILL)
        first.wait()
        with refresher(environ, server.host) as second:
            server.answers["/list"] = gives(SECOND)
            said_until(second, "unchanged")
        record = found[0]["id"]
        stop(running, signal.SIGKILL)
    with service(environ) as again:
        assert held(again)["published_at"] == "2026-02-27"
        assert len(held(again)["editions"]) == 2
        assert asked(again, f"/v1/records/{record}")["answer"]["id"] == record
        page = again.get("/parties/un-sc.qdi-901").decode()
        assert "Abu Amthal" in page
        assert "How fresh the lists are." in page
