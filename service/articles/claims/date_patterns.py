"""The shapes in which dates are written, each with what reads it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from service.articles.claims import date_words
from service.articles.claims.date_words import Read

# "may" and "march" are words besides: a month is written with a capital.
_MONTH = "(?P<month>" + "|".join(spelt for name in date_words.MONTHS for spelt in (name, name.upper())) + r")\.?"
_DAY = r"(?:the\s+)?(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|2100)"
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(date_words.NUMBERS)}|an?)"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_NO_DIGIT = r"(?<![\w.,/-])"
_STOP = r"(?![\w]|[.,/-]\d)"

_WHICH = r"(?P<which>last|this|past|next|coming)\s+"
_ANY = re.IGNORECASE
YEAR = re.compile(r"19\d\d|20\d\d|2100")


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern with what reads it; it finds nothing in a text that has none of the words, or no year if it needs one.

    The words are runs of letters, in lower case where the pattern takes both; none where it needs none.
    """

    pattern: re.Pattern[str]
    read: Read
    words: frozenset[str] = frozenset()
    year: bool = False


_MONTHS = frozenset(spelt for name in date_words.MONTHS for spelt in (name, name.upper()))
_PARTS = frozenset(["spring", "summer", "autumn", "fall", "winter", "middle", "end", "early", "mid", "late"])
_WEEKDAYS = frozenset(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
_NEAR = frozenset(["yesterday", "today", "tonight", "tomorrow", "morning", "afternoon", "evening"])
_WAYS = frozenset(["later", "earlier", "after", "afterwards", "before"])

SHAPES = (
    Shape(
        re.compile(rf"{_NO_DIGIT}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_STOP}"), date_words.full, _MONTHS, year=True
    ),
    Shape(re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}{_STOP}"), date_words.full, _MONTHS, year=True),
    Shape(re.compile(rf"{_NO_DIGIT}{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){_STOP}"), date_words.numbers, year=True),
    Shape(re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}{_STOP}"), date_words.month_and_year, _MONTHS, year=True),
    Shape(re.compile(rf"\b{_MONTH}\s+{_DAY}{_STOP}"), date_words.day_of_month, _MONTHS),
    Shape(re.compile(rf"{_NO_DIGIT}{_DAY}\s+(?:of\s+)?{_MONTH}(?![\w'’])"), date_words.day_of_month, _MONTHS),
    Shape(
        re.compile(
            rf"\b(?:(?i:{_WHICH})|(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Ee]arly )|(?<=[Ll]ate ))"
            rf"{_MONTH}(?!\w|\s+\d)"
        ),
        date_words.month_alone,
        _MONTHS,
    ),
    Shape(
        re.compile(
            r"\b(?P<part>spring|summer|autumn|fall|winter|middle\s+of|end\s+of|early|mid|late)"
            rf"(?:\s+of|\s+in|-)?\s*{_YEAR}{_STOP}",
            _ANY,
        ),
        date_words.part_of_year,
        _PARTS,
        year=True,
    ),
    Shape(
        re.compile(r"\bthe\s+(?P<year>(?:19|20)\d0)['’]?s\b", _ANY), date_words.decade, frozenset(("the",)), year=True
    ),
    Shape(re.compile(rf"(?<![\w.,/$€£#-]){_YEAR}(?![\w%]|[.,/]\d|-\d)"), date_words.year, year=True),
    Shape(
        re.compile(rf"\b(?:{_WHICH})?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b", _ANY),
        date_words.weekday,
        _WEEKDAYS,
    ),
    Shape(
        re.compile(r"\b(?P<near>yesterday|today|tonight|tomorrow|this\s+(?:morning|afternoon|evening))\b", _ANY),
        date_words.near,
        _NEAR,
    ),
    Shape(
        re.compile(r"\b(?:earlier\s+|later\s+)?(?P<which>this|last|next)\s+(?P<unit>week|month|year)\b", _ANY),
        date_words.this_or_last,
        frozenset(("week", "month", "year")),
    ),
    Shape(
        re.compile(
            r"\b(?:(?:earlier|later)\s+)?(?:that|the\s+(?P<which>same|next|following|previous))"
            r"\s+(?:very\s+)?(?P<unit>day|month|year)\b",
            _ANY,
        ),
        date_words.that,
        frozenset(("day", "month", "year")),
    ),
    Shape(re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+ago\b", _ANY), date_words.ago, frozenset(("ago",))),
    Shape(re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+from\s+now\b", _ANY), date_words.from_now, frozenset(("now",))),
    Shape(
        re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+(?P<way>later|earlier|after(?:wards)?|before)\b", _ANY),
        date_words.later,
        _WAYS,
    ),
)


def shapes(said: Collection[str], *, has_year: bool) -> Iterator[Shape]:
    """Those that a text with these words, as they are written and in lower case, may hold."""
    for shape in SHAPES:
        if (has_year or not shape.year) and not (shape.words and shape.words.isdisjoint(said)):
            yield shape
