"""Days, months, years, spans and circas as OFAC prints them, as days known within bounds."""

import re
from datetime import date
from functools import lru_cache

from service.domain.days import Day
from service.errors import InvalidDay

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], start=1
    )
}
_PART = re.compile(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})", re.ASCII)
_YEARS = re.compile(r"\d{4}-\d{4}", re.ASCII)
_CIRCA = "circa "


@lru_cache(maxsize=65536)
def day_of(printed: str) -> Day | None:
    """The day of "15 Jan 1955", "Jan 1955", "1955", "1962 to 1964", "1979-1982" or any of these after "circa".

    A circa is unknown from the first day of the year before to the last day of the year after; OFAC states no width.
    None for anything else.
    """
    words = printed.strip()
    is_circa = words.startswith(_CIRCA)
    words = words.removeprefix(_CIRCA)
    try:
        day = _day_of(words)
    except InvalidDay:
        return None
    if day is None or not is_circa or day.earliest is None or day.latest is None:
        return day
    return Day.unknown(date(day.earliest.year - 1, 1, 1), date(day.latest.year + 1, 12, 31))


def iso_day(printed: str | None) -> Day | None:
    """The day at the beginning of an XML date or instant; None where there is none."""
    try:
        return Day.parse(printed[:10]) if printed else None
    except InvalidDay:
        return None


def _day_of(words: str) -> Day | None:
    ends = words.split("-") if _YEARS.fullmatch(words) else words.split(" to ")
    days = [_simple(end) for end in ends]
    if len(days) == 1:
        return days[0]
    first, last = days[0], days[-1]
    if len(days) > 2 or first is None or last is None:
        return None
    return Day.unknown(first.earliest, last.latest)


def _simple(words: str) -> Day | None:
    part = _PART.fullmatch(words)
    if part is None:
        return None
    day, month, year = part.groups()
    if month is None:
        return Day.parse(year)
    if month not in _MONTHS:
        return None
    written = f"{year}-{_MONTHS[month]:02}"
    return Day.parse(f"{written}-{int(day):02}" if day else written)
