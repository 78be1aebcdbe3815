"""Figures of a run: medians of repeated calls, and the table that shows them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing. `value` is a median in `unit`; `limit` is what the project promises, if it does."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    yardstick: float | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table: what, how much, of how much at most, and against the yardstick."""
        limit = f"{self.limit:g} {self.unit}" if self.limit is not None else ""
        of_limit = f"{self.value / self.limit:.0%}" if self.limit else ""
        ratio = f"{self.value / self.yardstick:.2f}" if self.yardstick else ""
        return (self.name, f"{self.value:.3g} {self.unit}", limit, of_limit, ratio)


@dataclass(frozen=True, slots=True)
class Table:
    """Figures under a heading, with a sentence on how they were taken."""

    title: str
    taken: str
    figures: Sequence[Figure]

    @property
    def markdown(self) -> str:
        """The table as Markdown."""
        heads = ("what", "median", "at most", "of that", "against the plain scan")
        rows = [heads, tuple("---" for _ in heads), *(figure.cells for figure in self.figures)]
        lines = [f"| {' | '.join(row)} |" for row in rows]
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
