"""What a designation means at a moment, in sentences that go on from the name of the party."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from service.domain.days import UNKNOWN, Day
from service.domain.entity import NameKind
from service.domain.moments import AsOf
from service.domain.program import Program
from service.screening.shown import DesignationShown, MatchedName, ProgramShown
from service.screening.written import instant
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
    """The moment that an answer is about; each program counts its days, today with them, in its own zone."""

    as_of: AsOf
    programs: Mapping[str, Program]

    @property
    def text(self) -> str:
        """As the contract writes it; where it was left to today, the instant asked at, which lies in that day."""
        return str(self.as_of) if self.as_of.day else instant(self.as_of.instant or self.as_of.asked_at)

    @property
    def day(self) -> date:
        """The day asked about, in UTC where nobody named one."""
        return self.as_of.date_in(ZoneInfo("UTC"))

    def today(self, shown: DesignationShown) -> date:
        """The day of the question where the days of the designation are counted."""
        return self.as_of.asked_at.astimezone(self.programs[shown.program.id].zone).date()

    def of(self, shown: DesignationShown) -> str:
        """The instant asked about, else the day for which the designation was judged."""
        return str(self) if self.as_of.instant else written.day(shown.as_of)

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
    has_come = _earliest(shown.effective_from) <= moment.today(shown)
    begins = _begins(what, "became" if has_come else "is to become", "was" if has_come else "is to be")
    return f"{begins} {written.on(shown.effective_from)}{_announced(shown)}."


def on_the_day(shown: DesignationShown, moment: Moment) -> str:
    """Where the designation stood at the moment: "On 5 February 2026 it was in force."."""
    if shown.status == "unknown":
        return f"Whether it was in force on {moment.of(shown)} is unknown."
    return _in_time(shown, moment, *_tenses(shown))


def scope(shown: DesignationShown, moment: Moment, name: MatchedName | None) -> str | None:
    """How the name that was found stands to the designation, as a sentence that goes on from the name.

    None where it was one of its names, and of a name that no list prints.
    """
    if name is None or name.kind == NameKind.PRESS or shown.name_in_scope:
        return None
    day = moment.of(shown)
    if shown.name_in_scope is None:
        return f"is not dated exactly by any source; whether it was a name of this designation on {day} is unknown."
    return f"was not a name of this designation on {day}."


def rests_on(name: MatchedName) -> str | None:
    """What a name rests on that rests on less than a notice that was read, as a sentence."""
    if name.confidence in {None, "high"}:
        return None
    basis = f"; it rests on this: {name.basis}" if name.basis else ""
    return f"Confidence in this name is {name.confidence}{basis}."


def tally(designations: Sequence[DesignationShown]) -> str:
    """How many designations there are and how they stand: "4 designations: 3 in force, 1 unknown."."""
    counts = Counter(label(one.status, "status").lower() for one in designations)
    return f"{len(designations)} designations: {', '.join(f'{number} {said}' for said, number in counts.items())}."


def _tenses(shown: DesignationShown) -> tuple[str, str, str]:
    """Where it stood, stands or will stand."""
    if shown.status == "in_force":
        return "was in force", "is in force", "will be in force"
    if not _reached(shown.effective_from, shown.as_of):
        past, present = next((said for flag, said in _STEPS.items() if flag in shown.flags), _NOT_YET)
        return past, present, "will not yet be in force"
    if _reached(shown.effective_until, shown.as_of):
        return "was no longer in force", "is no longer in force", "will no longer be in force"
    # Suspended: the episode had begun and had not ended.
    return "was not in force", "is not in force", "will not be in force"


def _begins(what: str, becomes: str, is_listed: str) -> str:
    return f"{becomes} {what}" if what.startswith("a ") else f"{is_listed} {what}"


def _in_time(shown: DesignationShown, moment: Moment, past: str, present: str, future: str) -> str:
    day, today = date.fromisoformat(shown.as_of), moment.today(shown)
    is_instant = moment.as_of.instant is not None
    if day == today and not is_instant:
        return f"Today, {moment.of(shown)}, it {present}."
    if day > today:
        return f"On {moment.of(shown)}, by what is known today, it {future}."
    return f"On {moment.of(shown)}{',' if is_instant else ''} it {past}."


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


def _reached(day: str | None, as_of: str) -> bool:
    """Whether a day, where there is one, may lie on or before the day asked about; one that is unknown may."""
    return day is not None and _earliest(day) <= date.fromisoformat(as_of)


def _earliest(text: str) -> date:
    return (None if text == UNKNOWN else Day.parse(text).earliest) or date.min
