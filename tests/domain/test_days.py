"""Days to the precision of their source."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.errors import InvalidDay


@given(st.dates())
def test_a_full_day_is_that_day_alone(day: date) -> None:
    read = Day.parse(day.isoformat())
    assert (read.earliest, read.latest, read.is_exact, str(read)) == (day, day, True, day.isoformat())
    assert read == Day.exact(day)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_runs_from_its_first_to_its_last_day(year: int, month: int) -> None:
    read = Day.parse(f"{year:04}-{month:02}")
    assert read.earliest == date(year, month, 1)
    assert read.latest is not None
    assert (read.latest.year, read.latest.month) == (year, month)
    assert (read.latest.toordinal() + 1) not in {date(year, month, day).toordinal() for day in range(1, 29)}
    assert not read.is_exact


def test_a_year_runs_from_january_to_december() -> None:
    assert Day.parse("2001") == Day("2001", date(2001, 1, 1), date(2001, 12, 31))


def test_february_of_a_leap_year_has_twenty_nine_days() -> None:
    assert Day.parse("2024-02").latest == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-30",
        "2025-13",
        "2025-00",
        "2025-08-00",
        "2025-00-12",
        "0000",
        "20250812",
        "2025-8-12",
        "12.08.2025",
        "unknown",
        "",
        " 2025",
        "2025-08-12T00",
        "२०२५",
    ],
)
def test_what_is_not_a_day_is_refused(text: str) -> None:
    with pytest.raises(InvalidDay):
        Day.parse(text)


def test_an_unknown_day_keeps_its_bounds() -> None:
    unknown = Day.unknown(date(2015, 8, 27), date(2015, 9, 4))
    assert (str(unknown), unknown.earliest, unknown.latest) == ("unknown", date(2015, 8, 27), date(2015, 9, 4))
    assert not unknown.is_exact
    assert not Day.unknown().is_exact


def test_bounds_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(InvalidDay, match="wrong way round"):
        Day.unknown(date(2015, 9, 4), date(2015, 8, 27))


def test_an_unknown_day_bounded_to_one_day_is_exact_in_time_but_not_in_print() -> None:
    narrowed = Day.unknown(date(2015, 9, 4), date(2015, 9, 4))
    assert narrowed.is_exact
    assert str(narrowed) == "unknown"
