"""Measures everything in one run, prints the tables and writes them to docs/benchmarks.md: `python -m benchmarks`."""

import os
import platform
import tempfile
from pathlib import Path

import gunicorn

from benchmarks.inside import inside
from benchmarks.starts import starts

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_OPENING = """# How fast it is

Written by `make bench` in one run on one machine: figures of one run compare with each other, not with other machines.
No test asserts them.
"""


def main() -> None:
    """Runs on a home of its own that is removed at the end."""
    with tempfile.TemporaryDirectory(prefix="designations-") as directory:
        home = Path(directory)
        tables = [starts(home), inside(home)]
    page = "\n".join([_OPENING, _machine(), "", *(table.markdown for table in tables)])
    print(page)
    PAGE.write_text(page, encoding="utf-8")


def _machine() -> str:
    load = os.getloadavg()[0]
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"gunicorn {gunicorn.__version__}; {load:.1f} processes were waiting for a processor as the run ended."
    )


if __name__ == "__main__":
    main()
