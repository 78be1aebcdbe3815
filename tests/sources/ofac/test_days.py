"""Dates of birth and other days as OFAC prints them."""

import pytest

from service.sources.ofac.days import day_of, iso_day


@pytest.mark.parametrize(
    ("printed", "text", "earliest", "latest"),
    [
        ("15 Jan 1955", "1955-01-15", "1955-01-15", "1955-01-15"),
        ("1 Apr 2003", "2003-04-01", "2003-04-01", "2003-04-01"),
        ("Mar 1979", "1979-03", "1979-03-01", "1979-03-31"),
        ("1946", "1946", "1946-01-01", "1946-12-31"),
        ("1962 to 1964", "unknown", "1962-01-01", "1964-12-31"),
        ("20 Mar 1970 to 25 Mar 1970", "unknown", "1970-03-20", "1970-03-25"),
        ("Jan 1970 to Mar 1970", "unknown", "1970-01-01", "1970-03-31"),
        ("circa 1962", "unknown", "1961-01-01", "1963-12-31"),
        ("circa 29 Feb 1960", "unknown", "1959-01-01", "1961-12-31"),
        ("circa 1979-1982", "unknown", "1978-01-01", "1983-12-31"),
    ],
)
def test_a_day_is_as_exact_as_it_is_printed(printed: str, text: str, earliest: str, latest: str) -> None:
    day = day_of(printed)
    assert day is not None
    assert (day.text, str(day.earliest), str(day.latest)) == (text, earliest, latest)


@pytest.mark.parametrize(
    "printed",
    ["", "31 Feb 1960", "Foo 1960", "in his forties", "1964 to 1962", "1960 to 1961 to 1962", "1960 to", "00"],
)
def test_what_is_no_day_is_none_and_not_invented(printed: str) -> None:
    assert day_of(printed) is None


def test_an_instant_is_the_day_at_its_beginning() -> None:
    day = iso_day("2025-01-13T00:00:00-05:00")
    assert day is not None
    assert day.text == "2025-01-13"
    assert iso_day("soon") is None
    assert iso_day(None) is None
