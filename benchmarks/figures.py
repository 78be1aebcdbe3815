"""Medians of repeated calls, and the tables that show them with their ratios."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading, with a sentence on how they were taken."""

    title: str
    taken: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]

    @property
    def markdown(self) -> str:
        """The table as Markdown; all columns but the first to the right."""
        rule = ["---", *("---:" for _ in self.header[1:])]
        lines = [f"| {' | '.join(row)} |" for row in (self.header, rule, *self.rows)]
        return "\n".join([f"## {self.title}", "", self.taken, "", *lines, ""])


def median_ms(call: Callable[[], object], times: int) -> float:
    """The median time of the call in milliseconds, after a tenth as many calls that are not counted."""
    for _ in range(max(1, times // 10)):
        call()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        call()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def ms(value: float) -> str:
    """Milliseconds to three digits."""
    return f"{value:.3g} ms"


def ratio(value: float, to: float) -> str:
    """How many times as much."""
    times = value / to
    return f"{times:.0f}" if times >= 10 else f"{times:.2g}"
