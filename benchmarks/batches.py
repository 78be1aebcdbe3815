"""Many names at once: by the command over a file, and by one request."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.figures import Table, digits
from benchmarks.rounds import Spread
from benchmarks.seeded import AS_OF, write_rows
from benchmarks.world import World

_FEW, _MANY, _REPEATS = 1, 1001, 3
_REQUEST = 500


def batches(world: World, home: Path) -> Table:
    """Rows a second, the start of the command taken off."""
    few, many = home / "few.csv", home / "many.csv"
    write_rows(few, world.kinds, _FEW)
    write_rows(many, world.kinds, _MANY)
    command, request = [], []
    for _ in range(_REPEATS):
        started = _command(home, few)
        command.append((_MANY - _FEW) / (_command(home, many) - started))
        request.append(_REQUEST / _posted(world))
    rows = [
        (f"`designations batch`, {_MANY - _FEW:,} rows", *_columns(command)),
        (f"`POST /v1/lookups`, {_REQUEST} queries", *_columns(request)),
    ]
    said = (
        f"Medians of {_REPEATS} runs in turn, quartiles in brackets. One row in ten is a name on some list or like "
        "one, nine are nobody's. All rows are kept as records. One process; the time that the command takes to start "
        "is taken off."
    )
    return Table("Many names at once", said, ("what", "rows a second", "100,000 rows would take"), rows)


def _columns(rates: list[float]) -> tuple[str, str]:
    spread = Spread.of(rates)
    written = f"{digits(spread.median)} ({digits(spread.low)}–{digits(spread.high)})"
    return written, f"{100_000 / spread.median / 60:.1f} min"


def _command(home: Path, rows: Path) -> float:
    command = [str(Path(sys.executable).with_name("designations")), "batch", str(rows), str(rows.with_suffix(".out"))]
    started = time.perf_counter()
    ran = subprocess.run(
        [*command, "--as-of", AS_OF],
        env={**os.environ, "DESIGNATIONS_HOME": str(home)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.returncode in {0, 3}, ran.stderr
    return time.perf_counter() - started


def _posted(world: World) -> float:
    nobody, known = world.kinds["no hits, a person"], world.kinds["exact name"]
    names = [(known if row % 10 == 0 else nobody)[row % len(nobody)] for row in range(_REQUEST)]
    body = {"defaults": {"as_of": AS_OF}, "queries": [{"name": name} for name in names]}
    started = time.perf_counter()
    reply = world.client.post("/v1/lookups", json=body)
    assert reply.status_code == 200, reply.text
    return time.perf_counter() - started
