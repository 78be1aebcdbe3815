"""Dates of birth as Canada's list writes them."""

from datetime import date

import pytest

from service.sources.canada.births import birth_days

LISTED = date(2022, 3, 1)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("1965-04-29", [("1965-04-29", "1965-04-29")]),
        ("1971", [("1971-01-01", "1971-12-31")]),
        ("1955-11", [("1955-11-01", "1955-11-30")]),
        ("1963-1964", [("1963-01-01", "1964-12-31")]),
        ("1963 or 1965", [("1963-01-01", "1963-12-31"), ("1965-01-01", "1965-12-31")]),
        ("1965-07-15 OR 1969-09-28", [("1965-07-15", "1965-07-15"), ("1969-09-28", "1969-09-28")]),
        ("born in the early 1970s", [("1970-01-01", "1979-12-31")]),
        ("25569", [("1970-01-01", "1970-01-01")]),
        ("Sep-71", [("1971-09-01", "1971-09-30")]),
        ("12-Sep-71", [("1971-09-12", "1971-09-12")]),
        ("Sep-01", [("1901-09-01", "2001-09-30")]),
        ("Foo-71", []),
        ("1963 or soon", []),
        ("99999", []),
        ("1990-1980", []),
        ("", []),
    ],
)
def test_a_cell_tells_days_years_and_intervals_and_none_is_invented(text: str, bounds: list[tuple[str, str]]) -> None:
    assert [(str(day.earliest), str(day.latest)) for day in birth_days(text, LISTED)] == bounds
