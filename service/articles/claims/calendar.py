"""Days, months, years and looser stretches around a day, each written no more exactly than it is known."""

from __future__ import annotations

import calendar as _calendar
from datetime import date, timedelta

from service.domain.days import Day

FIRST_YEAR, LAST_YEAR = 1900, 2100


def month_of(year: int, month: int) -> Day | None:
    """The whole month, None where the calendar or the years that the service speaks of end."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return Day.parse(f"{year:04}-{month:02}")


def year_of(year: int) -> Day | None:
    """The whole year, None outside the years that the service speaks of."""
    return Day.parse(f"{year:04}") if FIRST_YEAR <= year <= LAST_YEAR else None


def day_of(year: int, month: int, day: int) -> Day | None:
    """The one day, None where the calendar has no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return Day.exact(date(year, month, day))
    except ValueError:
        return None


def between(first: date, last: date) -> Day:
    """A stretch of days, written as the month or the year that holds all of it, else as unknown."""
    if first == last:
        return Day.exact(first)
    if first.year != last.year:
        return Day.unknown(first, last)
    text = f"{first.year:04}" if first.month != last.month else f"{first.year:04}-{first.month:02}"
    return Day(text, first, last)


def months_on(day: date, months: int) -> Day | None:
    """The month that many months after the one of the day, or before it where the number is negative."""
    place = day.year * 12 + day.month - 1 + months
    return month_of(place // 12, place % 12 + 1)


def days_on(day: date, days: int, *, give: int = 0) -> Day | None:
    """The day that many days on, with as many to give on either side; None beyond the calendar."""
    try:
        return between(day + timedelta(days - give), day + timedelta(days + give))
    except (OverflowError, ValueError):
        return None


def weekday(day: date, number: int, *, weeks: int = 0) -> date:
    """The last such weekday (0 is Monday) on or before the day, and so many weeks later."""
    return day - timedelta((day.weekday() - number) % 7) + timedelta(weeks=weeks)


def week_of(day: date, weeks: int = 0) -> Day:
    """The week from Monday to Sunday that holds the day, and so many weeks later."""
    monday = weekday(day, 0, weeks=weeks)
    return between(monday, monday + timedelta(6))


def season(year: int, first: int, months: int) -> Day | None:
    """So many months from the first on, running into the next year where they must."""
    if not FIRST_YEAR <= year < LAST_YEAR:
        return None
    last = first + months - 1
    last_year, last_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return between(date(year, first, 1), date(last_year, last_month, _calendar.monthrange(last_year, last_month)[1]))


def shifted(base: Day, count: int, unit: str) -> Day | None:
    """A day so many days, weeks, months or years after another, as exactly as both allow.

    A count of weeks is good to half a week, of months to the month, of years to the year; None where the other
    day is not known well enough to count from.
    """
    if base.earliest is None or base.latest is None:
        return None
    if unit == "year":
        same = base.earliest.year == base.latest.year
        return year_of(base.earliest.year + count) if same else None
    if unit == "month":
        same = base.earliest.replace(day=1) == base.latest.replace(day=1)
        return months_on(base.earliest, count) if same else None
    if not base.is_exact:
        return None
    return days_on(base.earliest, count) if unit == "day" else days_on(base.earliest, 7 * count, give=3)
