"""Days as the UK's lists write them."""

import pytest

from service.sources.uk.days import day_of


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("27/04/2020", "2020-04-27"),
        ("31-12-2020", "2020-12-31"),
        ("11-Sep-2026", "2026-09-11"),
        ("1 September 2026", "2026-09-01"),
        ("29/06/2012 00:00:00", "2012-06-29"),
        ("00/00/1980", "1980"),
        ("dd/mm/1962", "1962"),
        ("dd/03/1962", "1962-03"),
        ("00/05/1980", "1980-05"),
        ("12/00/1980", "1980"),
    ],
)
def test_parts_that_are_not_known_are_left_out_and_never_filled_in(printed: str, day: str) -> None:
    read = day_of(printed)
    assert read is not None
    assert read.text == day


@pytest.mark.parametrize("printed", ["", "31/02/2020", "2020-04-27", "circa 1960", "00/13/1980", "1/1/80"])
def test_anything_else_is_no_day(printed: str) -> None:
    assert day_of(printed) is None
