"""The words in which dates are written, and what each says, seen from the publication or the date before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from service.articles.claims import calendar
from service.domain.days import Day

_MONTHS = {
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
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
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

# "may" and "march" are words besides: a month is written with a capital.
_MONTH = "(?P<month>" + "|".join(spelt for name in _MONTHS for spelt in (name, name.upper())) + r")\.?"
_DAY = r"(?:the\s+)?(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|2100)"
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)}|an?)"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_NO_DIGIT = r"(?<![\w.,/-])"
_STOP = r"(?![\w]|[.,/-]\d)"
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


def _full(match: re.Match[str], _: Around) -> Day | None:
    return calendar.day_of(int(match["year"]), _month(match), int(match["day"]))


def _numbers(match: re.Match[str], _: Around) -> Day | None:
    return calendar.day_of(int(match["year"]), int(match["month"]), int(match["day"]))


def _month_and_year(match: re.Match[str], _: Around) -> Day | None:
    return calendar.month_of(int(match["year"]), _month(match))


def _year(match: re.Match[str], _: Around) -> Day | None:
    if _NUMBERED.search(match.string, max(0, match.start() - 24), match.start()):
        return None
    return calendar.year_of(int(match["year"]))


def _part_of_year(match: re.Match[str], _: Around) -> Day | None:
    first, months = _PARTS[" ".join(match["part"].lower().split())]
    return calendar.season(int(match["year"]), first, months)


def _decade(match: re.Match[str], _: Around) -> Day | None:
    first = int(match["year"])
    return Day.unknown(date(first, 1, 1), date(first + 9, 12, 31))


def _day_of_month(match: re.Match[str], around: Around) -> Day | None:
    """A day without its year: the last such day up to the publication, or the next where the text looks ahead."""
    if around.published is None:
        return None
    years = range(around.published.year - 4, around.published.year + 5)
    days = [calendar.day_of(year, _month(match), int(match["day"])) for year in years]
    return _nearest([day for day in days if day], around, around.published)


def _month_alone(match: re.Match[str], around: Around) -> Day | None:
    """A month without its year: as a day without one; "last August" is over before the month of publication."""
    if around.published is None:
        return None
    this_month = around.published.replace(day=1)
    before = (match["which"] or "").lower() in {"last", "past"}
    months = [calendar.month_of(around.published.year + add, _month(match)) for add in (-1, 0, 1)]
    kept = [month for month in months if month and not (before and month.earliest == this_month)]
    return _nearest(kept, around if not before else Around(around.published, None, ahead=False), around.published)


def _nearest(days: list[Day], around: Around, published: date) -> Day | None:
    past = [day for day in days if day.earliest is not None and day.earliest <= published]
    coming = [day for day in days if day.latest is not None and day.latest >= published]
    if around.ahead:
        return coming[0] if coming else None
    return past[-1] if past else None


def _weekday(match: re.Match[str], around: Around) -> Day | None:
    if around.published is None:
        return None
    number = _WEEKDAYS.index(match["weekday"].lower())
    which = (match["which"] or "").lower()
    on = calendar.weekday(around.published, number)
    if which in {"last", "past"} and on == around.published:
        on = calendar.weekday(around.published, number, weeks=-1)
    elif (around.ahead or which in {"next", "coming"}) and on < around.published:
        on = calendar.weekday(around.published, number, weeks=1)
    return Day.exact(on)


def _near(match: re.Match[str], around: Around) -> Day | None:
    """Yesterday, today, tomorrow."""
    word = match["near"].lower()
    if around.published is None:
        return None
    return calendar.days_on(around.published, {"yesterday": -1, "tomorrow": 1}.get(word, 0))


def _this_or_last(match: re.Match[str], around: Around) -> Day | None:
    """This, last or next week, month or year, seen from the publication."""
    if around.published is None:
        return None
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    if match["unit"].lower() == "week":
        return calendar.week_of(around.published, step)
    return calendar.shifted(Day.exact(around.published), step, match["unit"].lower())


def _that(match: re.Match[str], around: Around) -> Day | None:
    """That, the following or the previous day, month or year, seen from the date that the text gave last."""
    if around.before is None:
        return None
    step = {"previous": -1, "next": 1, "following": 1}.get((match["which"] or "that").lower(), 0)
    unit = match["unit"].lower()
    return around.before if step == 0 and unit == "day" else calendar.shifted(around.before, step, unit)


def _ago(match: re.Match[str], around: Around) -> Day | None:
    if around.published is None:
        return None
    return calendar.shifted(Day.exact(around.published), -_count(match), match["unit"].lower())


def _from_now(match: re.Match[str], around: Around) -> Day | None:
    if around.published is None:
        return None
    return calendar.shifted(Day.exact(around.published), _count(match), match["unit"].lower())


def _later(match: re.Match[str], around: Around) -> Day | None:
    """So long after, or before, the date that the text gave last; the other way round for the words behind it."""
    back = (match["way"].lower() in {"earlier", "before"}) is not opens_clause(match)
    return around.before and calendar.shifted(
        around.before, -_count(match) if back else _count(match), match["unit"].lower()
    )


def opens_clause(match: re.Match[str]) -> bool:
    """Whether the stretch of time is counted from what follows: "two days before they were listed"."""
    way = match.groupdict().get("way") or ""
    return way.lower() in {"before", "after"} and _GOES_ON.match(match.string, match.end()) is not None


def _month(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].capitalize()]


def _count(match: re.Match[str]) -> int:
    said = match["count"].lower()
    if said.isdigit():
        return int(said)
    return _NUMBERS.index(said) + 1 if said in _NUMBERS else 1


_WHICH = r"(?P<which>last|this|past|next|coming)\s+"
_ANY = re.IGNORECASE
PATTERNS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (re.compile(rf"{_NO_DIGIT}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_STOP}"), _full),
    (re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}{_STOP}"), _full),
    (re.compile(rf"{_NO_DIGIT}{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){_STOP}"), _numbers),
    (re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}{_STOP}"), _month_and_year),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}{_STOP}"), _day_of_month),
    (re.compile(rf"{_NO_DIGIT}{_DAY}\s+(?:of\s+)?{_MONTH}(?![\w'’])"), _day_of_month),
    (
        re.compile(
            rf"\b(?:(?i:{_WHICH})|(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Ee]arly )|(?<=[Ll]ate ))"
            rf"{_MONTH}(?!\w|\s+\d)"
        ),
        _month_alone,
    ),
    (
        re.compile(
            r"\b(?P<part>spring|summer|autumn|fall|winter|middle\s+of|end\s+of|early|mid|late)"
            rf"(?:\s+of|\s+in|-)?\s*{_YEAR}{_STOP}",
            _ANY,
        ),
        _part_of_year,
    ),
    (re.compile(r"\bthe\s+(?P<year>(?:19|20)\d0)['’]?s\b", _ANY), _decade),
    (re.compile(rf"(?<![\w.,/$€£#-]){_YEAR}(?![\w%]|[.,/]\d|-\d)"), _year),
    (re.compile(rf"\b(?:{_WHICH})?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b", _ANY), _weekday),
    (re.compile(r"\b(?P<near>yesterday|today|tonight|tomorrow|this\s+(?:morning|afternoon|evening))\b", _ANY), _near),
    (
        re.compile(r"\b(?:earlier\s+|later\s+)?(?P<which>this|last|next)\s+(?P<unit>week|month|year)\b", _ANY),
        _this_or_last,
    ),
    (
        re.compile(
            r"\b(?:(?:earlier|later)\s+)?(?:that|the\s+(?P<which>same|next|following|previous))"
            r"\s+(?:very\s+)?(?P<unit>day|month|year)\b",
            _ANY,
        ),
        _that,
    ),
    (re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+ago\b", _ANY), _ago),
    (re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+from\s+now\b", _ANY), _from_now),
    (re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+(?P<way>later|earlier|after(?:wards)?|before)\b", _ANY), _later),
)
