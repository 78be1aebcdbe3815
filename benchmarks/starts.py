"""The service as a process: how long a start takes and which part of it how long, and the memory of a worker."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

import psutil

from benchmarks.figures import Table, share, with_spread
from benchmarks.rounds import Spread
from benchmarks.seeded import AS_OF
from benchmarks.serving import Serving, serving

_STARTS = 5
_LIMIT_S, _LIMIT_MB = 2.0, 150.0
_MB = 1024 * 1024
_NAME = "Balochistan Liberation Army"
_FIRST = f"/v1/lookup?name={quote(_NAME)}&as_of={AS_OF}"
_PARTS = """
import json, sys, time
began = time.perf_counter()
from service.app import join, open_rooms
from service.settings import Settings
imported = time.perf_counter()
screening = open_rooms(Settings.from_environment()).screening
opened = time.perf_counter()
client = join(screening).test_client()
joined = time.perf_counter()
assert client.get(sys.argv[1]).status_code == 200
answered = time.perf_counter()
print(json.dumps([imported - began, opened - imported, joined - opened, answered - joined]))
"""


def starts(home: Path, kinds: Sequence[str]) -> Table:
    """Medians over later starts on a home that an earlier one has set up, with the first start beside them."""
    environ = {"DESIGNATIONS_HOME": str(home)}
    first, *_ = _measured(environ, kinds)
    later, parts = [], []
    for _ in range(_STARTS):
        later.append(_measured(environ, kinds))
        parts.append(_parts(environ))
    health, lookup, resident, own = (Spread.of(column) for column in zip(*later, strict=True))
    imported, opened, joined, answered = (Spread.of(column) for column in zip(*parts, strict=True))
    rows = [
        ("first start on an empty home, to /healthz", f"{first:.2f} s", ""),
        ("later start, to /healthz", with_spread(health, "s"), share(health.median, _LIMIT_S, "s")),
        ("later start, to the first lookup", with_spread(lookup, "s"), share(lookup.median, _LIMIT_S, "s")),
        ("of that: the code is imported", with_spread(imported, "s"), ""),
        ("of that: lists are read, the store is opened, names are indexed", with_spread(opened, "s"), ""),
        ("of that: the doors are joined", with_spread(joined, "s"), ""),
        ("of that: the first answer", with_spread(answered, "s"), ""),
        ("memory of a worker, shared pages with it", with_spread(resident, "MB"),
         share(resident.median, _LIMIT_MB, "MB")),
        ("memory of a worker that it shares with no other", with_spread(own, "MB"), ""),
    ]  # fmt: skip
    said = (
        f"`designations serve` with two workers, from the start of the process; medians of {_STARTS} starts, quartiles "
        "in brackets; the parts in processes of their own, in turn with them. Memory is taken after every kind of "
        "lookup was asked ten times of the two workers together."
    )
    return Table("The service as a process", said, ("what", "median", "of what is promised"), rows)


def _measured(environ: dict[str, str], names: Sequence[str]) -> tuple[float, float, float, float]:
    with serving(environ) as running:
        health = running.seconds_to("/healthz")
        lookup = running.seconds_to(_FIRST)
        for path in _questions(names):
            running.get(path)
        return health, lookup, *_memory(running)


def _parts(environ: dict[str, str]) -> list[float]:
    command = [sys.executable, "-c", _PARTS, _FIRST]
    ran = subprocess.run(command, env={**os.environ, **environ}, check=True, capture_output=True, text=True)
    found: list[float] = json.loads(ran.stdout)
    return found


def _questions(names: Sequence[str]) -> Iterator[str]:
    for _ in range(10):
        yield from (f"/v1/lookup?name={quote(name)}&as_of={AS_OF}" for name in names)


def _memory(running: Serving) -> tuple[float, float]:
    """Medians over the workers in MB: resident with all that is shared, and the part that only one worker has."""
    told = [worker.memory_full_info() for worker in psutil.Process(running.process.pid).children()]
    return statistics.median(one.rss for one in told) / _MB, statistics.median(one.uss for one in told) / _MB
