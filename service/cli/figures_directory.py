"""The directory in which the processes of one service keep their figures together, made fresh at each start."""

import fcntl
import os
import shutil
import tempfile
from pathlib import Path

_NAME = "metrics"


def fresh(home: Path) -> Path:
    """An empty directory that this process holds until its end; those that no process holds any more are removed.

    Where the home cannot be written to it lies among the temporary files of the machine.
    """
    places = home / _NAME
    try:
        places.mkdir(parents=True, exist_ok=True)
        return _made_in(places)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="designations-metrics-"))


def _made_in(places: Path) -> Path:
    """Starts at the same time make theirs one after the other, so that none takes a new one for an old one."""
    turn = os.open(places, os.O_RDONLY)
    try:
        fcntl.flock(turn, fcntl.LOCK_EX)
        for old in places.iterdir():
            held = _hold(old)
            if held is not None:
                shutil.rmtree(old)
                os.close(held)
        made = Path(tempfile.mkdtemp(dir=places))
        _hold(made)
        return made
    finally:
        os.close(turn)


def _hold(directory: Path) -> int | None:
    """The lock on the directory, as long as this process or one that it forked lives; None where another has it."""
    lock = os.open(directory, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock
