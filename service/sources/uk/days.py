"""Days as the UK's lists write them, day before month; parts that are not known are 00, dd or mm."""

import re

from service.domain.days import Day
from service.errors import InvalidDay

_WRITTEN = re.compile(r"(\d{1,2}|dd)[-/](\d{1,2}|mm)[-/](\d{4})(?: 00:00(?::00)?)?", re.IGNORECASE | re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_WORDS = re.compile(rf"(\d{{1,2}})[- ]({'|'.join(_MONTHS)})[a-z]*[- ](\d{{4}})", re.IGNORECASE | re.ASCII)


def day_of(text: str) -> Day | None:
    """`27/04/2020`, `27-04-2020`, `27-Apr-2020`, the month of `00/04/1980`, the year of `00/00/1980` and
    `dd/mm/1980`; None for anything else.
    """
    words, written = _IN_WORDS.fullmatch(text), _WRITTEN.fullmatch(text)
    if words:
        day, month, year = words.group(1), f"{_MONTHS.index(words.group(2).lower()) + 1:02}", words.group(3)
    elif written:
        day, month, year = written.groups()
    else:
        return None
    known_month = month.isdigit() and int(month) > 0
    known_day = known_month and day.isdigit() and int(day) > 0
    parts = [year, *([f"{int(month):02}"] if known_month else []), *([f"{int(day):02}"] if known_day else [])]
    try:
        return Day.parse("-".join(parts))
    except InvalidDay:
        return None
