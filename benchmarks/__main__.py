"""Measures everything in one run, prints the tables and writes them to docs/benchmarks.md: `python -m benchmarks`."""

import os
import platform
import tempfile
import time
from pathlib import Path

import gunicorn

from benchmarks.articles import articles, hostile_articles
from benchmarks.batches import batches
from benchmarks.evidence import evidence
from benchmarks.growth import growth
from benchmarks.inside import inside
from benchmarks.loading import loading
from benchmarks.starts import starts
from benchmarks.world import open_world

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_OPENING = """# How fast it is

Written by `make bench` in one run on one machine: figures of one run compare with each other, not with other machines.
No test asserts them.
"""


def main() -> None:
    """Runs on homes of its own that are removed at the end."""
    began, load = time.monotonic(), os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="designations-") as directory:
        home, started = Path(directory, "home"), Path(directory, "started")
        world = open_world(home)
        questions = [names[0] for names in world.kinds.values()]
        tables = [inside(world), articles(world), hostile_articles(world), evidence(world), batches(world, home)]
        tables += [starts(started, questions), loading(Path(directory)), growth(Path(directory))]
    said = _machine(load, time.monotonic() - began)
    page = "\n".join([_OPENING, said, "", *(table.markdown for table in tables)])
    print(page)
    PAGE.write_text(page, encoding="utf-8")


def _machine(load: float, seconds: float) -> str:
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"gunicorn {gunicorn.__version__}. The run took {seconds:.0f} s; {load:.1f} processes were waiting for a "
        f"processor as it began and {os.getloadavg()[0]:.1f} as it ended, its own among them."
    )


if __name__ == "__main__":
    main()
