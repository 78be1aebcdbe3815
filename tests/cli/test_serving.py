"""`designations serve` as a process: where it can be reached, how it ends, and what it survives."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from benchmarks.serving import Serving, serving, start, stop
from service.settings import ROOT, Settings

QUESTION = "/v1/lookup?name=BLA&as_of=2025-08-12"
OF_THE_MOMENT = {"id", "asked_at", "known_at"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[Serving]:
    with serving({"DESIGNATIONS_HOME": str(home)}) as running:
        yield running


def answer(running: Serving) -> dict[str, Any]:
    """The answer without what differs each time that it is asked for."""
    found: dict[str, Any] = json.loads(running.get(QUESTION))
    return {name: said for name, said in found.items() if name not in OF_THE_MOMENT}


def refused_start(environ: dict[str, str], *arguments: str) -> str:
    """What a start says that fails as it should: one sentence, exit code 1, no traceback."""
    command = [str(Path(sys.executable).with_name("designations")), "serve", "--port", "0", *arguments]
    ran = subprocess.run(
        command, env={**os.environ, **environ}, check=False, capture_output=True, text=True, timeout=60
    )
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1, ran.stderr
    return ran.stderr


def test_it_answers_on_the_loopback_address(served: Serving) -> None:
    assert served.address.startswith("http://127.0.0.1:")
    assert answer(served)["outcome"] == "hits"


def test_it_answers_on_no_other_address_of_the_machine(served: Serving) -> None:
    port = urlsplit(served.address).port or 0
    others = {str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in {"127.0.0.2", *others} - {"127.0.0.1"}:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((address, port), timeout=5)


def test_a_name_of_ten_thousand_marks_is_refused_in_the_form_of_every_error(served: Serving) -> None:
    parts = urlsplit(served.address)
    caller = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    caller.request("GET", f"/v1/lookup?name={quote('e' + chr(0x301) * 10_000)}")
    reply = caller.getresponse()
    said = json.loads(reply.read())
    caller.close()
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert reply.status == said["status"] == 414


def test_a_port_in_use_is_said_in_a_sentence(served: Serving, home: Path) -> None:
    port = str(urlsplit(served.address).port)
    said = refused_start({"DESIGNATIONS_HOME": str(home)}, "--port", port)
    assert said.startswith(f"Error: Port {port} on 127.0.0.1 cannot be had: address already in use")


def test_it_opens_no_socket_in_the_home_directory(served: Serving, home: Path) -> None:
    assert [path for path in home.rglob("*") if path.is_socket()] == []


def test_killed_and_started_again_it_answers_the_same_and_counts_anew(tmp_path: Path) -> None:
    environ = {"DESIGNATIONS_HOME": str(tmp_path)}
    running = start(environ)
    before = answer(running)
    assert stop(running, signal.SIGKILL) == -signal.SIGKILL
    assert len(list((tmp_path / "metrics").iterdir())) == 1
    with serving(environ) as again:
        assert b"designations_answers_total" not in again.get("/metrics")
        assert answer(again) == before
        assert stop(again) == 0
    assert list((tmp_path / "metrics").iterdir()) == []


def test_two_starts_at_once_on_an_empty_home_both_answer(tmp_path: Path) -> None:
    environ = {"DESIGNATIONS_HOME": str(tmp_path / "new")}
    command = [str(Path(sys.executable).with_name("designations")), "serve", "--port", "0", "--workers", "1"]
    both = [
        subprocess.Popen(command, env={**os.environ, **environ}, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    try:
        said = [process.stderr.readline() for process in both if process.stderr]
        addresses = [word for line in said for word in line.split() if word.startswith("http")]
        assert len(addresses) == 2, said
        answers = [answer(Serving(process, address, 0.0)) for process, address in zip(both, addresses, strict=True)]
        assert answers[0] == answers[1]
    finally:
        for process in both:
            process.terminate()
            process.wait(60)
            if process.stderr:
                process.stderr.close()


@pytest.fixture
def datasets(tmp_path: Path, settings: Settings) -> Path:
    return Path(shutil.copytree(settings.datasets, tmp_path / "lists"))


@pytest.fixture
def broken(tmp_path: Path, datasets: Path) -> dict[str, str]:
    """An environment in which the third line of a list has lost its end."""
    path = datasets / "us-fto.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2][:-1]
    path.write_text("\n".join(lines), encoding="utf-8")
    return {"DESIGNATIONS_HOME": str(tmp_path / "home"), "DESIGNATIONS_DATASETS": str(datasets)}


def test_a_broken_line_of_a_list_is_named_and_nothing_starts(broken: dict[str, str]) -> None:
    assert "us-fto.jsonl, line 3" in refused_start(broken)


def test_the_law_that_cannot_be_read_is_named_and_nothing_starts(tmp_path: Path, datasets: Path) -> None:
    (datasets / "programs" / "US-FTO.toml").write_text("id = ", encoding="utf-8")
    environ = {"DESIGNATIONS_HOME": str(tmp_path / "home"), "DESIGNATIONS_DATASETS": str(datasets)}
    assert "US-FTO.toml" in refused_start(environ)


def test_a_database_that_is_none_is_named_and_nothing_starts(tmp_path: Path) -> None:
    (tmp_path / "designations.sqlite3").write_bytes(b"no database" * 500)
    said = refused_start({"DESIGNATIONS_HOME": str(tmp_path)})
    assert "designations.sqlite3 is not an SQLite database" in said


def flask(environ: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "designations", *arguments]
    return subprocess.run(
        command, env={**os.environ, **environ}, cwd=ROOT, check=False, capture_output=True, text=True, timeout=60
    )


def test_the_same_commands_hang_on_flask(home: Path) -> None:
    ran = flask({"DESIGNATIONS_HOME": str(home)}, "status", "BLA", "--program", "US-FTO", "--as-of", "2025-08-12")
    assert ran.returncode == 3, ran.stderr
    assert ran.stdout.startswith("in force, 12 August 2025")


def test_the_wsgi_module_refuses_a_broken_list_in_a_sentence_too(broken: dict[str, str]) -> None:
    ran = flask(broken, "programs")
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 1, ran.stderr
    assert "us-fto.jsonl, line 3" in ran.stderr
