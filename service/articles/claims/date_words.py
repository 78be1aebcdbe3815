"""What the words of a date say, seen from the publication or from the date before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from service.articles.claims import calendar
from service.domain.days import Day

MONTHS = {
    spelt: number
    for number, spellings in enumerate(
        (
            ("January", "Jan"),
            ("February", "Feb"),
            ("March", "Mar"),
            ("April", "Apr"),
            ("May",),
            ("June", "Jun"),
            ("July", "Jul"),
            ("August", "Aug"),
            ("September", "Sept", "Sep"),
            ("October", "Oct"),
            ("November", "Nov"),
            ("December", "Dec"),
        ),
        start=1,
    )
    for spelt in spellings
}
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# Generous, since "late" and "winter" begin on no day: the first month and how many.
_PARTS = {
    "spring": (3, 4),
    "summer": (6, 4),
    "autumn": (9, 3),
    "fall": (9, 3),
    "winter": (12, 3),
    "early": (1, 4),
    "mid": (4, 6),
    "middle of": (4, 6),
    "late": (9, 4),
    "end of": (10, 3),
}

# "Terrorism Act 2000" and "resolution 1988" give no year in which something happened.
_NUMBERED = re.compile(r"\b(?:act|order|regulations?|resolutions?|decision|position|no\.?|number)\s+\Z", re.IGNORECASE)


_GOES_ON = re.compile(r"\s+\w")


@dataclass(frozen=True, slots=True)
class Around:
    """What a date is counted from: the day of publication, the date before it in the text, and the tense."""

    published: date | None
    before: Day | None
    ahead: bool


Read = Callable[[re.Match[str], Around], Day | None]


def full(match: re.Match[str], _: Around) -> Day | None:
    return calendar.day_of(int(match["year"]), _month(match), int(match["day"]))


def numbers(match: re.Match[str], _: Around) -> Day | None:
    return calendar.day_of(int(match["year"]), int(match["month"]), int(match["day"]))


def month_and_year(match: re.Match[str], _: Around) -> Day | None:
    return calendar.month_of(int(match["year"]), _month(match))


def year(match: re.Match[str], _: Around) -> Day | None:
    if _NUMBERED.search(match.string, max(0, match.start() - 24), match.start()):
        return None
    return calendar.year_of(int(match["year"]))


def part_of_year(match: re.Match[str], _: Around) -> Day | None:
    first, months = _PARTS[" ".join(match["part"].casefold().split())]
    return calendar.season(int(match["year"]), first, months)


def decade(match: re.Match[str], _: Around) -> Day | None:
    first = int(match["year"])
    return Day.unknown(date(first, 1, 1), date(first + 9, 12, 31))


def day_of_month(match: re.Match[str], around: Around) -> Day | None:
    """A day without its year: the last such day up to the publication, or the next where the text looks ahead."""
    if around.published is None:
        return None
    years = range(around.published.year - 4, around.published.year + 5)
    days = [calendar.day_of(year, _month(match), int(match["day"])) for year in years]
    return _nearest([day for day in days if day], around, around.published)


def month_alone(match: re.Match[str], around: Around) -> Day | None:
    """A month without its year: as a day without one; "last August" is over before the month of publication."""
    if around.published is None:
        return None
    this_month = around.published.replace(day=1)
    before = (match["which"] or "").casefold() in {"last", "past"}
    months = [calendar.month_of(around.published.year + add, _month(match)) for add in (-1, 0, 1)]
    kept = [month for month in months if month and not (before and month.earliest == this_month)]
    return _nearest(kept, around if not before else Around(around.published, None, ahead=False), around.published)


def _nearest(days: list[Day], around: Around, published: date) -> Day | None:
    past = [day for day in days if day.earliest is not None and day.earliest <= published]
    coming = [day for day in days if day.latest is not None and day.latest >= published]
    if around.ahead:
        return coming[0] if coming else None
    return past[-1] if past else None


def weekday(match: re.Match[str], around: Around) -> Day | None:
    if around.published is None:
        return None
    number = _WEEKDAYS.index(match["weekday"].casefold())
    which = (match["which"] or "").casefold()
    on = calendar.weekday(around.published, number)
    if which in {"last", "past"} and on == around.published:
        on = calendar.weekday(around.published, number, weeks=-1)
    elif (around.ahead or which in {"next", "coming"}) and on < around.published:
        on = calendar.weekday(around.published, number, weeks=1)
    return Day.exact(on)


def near(match: re.Match[str], around: Around) -> Day | None:
    """Yesterday, today, tomorrow."""
    word = match["near"].casefold()
    if around.published is None:
        return None
    return calendar.days_on(around.published, {"yesterday": -1, "tomorrow": 1}.get(word, 0))


def this_or_last(match: re.Match[str], around: Around) -> Day | None:
    """This, last or next week, month or year, seen from the publication."""
    if around.published is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"].casefold(), 0)
    if match["unit"].casefold() == "week":
        return calendar.week_of(around.published, step)
    return calendar.shifted(Day.exact(around.published), step, match["unit"].casefold())


def that(match: re.Match[str], around: Around) -> Day | None:
    """That, the following or the previous day, month or year, seen from the date that the text gave last."""
    if around.before is None:
        return None
    step = {"previous": -1, "next": 1, "following": 1}.get((match["which"] or "that").casefold(), 0)
    unit = match["unit"].casefold()
    return around.before if step == 0 and unit == "day" else calendar.shifted(around.before, step, unit)


def ago(match: re.Match[str], around: Around) -> Day | None:
    if around.published is None:
        return None
    return calendar.shifted(Day.exact(around.published), -_count(match), match["unit"].casefold())


def from_now(match: re.Match[str], around: Around) -> Day | None:
    if around.published is None:
        return None
    return calendar.shifted(Day.exact(around.published), _count(match), match["unit"].casefold())


def later(match: re.Match[str], around: Around) -> Day | None:
    """So long after, or before, the date that the text gave last; the other way round for the words behind it."""
    back = (match["way"].casefold() in {"earlier", "before"}) is not opens_clause(match)
    return around.before and calendar.shifted(
        around.before, -_count(match) if back else _count(match), match["unit"].casefold()
    )


# What is counted from the date before.
COUNTS_BACK = frozenset((that, later))


def opens_clause(match: re.Match[str]) -> bool:
    """Whether the stretch of time is counted from what follows: "two days before they were listed"."""
    way = match.groupdict().get("way") or ""
    return way.casefold() in {"before", "after"} and _GOES_ON.match(match.string, match.end()) is not None


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["month"].capitalize()]


def _count(match: re.Match[str]) -> int:
    said = match["count"].casefold()
    if said.isdigit():
        return int(said)
    return NUMBERS.index(said) + 1 if said in NUMBERS else 1
