"""Callers who are slow, broken or lying get an answer of their own, and keep nobody else waiting."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from service.cli.arriving import MOST_OF_A_BODY

SERVE = """
from service.cli.server import Plan, Server, take
from service.settings import Settings
Server(Settings.from_environment(), take("127.0.0.1", 0), Plan(workers=1, threads=1, patience_s=PATIENCE)).run()
"""
PATIENCE_S = 1.5
MORE_THAN_A_LINE_HOLDS = 150
"""Answers of a hundred thousand bytes that the system does not take in before some are read."""
HOST = b"Host: x\r\nConnection: close\r\n"
ALIVE = b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n"
POST = b"POST /v1/compare HTTP/1.1\r\nContent-Type: application/json\r\n" + HOST
QUESTION = b'{"query":{"name":"a"},"candidate":{"name":"a"}}'
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"
MEGABYTE = QUESTION + b" " * (1_000_000 - len(QUESTION))


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a service with one process and one thread, which waits a second and a half for a request."""
    home = tmp_path_factory.mktemp("slow")
    command = [sys.executable, "-c", SERVE.replace("PATIENCE", str(PATIENCE_S))]
    with (home / "said").open("w+", encoding="utf-8") as said:
        serving = subprocess.Popen(command, env={**os.environ, "DESIGNATIONS_HOME": str(home)}, stderr=said)
        try:
            yield _port(home / "said")
        finally:
            serving.terminate()
            assert serving.wait(60) == 0


def _port(said: Path) -> int:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = [word for word in said.read_text(encoding="utf-8").split() if word.startswith("http://")]
        if found:
            return urlsplit(found[0]).port or 0
        time.sleep(0.02)
    raise TimeoutError(said.read_text(encoding="utf-8"))


