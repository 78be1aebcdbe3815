"""Dates of birth as the Consolidated Screening List writes them."""

import re
from datetime import date

from service.domain.days import Day
from service.errors import InvalidDay

_CIRCA = re.compile(r"circa (\d{4})")
_BETWEEN = re.compile(r"(\d{4}) to (\d{4})")


def birth_day(text: str) -> Day | None:
    """A day, month or year; `circa YYYY` is from the year before to the year after, `YYYY to YYYY` an interval.

    None where the text is none of these.
    """
    if circa := _CIRCA.fullmatch(text):
        return _years(int(circa[1]) - 1, int(circa[1]) + 1)
    if between := _BETWEEN.fullmatch(text):
        return _years(*sorted((int(between[1]), int(between[2]))))
    return day_of(text)


def day_of(text: str) -> Day | None:
    """A day written YYYY, YYYY-MM or YYYY-MM-DD, None for anything else."""
    try:
        return Day.parse(text)
    except InvalidDay:
        return None


def _years(first: int, last: int) -> Day | None:
    if not 1 < first <= last:
        return None
    return Day.unknown(date(first, 1, 1), date(last, 12, 31))
