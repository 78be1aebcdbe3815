"""One set of rules for the values of parameters: what each lets pass, and the sentence for what it does not."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from service.doors import values
from service.doors.values import Refused

NOW = datetime(2025, 8, 12, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["BLA", "ب ل ا", "7", "\u202eBLA", "a" * 200, "a" + "\u0301" * 199])
def test_a_name_has_a_letter_or_a_digit(text: str) -> None:
    values.printed(text)


@pytest.mark.parametrize(
    ("rule", "text", "said"),
    [
        (values.printed, "", "Write 1 to 200 characters; this has 0."),
        (values.printed, "a" * 201, "Write 1 to 200 characters; this has 201."),
        (values.printed, "---", "at least one letter or digit"),
        (values.printed, "\u202e", "at least one letter or digit"),
        (values.printed, "B\x00LA", "Leave out control characters"),
        (values.printed, "a\ud800", "halves of surrogate pairs"),
        (values.line, "a\nb", "Leave out control characters"),
        (values.moment, "2025-08", "YYYY-MM-DD"),
        (values.moment, "2025-02-29", "YYYY-MM-DD"),
        (values.moment, "1899-12-31", "from 1900 to 2100"),
        (values.moment, "2025-08-12T00:00:00", "with its offset"),
        (values.moment, "2025-08-12T00:00:00 02:00", "+ is written %2B"),
        (values.moment, "2025-08-12T00:00:00.1234567Z", "At most six digits after the second are read."),
        (values.moment, "2016-12-31T23:59:60Z", "Leap seconds are not read"),
        (values.moment, "2100-12-31T23:59:59-10:00", "in UTC, outside the years"),
        (values.day, "2025-08", "YYYY-MM-DD"),
        (values.day, "0001-01-01", "from 1900 to 2100"),
        (values.day, "2025-08-12T00:00:00Z", "YYYY-MM-DD"),
        (values.language, "english!", "such as en"),
        (values.language, "en" + "-abcdefgh" * 4, "such as en"),
        (values.birth_date, "1799", "from 1800 to 2099"),
        (values.birth_date, "1970-13", "YYYY-MM"),
        (values.threshold, "1.01", "Write a number from 0 to 1."),
        (values.threshold, "nan", "Write a number from 0 to 1."),
        (values.threshold, "0_5", "Write a number from 0 to 1."),
        (values.limit, "0", "Write a number from 1 to 100."),
        (values.limit, "101", "Write a number from 1 to 100."),
        (values.limit, "1.5", "Write a number from 1 to 100."),
        (values.limit, "٣", "Write a number from 1 to 100."),
    ],
)
def test_what_is_refused_is_told_in_a_sentence(rule: Callable[[str], object], text: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        rule(text)
    assert said in str(refused.value)
    assert str(refused.value).endswith(".")


def test_numbers_are_read_as_they_are_written() -> None:
    assert (values.threshold("0"), values.threshold("1e-1"), values.threshold("1.0")) == (0, 0.1, 1)
    assert (values.limit("1"), values.limit("100")) == (1, 100)
    assert (values.whole("-7"), values.whole("7.0"), values.number("seven")) == (-7, None, None)


def test_a_day_is_known_at_its_end_and_today_at_the_moment_of_the_question() -> None:
    assert values.known_at("2025-08-11", NOW) == datetime(2025, 8, 11, 23, 59, 59, 999999, tzinfo=UTC)
    assert values.known_at("2025-08-12", NOW) == NOW
    assert values.known_at("2025-08-12T02:00:00+02:00", NOW) == datetime(2025, 8, 12, tzinfo=UTC)
    with pytest.raises(Refused):
        values.known_at("yesterday", NOW)
