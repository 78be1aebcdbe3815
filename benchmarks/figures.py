"""The tables that show what was measured, and how numbers are written in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.rounds import Spread


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


def with_spread(spread: Spread, unit: str) -> str:
    """The median, and the quartiles in brackets."""
    return f"{digits(spread.median)} {unit} ({digits(spread.low)}–{digits(spread.high)})"


def times(spread: Spread) -> str:
    """A ratio, with its quartiles in brackets."""
    return f"{digits(spread.median)}× ({digits(spread.low)}–{digits(spread.high)})"


def share(value: float, limit: float, unit: str) -> str:
    """How much of what is promised."""
    return f"{value / limit:.0%} of {limit:g} {unit}"


def digits(value: float) -> str:
    """Three digits that count, and no more."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
