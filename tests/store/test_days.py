"""Days are stored so that they come back as they were."""

from datetime import date

import pytest
from hypothesis import given

from service.domain.days import Day
from service.errors import InvalidDay
from service.store.days import day_of, day_text
from tests.store.strategies import DAYS


@given(DAYS)
def test_a_day_comes_back_with_its_bounds(day: Day) -> None:
    assert day_of(day_text(day)) == day


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Day.exact(date(2025, 8, 12)), "2025-08-12"),
        (Day.parse("2025-08"), "2025-08"),
        (Day.unknown(), "unknown"),
        (Day.unknown(date(2010, 1, 1)), "unknown/2010-01-01/.."),
        (Day.unknown(None, date(2012, 9, 28)), "unknown/../2012-09-28"),
        (Day("2012", date(2012, 3, 1), date(2012, 12, 31)), "2012/2012-03-01/2012-12-31"),
    ],
)
def test_a_day_is_stored_as_the_contract_writes_it_and_with_bounds_only_where_needed(day: Day, text: str) -> None:
    assert day_text(day) == text


@pytest.mark.parametrize("text", ["yesterday", "2025-13", "2025/2025-01-01", "2025/x/y", ""])
def test_what_is_no_stored_day_is_refused(text: str) -> None:
    with pytest.raises((InvalidDay, ValueError)):
        day_of(text)
