"""Days to the precision that a source gives them, never more."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from service.errors import InvalidDay

UNKNOWN = "unknown"
_WRITTEN = re.compile(r"(\d{4})(?:-(?!00)(\d{2})(?:-(?!00)(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Day:
    """A civil day that is known exactly, to its month or year, or only within bounds.

    `earliest` and `latest` are the first and the last day that it can be; None is no bound.
    `text` is how the contract writes it: YYYY, YYYY-MM, YYYY-MM-DD or "unknown".
    """

    text: str
    earliest: date | None
    latest: date | None

    @classmethod
    def exact(cls, day: date) -> Day:
        """The one day that a source gives in full."""
        return cls(day.isoformat(), day, day)

    @classmethod
    def unknown(cls, earliest: date | None = None, latest: date | None = None) -> Day:
        """A day that exists and that no source gives, within the bounds that are known."""
        if earliest and latest and earliest > latest:
            raise InvalidDay(f"bounds {earliest} and {latest} are the wrong way round")
        return cls(UNKNOWN, earliest, latest)

    @classmethod
    def parse(cls, text: str) -> Day:
        """Reads YYYY, YYYY-MM or YYYY-MM-DD; raises InvalidDay for anything else, "unknown" included."""
        written = _WRITTEN.fullmatch(text)
        if written is None:
            raise InvalidDay(f"{text!r} is not a day written YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else None for part in written.groups())
        try:
            first = date(year or 0, month or 1, day or 1)
        except ValueError:
            raise InvalidDay(f"{text!r} is not a day of the calendar") from None
        if day:
            return cls(text, first, first)
        last_month = month or 12
        last = first.replace(month=last_month, day=calendar.monthrange(first.year, last_month)[1])
        return cls(text, first, last)

    @property
    def is_exact(self) -> bool:
        """Whether it is one day and no other."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return self.text
