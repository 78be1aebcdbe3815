"""The regular expressions of days are exact: they hold the days of the calendar and no others."""

import re
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from service.domain.days import Day
from service.domain.moments import AsOf
from service.doors import patterns
from service.errors import InvalidDay

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def is_moment(text: str) -> bool:
    try:
        AsOf.parse(text, NOW)
    except InvalidDay:
        return False
    return True


def test_every_day_from_1900_to_2100_is_one() -> None:
    first, last = date(1900, 1, 1), date(2100, 12, 31)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    assert [day for day in days if not re.fullmatch(patterns.MOMENT, day.isoformat())] == []


@pytest.mark.parametrize("year", [1899, 1900, 1904, 2000, 2023, 2024, 2100, 2101])
def test_what_the_calendar_does_not_have_is_none(year: int) -> None:
    written = [f"{year}-{month:02}-{day:02}" for month, day in product(range(14), range(33))]
    assert [day for day in written if bool(re.fullmatch(patterns.MOMENT, day)) != is_moment(day)] == []


@pytest.mark.parametrize(
    "text",
    [
        "2025-08-12T00:00:00Z",
        "2025-08-12T23:59:59.123456+23:59",
        "1900-01-01T00:00:00-14:00",
        "2100-12-31T23:59:59+12:00",
        "2025-08-12 00:00:00z",
    ],
)
def test_an_instant_that_the_form_allows_is_understood(text: str) -> None:
    assert re.fullmatch(patterns.MOMENT, text)
    assert is_moment(text)


@pytest.mark.parametrize(
    "text", ["2025-08-12T24:00:00Z", "2025-08-12T00:60:00Z", "2025-08-12T00:00:60Z", "2025-08-12T00:00Z", "٢٠٢٥-٠٨-١٢"]
)
def test_an_instant_that_is_none_is_not_allowed(text: str) -> None:
    assert not re.fullmatch(patterns.MOMENT, text)


@pytest.mark.parametrize("text", ["1800", "1957-03", "1957-03-10", "1804-02-29", "2099-12-31"])
def test_a_date_of_birth_is_a_year_a_month_or_a_day(text: str) -> None:
    assert re.fullmatch(patterns.BIRTH_DATE, text)
    assert str(Day.parse(text)) == text


@pytest.mark.parametrize("text", ["1799", "2100", "57", "1957-13", "1957-3", "1900-02-29", "1800-02-29", "c. 1957"])
def test_other_words_are_no_date_of_birth(text: str) -> None:
    assert not re.fullmatch(patterns.BIRTH_DATE, text)


@pytest.mark.parametrize("text", ["BLA", "بلا", "真", "¼", "-1-", "é", "\u202eBLA"])
def test_a_text_that_can_be_a_name_has_the_form_of_one(text: str) -> None:
    assert re.fullmatch(patterns.TEXT, text)


@pytest.mark.parametrize("text", ["", "...", " ", "BLA\n", "\x85BLA", "\x7f"])
def test_control_characters_and_punctuation_alone_do_not(text: str) -> None:
    assert not re.fullmatch(patterns.TEXT, text)
