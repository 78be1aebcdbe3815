"""What docker-compose.yml starts, from plain processes: a service of two workers and a refresher over one database."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.serving import PATIENCE_S, Serving, serving
from service.settings import ROOT


def environment(url: str, home: Path, password: Path) -> dict[str, str]:
    """What both are given, the password in a file as in the composition."""
    return {
        "DESIGNATIONS_HOME": str(home),
        "DESIGNATIONS_DATABASE_URL": url,
        "DESIGNATIONS_DATABASE_PASSWORD_FILE": str(password),
        "PYTHONPATH": str(ROOT),
    }


@contextmanager
def service(environ: Mapping[str, str]) -> Iterator[Serving]:
    """The service, once it answers."""
    with serving(environ, "--workers", "2") as running:
        yield running


@contextmanager
def refresher(environ: Mapping[str, str], host: str) -> Iterator[subprocess.Popen[str]]:
    """The refresher, which asks the publisher at that host; it is killed at the end, as containers are at last."""
    command = [sys.executable, "-m", "tests.topology.refresher", host]
    process = subprocess.Popen(command, env={**os.environ, **environ}, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE_S)


def said_until(process: subprocess.Popen[str], word: str, most: int = 100) -> str:
    """The first line of the refresher that begins with the word, of so many; raises AssertionError."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith(word):
            return line
        if len(lines) == most:
            break
    raise AssertionError(f"no line begins with {word!r}: {''.join(lines)}")
