"""Moments asked about, and changes as stretches of instants."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.moments import EVER, NEVER, AsOf, Span, Window, midnight
from service.errors import InvalidDay
from tests.domain.rows import ASKED_AT, LONDON, NEW_YORK, ask

ZONES = st.sampled_from(
    [ZoneInfo(key) for key in ("America/New_York", "Europe/London", "Asia/Karachi", "Pacific/Apia", "UTC")]
)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAYS, ZONES)
def test_a_day_covers_from_its_midnight_to_the_next_in_the_zone(day: date, zone: ZoneInfo) -> None:
    window = AsOf(ASKED_AT, day=day).window(zone)
    assert window.start == midnight(day, zone)
    assert window.end == midnight(day + timedelta(days=1), zone)
    assert window.start.astimezone(zone).date() >= day
    assert window.start < window.end or day == date(2011, 12, 30)


def test_an_instant_covers_itself_alone() -> None:
    window = ask("2025-09-28T00:00:00Z").window(NEW_YORK)
    assert window.start == datetime(2025, 9, 28, tzinfo=UTC)
    assert window.end - window.start == timedelta(microseconds=1)


def test_today_is_another_day_on_the_other_side_of_the_world() -> None:
    late = AsOf(datetime(2026, 1, 1, 2, tzinfo=UTC))
    assert late.date_in(NEW_YORK) == date(2025, 12, 31)
    assert late.date_in(ZoneInfo("Asia/Karachi")) == date(2026, 1, 1)
    assert str(late) == "2026-01-01"


@pytest.mark.parametrize(
    "text", ["2025-08-12", "1900-01-01", "2100-12-31", "2025-09-27T23:59:00Z", "2025-09-27T20:00:00-04:00"]
)
def test_days_and_instants_are_read_and_written_back(text: str) -> None:
    written = "2025-09-28T00:00:00Z" if text.endswith("-04:00") else text
    assert str(ask(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-30",
        "0001-01-01",
        "9999-12-31",
        "1899-12-31",
        "2101-01-01",
        "2025",
        "2025-08",
        "2025-08-12T10:00",
        "2025-08-12T10:00:00",
        "2025-08-12T25:00:00Z",
        "2025-08-12T10:00:00+25:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "today",
        "",
    ],
)
def test_what_is_no_moment_between_1900_and_2100_is_refused(text: str) -> None:
    with pytest.raises(InvalidDay):
        ask(text)


@pytest.mark.parametrize("text", ["1900-01-01T00:00:00+23:59", "2100-12-31T23:59:59-23:59"])
def test_an_instant_whose_year_in_utc_lies_outside_the_bounds_is_refused(text: str) -> None:
    with pytest.raises(InvalidDay, match="outside the years 1900 to 2100 in UTC"):
        ask(text)


@pytest.mark.parametrize("text", ["1900-01-01T00:00:00Z", "2100-12-31T23:59:59.999999Z", "1900-01-01T23:59:00+23:59"])
def test_the_first_and_the_last_instant_of_the_bounds_are_read(text: str) -> None:
    assert ask(text).instant is not None


def test_the_future_begins_tomorrow_in_the_zone_and_at_the_next_instant() -> None:
    assert not ask("2026-11-24").is_future(NEW_YORK)
    assert ask("2026-11-25").is_future(NEW_YORK)
    assert not ask("2026-11-24T12:00:00Z").is_future(NEW_YORK)
    assert ask("2026-11-24T12:00:01Z").is_future(NEW_YORK)
    assert not AsOf(ASKED_AT).is_future(NEW_YORK)


def test_an_unknown_day_may_fall_at_any_instant() -> None:
    assert Span.of_day(Day.unknown(), LONDON) == Span(EVER, NEVER)


def test_a_clock_time_is_one_instant_in_any_zone() -> None:
    span = Span.of_instant(datetime.fromisoformat("2025-07-05T00:00:00+01:00"))
    assert span == Span.of_day(Day.parse("2025-07-05"), LONDON)
    assert span.is_exact


INSTANTS = st.integers(0, 12).map(lambda hours: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=hours))
SPANS = st.tuples(INSTANTS, INSTANTS).map(lambda ends: Span(min(ends), max(ends)))


@given(SPANS, SPANS, INSTANTS, st.integers(1, 6))
def test_sure_and_possible_agree_with_trying_every_place(start: Span, end: Span, at: datetime, hours: int) -> None:
    window = Window(at, at + timedelta(hours=hours))
    tried = [max(one, window.start) < min(other, window.end) for one in _hours(start) for other in _hours(end)]
    assert window.surely_meets(start, end) == all(tried)
    assert window.possibly_meets(start, end) == any(tried)
    assert window.surely_reached(start) == all(one < window.end for one in _hours(start))


def _hours(span: Span) -> list[datetime]:
    count = int((span.last - span.first) / timedelta(hours=1))
    return [span.first + timedelta(hours=hour) for hour in range(count + 1)]
