"""What a designation means at a moment, in sentences that go on from the name of the party."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.days import UNKNOWN, Day
from service.screening.shown import DesignationShown, ProgramShown
from service.web import written
from service.web.labels import label

_ONE_OF_THEM = re.compile(r".*(Terrorist|Organi[sz]ation)( \([^)]*\))?")
_STEPS = {
    "announced_not_effective": ("had been announced and was not yet in force", "is announced and not yet in force"),
    "determined_not_effective": ("had been decided and was not yet in force", "is decided and not yet in force"),
}
_NOT_YET = ("was not yet in force", "is not yet in force")


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment that an answer is about (`text` as the contract writes it), seen from today in UTC."""

    text: str
    today: date

    @property
    def day(self) -> date:
        """The civil day in UTC."""
        return written.date_of(self.text)

    @property
    def is_today(self) -> bool:
        return "T" not in self.text and self.day == self.today

    @property
    def is_future(self) -> bool:
        return self.day > self.today

    def __str__(self) -> str:
        return written.moment(self.text)


def role(program: ProgramShown) -> str:
    """What a program makes of a party: "a Foreign Terrorist Organization (US)", "listed under Taliban (UN)"."""
    where = written.country(program.jurisdiction)
    name = f"{program.name[:-1]}, {where})" if program.name.endswith(")") else f"{program.name} ({where})"
    return f"a {name}" if _ONE_OF_THEM.fullmatch(program.name) else f"listed under {name}"


def life(shown: DesignationShown, moment: Moment) -> str:
    """The episode that decides: "has been a … since 12 August 2025; announced 11 August 2025."."""
    what = role(shown.program)
    if shown.effective_from is None:
        return f"is not on record as {what}: no decision has taken effect{_announced(shown)}."
    if shown.effective_until is not None:
        return f"was {what} from {_start(shown)} until {_end(shown)}{_announced(shown)}."
    if shown.status != "not_in_force":
        return f"has been {what} since {_start(shown)}{_announced(shown)}."
    has_come = _earliest(shown.effective_from) <= moment.today
    begins = _begins(what, "became" if has_come else "is to become", "was" if has_come else "is to be")
    return f"{begins} {written.on(shown.effective_from)}{_announced(shown)}."


def on_the_day(shown: DesignationShown, moment: Moment) -> str:
    """Where the designation stood at the moment: "On 5 February 2026 it was in force."."""
    if shown.status == "unknown":
        return f"Whether it was in force on {moment} is unknown."
    if shown.status == "in_force":
        return _in_time(moment, "was in force", "is in force", "will be in force")
    if not _reached(shown.effective_from, moment):
        past, present = next((said for flag, said in _STEPS.items() if flag in shown.flags), _NOT_YET)
        return _in_time(moment, past, present, "will not yet be in force")
    if _reached(shown.effective_until, moment):
        return _in_time(moment, "was no longer in force", "is no longer in force", "will no longer be in force")
    # Suspended: the episode had begun and had not ended.
    return _in_time(moment, "was not in force", "is not in force", "will not be in force")


def scope(shown: DesignationShown, moment: Moment) -> str | None:
    """How the name that was found stands to the designation, as a sentence that goes on from the name."""
    if shown.name_in_scope is None:
        return f"is not dated by this list; whether it was a name of this designation on {moment} is unknown."
    if shown.name_in_scope:
        return None
    return f"was not a name of this designation on {moment}."


def tally(designations: Sequence[DesignationShown]) -> str:
    """How many designations there are and how they stand: "4 designations: 3 in force, 1 unknown."."""
    counts = Counter(label(one.status, "status").lower() for one in designations)
    return f"{len(designations)} designations: {', '.join(f'{number} {said}' for said, number in counts.items())}."


def _begins(what: str, becomes: str, is_listed: str) -> str:
    return f"{becomes} {what}" if what.startswith("a ") else f"{is_listed} {what}"


def _in_time(moment: Moment, past: str, present: str, future: str) -> str:
    if moment.is_today:
        return f"Today, {moment}, it {present}."
    if moment.is_future:
        return f"On {moment}, by what is known today, it {future}."
    return f"On {moment}{',' if 'T' in moment.text else ''} it {past}."


def _start(shown: DesignationShown) -> str:
    said = written.day(shown.effective_from or UNKNOWN)
    is_bounded = shown.effective_from == UNKNOWN and shown.first_seen is not None
    return f"{said} (at the latest {written.day(shown.first_seen or UNKNOWN)})" if is_bounded else said


def _end(shown: DesignationShown) -> str:
    said = written.day(shown.effective_until or UNKNOWN)
    is_bounded = shown.effective_until == UNKNOWN and shown.last_seen is not None
    return f"{said} (at the earliest {written.day(shown.last_seen or UNKNOWN)})" if is_bounded else said


def _announced(shown: DesignationShown) -> str:
    if shown.announced is None or shown.announced in {UNKNOWN, shown.effective_from}:
        return ""
    return f"; announced {written.day(shown.announced)}"


def _reached(day: str | None, moment: Moment) -> bool:
    """Whether a day, where there is one, may lie on or before the moment; one that is unknown may."""
    return day is not None and _earliest(day) <= moment.day


def _earliest(text: str) -> date:
    return (None if text == UNKNOWN else Day.parse(text).earliest) or date.min
