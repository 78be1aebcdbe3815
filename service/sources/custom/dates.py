"""Days in the form that a mapping file gives, to the precision that the form has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from service.domain.days import Day

ISO = ("%Y-%m-%d", "%Y-%m", "%Y")
_DIRECTIVE = re.compile(r"%(.?)", re.DOTALL)
_KNOWN = frozenset("YmdbBHMS%")
_YEARS = range(1800, 2101)


def faults_in_format(form: str) -> str | None:
    """What is wrong with a form, None where nothing is; a year of two digits does not say its century."""
    told = _DIRECTIVE.findall(form)
    strange = [one for one in told if one not in _KNOWN]
    if strange:
        return f"{form!r}: %{strange[0]} is not read; known are %Y %m %d %b %B %H %M %S"
    if "Y" not in told or len(set(told) - {"%"}) < len([one for one in told if one != "%"]):
        return f"{form!r}: must have the year as %Y, and nothing twice"
    if "d" in told and not {"m", "b", "B"} & set(told):
        return f"{form!r}: has a day without its month"
    return None


def day_of(text: str, forms: Sequence[str]) -> Day | None:
    """The day of a text in the first of the forms that fits; None where none does."""
    for form in forms:
        try:
            read = datetime.strptime(text, form)  # noqa: DTZ007
        except ValueError:
            continue
        if read.year in _YEARS:
            return Day.parse(read.strftime(_precision(form)))
    return None


def _precision(form: str) -> str:
    told = set(_DIRECTIVE.findall(form))
    if "d" in told:
        return "%Y-%m-%d"
    return "%Y-%m" if told & {"m", "b", "B"} else "%Y"
