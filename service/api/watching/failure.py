"""Where a fault happened, told without what was asked: neither messages nor values, which may repeat the question."""

import traceback
from pathlib import PurePath

_FRAMES = 40


def told(error: BaseException) -> list[str]:
    """The kinds of error and the places in the code that they came through, the first cause first."""
    lines: list[str] = []
    for one in _chain(error):
        frames = traceback.extract_tb(one.__traceback__)[-_FRAMES:]
        lines += [f"{_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
    return lines


def _chain(error: BaseException) -> list[BaseException]:
    """The error after all that it was raised from or while handling."""
    found: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return found[::-1]


def _place(filename: str) -> str:
    """The file without the directories of this machine: the last three parts tell it well enough."""
    return PurePath(*PurePath(filename).parts[-3:]).as_posix().lstrip("/")
