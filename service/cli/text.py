"""Text on its way to a terminal: nothing in it steers the terminal, and lines fit its width."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Controls, marks of direction, separators that some terminals break lines at, halves of code points.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_WIDEST = 100
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph and how far it is moved in, in steps of two spaces."""

    text: str
    depth: int = 0


BLANK = Line("")


def visible(text: str) -> str:
    """The text with every character that could steer a terminal written as an escape, as JSON writes it."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def columns_of_terminal() -> int | None:
    """How wide lines may be; None where standard output is no terminal and lines stay whole."""
    if not sys.stdout.isatty():
        return None
    return max(20, min(shutil.get_terminal_size().columns, _WIDEST))


def laid_out(lines: Iterable[Line], width: int | None) -> str:
    """The lines as one text, each wrapped to the width in columns where one is given."""
    return "\n".join(_wrapped(Line(visible(line.text), line.depth), width) for line in lines)


def in_columns(rows: Sequence[Sequence[str]]) -> list[Line]:
    """Rows of cells under each other; the last column is as long as it is."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    return [
        Line(_GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()) for row in shown
    ]


def _wrapped(line: Line, width: int | None) -> str:
    indent = _GAP * line.depth
    if width is None:
        return f"{indent}{line.text}".rstrip()
    return textwrap.fill(
        line.text,
        width=width,
        initial_indent=indent,
        subsequent_indent=indent + _GAP,
        break_on_hyphens=False,
        break_long_words=False,
    )
