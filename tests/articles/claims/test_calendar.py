"""Stretches of days keep to the calendar and to the years that the service speaks of."""

from datetime import date

import pytest

from service.articles.claims import calendar
from service.domain.days import Day


def test_what_the_calendar_does_not_have_is_none() -> None:
    assert calendar.day_of(2025, 2, 29) is None
    assert calendar.month_of(2025, 13) is None
    assert calendar.year_of(1899) is None
    assert calendar.month_of(2101, 1) is None
    assert calendar.day_of(1800, 1, 1) is None


def test_a_stretch_is_written_as_what_holds_all_of_it() -> None:
    assert calendar.between(date(2025, 8, 12), date(2025, 8, 12)) == Day.exact(date(2025, 8, 12))
    assert str(calendar.between(date(2025, 8, 1), date(2025, 8, 9))) == "2025-08"
    assert str(calendar.between(date(2025, 8, 1), date(2025, 9, 9))) == "2025"
    assert str(calendar.between(date(2025, 8, 1), date(2026, 1, 9))) == "unknown"


def test_months_run_over_the_year() -> None:
    assert calendar.months_on(date(2025, 11, 30), 3) == Day.parse("2026-02")
    assert calendar.months_on(date(2025, 2, 1), -2) == Day.parse("2024-12")


def test_days_beyond_the_calendar_are_none() -> None:
    assert calendar.days_on(date.max, 1) is None
    assert calendar.days_on(date.min, -1) is None


def test_a_week_runs_from_monday_to_sunday() -> None:
    week = calendar.week_of(date(2026, 2, 6), -1)
    assert (week.earliest, week.latest) == (date(2026, 1, 26), date(2026, 2, 1))


@pytest.mark.parametrize(
    ("base", "count", "unit", "day"),
    [
        (Day.parse("2019-07-02"), 2, "year", Day.parse("2021")),
        (Day.parse("2019"), 2, "year", Day.parse("2021")),
        (Day.parse("2019"), 2, "month", None),
        (Day.parse("2019-07"), 2, "month", Day.parse("2019-09")),
        (Day.parse("2019-07"), 2, "day", None),
        (Day.parse("2019-07-02"), -2, "day", Day.parse("2019-06-30")),
        (Day.unknown(date(2019, 1, 1), None), 1, "year", None),
        (Day.unknown(date(2019, 1, 1), date(2020, 1, 1)), 1, "year", None),
    ],
)
def test_a_day_is_shifted_as_exactly_as_it_is_known(base: Day, count: int, unit: str, day: Day | None) -> None:
    assert calendar.shifted(base, count, unit) == day


def test_a_season_at_the_end_of_the_years_is_none() -> None:
    assert calendar.season(2100, 12, 3) is None
