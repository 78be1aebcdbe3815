"""What the records say of a claim: supported, contradicted, or not to be decided from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from service.articles.claims import telling
from service.articles.claims.acts import Act, Fits, acts_of, all_later, meets
from service.articles.claims.claim import Claim
from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.moments import AsOf
from service.domain.program import Law
from service.domain.scope import Scope, name_scope
from service.domain.standing import Standing, Status, standing

Covered = Callable[[str, date], bool]
_NEGATIVE = frozenset(("not_listed",))
_STATES = frozenset(("listed", "not_listed"))


class Outcome(StrEnum):
    """The three verdicts of the contract."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNVERIFIABLE = "unverifiable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict with its reason in a sentence, and the designation and program that decided, where one did."""

    verdict: Outcome
    why: str
    designation: str | None = None
    program: str | None = None


def judge(claim: Claim, designations: Sequence[Designation], law: Law, as_of: AsOf, covered: Covered) -> Verdict:
    """Holds the claim against the designations of its party, as of the moment.

    `covered` says whether a list that is complete for the program covers the day. One program that bears a claim
    out is enough; that something is not listed must hold under every program that is meant.
    """
    meant = [one for one in designations if _is_meant(claim, one.program, law)]
    found = [_judged(claim, one, law, as_of, covered) for one in meant]
    found += [_without(claim, program, law, as_of, covered) for program in _unrecorded(claim, meant)]
    order = [Outcome.SUPPORTED, Outcome.UNVERIFIABLE, Outcome.CONTRADICTED]
    if claim.event in _NEGATIVE:
        order.reverse()
    if not found:
        return Verdict(Outcome.UNVERIFIABLE, telling.no_record(claim, law))
    return min(found, key=lambda one: order.index(one.verdict))


def _is_meant(claim: Claim, program: str, law: Law) -> bool:
    if claim.programs:
        return program in claim.programs
    return claim.jurisdiction is None or law.programs[program].jurisdiction == claim.jurisdiction


def _unrecorded(claim: Claim, meant: Sequence[Designation]) -> list[str]:
    """The programs that the claim names and under which its party has no designation."""
    return [] if meant else list(claim.programs)


def _without(claim: Claim, program: str, law: Law, as_of: AsOf, covered: Covered) -> Verdict:
    """A complete list decides alone that there is no designation; any other leaves it open."""
    if program not in law.programs:
        return Verdict(Outcome.UNVERIFIABLE, telling.no_record(claim, law), program=program)
    zone = law.programs[program].zone
    days = _days(claim.date) or (as_of.date_in(zone),)
    if not all(covered(program, day) for day in days):
        return Verdict(Outcome.UNVERIFIABLE, telling.not_covered(law.programs[program]), program=program)
    outcome = Outcome.SUPPORTED if claim.event in _NEGATIVE else Outcome.CONTRADICTED
    return Verdict(outcome, telling.not_listed(law.programs[program]), program=program)


def _days(day: Day | None) -> tuple[date, ...]:
    return tuple(one for one in (day.earliest, day.latest) if one is not None) if day else ()


def _judged(claim: Claim, designation: Designation, law: Law, as_of: AsOf, covered: Covered) -> Verdict:
    program = law.programs[designation.program]
    now = standing(designation, program.zone, as_of)
    if claim.event in _STATES:
        outcome, why = _state(claim, now)
    else:
        outcome, why = _event(claim, now)
        if outcome is Outcome.CONTRADICTED and claim.event == "removed" and _may_have_ended_since(claim, now, covered):
            outcome, why = Outcome.UNVERIFIABLE, telling.after_coverage(now)
    return Verdict(outcome, telling.under(program, why), designation.id, program.id)


def _event(claim: Claim, now: Standing) -> tuple[Outcome, str]:
    """Whether an act on record is the one that the claim speaks of."""
    events = acts_of(now.designation, claim.event, claim.names)
    met = [meets(event, claim.date, now) for event in events]
    # Of several that fit, the latest is the one that a text speaks of.
    best: tuple[Fits, Act] | None = max(reversed(met), key=lambda one: one[0], default=None)
    if best is not None and best[0] is Fits.YES:
        return Outcome.SUPPORTED, telling.act(best[1])
    if claim.event == "maintained":
        return _kept(claim, now)
    if best is not None and best[0] is Fits.MAYBE:
        return Outcome.UNVERIFIABLE, telling.unknown_day(best[1].event)
    if all_later(now.designation, claim.names) and claim.event == "designated":
        return Outcome.CONTRADICTED, telling.later_name(events, now)
    return Outcome.CONTRADICTED, telling.other_days(claim, events, now)


def _kept(claim: Claim, now: Standing) -> tuple[Outcome, str]:
    """That a designation was kept says at least that it was in force."""
    on = _on(claim.date, now)
    if on.status is Status.IN_FORCE:
        outcome = Outcome.SUPPORTED if claim.date is None else Outcome.UNVERIFIABLE
        return outcome, telling.status(on)
    return (Outcome.UNVERIFIABLE if on.status is Status.UNKNOWN else Outcome.CONTRADICTED), telling.status(on)


def _state(claim: Claim, now: Standing) -> tuple[Outcome, str]:
    """Whether the designation, under the name used, was in force at the time that the claim speaks of."""
    on = _on(claim.date, now)
    scopes = [name_scope(on, name).scope for name in claim.names]
    outside = bool(scopes) and all(scope in {Scope.NOT_YET, Scope.REMOVED} for scope in scopes)
    listed = claim.event == "listed"
    if on.status is Status.UNKNOWN:
        return Outcome.UNVERIFIABLE, telling.status(on)
    in_force = on.status is Status.IN_FORCE and not outside
    why = telling.out_of_scope(on) if outside and on.status is Status.IN_FORCE else telling.status(on)
    return Outcome.SUPPORTED if in_force is listed else Outcome.CONTRADICTED, why


def _on(day: Day | None, now: Standing) -> Standing:
    """The designation on the last day that is claimed, or at the moment asked about where that comes first."""
    latest = day.latest if day else None
    if latest is None or latest >= now.as_of.date_in(now.zone):
        return now
    return standing(now.designation, now.zone, AsOf(now.as_of.asked_at, day=latest))


def _may_have_ended_since(claim: Claim, now: Standing, covered: Covered) -> bool:
    """Whether the list covers the start and not the day claimed, so that it would not show an end."""
    if now.status is not Status.IN_FORCE or now.episode is None or acts_of(now.designation, "removed", ()):
        return False
    program = now.designation.program
    begun = now.episode.start.day.earliest
    days = _days(claim.date) or (now.as_of.date_in(now.zone),)
    if begun is None or not covered(program, begun):
        return False
    return begun < days[-1] and not covered(program, days[-1])
