"""The line of time: what is sure is solid, what is not known is hatched, and the same stands in words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.domain.moments import AsOf
from service.domain.program import Program
from service.screening.counter import Screening
from service.screening.shown import DesignationShown, StretchShown
from service.web.timeline import Timeline, timeline
from service.web.words import Moment

ASKED_AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
CERTAIN = StretchShown("us-fto.one", "2010-01-01", "2010-01-01", True, "2020-01-01", "2020-01-01")


@pytest.fixture
def programs(screening: Screening) -> Mapping[str, Program]:
    return screening.law.programs


Draw = Callable[..., Timeline]


@pytest.fixture
def draw(shown: Callable[..., DesignationShown], programs: Mapping[str, Program]) -> Draw:
    def drawn(*stretches: StretchShown, day: str | None = None) -> Timeline:
        as_of = AsOf.parse(day, ASKED_AT) if day else AsOf(ASKED_AT)
        found = timeline([shown()], stretches, Moment(as_of, programs))
        assert found is not None
        return found

    return drawn


def kinds(drawn: Timeline) -> list[bool]:
    return [bar.is_sure for bar in drawn.rows[0].bars]


def test_a_stretch_between_exact_days_is_one_solid_bar(draw: Draw) -> None:
    drawn = draw(CERTAIN)
    [bar] = drawn.rows[0].bars
    assert bar.is_sure
    assert 0 < bar.start < bar.start + bar.width < drawn.today.place < 100
    assert drawn.rows[0].said == (
        "The One: a Foreign Terrorist Organization (US) from 1 January 2010, until 1 January 2020.",
    )


def test_a_stretch_without_an_end_reaches_beyond_today(draw: Draw) -> None:
    drawn = draw(replace(CERTAIN, has_end=False, end_earliest=None, end_latest=None))
    [bar] = drawn.rows[0].bars
    assert bar.start + bar.width == pytest.approx(100)
    assert drawn.rows[0].said[0].endswith("from 1 January 2010; no end is on record.")


def test_an_end_that_is_bounded_alone_is_hatched_between_its_bounds(draw: Draw) -> None:
    drawn = draw(replace(CERTAIN, start_earliest=None, end_latest="2022-01-01"))
    before, sure, after = drawn.rows[0].bars
    assert kinds(drawn) == [False, True, False]
    assert before.start == 0
    assert before.start + before.width == pytest.approx(sure.start, abs=0.02)
    assert sure.start + sure.width == pytest.approx(after.start, abs=0.02)
    assert "from a day that is not known, at the latest 1 January 2010" in drawn.rows[0].said[0]
    assert "until a day between 1 January 2020 and 1 January 2022" in drawn.rows[0].said[0]


def test_where_no_day_is_sure_nothing_is_solid(draw: Draw) -> None:
    drawn = draw(StretchShown("us-fto.one", "2010-01-01", None, False, None, None))
    assert kinds(drawn) == [False]
    overlapping = draw(replace(CERTAIN, start_latest="2021-01-01", end_latest="2023-01-01"))
    assert kinds(overlapping) == [False]


def test_the_day_asked_about_is_marked_beside_today(draw: Draw) -> None:
    assert draw(CERTAIN).as_of is None
    asked = draw(CERTAIN, day="2015-01-01")
    assert asked.as_of is not None
    assert asked.rows[0].bars[0].start < asked.as_of.place < asked.today.place
    assert asked.as_of.label == "1 January 2015"


def test_few_years_are_marked_and_in_their_places(draw: Draw) -> None:
    years = draw(CERTAIN).years
    assert [one.label for one in years] == ["2010", "2015", "2020", "2025"]
    assert years[0].place == pytest.approx(draw(CERTAIN).rows[0].bars[0].start)


def test_without_a_day_there_is_no_line(
    shown: Callable[..., DesignationShown], programs: Mapping[str, Program]
) -> None:
    nothing = StretchShown("us-fto.one", None, None, False, None, None)
    assert timeline([shown()], [nothing], Moment(AsOf(ASKED_AT), programs)) is None
