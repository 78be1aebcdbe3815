"""A day on record lies in the day claimed, may lie in it, or does not."""

from datetime import date

import pytest

from service.articles.claims.acts import Fits, acts_of, fits, meets
from service.domain.days import Day
from tests.domain.rows import designation, event, on

ROWS = (
    event("intent_announced", "2018-12-01"),
    event("designated", "2019-07-02", announced="2019-07-01", names=("Front",)),
    event("maintained", "2021-01-14"),
    event("alias_added", "2022-08-12", names=("Column",)),
    event("revoked", "2023-05-20"),
    event("designated", "2025-03-05", names=("Front", "Column")),
)


@pytest.mark.parametrize(
    ("day", "claimed", "how"),
    [
        (Day.parse("2019-07-02"), "2019-07-02", Fits.YES),
        (Day.parse("2019-07-02"), "2019-07", Fits.YES),
        (Day.parse("2019-07-02"), "2019", Fits.YES),
        (Day.parse("2019-07-02"), "2019-07-03", Fits.NO),
        (Day.parse("2019-07"), "2019-07-02", Fits.MAYBE),
        (Day.parse("2019-07"), "2019", Fits.YES),
        (Day.unknown(date(2019, 6, 1), date(2019, 8, 1)), "2019-07", Fits.MAYBE),
        (Day.unknown(date(2019, 6, 1), date(2019, 8, 1)), "2019", Fits.YES),
        (Day.unknown(date(2019, 6, 1), None), "2018", Fits.NO),
        (Day.unknown(), "2018", Fits.MAYBE),
        (None, "2018", Fits.NO),
    ],
)
def test_a_day_fits_as_far_as_it_is_known(day: Day | None, claimed: str, how: Fits) -> None:
    assert fits(day, Day.parse(claimed)) is how


@pytest.mark.parametrize(
    ("claimed", "names", "days"),
    [
        ("designated", (), ["2019-07-02", "2025-03-05"]),
        ("designated", ("front",), ["2019-07-02", "2025-03-05"]),
        ("designated", ("column",), ["2022-08-12"]),
        ("designated", ("column", "front"), ["2019-07-02", "2025-03-05"]),
        ("designated", ("a name of the press",), ["2019-07-02", "2025-03-05"]),
        ("removed", (), ["2023-05-20"]),
        ("maintained", (), ["2021-01-14", "2025-03-05"]),
        ("alias_added", ("column",), ["2022-08-12"]),
        ("alias_added", ("front",), []),
        ("announced", (), ["2018-12-01", "2019-07-02", "2022-08-12", "2025-03-05"]),
        ("annulled", (), []),
    ],
)
def test_the_acts_of_a_claim_are_those_that_it_can_mean(claimed: str, names: tuple[str, ...], days: list[str]) -> None:
    assert [str(one.day) for one in acts_of(designation(*ROWS), claimed, names)] == days


def test_a_name_that_was_taken_out_counts_as_a_removal_where_nothing_has_ended() -> None:
    row = designation(
        event("designated", "2019-07-02", names=("Front", "Column")),
        event("alias_removed", "2020-01-01", names=("Column",)),
    )
    assert [str(one.day) for one in acts_of(row, "removed", ("column",))] == ["2020-01-01"]
    assert acts_of(row, "removed", ("front",)) == ()


def test_the_announcement_meets_a_day_that_the_effect_does_not() -> None:
    how, act = meets(ROWS[1], Day.parse("2019-07-01"), on("2026-01-01", *ROWS))
    assert (how, act.is_announcement) == (Fits.YES, True)
    how, act = meets(ROWS[1], Day.parse("2019-07"), on("2026-01-01", *ROWS))
    assert (how, act.is_announcement) == (Fits.YES, False)


def test_without_a_day_an_act_must_have_been_taken_by_the_moment() -> None:
    assert meets(ROWS[1], None, on("2019-07-02", *ROWS))[0] is Fits.YES
    how, act = meets(ROWS[1], None, on("2019-07-01", *ROWS))
    assert (how, act.is_announcement) == (Fits.YES, True)
    assert meets(ROWS[1], None, on("2019-06-30", *ROWS))[0] is Fits.NO
