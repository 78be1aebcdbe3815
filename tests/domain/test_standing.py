"""Status over time: what holds on every day around a start, an end, a suspension, an unknown day."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.events import Event, EventType
from service.domain.standing import Status, standing
from tests.domain.rows import NEW_YORK, ask, designation, event, on

DAYS = st.dates(date(2000, 1, 10), date(2000, 3, 10))


@given(DAYS, st.integers(1, 40), DAYS)
def test_the_first_day_is_in_force_and_the_end_day_is_not(start: date, length: int, asked: date) -> None:
    end = start + timedelta(days=length)
    found = on(str(asked), event("designated", str(start)), event("revoked", str(end)))
    assert (found.status is Status.IN_FORCE) == (start <= asked < end)
    assert found.status in {Status.IN_FORCE, Status.NOT_IN_FORCE}


@given(st.lists(DAYS, min_size=2, max_size=8, unique=True), DAYS)
def test_each_episode_holds_from_its_start_to_its_end(turns: list[date], asked: date) -> None:
    ordered = sorted(turns)
    events = [event("designated" if place % 2 == 0 else "delisted", str(day)) for place, day in enumerate(ordered)]
    passed = sum(day <= asked for day in ordered)
    expected = Status.IN_FORCE if passed % 2 else Status.NOT_IN_FORCE
    assert on(str(asked), *events).status is expected


@given(DAYS, st.integers(0, 20), DAYS)
def test_an_unknown_start_is_unknown_inside_its_bounds_and_certain_outside(
    earliest: date, width: int, asked: date
) -> None:
    latest = earliest + timedelta(days=width)
    status = on(str(asked), event("designated", Day.unknown(earliest, latest))).status
    if asked < earliest:
        assert status is Status.NOT_IN_FORCE
    elif asked < latest:
        assert status is Status.UNKNOWN
    else:
        assert status is Status.IN_FORCE


@given(DAYS, st.integers(0, 20), DAYS)
def test_an_unknown_end_is_unknown_inside_its_bounds_and_certain_outside(
    earliest: date, width: int, asked: date
) -> None:
    latest = earliest + timedelta(days=width)
    events = event("designated", "1999-01-01"), event("revoked", Day.unknown(earliest, latest))
    status = on(str(asked), *events).status
    if asked < earliest:
        assert status is Status.IN_FORCE
    elif asked < latest:
        assert status is Status.UNKNOWN
    else:
        assert status is Status.NOT_IN_FORCE


def test_a_month_is_unknown_until_its_last_day() -> None:
    statuses = {
        day: on(day, event("designated", "2019-03")).status
        for day in ("2019-02-28", "2019-03-01", "2019-03-30", "2019-03-31")
    }
    assert list(statuses.values()) == [Status.NOT_IN_FORCE, Status.UNKNOWN, Status.UNKNOWN, Status.IN_FORCE]


def test_a_start_that_no_source_bounds_is_never_certain() -> None:
    assert on("1999-01-01", event("designated", Day.unknown())).status is Status.UNKNOWN
    assert on("2026-01-01", event("designated", Day.unknown())).status is Status.UNKNOWN


def test_a_redesignation_while_in_force_continues_the_episode() -> None:
    rows = event("designated", "1997-10-08"), event("redesignated", "1999-10-08")
    found = on("1999-10-08", *rows)
    assert found.status is Status.IN_FORCE
    assert found.episode is not None
    assert found.episode.start.day == Day.parse("1997-10-08")


def test_a_redesignation_after_a_lapse_begins_a_new_episode() -> None:
    rows = event("designated", "1997-10-08"), event("lapsed", "1999-10-08"), event("redesignated", "2001-01-01")
    assert on("2000-01-01", *rows).status is Status.NOT_IN_FORCE
    found = on("2001-01-01", *rows)
    assert found.episode is not None
    assert found.episode.start.day == Day.parse("2001-01-01")


def test_a_suspension_takes_the_effects_away_until_it_is_lifted() -> None:
    rows = (
        event("designated", "2001-01-01"),
        event("suspended_by_court", "2002-01-01"),
        event("suspended_by_court", "2002-02-01"),
        event("suspension_lifted", "2003-01-01"),
        event("suspension_lifted", "2003-02-01"),
    )
    days = {day: on(day, *rows).status for day in ("2001-12-31", "2002-01-01", "2002-12-31", "2003-01-01")}
    assert list(days.values()) == [Status.IN_FORCE, Status.NOT_IN_FORCE, Status.NOT_IN_FORCE, Status.IN_FORCE]
    assert not on("2002-06-01", *rows).has_ended


def test_a_designation_that_ends_while_suspended_never_came_back() -> None:
    rows = event("designated", "2001-01-01"), event("suspended_by_court", "2002-01-01"), event("revoked", "2003-01-01")
    assert on("2002-06-01", *rows).status is Status.NOT_IN_FORCE
    assert on("2003-06-01", *rows).has_ended


def test_an_end_and_a_new_start_on_one_day_leave_it_in_force() -> None:
    rows = event("designated", "2001-01-01"), event("revoked", "2002-01-01"), event("relisted", "2002-01-01")
    assert on("2002-01-01", *rows).status is Status.IN_FORCE


def test_a_move_to_another_authority_ends_only_where_the_row_says_so() -> None:
    moved = event("authority_merged", "2019-09-10")
    assert on("2020-01-01", event("designated", "1995-01-24"), moved).status is Status.IN_FORCE
    ended = Event(EventType.AUTHORITY_MERGED, Day.parse("2019-09-10"), ends=True)
    assert on("2020-01-01", event("designated", "1995-01-24"), ended).status is Status.NOT_IN_FORCE


def test_a_clock_time_puts_part_of_the_day_before_it_in_force() -> None:
    relisted = Event(
        EventType.RELISTED, Day.parse("2025-09-27"), instant=datetime.fromisoformat("2025-09-27T20:00:00-04:00")
    )
    found = {
        moment: on(moment, relisted).status
        for moment in ("2025-09-26", "2025-09-27", "2025-09-28", "2025-09-27T23:59:00Z", "2025-09-28T00:00:00Z")
    }
    assert list(found.values()) == [
        Status.NOT_IN_FORCE,
        Status.IN_FORCE,
        Status.IN_FORCE,
        Status.NOT_IN_FORCE,
        Status.IN_FORCE,
    ]


@given(DAYS, st.times(timezones=st.just(NEW_YORK)), DAYS)
def test_a_day_is_in_force_exactly_when_some_instant_of_it_is(day: date, clock: time, asked: date) -> None:
    start = Event(EventType.DESIGNATED, Day.exact(day), instant=datetime.combine(day, clock))
    assert (on(str(asked), start).status is Status.IN_FORCE) == (day <= asked)


@pytest.mark.parametrize("moment", ["2000-01-01", "2030-01-01"])
def test_a_row_without_a_start_is_not_in_force(moment: str) -> None:
    found = on(moment, event("intent_announced", "2001-01-01"))
    assert found.status is Status.NOT_IN_FORCE
    assert found.episode is None
    assert not found.has_ended
    assert found.coming is None


def test_the_coming_episode_is_the_first_that_certainly_begins_later() -> None:
    rows = event("designated", "2001-01-01"), event("revoked", "2002-01-01"), event("designated", "2005-01-01")
    between = standing(designation(*rows), NEW_YORK, ask("2003-01-01"))
    assert between.coming is not None
    assert between.coming.start.day == Day.parse("2005-01-01")
    assert between.episode is not None
    assert between.episode.start.day == Day.parse("2001-01-01")
    assert not between.reached_day(None)
