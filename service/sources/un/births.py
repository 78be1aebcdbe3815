"""Days of birth as the Council's list gives them: exact, a month, a year, about a year, or between two years."""

import calendar
import re
from datetime import date

from service.domain.days import Day
from service.errors import InvalidDay
from service.sources.un.read import Part

EXACT = "EXACT"
ABOUT = "APPROXIMATELY"
BETWEEN = "BETWEEN"
KINDS = frozenset({EXACT, ABOUT, BETWEEN})
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_IN_MONTH = re.compile(rf"{_MONTH}\s+(\d{{4}})", re.IGNORECASE | re.ASCII)
_MONTH_ALONE = re.compile(_MONTH, re.IGNORECASE | re.ASCII)
_BETWEEN_MONTHS = re.compile(rf"between {_MONTH} and {_MONTH}\s+(\d{{4}})", re.IGNORECASE | re.ASCII)
_YEARS = re.compile(r"(\d{4})\s*-\s*(\d{4})", re.ASCII)


def printed(birth: Part) -> str:
    """What the element says, in its own words and order."""
    return " ".join(part.text for part in birth.parts if part.text)


def day_of(birth: Part) -> Day | None:
    """The day of an INDIVIDUAL_DATE_OF_BIRTH; None where it gives none, as an age or another calendar.

    About a year is taken as that year, the one before and the one after, for the list does not say how near;
    so are the ends of "between" with the note "Approximately".
    """
    kind, note = birth.value("TYPE_OF_DATE"), birth.value("NOTE") or ""
    exact, year = birth.value("DATE"), birth.value("YEAR")
    if exact:
        return _day(exact)
    first, last = birth.value("FROM_YEAR"), birth.value("TO_YEAR")
    if first and last:
        return _between(first, last, is_about=kind == ABOUT or note.lower() == ABOUT.lower())
    if year and kind == ABOUT:
        return _between(year, year, is_about=True)
    if year:
        month = _MONTH_ALONE.fullmatch(note)
        return _day(f"{year}-{_MONTHS[month.group(1).lower()]:02}" if month else year)
    return _in_words(note)


def day_of_alias(text: str) -> Day | None:
    """The DATE_OF_BIRTH of an alias: a day, a year, or `1958 - 1964`."""
    years = _YEARS.fullmatch(text)
    return _between(years.group(1), years.group(2), is_about=False) if years else _day(text)


def _in_words(note: str) -> Day | None:
    between, month = _BETWEEN_MONTHS.fullmatch(note), _IN_MONTH.fullmatch(note)
    if between:
        first, last, year = between.groups()
        bounds = _day(f"{year}-{_MONTHS[first.lower()]:02}"), _day(f"{year}-{_MONTHS[last.lower()]:02}")
        return _span(bounds[0], bounds[1])
    return _day(f"{month.group(2)}-{_MONTHS[month.group(1).lower()]:02}") if month else None


def _between(first: str, last: str, is_about: bool) -> Day | None:
    span = _span(_day(first), _day(last))
    if span is None or span.earliest is None or span.latest is None:
        return None
    slack = 1 if is_about else 0
    try:
        return Day.unknown(date(span.earliest.year - slack, 1, 1), date(span.latest.year + slack, 12, 31))
    except ValueError:
        return None


def _span(first: Day | None, last: Day | None) -> Day | None:
    if first is None or last is None:
        return None
    try:
        return Day.unknown(first.earliest, last.latest)
    except InvalidDay:
        return None


def _day(text: str) -> Day | None:
    try:
        return Day.parse(text)
    except InvalidDay:
        return None
