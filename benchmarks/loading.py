"""What it takes to load each list, and all of them, until names are found: time, and the most memory held."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.child import Taken, run_designations, run_module
from benchmarks.figures import Table, digits, share
from benchmarks.published import SDN, lists

_LOAD_S, _LOAD_MB, _ALL_S = 20.0, 400.0, 120.0
_REASON = ("--accept", "--reason", "loaded for a measurement")
_HEADER = ("list", "`designations load`", "of a processor", "its peak", "read and mapped", "stored", "opened after it")


def loading(directory: Path) -> Table:
    """Each list alone on a store that has the bundled ones, then one after the other into one store."""
    files, said = lists(directory)
    together = {"DESIGNATIONS_HOME": str(directory / "together")}
    rows, loads = [], []
    for dataset, paths in files.items():
        loads.append(_load(dataset, paths, together))
        parts = _parts(dataset, paths, {"DESIGNATIONS_HOME": str(directory / f"parts-{dataset}")})
        rows.append(_row(dataset, loads[-1], parts))
        if dataset == SDN:
            alone = _load(dataset, paths, {"DESIGNATIONS_HOME": str(directory / "alone")})
            opened = _opened({"DESIGNATIONS_HOME": str(directory / "alone")})
            rows.append(_total("OFAC SDN, from CSV to found", [alone], opened, _LOAD_S))
            rows[-1][3] = share(max(alone.peak_mb, opened.peak_mb), _LOAD_MB, "MB")
    rows.append(_total("all together, to found", loads, _opened(together), _ALL_S))
    how = (
        f"{said} Each process alone, once; `designations load` as users run it, with the start of Python within, into "
        "one store that grows. The parts are seconds of a processor in another process on a store with the bundled "
        "lists alone; *opened after it* is all that a start does then, the index of names with it. Memory is the most "
        "that was resident. *To found* is the loads and then a process that opens the store; its memory is the greater."
    )
    return Table("Loading the lists", how, _HEADER, rows)


def _load(dataset: str, paths: Sequence[Path], environ: Mapping[str, str]) -> Taken:
    return run_designations(["load", dataset, *map(str, paths), *_REASON], environ)


def _parts(dataset: str, paths: Sequence[Path], environ: Mapping[str, str]) -> dict[str, float]:
    found: dict[str, float] = json.loads(run_module("benchmarks.parts", [dataset, *map(str, paths)], environ).output)
    return found


def _opened(environ: Mapping[str, str]) -> Taken:
    return run_module("benchmarks.parts", [], environ)


def _row(dataset: str, load: Taken, parts: Mapping[str, float]) -> list[str]:
    return [
        dataset,
        f"{load.seconds:.1f} s",
        f"{load.processor:.1f} s",
        f"{digits(load.peak_mb)} MB",
        *(f"{parts[part]:.2f} s" for part in ("read", "store", "search")),
    ]


def _total(what: str, loads: Sequence[Taken], opened: Taken, limit_s: float) -> list[str]:
    seconds = sum(one.seconds for one in loads) + opened.seconds
    processor = sum(one.processor for one in loads) + opened.processor
    peak = max(opened.peak_mb, *(one.peak_mb for one in loads))
    return [
        what,
        share(seconds, limit_s, "s"),
        f"{processor:.1f} s",
        f"{digits(peak)} MB",
        "",
        "",
        f"{opened.processor:.1f} s, {digits(opened.peak_mb)} MB",
    ]
