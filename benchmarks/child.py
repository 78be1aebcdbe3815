"""A process that is measured from outside: how long it took, what of a processor, and the most memory it held."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_KB_PER_MB = 1024
_ROOT = Path(__file__).resolve().parent.parent
# The memory of whoever starts a process counts as the child's peak on Linux, so a process of a few megabytes does.
_STARTER = """
import json, os, sys, time
began = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
taken = [time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]
print(json.dumps([os.waitstatus_to_exitcode(status), *taken]), file=sys.stderr)
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds by the clock and of a processor, the peak of resident memory in MB, and what it wrote."""

    seconds: float
    processor: float
    peak_mb: float
    output: str


def run(command: Sequence[str], environ: Mapping[str, str]) -> Taken:
    """Runs the command to its end with these variables besides our own; raises RuntimeError where it fails."""
    starter = [sys.executable, "-I", "-S", "-c", _STARTER, *command]
    ran = subprocess.run(starter, env={**os.environ, **environ}, cwd=_ROOT, capture_output=True, text=True, check=True)
    *said, figures = ran.stderr.splitlines()
    code, seconds, processor, peak_kb = json.loads(figures)
    if code:
        raise RuntimeError(f"{command[0]} ended with {code}: {ran.stdout}{' '.join(said)}")
    return Taken(seconds, processor, peak_kb / _KB_PER_MB, ran.stdout)


def run_designations(arguments: Sequence[str], environ: Mapping[str, str]) -> Taken:
    """Runs the command line as users do."""
    return run([str(Path(sys.executable).with_name("designations")), *arguments], environ)


def run_module(module: str, arguments: Sequence[str], environ: Mapping[str, str]) -> Taken:
    """Runs a module of Python in a process of its own, from the root of the project."""
    return run([sys.executable, "-m", module, *arguments], environ)
