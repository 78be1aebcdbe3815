"""Entities and designations of every shape that their types allow."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.events import Event
from service.domain.record import MatcherUsed, Record

_CIVIL = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_BOUND = st.none() | _CIVIL


def _bounded(text: str, one: date | None, other: date | None) -> Day:
    return Day(text, min(one, other), max(one, other)) if one and other else Day(text, one, other)


DAYS = st.one_of(
    _CIVIL.map(Day.exact),
    _CIVIL.map(lambda day: Day.parse(day.isoformat()[:7])),
    _CIVIL.map(lambda day: Day.parse(day.isoformat()[:4])),
    st.builds(_bounded, st.just("unknown"), _BOUND, _BOUND),
    st.builds(_bounded, st.sampled_from(["2011", "2011-04"]), _BOUND, _BOUND),
)
_OFFSETS = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
INSTANTS = st.datetimes(datetime(1900, 1, 2), datetime(2100, 12, 30), timezones=st.just(UTC) | _OFFSETS)  # noqa: DTZ001

st.register_type_strategy(Day, DAYS)
st.register_type_strategy(datetime, INSTANTS)

EVENTS = st.from_type(Event)
ENTITIES = st.from_type(Entity)
DESIGNATIONS = st.builds(Designation, events=st.lists(EVENTS, max_size=3).map(tuple))
RECORDS = st.builds(Record, matcher=st.builds(MatcherUsed, threshold=st.floats(0, 1)))
