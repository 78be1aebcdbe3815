"""The database goes away in the middle of the questions to a running service, and comes back."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from benchmarks.serving import Serving, get, serving, stop
from service.settings import DATABASE_NAME, JOURNAL_NAME
from tests.postgresql import Server

QUESTION = "/v1/lookup?name=BLA&as_of=2025-08-12"
STATUS = "/v1/status?name=BLA&program=US-FTO&as_of=2025-08-12"
UNSEEN = "The database cannot be asked since "
PATIENCE_S = 20.0


def asked(running: Serving, path: str = QUESTION) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(running.get(path))
    return found


def status_of(running: Serving, path: str) -> tuple[int, dict[str, Any]]:
    try:
        return 200, json.loads(running.get(path))
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


def screened(running: Serving) -> dict[str, Any]:
    body = json.dumps({"text": "The BLA claimed the attack.", "as_of": "2025-08-12"})
    command = ["curl", "-sf", "-H", "Content-Type: application/json", "-d", body, f"{running.address}/v1/articles"]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=30).stdout)
    return found


def until(so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def many(running: Serving, count: int) -> list[str]:
    """The ids of as many answers, asked for by eight callers at once, so that both workers have some."""
    with ThreadPoolExecutor(8) as pool:
        return [answer["id"] for answer in pool.map(lambda _: asked(running), range(count))]


def recover(environ: dict[str, str]) -> str:
    command = [str(Path(sys.executable).with_name("designations")), "records", "recover"]
    ran = subprocess.run(command, env={**os.environ, **environ}, check=True, capture_output=True, text=True, timeout=60)
    return ran.stdout


@pytest.fixture
def environ(own_postgresql: Server, tmp_path: Path) -> dict[str, str]:
    address = f"postgresql://postgres@{own_postgresql.address}/postgres"
    return {"DESIGNATIONS_HOME": str(tmp_path), "DESIGNATIONS_DATABASE_URL": address}


@pytest.fixture
def served(environ: dict[str, str]) -> Iterator[Serving]:
    with serving(environ, "--workers", "2") as running:
        yield running


def stored(server: Server) -> list[str]:
    """The ids of all records in the order in which they were added."""
    with psycopg.connect(f"postgresql://postgres@{server.address}/postgres") as database:
        return [row[0] for row in database.execute("SELECT id FROM record ORDER BY number")]


def test_lookups_go_on_while_postgresql_is_stopped_and_all_is_as_before_when_it_is_back(
    served: Serving, own_postgresql: Server, tmp_path: Path
) -> None:
    before = asked(served)
    known_at = before["known_at"]
    own_postgresql.stop()
    without = many(served, 40)
    answer, article = asked(served), screened(served)
    assert {key: answer[key] for key in ("hits", "coverage", "law")} == {
        key: before[key] for key in ("hits", "coverage", "law")
    }
    for said in (answer, article, asked(served, STATUS)):
        assert UNSEEN in said["notice"]
    assert UNSEEN not in before["notice"]
    code, ready = status_of(served, "/readyz")
    assert (code, ready["type"]) == (503, "urn:designations:problem:store-unavailable")
    assert "cannot be reached" in ready["detail"]
    assert status_of(served, "/healthz")[0] == 200
    assert asked(served, f"/v1/records/{answer['id']}")["answer"] == answer
    assert status_of(served, f"/v1/records/{before['id']}")[0] == 503
    assert asked(served, f"{QUESTION}&known_at={known_at}")["hits"] == before["hits"]
    code, refused = status_of(served, f"{QUESTION}&known_at=2020-01-01T00:00:00Z")
    assert code == 503
    assert "not in memory" in refused["detail"]
    figures = get(f"{served.address}/metrics").decode()
    assert "designations_store_available 0.0" in figures
    assert 'designations_dataset_loaded{dataset="us-fto"} 1.0' in figures

    own_postgresql.start()
    until(lambda: status_of(served, "/readyz")[0] == 200)
    until(lambda: UNSEEN not in asked(served)["notice"])
    until(lambda: not (tmp_path / JOURNAL_NAME).stat().st_size)
    assert {one["notice"] for one in (asked(served) for _ in range(20))} == {before["notice"]}
    found = stored(own_postgresql)
    assert len(found) == len(set(found))
    assert {before["id"], answer["id"], article["id"], *without} <= set(found)
    assert asked(served, f"/v1/records/{answer['id']}")["answer"] == answer
    assert "designations_journal_bytes 0.0" in get(f"{served.address}/metrics").decode()


def test_a_stopped_server_makes_no_question_slow(served: Serving, own_postgresql: Server) -> None:
    asked(served)
    own_postgresql.stop()
    many(served, 8)
    began = time.monotonic()
    many(served, 40)
    assert time.monotonic() - began < 4


def test_evidence_in_the_journal_outlives_the_service_and_moves_at_its_next_start(
    environ: dict[str, str], own_postgresql: Server, tmp_path: Path
) -> None:
    with serving(environ, "--workers", "2") as running:
        own_postgresql.stop()
        ids = many(running, 30)
        assert stop(running, signal.SIGKILL) == -signal.SIGKILL
    own_postgresql.start()
    assert stored(own_postgresql) == []
    lines = (tmp_path / JOURNAL_NAME).read_text(encoding="utf-8").splitlines()
    in_order = [json.loads(line.partition(" ")[2])[0]["id"] for line in lines]
    assert set(ids) == set(in_order)
    with serving(environ) as again:
        assert stored(own_postgresql) == in_order
        assert (tmp_path / JOURNAL_NAME).stat().st_size == 0
        assert asked(again, f"/v1/records/{ids[0]}")["id"] == ids[0]


def test_the_command_line_moves_evidence_and_says_how_much(
    environ: dict[str, str], own_postgresql: Server, served: Serving
) -> None:
    own_postgresql.stop()
    ids = many(served, 12)
    own_postgresql.start()
    assert recover(environ) == (
        "Records moved from the journal to the database: 12; there already: 0; lines damaged and set aside: 0.\n"
    )
    assert set(stored(own_postgresql)) == set(ids)
    assert "database: 0; there already: 0;" in recover(environ)


def test_while_a_journal_can_not_be_written_either_no_answer_is_given(
    served: Serving, own_postgresql: Server, tmp_path: Path
) -> None:
    (tmp_path / JOURNAL_NAME).mkdir()
    assert asked(served)["outcome"] == "hits"
    own_postgresql.stop()
    code, said = status_of(served, QUESTION)
    assert (code, said["type"]) == (503, "urn:designations:problem:not-kept")
    assert status_of(served, STATUS)[0] == 200


def test_lookups_go_on_while_the_file_of_sqlite_is_away(tmp_path: Path) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    with serving({"DESIGNATIONS_HOME": str(home)}, "--workers", "2") as running:
        before = asked(running)
        for name in ("", "-wal", "-shm"):
            (home / f"{DATABASE_NAME}{name}").rename(f"{away}{name}")
        ids = many(running, 20)
        answer = asked(running)
        assert UNSEEN in answer["notice"]
        code, ready = status_of(running, "/readyz")
        assert code == 503
        assert "cannot be opened" in ready["detail"]
        assert not (home / DATABASE_NAME).exists()
        for name in ("-wal", "-shm", ""):
            Path(f"{away}{name}").rename(home / f"{DATABASE_NAME}{name}")
        assert status_of(running, "/readyz")[0] == 200
        assert asked(running)["notice"] == before["notice"]
        with closing(sqlite3.connect(home / DATABASE_NAME)) as database:
            kept = {row[0] for row in database.execute("SELECT id FROM record")}
        assert {before["id"], answer["id"], *ids} <= kept
