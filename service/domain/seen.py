"""The life of a designation as the editions of its list show it, where the list itself prints only the present.

A list says of each entry at most the day on which it was first listed. That it was taken off and put back, or that
it is gone, is seen from the editions that lack it; that its program ended, from the program.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import Event, EventType
from service.domain.program import Period, Program
from service.domain.provenance import Coverage, Edition
from service.domain.runs import Run

_ONE_DAY = timedelta(days=1)
_UNTOLD = Event(EventType.DESIGNATED, Day.unknown())


@dataclass(frozen=True, slots=True)
class _Life:
    """One listing, from its start to its end; `others` are what else the list prints of it."""

    start: Event
    others: tuple[Event, ...]
    end: Event | None

    @property
    def events(self) -> tuple[Event, ...]:
        return (self.start, *self.others, *([self.end] if self.end else ()))


def lived(
    last: Designation, runs: Sequence[Run[Designation]], editions: Sequence[Edition], program: Program
) -> Designation:
    """The designation with the events of its whole life.

    `last` is what the list said of it last, `runs` are those of its editions in the order of history, one or more,
    and `editions` are all of the list, the one that answers last. A first listing that lies before an edition which
    lacks the entry is the start of an earlier life; the later one began between the last edition that lacks it and
    the first that has it.
    """
    newest = editions[-1]
    told = [life for run in runs for life in _lives(run, run.value or last, newest, is_first=run is runs[0])]
    earlier = _earlier(runs[0], runs[0].value or last, editions)
    told = [*([earlier] if earlier else []), *told]
    kept = [part for life in told for part in _within(life, program.periods)] if program.periods else told
    return replace(last, events=tuple(event for life in kept for event in life.events))


def _earlier(run: Run[Designation], said: Designation, editions: Sequence[Edition]) -> _Life | None:
    """The listing that had ended before the first edition that lacks the entry, where one is told of."""
    start = next((event for event in said.events if event.is_start), None)
    if start is None or run.before is None or start.day.latest is None:
        return None
    lacking = [
        one.day
        for one in editions[: editions.index(run.first)]
        if one.coverage is Coverage.COMPLETE and one.day >= start.day.latest
    ]
    if not lacking:
        return None
    basis = f"the list of {lacking[0]} lacks the entry, which says that it was first listed on {start.day}"
    return _Life(start, (), Event(EventType.DELISTED, _between(start.day.latest, lacking[0]), basis=basis))


def _lives(run: Run[Designation], said: Designation, newest: Edition, *, is_first: bool) -> Iterator[_Life]:
    start = next((event for event in said.events if event.is_start), _UNTOLD)
    others = tuple(event for event in said.events if event is not start and not event.is_end)
    printed_end = next((event for event in reversed(said.events) if event.is_end), None)
    end = _end(run, newest) or printed_end
    seen = run.first.day
    if run.before is None or (start.day.earliest is not None and start.day.earliest > run.before.day):
        yield _Life(_seen_by(start, seen), others, end)
        return
    lacking = run.before.day
    is_new = is_first and (start.day.latest is None or start.day.latest > lacking)
    basis = f"the list of {lacking} lacks the entry, that of {seen} has it"
    began = replace(
        start,
        type=EventType.DESIGNATED if is_new else EventType.RELISTED,
        day=_between(lacking + _ONE_DAY, seen),
        basis=basis,
    )
    yield _Life(began, others, end)


def _seen_by(start: Event, seen: date) -> Event:
    """The start, which lies no later than the first edition that has the entry."""
    if start.day.is_exact or (start.day.latest is not None and start.day.latest <= seen):
        return start
    if start.day.earliest is not None and start.day.earliest > seen:
        return start
    basis = start.basis or f"the list does not say when; the edition of {seen} is the first loaded that has the entry"
    if start.day.text != Day.unknown().text:
        return replace(start, day=Day(start.day.text, start.day.earliest, seen), basis=start.basis)
    return replace(start, day=_between(start.day.earliest, seen), basis=basis)


def _end(run: Run[Designation], newest: Edition) -> Event | None:
    """The end that an edition without the entry shows; one that does not hold the whole list shows that it may be."""
    last = run.last.day
    if run.after is not None:
        lacking = run.after.day
        basis = f"the list of {last} has the entry, that of {lacking} lacks it"
        return Event(EventType.DELISTED, _between(last + _ONE_DAY, lacking), basis=basis)
    if run.value is None:
        return None
    basis = f"the list of {last} has the entry; that of {newest.day}, which is not held whole, lacks it"
    return Event(EventType.DELISTED, Day.unknown(last + _ONE_DAY), basis=basis)


def _within(life: _Life, periods: Sequence[Period]) -> Iterator[_Life]:
    """The parts of a listing that lie within the times at which its program was in force."""
    for place, period in enumerate(periods):
        end_day = life.end.day if life.end else None
        if _surely_before(period.until, life.start.day) or _surely_before(end_day, period.start):
            continue
        start = life.start if place == 0 else _restarted(life.start, period)
        # An end that may lie later is explained by that of the program, so it is no sign of an earlier one.
        ends_first = period.until is None or _surely_before(end_day, period.until)
        end = life.end if ends_first else _ended(period)
        if period.until is not None and (start.day.latest is None or _after(start.day.latest, period.until)):
            start = replace(start, day=_between(start.day.earliest, period.until.latest))
        yield _Life(start, life.others if period.until is None else (), end)


def _restarted(start: Event, period: Period) -> Event:
    """The start within a later period: the listing's own where it lies there, else no sooner than the period's."""
    began = period.start.earliest
    if began is None or (start.day.earliest is not None and start.day.earliest >= began):
        return start
    if start.day.latest is not None and start.day.latest < began:
        return Event(
            EventType.RELISTED,
            period.start,
            instant=period.instant,
            sources=period.sources,
            verified=period.verified,
            basis="the program was applied again, and the entry says that it was listed before it had ended",
        )
    return replace(start, type=EventType.RELISTED, day=_between(began, start.day.latest))


def _ended(period: Period) -> Event:
    return Event(
        EventType.AUTHORITY_ENDED,
        period.until or Day.unknown(),
        sources=period.sources,
        verified=period.verified,
        basis="the program itself ended",
        note=period.note,
    )


def _between(earliest: date | None, latest: date | None) -> Day:
    if earliest is not None and latest is not None and earliest >= latest:
        return Day.exact(latest)
    return Day.unknown(earliest, latest)


def _surely_before(earlier: Day | None, later: Day | None) -> bool:
    return (
        earlier is not None
        and later is not None
        and earlier.latest is not None
        and later.earliest is not None
        and earlier.latest <= later.earliest
    )


def _after(day: date, other: Day) -> bool:
    return other.latest is not None and day > other.latest
