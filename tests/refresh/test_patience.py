"""Pauses grow, differ from each other, and end."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from service.refresh.patience import Patience, asked_pause_s

PATIENCE = Patience(first_pause_s=2, longest_pause_s=10)


@pytest.mark.parametrize(("attempt", "longest"), [(0, 2), (1, 4), (2, 8), (3, 10), (50, 10)])
def test_a_pause_doubles_up_to_the_longest_and_is_cut_by_half_at_most(attempt: int, longest: float) -> None:
    assert PATIENCE.pause_s(attempt, lambda: 1.0) == longest
    assert PATIENCE.pause_s(attempt, lambda: 0.0) == longest / 2


def test_two_pauses_are_seldom_the_same() -> None:
    assert len({PATIENCE.pause_s(3) for _ in range(20)}) > 10


@pytest.mark.parametrize(("said", "pause"), [("7", 7.0), (" 0 ", 0.0), (None, None), ("", None), ("-1", None)])
def test_a_server_asks_for_seconds(said: str | None, pause: float | None) -> None:
    assert asked_pause_s(said) == pause


def test_or_for_an_instant() -> None:
    later = asked_pause_s(format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True))
    assert later is not None
    assert 57 < later <= 60
    assert asked_pause_s("Mon, 23 Nov 2020 12:00:00 GMT") == 0.0
