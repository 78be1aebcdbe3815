"""The service as a process: how long a start takes, and how much memory each worker holds."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from benchmarks.figures import Table
from benchmarks.memory import of_workers
from benchmarks.questions import AS_OF, LOOKUPS
from benchmarks.serving import serving

_STARTS = 5
_LIMIT_S, _LIMIT_MB = 2.0, 150.0
_FIRST = f"/v1/lookup?name={quote(LOOKUPS['exact name'])}&as_of={AS_OF}"


def starts(home: Path) -> Table:
    """Medians over later starts on a home that an earlier one has set up, with the first start beside them."""
    environ = {"DESIGNATIONS_HOME": str(home)}
    first, _, _, _ = _measure(environ)
    later = [_measure(environ) for _ in range(_STARTS)]
    health, lookup, resident, own = (statistics.median(column) for column in zip(*later, strict=True))
    rows = [
        ("first start on an empty home, to /healthz", f"{first:.2f} s", ""),
        ("later start, to /healthz", f"{health:.2f} s", _of(health, _LIMIT_S, "s")),
        ("later start, to the first lookup", f"{lookup:.2f} s", _of(lookup, _LIMIT_S, "s")),
        ("memory of a worker, shared pages with it", f"{resident:.0f} MB", _of(resident, _LIMIT_MB, "MB")),
        ("memory of a worker that it shares with no other", f"{own:.0f} MB", ""),
    ]
    taken = (
        f"`designations serve` with two workers, from the start of the process; medians of {_STARTS} starts. Memory "
        "is taken after every kind of lookup was asked ten times of the two workers together."
    )
    return Table("The service as a process", taken, ("what", "median", "of what is promised"), rows)


def _measure(environ: dict[str, str]) -> tuple[float, float, float, float]:
    with serving(environ) as running:
        health = running.seconds_to("/healthz")
        lookup = running.seconds_to(_FIRST)
        for path in _questions():
            running.get(path)
        return health, lookup, *of_workers(running)


def _questions() -> Iterator[str]:
    for _ in range(10):
        yield from (f"/v1/lookup?name={quote(name)}&as_of={AS_OF}" for name in LOOKUPS.values())


def _of(value: float, limit: float, unit: str) -> str:
    return f"{value / limit:.0%} of {limit:g} {unit}"
