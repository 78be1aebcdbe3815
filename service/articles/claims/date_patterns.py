"""The shapes in which dates are written, each with what reads it; tried only at the words with which they begin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
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
# With what a date begins is a run of letters or of digits, from its start.
_RUN = re.compile(r"[^\W\d_]+|\d+")
_DIGITS = "0"


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern with what reads it; `opens` are the words with which it begins, in lower case, "0" for digits."""

    pattern: re.Pattern[str]
    read: Read
    opens: frozenset[str]


_MONTHS = frozenset(spelt.lower() for spelt in date_words.MONTHS)
_PARTS = frozenset(("spring", "summer", "autumn", "fall", "winter", "middle", "end", "early", "mid", "late"))
_WEEKDAYS = frozenset(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))
_NEAR = frozenset(("yesterday", "today", "tonight", "tomorrow", "this"))
_WHICHES = frozenset(("last", "this", "past", "next", "coming"))
_NUMBER = frozenset((_DIGITS,))
_THE = frozenset(("the",))
_COUNTS = frozenset((_DIGITS, "a", "an", *date_words.NUMBERS))

SHAPES = (
    Shape(re.compile(rf"{_NO_DIGIT}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_STOP}"), date_words.full, _NUMBER | _THE),
    Shape(re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}{_STOP}"), date_words.full, _MONTHS),
    Shape(re.compile(rf"{_NO_DIGIT}{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){_STOP}"), date_words.numbers, _NUMBER),
    Shape(re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}{_STOP}"), date_words.month_and_year, _MONTHS),
    Shape(re.compile(rf"\b{_MONTH}\s+{_DAY}{_STOP}"), date_words.day_of_month, _MONTHS),
    Shape(re.compile(rf"{_NO_DIGIT}{_DAY}\s+(?:of\s+)?{_MONTH}(?![\w'’])"), date_words.day_of_month, _NUMBER | _THE),
    Shape(
        re.compile(
            rf"\b(?:(?i:{_WHICH})|(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Ee]arly )|(?<=[Ll]ate ))"
            rf"{_MONTH}(?!\w|\s+\d)"
        ),
        date_words.month_alone,
        _MONTHS | _WHICHES,
    ),
    Shape(
        re.compile(
            r"\b(?P<part>spring|summer|autumn|fall|winter|middle\s+of|end\s+of|early|mid|late)"
            rf"(?:\s+of|\s+in|-)?\s*{_YEAR}{_STOP}",
            _ANY,
        ),
        date_words.part_of_year,
        _PARTS,
    ),
    Shape(re.compile(r"\bthe\s+(?P<year>(?:19|20)\d0)['’]?s\b", _ANY), date_words.decade, _THE),
    Shape(re.compile(rf"(?<![\w.,/$€£#-]){_YEAR}(?![\w%]|[.,/]\d|-\d)"), date_words.year, _NUMBER),
    Shape(
        re.compile(rf"\b(?:{_WHICH})?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b", _ANY),
        date_words.weekday,
        _WEEKDAYS | _WHICHES,
    ),
    Shape(
        re.compile(r"\b(?P<near>yesterday|today|tonight|tomorrow|this\s+(?:morning|afternoon|evening))\b", _ANY),
        date_words.near,
        _NEAR,
    ),
    Shape(
        re.compile(r"\b(?:earlier\s+|later\s+)?(?P<which>this|last|next)\s+(?P<unit>week|month|year)\b", _ANY),
        date_words.this_or_last,
        frozenset(("earlier", "later", "this", "last", "next")),
    ),
    Shape(
        re.compile(
            r"\b(?:(?:earlier|later)\s+)?(?:that|the\s+(?P<which>same|next|following|previous))"
            r"\s+(?:very\s+)?(?P<unit>day|month|year)\b",
            _ANY,
        ),
        date_words.that,
        frozenset(("earlier", "later", "that", "the")),
    ),
    Shape(re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+ago\b", _ANY), date_words.ago, _COUNTS),
    Shape(re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+from\s+now\b", _ANY), date_words.from_now, _COUNTS),
    Shape(
        re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+(?P<way>later|earlier|after(?:wards)?|before)\b", _ANY),
        date_words.later,
        _COUNTS,
    ),
)


def _by_opening() -> dict[str, tuple[tuple[int, Shape], ...]]:
    found: defaultdict[str, list[tuple[int, Shape]]] = defaultdict(list)
    for number, shape in enumerate(SHAPES):
        for word in shape.opens:
            found[word].append((number, shape))
    return {word: tuple(numbered) for word, numbered in found.items()}


_BY_OPENING = _by_opening()


def written_in(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Read]]:
    """What reads as a date within `[start, end)`, with what reads it; no two of one shape overlap."""
    behind: dict[int, int] = {}
    for run in _RUN.finditer(text, start, end):
        word, place = run.group(), run.start()
        for number, shape in _BY_OPENING.get(_DIGITS if word[0].isdecimal() else word.casefold(), ()):
            if place < behind.get(number, 0):
                continue
            match = shape.pattern.match(text, place, end)
            if match is not None:
                behind[number] = match.end()
                yield match, shape.read
