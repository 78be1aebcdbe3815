"""Calls timed side by side: in rounds, each in another order, so that what slows the machine slows all alike."""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Call = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Spread:
    """A median with the quartiles around it."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """That of at least one value."""
        if len(values) == 1:
            return cls(values[0], values[0], values[0])
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(low, median, high)


@dataclass(frozen=True, slots=True)
class Times:
    """The times of one call in milliseconds by round, and what it took of a processor, whoever else wanted it."""

    rounds: Sequence[Sequence[float]]
    processor: Sequence[float] = ()

    @property
    def spread(self) -> Spread:
        """Over all calls of all rounds."""
        return Spread.of([one for round_ in self.rounds for one in round_])

    @property
    def slowest(self) -> float:
        """The time that one call in a hundred takes longer than."""
        ordered = sorted(one for round_ in self.rounds for one in round_)
        return ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]

    def to(self, yardstick: Times) -> Spread:
        """How many times as long as the yardstick in the same round."""
        pairs = zip(self.rounds, yardstick.rounds, strict=True)
        return Spread.of([statistics.median(ours) / statistics.median(its) for ours, its in pairs])


@dataclass(frozen=True, slots=True)
class Plan:
    """How often: rounds, calls of each kind in a round, and calls before that are not counted."""

    rounds: int
    calls: int
    warm_up: int
    seed: int = 20250812


def side_by_side(calls: Mapping[str, Call], plan: Plan) -> dict[str, Times]:
    """The times of every call by its name."""
    for call in calls.values():
        for _ in range(plan.warm_up):
            call()
    # As in a worker: what is there before the first question is no garbage.
    gc.collect()
    gc.freeze()
    order = random.Random(plan.seed)  # noqa: S311, nothing is kept secret by it
    taken: dict[str, list[list[tuple[float, float]]]] = {name: [] for name in calls}
    for _ in range(plan.rounds):
        for name in order.sample(list(calls), len(calls)):
            taken[name].append([_timed(calls[name]) for _ in range(plan.calls)])
    gc.unfreeze()
    return {
        name: Times(
            rounds=[[elapsed for elapsed, _ in round_] for round_ in rounds],
            processor=[used for round_ in rounds for _, used in round_],
        )
        for name, rounds in taken.items()
    }


def _timed(call: Call) -> tuple[float, float]:
    started, used = time.perf_counter(), time.process_time()
    call()
    return (time.perf_counter() - started) * 1000, (time.process_time() - used) * 1000
