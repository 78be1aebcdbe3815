"""Dates are read to the precision of their words, counted from the publication or the date before."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.articles.claims.dates import Dated, find_dates
from service.domain.days import Day
from tests.articles.claims.saying import PUBLISHED


def dates(text: str, published: date | None = PUBLISHED) -> tuple[Dated, ...]:
    return find_dates(text, 0, len(text), published)


def days(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [str(one.day) for one in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on 12 August 2025", "2025-08-12"),
        ("on the 12th of August 2025", "2025-08-12"),
        ("on August 12, 2025", "2025-08-12"),
        ("on Aug. 12, 2025", "2025-08-12"),
        ("ON AUGUST 12, 2025", "2025-08-12"),
        ("dated 2025-08-12", "2025-08-12"),
        ("in August 2025", "2025-08"),
        ("in Sept. of 2025", "2025-09"),
        ("in 2019", "2019"),
    ],
)
def test_a_date_in_full_needs_no_publication(text: str, day: str) -> None:
    assert days(text, None) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Monday", "2026-02-02"),
        ("on Friday", "2026-02-06"),
        ("last Friday", "2026-01-30"),
        ("will take effect on Monday", "2026-02-09"),
        ("yesterday", "2026-02-05"),
        ("today", "2026-02-06"),
        ("this morning", "2026-02-06"),
        ("tomorrow", "2026-02-07"),
        ("last August", "2025-08"),
        ("last February", "2025-02"),
        ("in February", "2026-02"),
        ("in May", "2025-05"),
        ("on March 3", "2025-03-03"),
        ("will begin on March 3", "2026-03-03"),
        ("on 29 February", "2024-02-29"),
        ("earlier this year", "2026"),
        ("last year", "2025"),
        ("last month", "2026-01"),
        ("ten days ago", "2026-01-27"),
        ("three months ago", "2025-11"),
        ("two years ago", "2024"),
        ("30 days from now", "2026-03-08"),
    ],
)
def test_a_date_without_a_year_counts_from_the_publication(text: str, day: str) -> None:
    assert days(text) == [day]
    assert days(text, None) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2019, and two years later", ["2019", "2021"]),
        ("on 2 July 2019; the next day", ["2019-07-02", "2019-07-03"]),
        ("in 2019 and again the following year", ["2019", "2020"]),
        ("in July 2019 and three months later", ["2019-07", "2019-10"]),
        ("in 2019; three months later", ["2019"]),
        ("two years later", []),
        ("in July 2013, four months before they did", ["2013-07", "2013-11"]),
    ],
)
def test_later_counts_from_the_date_before_as_exactly_as_that_is_known(text: str, found: list[str]) -> None:
    assert days(text, None) == found


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("late 2019", "2019", date(2019, 9, 1), date(2019, 12, 31)),
        ("two weeks ago", "2026-01", date(2026, 1, 20), date(2026, 1, 26)),
        ("last week", "2026", date(2026, 1, 26), date(2026, 2, 1)),
        ("in the 1990s", "unknown", date(1990, 1, 1), date(1999, 12, 31)),
        ("the winter of 2019", "unknown", date(2019, 12, 1), date(2020, 2, 29)),
    ],
)
def test_looser_words_keep_their_bounds_and_are_written_no_more_exactly(
    text: str, written: str, first: date, last: date
) -> None:
    assert [one.day for one in dates(text)] == [Day(written, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "the Terrorism Act 2000",
        "resolution 1989",
        "Order 13224",
        "it may march on the second list",
        "2001/931",
        "31 September 2020",
        "worth $2019",
        "31 February",
        "a year",
        "1,999 fighters",
    ],
)
def test_a_number_or_a_word_that_is_no_date_is_none(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("since 1997", "since"),
        ("until 2012", "until"),
        ("before 2010", "before"),
        ("by 2010", "by"),
        ("in 2010", "on"),
    ],
)
def test_the_word_before_a_date_sets_it_to_the_rest(text: str, relation: str) -> None:
    assert [one.relation for one in dates(text)] == [relation]


def test_from_one_year_to_another_is_a_beginning_and_an_end() -> None:
    assert [one.relation for one in dates("listed from 1997 to 2012")] == ["since", "until"]


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "in 2010. In 2011 it"
    assert [text[one.start : one.end] for one in find_dates(text, 9, len(text), None)] == ["2011"]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back_however_it_is_written(day: date) -> None:
    for written in (f"{day:%d} {day:%B} {day:%Y}", f"{day:%B} {day.day}, {day:%Y}", f"{day:%Y-%m-%d}"):
        assert [one.day for one in dates(f"It was listed on {written}.", None)] == [Day.exact(day)]


@given(st.dates(date(1950, 1, 1), date(2050, 12, 31)), st.sampled_from(["Monday", "Tuesday", "Saturday", "Sunday"]))
def test_a_weekday_is_one_of_the_seven_days_up_to_the_publication(published: date, weekday: str) -> None:
    [found] = dates(f"on {weekday}", published)
    assert found.day.earliest is not None
    assert f"{found.day.earliest:%A}" == weekday
    assert timedelta(0) <= published - found.day.earliest < timedelta(7)


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-MayJune on last year later ago"), max_size=80), st.dates())
def test_no_text_is_refused_and_places_stand_in_order(text: str, published: date) -> None:
    found = dates(text, published)
    assert all(one.start < one.end for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_a_long_s_and_the_sign_of_kelvin_are_letters_like_others() -> None:
    assert days("on \u017funday") == days("on Sunday")
    assert days("in \u017fpring 2024, last wee\u212a") == days("in spring 2024, last week")
