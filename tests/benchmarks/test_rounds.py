"""Calls are timed in turns, and what is said of them is what was timed."""

import time
from collections import Counter
from itertools import pairwise
from statistics import median

import pytest

from benchmarks.rounds import Plan, Spread, Times, side_by_side

PLAN = Plan(rounds=8, calls=3, warm_up=2)


def test_every_call_is_made_as_often_as_planned_and_the_first_are_not_counted() -> None:
    made: list[str] = []
    taken = side_by_side({"a": lambda: made.append("a"), "b": lambda: made.append("b")}, PLAN)
    assert Counter(made) == {"a": 26, "b": 26}
    assert [len(round_) for round_ in taken["a"].rounds] == [3] * 8


def test_rounds_are_not_all_in_the_same_order_and_the_same_in_every_run() -> None:
    def order() -> list[str]:
        made: list[str] = []
        side_by_side({name: lambda name=name: made.append(name) for name in "abcd"}, PLAN)  # type: ignore[misc]
        firsts = made[8:]
        return [one for one, after in pairwise([*firsts, ""]) if one != after]

    assert order() == order()
    assert len({tuple(order()[place : place + 4]) for place in range(0, 32, 4)}) > 1


def test_a_slower_call_takes_longer() -> None:
    taken = side_by_side({"fast": lambda: None, "slow": lambda: time.sleep(0.002)}, PLAN)
    assert taken["slow"].spread.low >= 2
    assert median(taken["slow"].processor) < 2
    assert len(taken["slow"].processor) == 24
    assert taken["slow"].to(taken["fast"]).low > 1
    assert taken["slow"].slowest >= taken["slow"].spread.median


def test_a_ratio_is_taken_within_a_round() -> None:
    ours, its = Times([[10.0], [100.0], [30.0]]), Times([[1.0], [10.0], [1.0]])
    assert ours.to(its).median == 10
    assert ours.spread.median == 30


@pytest.mark.parametrize(("values", "low", "median", "high"), [([7.0], 7, 7, 7), ([1.0, 2.0, 3.0, 4.0, 5.0], 2, 3, 4)])
def test_a_spread_is_the_median_between_its_quartiles(
    values: list[float], low: float, median: float, high: float
) -> None:
    assert Spread.of(values) == Spread(low, median, high)
