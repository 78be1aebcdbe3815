"""For which days an edition speaks."""

from dataclasses import replace
from datetime import date

from service.domain.days import Day
from service.domain.provenance import Coverage
from tests.domain.rows import edition


def test_an_edition_covers_from_its_first_to_its_last_day() -> None:
    one = edition()
    days = [date(1997, 10, 7), date(1997, 10, 8), date(2026, 1, 14), date(2026, 1, 15)]
    assert [one.covers(day) for day in days] == [False, True, True, False]
    assert one.dated == date(2026, 1, 14)


def test_a_list_without_stated_bounds_speaks_for_its_own_day() -> None:
    one = replace(edition(until=None), covers_from=None, published_at=Day.parse("2025-08-11"))
    days = [date(2025, 8, 10), date(2025, 8, 11), date(2025, 8, 12)]
    assert [one.covers(day) for day in days] == [False, True, False]
    assert one.dated == date(2025, 8, 11)


def test_a_selection_covers_no_day_and_an_undated_list_neither() -> None:
    assert not edition(Coverage.SELECTED).covers(date(2020, 1, 1))
    undated = replace(edition(until=None), covers_from=None)
    assert not undated.covers(date(2020, 1, 1))
    assert undated.dated is None
