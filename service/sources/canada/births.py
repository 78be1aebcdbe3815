"""Dates of birth as Canada's list writes them: days, months, years, and what a spreadsheet made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from service.domain.days import Day
from service.errors import InvalidDay

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OR = re.compile(r"\s+or\s+", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})\s*-\s*(\d{4})")
_DECADE = re.compile(r"(?:born )?(?:in )?the (?:early |mid-?|late )?(\d{3}0)s", re.IGNORECASE)
_SHORT = re.compile(r"(?:(\d{1,2})-)?([A-Za-z]{3})-(\d{2})")
_SERIAL = re.compile(r"\d{5}")
_SERIAL_ZERO = date(1899, 12, 30)


def birth_days(text: str, listed: date | None) -> tuple[Day, ...]:
    """The days that a cell tells, several where it says `or`; empty where one of them is not understood.

    `1963-1964` is an interval, `the early 1970s` the whole decade. A number of five digits counts days from
    1899-12-30, as spreadsheets do. A year of two digits is of that century in which the party can have been born
    before it was listed; where both can be, the day lies between the two.
    """
    days = [_day(part.strip(), listed) for part in _OR.split(text)]
    return tuple(day for day in days if day) if all(days) else ()


def _day(text: str, listed: date | None) -> Day | None:
    try:
        return next(_readings(text, listed), None) or Day.parse(text)
    except (InvalidDay, ValueError, OverflowError):
        return None


def _readings(text: str, listed: date | None) -> Iterator[Day]:
    if years := _YEARS.fullmatch(text):
        yield Day.unknown(date(int(years[1]), 1, 1), date(int(years[2]), 12, 31))
    if decade := _DECADE.fullmatch(text):
        yield Day.unknown(date(int(decade[1]), 1, 1), date(int(decade[1]) + 9, 12, 31))
    if _SERIAL.fullmatch(text) and not (listed and _SERIAL_ZERO + timedelta(days=int(text)) > listed):
        yield Day.exact(_SERIAL_ZERO + timedelta(days=int(text)))
    if (short := _SHORT.fullmatch(text)) and short[2].lower() in _MONTHS:
        month = _MONTHS.index(short[2].lower()) + 1
        first, second = (_in_century(century, short, month) for century in ("19", "20"))
        after = listed and second.earliest and second.earliest > listed
        yield first if after else Day.unknown(first.earliest, second.latest)


def _in_century(century: str, short: re.Match[str], month: int) -> Day:
    day = f"-{int(short[1]):02}" if short[1] else ""
    return Day.parse(f"{century}{short[3]}-{month:02}{day}")
