"""Days as Australia's list writes them in words: one after another, with what is not certain about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from service.domain.days import Day
from service.errors import InvalidDay

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_M = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_D = r"\d{1,2}"
_Y = r"\d{4}"
_POINT = rf"(?:(?:{_D}[\s.\-]+)?{_M}[\s\-]*)?{_Y}"
_FORMS = re.compile(
    rf"""
    (?P<other>\d{{1,2}}/\d{{1,2}}/\d{{4}}\s*\(Hijri)
    | (?P<vague>approximately|approx\.?|circa|\bc\.)?\s*
      (?:
        (?:between\s+)?(?P<from>{_POINT})\s*(?:-|–|to\b|/|and\b)\s*(?P<to>{_POINT})
        | between\s+(?P<first>{_M})\s*and\s+(?P<last>{_M})\s*(?P<same>{_Y})
        | (?P<d>{_D})[\s.\-]*(?P<m>{_M})[\s.\-]*(?P<y>{_Y})
        | (?P<sd>{_D})-(?P<sm>{_M})-(?P<sy>\d\d)\b
        | (?P<am>{_M})\s*(?P<ad>{_D}),\s*(?P<ay>{_Y})
        | \b(?P<nd>{_D})[/.](?P<nm>{_D})(?:[/.]\s*(?P<ny>{_Y}|\d\d\b)|(?P<glued>{_Y}))
        | (?P<mm>{_M}),?\s*(?P<my>{_Y})
        | \b(?P<km>{_D})/(?P<ky>{_Y})
        | \b(?P<only>{_Y})\b
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)

_DATES = (("d", "m", "y"), ("sd", "sm", "sy"), ("ad", "am", "ay"), ("nd", "nm", "ny"), ("nd", "nm", "glued"))


def days_in(text: str, listed: date | None = None) -> tuple[Day, ...]:
    """Every day that the text gives, each once, in its order.

    A year that is called approximate or circa lies from the year before to the year after, an interval between its
    ends. Days are written before months. A year of two digits is of the last century unless the party could have been
    born in this one before it was listed, and then lies between the two. Days of the Hijri calendar are passed over.
    """
    found = (_day(match, listed) for match in _FORMS.finditer(text))
    return tuple(dict.fromkeys(day for day in found if day))


def first_day(text: str) -> Day | None:
    """The one day that begins the text, exact or none."""
    match = _FORMS.match(text.strip())
    day = _day(match, None) if match else None
    return day if day and day.is_exact else None


def _day(match: re.Match[str], listed: date | None) -> Day | None:
    if match["other"]:
        return None
    try:
        day = next(_readings(match, listed), None)
    except (InvalidDay, ValueError):
        return None
    if day and match["vague"] and day.earliest and day.latest and not day.is_exact:
        return Day.unknown(date(day.earliest.year - 1, 1, 1), date(day.latest.year + 1, 12, 31))
    return day


def _readings(match: re.Match[str], listed: date | None) -> Iterator[Day]:
    if match["from"]:
        yield Day.unknown(_point(match["from"]).earliest, _point(match["to"]).latest)
    if match["same"]:
        year = match["same"]
        yield Day.unknown(_made(year, match["first"]).earliest, _made(year, match["last"]).latest)
    for day, month, year in _DATES:
        if match[day] and match[year]:
            yield _of_century(match[year], match[month], match[day], listed)
    if match["my"] or match["ky"]:
        yield _made(match["my"] or match["ky"], match["mm"] or match["km"])
    if match["only"]:
        yield Day.parse(match["only"])


def _of_century(year: str, month: str, day: str, listed: date | None) -> Day:
    if len(year) == 4:
        return _made(year, month, day)
    before, after = _made(f"19{year}", month, day), _made(f"20{year}", month, day)
    if listed is None or (after.earliest and after.earliest > listed):
        return before
    return Day.unknown(before.earliest, after.latest)


def _point(text: str) -> Day:
    *before, year = re.findall(r"[A-Za-z]+|\d+", text)
    month = before[-1] if before else None
    return _made(year, month, before[0] if len(before) > 1 else None)


def _made(year: str, month: str | None, day: str | None = None) -> Day:
    """Raises InvalidDay, or ValueError for a word that is no month."""
    written = year
    if month:
        number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
        written = f"{year}-{number:02}"
    return Day.parse(f"{written}-{int(day):02}" if day else written)
