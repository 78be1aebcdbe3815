"""How time and memory grow with a list: a made-up one at once, twice and four times its length."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import postgresql
from benchmarks.child import run_module
from benchmarks.figures import Table, digits
from benchmarks.made_list import write_list
from benchmarks.published import SDN

_ONCE = 4_000
_TIMES = (1, 2, 4)
_ROUNDS = 3
_PARTS = ("read", "store", "search")
_HEADER = ("database", "entities", "read and mapped", "stored", "opened", "memory")

Places = Callable[[str], Mapping[str, str]]
"""The variables of a new and empty store of that name."""


@dataclass(frozen=True, slots=True)
class _Cost:
    """Medians of seconds by part, and of MB, without what a service over the bundled lists takes."""

    seconds: Sequence[float]
    peak_mb: float


def growth(directory: Path) -> Table:
    """On SQLite, and on PostgreSQL where it is installed."""
    files = {}
    for times in _TIMES:
        (directory / f"made-{times}").mkdir()
        files[times] = write_list(directory / f"made-{times}", times * _ONCE)
    rows = _rows("SQLite", files, lambda name: {"DESIGNATIONS_HOME": str(directory / name)})
    with postgresql.server() as address:
        if address is not None:
            rows += _rows("PostgreSQL", files, _on(address, directory))
    lacking = "" if address else " PostgreSQL is not installed here."
    how = (
        f"A list made up by a seed in OFAC's form, with names, aliases, addresses and remarks as theirs; {_ROUNDS} "
        "rounds, each size in a process of its own on an empty store; medians of seconds of a processor, of ours and "
        "not of a server. In brackets how many times that of the shortest list. From opening and memory is taken off "
        f"what the service takes over the bundled lists alone.{lacking}"
    )
    return Table("Growth", how, _HEADER, rows)


def _on(address: str, directory: Path) -> Places:
    return lambda name: {
        "DESIGNATIONS_HOME": str(directory / "home"),
        "DESIGNATIONS_DATABASE_URL": postgresql.create(address, name.replace("-", "_")),
    }


def _rows(database: str, files: Mapping[int, list[Path]], places: Places) -> list[list[str]]:
    taken: dict[int, list[_Cost]] = {times: [] for times in files}
    for round_ in range(_ROUNDS):
        nothing = _measured([], places(f"grown-{round_}-0"))
        for times, paths in files.items():
            whole = _measured([SDN, *map(str, paths)], places(f"grown-{round_}-{times}"))
            *parts, opened = whole.seconds
            cost = _Cost([*parts, opened - nothing.seconds[-1]], whole.peak_mb - nothing.peak_mb)
            taken[times].append(cost)
    medians = {times: _median(costs) for times, costs in taken.items()}
    return [[database, *_row(times, cost, medians[1])] for times, cost in medians.items()]


def _measured(arguments: Sequence[str], environ: Mapping[str, str]) -> _Cost:
    taken = run_module("benchmarks.parts", arguments, environ)
    found = json.loads(taken.output)
    return _Cost([found[part] for part in _PARTS if part in found], taken.peak_mb)


def _median(costs: Sequence[_Cost]) -> _Cost:
    columns = zip(*(cost.seconds for cost in costs), strict=True)
    return _Cost([statistics.median(column) for column in columns], statistics.median(cost.peak_mb for cost in costs))


def _row(times: int, cost: _Cost, once: _Cost) -> list[str]:
    pairs = zip(cost.seconds, once.seconds, strict=True)
    seconds = [f"{digits(here)} s ({digits(here / there)}×)" for here, there in pairs]
    return [f"{times * _ONCE:,}", *seconds, f"{digits(cost.peak_mb)} MB ({digits(cost.peak_mb / once.peak_mb)}×)"]
