"""A service that is started for a measurement on a free port of this machine, and stopped after it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

PATIENCE_S = 60.0
_POLL_S = 0.01
_GLANCE_S = 0.002


@dataclass(frozen=True, slots=True)
class Serving:
    """A service that answers at `address`; `started` is the clock of `time.perf_counter` at its start.

    What it says on standard error is in `said`: a file, because a pipe that nobody reads stops who writes to it.
    """

    process: subprocess.Popen[str]
    address: str
    started: float
    said: TextIOWrapper | None = None

    def get(self, path: str) -> bytes:
        """The body of an answer; raises urllib.error.URLError."""
        return get(f"{self.address}{path}")

    def seconds_to(self, path: str) -> float:
        """How long it took from the start to the first answer at the path."""
        wait_for(f"{self.address}{path}", PATIENCE_S)
        return time.perf_counter() - self.started


def start(environ: Mapping[str, str], *arguments: str) -> Serving:
    """Runs `designations serve` in a group of its own, until it says where it answers; raises RuntimeError."""
    command = [str(Path(sys.executable).with_name("designations")), "serve", "--port", "0", *arguments]
    with tempfile.NamedTemporaryFile("w") as stderr:
        said = Path(stderr.name).open(encoding="utf-8")  # noqa: SIM115, closed by stop
        started = time.perf_counter()
        process = subprocess.Popen(
            command, env={**os.environ, **environ}, stderr=stderr, text=True, start_new_session=True
        )
    return Serving(process, _address(process, said), started, said)


def stop(serving: Serving, how: signal.Signals = signal.SIGTERM) -> int:
    """Ends the service and what it started; gives its exit code."""
    if how is signal.SIGKILL:
        os.killpg(serving.process.pid, how)
    else:
        serving.process.send_signal(how)
    code = serving.process.wait(PATIENCE_S)
    if serving.said is not None:
        serving.said.close()
    return code


@contextmanager
def serving(environ: Mapping[str, str], *arguments: str) -> Iterator[Serving]:
    """A service for as long as the block lasts."""
    started = start(environ, *arguments)
    try:
        yield started
    finally:
        if started.process.poll() is None:
            stop(started)


def wait_for(address: str, patience_s: float) -> bytes:
    """The first answer at the address; raises TimeoutError where none comes in the time."""
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        try:
            return get(address)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(_POLL_S)
    raise TimeoutError(f"{address} did not answer within {patience_s:g} s")


def get(address: str) -> bytes:
    """The body of an answer; raises urllib.error.URLError, urllib.error.HTTPError among them."""
    with urllib.request.urlopen(address, timeout=10) as reply:  # noqa: S310, the address is ours
        body: bytes = reply.read()
    return body


def _address(process: subprocess.Popen[str], said: TextIOWrapper) -> str:
    """What the service says of itself: it takes a free port and names it."""
    text = ""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        # Asked before it is read, so that the last words of a process that ends are not missed.
        ended = process.poll() is not None
        text += said.read()
        found = [word for word in text.rpartition("\n")[0].split() if word.startswith("http://")]
        if found:
            return found[0]
        if ended:
            break
        time.sleep(_GLANCE_S)
    process.kill()
    process.wait()
    said.close()
    raise RuntimeError(f"the service did not start: {text}")