def call(port: int, request: bytes, *, half: bool = False) -> tuple[int, Any]:
    """The status and the JSON of the answer; with `half` the caller ends its half first. Nothing said is status 0."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(request)
        if half:
            line.shutdown(socket.SHUT_WR)
        return answer(line)


def answer(line: socket.socket) -> tuple[int, Any]:
    """What is answered until the service closes."""
    said = b""
    while piece := line.recv(65_536):
        said += piece
    head, _, body = said.partition(b"\r\n\r\n")
    return (int(head.split()[1]), json.loads(body)) if said else (0, None)


@pytest.mark.parametrize(
    "unfinished",
    [
        b"",
        b"GET /healthz HT",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\n",
        POST + b"Content-Length: 50\r\n\r\n{",
        CHUNKED + b"5\r\nab",
        CHUNKED.replace(b": chunked", b": gzip, chunked"),
        POST + b"Expect: 100-continue\r\nContent-Length: 50\r\n\r\n",
    ],
)
def test_callers_who_never_finish_keep_nobody_waiting(port: int, unfinished: bytes) -> None:
    with ExitStack() as open_:
        for _ in range(20):
            line = open_.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20))
            line.sendall(unfinished)
        before = time.monotonic()
        assert call(port, ALIVE) == (200, {"status": "ok"})
        assert time.monotonic() - before < 1


def test_a_request_that_does_not_arrive_in_time_is_told_so_and_the_line_is_closed(port: int) -> None:
    before = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=20) as silent:
        status, said = call(port, POST + b"Content-Length: 50\r\n\r\n{")
        assert (status, said["status"], said["title"]) == (408, 408, "Request Timeout")
        assert PATIENCE_S <= time.monotonic() - before < PATIENCE_S + 5
        assert answer(silent) == (0, None)


def test_callers_who_do_not_read_their_answers_keep_nobody_waiting_and_can_read_them_later(port: int) -> None:
    asked = b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(asked * MORE_THAN_A_LINE_HOLDS + ALIVE)
        for _ in range(10):
            before = time.monotonic()
            assert call(port, ALIVE)[0] == 200
            assert time.monotonic() - before < 1
            time.sleep(0.05)
        said = b""
        while piece := line.recv(65_536):
            said += piece
    assert said.count(b"HTTP/1.1 200 OK") == MORE_THAN_A_LINE_HOLDS + 1
    assert said.endswith(b'{"status":"ok"}')


def test_callers_who_do_not_hang_up_keep_nobody_waiting(port: int) -> None:
    with ExitStack() as open_:
        for _ in range(3):
            line = open_.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20))
            line.sendall(ALIVE)
            assert line.recv(65_536).startswith(b"HTTP/1.1 200 OK")
        before = time.monotonic()
        assert call(port, ALIVE)[0] == 200
        assert time.monotonic() - before < 1


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (POST + b"Content-Length: %d\r\n\r\n" % len(QUESTION) + QUESTION, 200),
        (POST + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(QUESTION) + QUESTION, 200),
        (CHUNKED + b"%x\r\n" % len(QUESTION) + QUESTION + b"\r\n0\r\n\r\n", 200),
        (CHUNKED + b"%x\r\n" % len(MEGABYTE) + MEGABYTE + b"\r\n0\r\n\r\n", 200),
        (CHUNKED + b"%x\r\n" % len(MEGABYTE) + MEGABYTE + b"\r\n1\r\n \r\n0\r\n\r\n", 413),
        (CHUNKED + b"%x\r\n" % len(MEGABYTE) + MEGABYTE + b"\r\n7\r\nGARBAGE\r\n0\r\n\r\n", 413),
        (CHUNKED + b"fffffff\r\n" + b"a" * MOST_OF_A_BODY, 413),
        (POST + b"Content-Length: 999999999\r\n\r\n", 413),
        (CHUNKED + b"zz\r\n", 400),
        (CHUNKED + b"-1\r\n", 400),
        (CHUNKED + b"2\r\n{}0\r\n\r\n", 400),
        (CHUNKED + b'2;a="\r\n{}\r\n0\r\n\r\n', 400),
        (CHUNKED + b"2\r\n{}\r\n0\r\nHost: y\r\n\r\n", 400),
        (POST + b"Transfer-Encoding: gzip\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
        (b"GET /healthz HTTP/1.1\r\nHost: y\r\n" + HOST + b"\r\n", 400),
        (b"GET /healthz HTTP/1.0\r\n\r\n", 200),
        (b"GET /healthz HTTP/1.1\r\n" + HOST + b"a: b\r\n" * 30_000 + b"\r\n", 431),
        (b"GET /healthz HTTP/1.1\r\n" + HOST + b"SCRIPT_NAME: /v1\r\n\r\n", 200),
        (b"GET /v1/healthz HTTP/1.1\r\n" + HOST + b"SCRIPT_NAME: /v1\r\n\r\n", 404),
    ],
)
def test_each_request_has_its_answer(port: int, request_: bytes, status: int) -> None:
    found, said = call(port, request_)
    assert found == status
    assert status == 200 or said["status"] == status


@pytest.mark.parametrize("short", [POST + b"Content-Length: 500\r\n\r\n" + QUESTION, CHUNKED + b"50\r\n" + QUESTION])
def test_a_body_that_ends_before_its_time_is_refused(port: int, short: bytes) -> None:
    status, said = call(port, short, half=True)
    assert (status, said["detail"]) == (400, "The request ended before all of it had arrived.")


def test_no_more_is_kept_of_unfinished_requests_than_a_process_can_bear(port: int) -> None:
    body = POST + b"Content-Length: %d\r\n\r\n" % MOST_OF_A_BODY + b" " * (MOST_OF_A_BODY - 100)
    with ExitStack() as open_:
        lines = [open_.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20)) for _ in range(14)]
        for line in lines:
            try:
                line.sendall(body)
            except OSError:
                break
        assert call(port, ALIVE)[0] == 200
        assert 503 in {answer(line)[0] for line in lines}


def test_requests_that_follow_each_other_on_one_line_are_answered_in_their_order(port: int) -> None:
    first = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    second = CHUNKED + b"%x\r\n" % len(QUESTION) + QUESTION + b"\r\n0\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(first + first + second)
        said = b""
        while piece := line.recv(65_536):
            said += piece
    assert said.count(b"HTTP/1.1 200 OK") == 3
    assert b'"score"' in said.rpartition(b"\r\n\r\n")[2]
