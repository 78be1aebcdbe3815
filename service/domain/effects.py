"""What a designation forbids, requires or exposes at the moment asked about, by the law of that day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from service.domain.days import Day
from service.domain.moments import AsOf
from service.domain.program import Effect, Limb, Penalty, Program, Version


class Applies(StrEnum):
    """How sure it is that an effect applied on the day asked about."""

    YES = "applies"
    MAYBE = "may_not_have_applied"
    BY_ENTRY = "depends_on_entry"
    NO = "not_in_force"


class Phase(StrEnum):
    """The part of a designation's life in which an effect applies."""

    IN_FORCE = "while_in_force"
    BEFORE_START = "before_start"
    BY_ENTRY = "depends_on_entry"


@dataclass(frozen=True, slots=True)
class LimbOn:
    """A part of an effect on the day asked about."""

    limb: Limb
    applies: Applies


@dataclass(frozen=True, slots=True)
class EffectOn:
    """An effect on the day asked about: as it then read, and the greatest penalty then set, if known.

    `start` and `until` are those of the interval that the day falls in, where it has several.
    """

    effect: Effect
    applies: Applies
    start: Day | None
    until: Day | None
    summary: str
    penalty: str | None
    limbs: tuple[LimbOn, ...]


def effects_on(program: Program, as_of: AsOf, phase: Phase = Phase.IN_FORCE) -> tuple[EffectOn, ...]:
    """The effects of a designation in the phase, less those that had certainly not begun or had ended.

    An effect whose start no source gives is certain only from the day on which the law was read.
    """
    day = as_of.date_in(program.zone)
    wanted = {phase, Phase.BY_ENTRY} if phase is Phase.IN_FORCE else {phase}
    chosen = (effect for effect in program.effects if effect.applies in wanted)
    return tuple(_on(effect, program, day) for effect in chosen if _applies(effect, program, day) is not Applies.NO)


def _on(effect: Effect, program: Program, day: date) -> EffectOn:
    applies = _applies(effect, program, day)
    if effect.applies == Phase.BY_ENTRY:
        applies = Applies.BY_ENTRY
    version = _version_on(effect.versions, day)
    limbs = tuple(LimbOn(limb, _from(limb.start, program, day)) for limb in effect.limbs)
    summary = version.rule if version else effect.summary
    return EffectOn(effect, applies, *_interval(effect, day), summary, _penalty(effect, day), limbs)


def _applies(effect: Effect, program: Program, day: date) -> Applies:
    if effect.intervals:
        found = set(_in_intervals(effect.intervals, program, day))
        return next((one for one in (Applies.YES, Applies.MAYBE) if one in found), Applies.NO)
    return _between(effect.start, effect.until, program, day)


def _interval(effect: Effect, day: date) -> tuple[Day | None, Day | None]:
    begun = [one for one in effect.intervals if one.start.earliest is None or one.start.earliest <= day]
    return (begun[-1].start, begun[-1].until) if begun else (effect.start, effect.until)


def _in_intervals(intervals: Sequence[Version], program: Program, day: date) -> Iterator[Applies]:
    """An interval that another follows has ended, on a day that may not be known."""
    for place, interval in enumerate(intervals):
        following = intervals[place + 1].start if place + 1 < len(intervals) else None
        if interval.until is None and following is not None and following.latest is not None:
            until = Day.unknown(interval.start.earliest, following.latest)
            yield _between(interval.start, until, program, day)
        else:
            yield _between(interval.start, interval.until, program, day)


def _between(start: Day | None, until: Day | None, program: Program, day: date) -> Applies:
    begun = _from(start, program, day)
    if until is None or begun is Applies.NO:
        return begun
    if until.latest is not None and day >= until.latest:
        return Applies.NO
    return Applies.MAYBE if until.earliest is None or day >= until.earliest else begun


def _from(start: Day | None, program: Program, day: date) -> Applies:
    if start is None:
        start = Day.unknown(None, program.read_on.earliest)
    if start.latest is not None and day >= start.latest:
        return Applies.YES
    return Applies.MAYBE if start.earliest is None or day >= start.earliest else Applies.NO


def _version_on(versions: Sequence[Version], day: date) -> Version | None:
    return next((version for version in versions if _holds(version.start, version.until, day)), None)


def _penalty(effect: Effect, day: date) -> str | None:
    found: Penalty | None = next((one for one in effect.penalties if _holds(one.start, one.until, day)), None)
    return found.maximum if found else None


def _holds(start: Day | None, until: Day | None, day: date) -> bool:
    """Whether the day lies in `[start, until)`, where an open end has no bound."""
    begun = start is None or start.latest is None or day >= start.latest
    return begun and (until is None or until.earliest is None or day < until.earliest)
