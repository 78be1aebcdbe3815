"""The designations of a party drawn on one line of time: solid where they surely were in force, hatched where maybe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from service.screening.shown import DesignationShown, StretchShown
from service.web import written
from service.web.words import Moment, role

_MARGIN = timedelta(days=120)
_MOST_TICKS = 4
_STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a stretch: where it begins and how wide it is in hundredths of the line, and whether it is sure."""

    start: float
    width: float
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One designation: what it is, its bars, and the same in sentences."""

    designation: DesignationShown
    bars: tuple[Bar, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the line with its label."""

    place: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The rows, the years that are marked, and where today and the moment asked about lie, None where it is today."""

    rows: tuple[Row, ...]
    years: tuple[Mark, ...]
    today: Mark
    as_of: Mark | None


@dataclass(frozen=True, slots=True)
class _Line:
    """The stretch of days that is drawn."""

    first: date
    last: date

    def place(self, day: date) -> float:
        """Where the day lies, in hundredths."""
        inside = min(max(day, self.first), self.last)
        return round(100 * (inside - self.first).days / (self.last - self.first).days, 2)


def timeline(
    designations: Sequence[DesignationShown], stretches: Sequence[StretchShown], moment: Moment
) -> Timeline | None:
    """The drawing; None where no designation has a day."""
    days = [date.fromisoformat(day) for one in stretches for day in _days(one)]
    if not days:
        return None
    today = moment.as_of.asked_at.date()
    asked = moment.day
    line = _Line(min(*days, today, asked) - _MARGIN, max(*days, today, asked) + _MARGIN)
    rows = []
    for shown in designations:
        own = [one for one in stretches if one.designation == shown.id]
        bars = tuple(bar for one in own for bar in _bars(one, line))
        rows.append(Row(shown, bars, tuple(_said(shown, one) for one in own)))
    return Timeline(
        rows=tuple(rows),
        years=tuple(_years(line)),
        today=Mark(line.place(today), "today"),
        as_of=Mark(line.place(asked), written.day(asked.isoformat())) if asked != today else None,
    )


def _days(stretch: StretchShown) -> Iterator[str]:
    ends = (stretch.start_earliest, stretch.start_latest, stretch.end_earliest, stretch.end_latest)
    yield from (day for day in ends if day is not None)


def _bars(stretch: StretchShown, line: _Line) -> Iterator[Bar]:
    """From the first day on which it may have begun to the last on which it may have ended, the sure part solid."""
    first = _day(stretch.start_earliest, line.first)
    begun = _day(stretch.start_latest, line.last)
    ended = _day(stretch.end_earliest, line.first) if stretch.has_end else line.last
    last = _day(stretch.end_latest, line.last) if stretch.has_end else line.last
    if begun < ended:
        parts = [(first, begun, False), (begun, ended, True), (ended, last, False)]
    else:
        parts = [(first, last, False)]
    for start, end, is_sure in parts:
        if start < end:
            place = line.place(start)
            yield Bar(place, round(line.place(end) - place, 2), is_sure)


def _day(text: str | None, unbounded: date) -> date:
    return date.fromisoformat(text) if text else unbounded


def _years(line: _Line) -> Iterator[Mark]:
    """The beginnings of years, as few as can be read."""
    span = line.last.year - line.first.year
    step = next((one for one in _STEPS if span / one <= _MOST_TICKS), _STEPS[-1])
    for year in range(line.first.year + 1, line.last.year + 1):
        if year % step == 0:
            yield Mark(line.place(date(year, 1, 1)), str(year))


def _said(shown: DesignationShown, stretch: StretchShown) -> str:
    begun = _between(stretch.start_earliest, stretch.start_latest)
    what = f"{shown.party.name}: {role(shown.program)}"
    if not stretch.has_end:
        return f"{what} {_since(begun)}; no end is on record."
    return f"{what} {_since(begun)}, until {_between(stretch.end_earliest, stretch.end_latest)}."


def _since(begun: str) -> str:
    return f"from {begun}"


def _between(earliest: str | None, latest: str | None) -> str:
    """A day in words, or the days between which it lies."""
    if earliest and earliest == latest:
        return written.day(earliest)
    if earliest and latest:
        return f"a day between {written.day(earliest)} and {written.day(latest)}"
    if earliest:
        return f"a day that is not known, not before {written.day(earliest)}"
    return f"a day that is not known, at the latest {written.day(latest)}" if latest else written.NO_SOURCE
