"""The reason of a verdict, in a sentence that a reader understands, with the document that says so."""

from __future__ import annotations

from collections.abc import Sequence

from service.articles.claims.acts import Act
from service.articles.claims.claim import Claim
from service.domain.days import UNKNOWN, Day
from service.domain.episodes import episodes
from service.domain.events import Event, EventType
from service.domain.program import Law, Program
from service.domain.standing import Standing, Status

_TAKES = {
    EventType.MAINTAINED: "reviewed and kept",
    EventType.REDESIGNATED: "designated again",
    EventType.PETITION_DENIED: "petition denied",
    EventType.ALIAS_ADDED: "name listed",
    EventType.PRIMARY_NAME_CHANGED: "name listed",
    EventType.ALIAS_REMOVED: "name removed",
    EventType.INTENT_ANNOUNCED: "intent announced",
    EventType.DETERMINED: "decided",
    EventType.LAPSED: "lapsed",
    EventType.REMANDED_WITHOUT_VACATUR: "sent back by the court, still in force",
    EventType.ANNULLED_EFFECTS_MAINTAINED: "annulled, its effects kept",
    EventType.RULED_UNLAWFUL_RELIEF_STAYED: "ruled unlawful, still in force",
}


def under(program: Program, why: str) -> str:
    """The reason, under the name of the program."""
    return f"{program.name} ({program.id}): {why}."


def act(met: Act) -> str:
    """What happened, and when it was told: "announced 2025-08-11, in force 2025-08-12, FR doc 2025-15292"."""
    one = met.event
    if not met.is_announcement or one.announced is not None:
        return event(one)
    told = [f"decided {one.decided}"] if one.decided else []
    told += [f"published {one.published}"] if one.published else []
    return ", ".join([*told, event(one)])


def event(one: Event) -> str:
    """The days of the act and its citation; the announcement stands before the effect."""
    told = one.announced if one.announced and one.announced.text != one.day.text else None
    parts = [f"announced {told}"] if told else []
    takes = "ended" if one.is_end and one.type is not EventType.LAPSED else _TAKES.get(one.type, "in force")
    parts.append(f"{takes} {_day(one.day)}")
    if one.citation:
        parts.append(one.citation)
    if not one.verified:
        parts.append("not verified")
    return ", ".join(parts)


def other_days(claim: Claim, events: Sequence[Event], now: Standing) -> str:
    """What is on record instead of the act on the day claimed."""
    known = claim.date is not None and claim.date.text != UNKNOWN
    said = f"not {claim.date}" if known else f"not by {now.as_of.date_in(now.zone)}"
    if claim.event == "removed" and not events:
        return f"no removal is on record; {status(now)}"
    if not events:
        return f"no such act is on record; {status(now)}"
    return f"{said}; on record: {'; '.join(event(one) for one in events)}"


def later_name(events: Sequence[Event], now: Standing) -> str:
    """The party was listed before, the name that the claim uses was not."""
    starts = [life.start for life in episodes(now.designation.events)]
    first = event(starts[0]) if starts else "no start on record"
    named = "; ".join(event(one) for one in events)
    return f"the party was listed earlier ({first}), this name only later ({named})"


def unknown_day(one: Event) -> str:
    """The day claimed may be the right one; no source says."""
    return f"the day on record is not known exactly ({event(one)})"


def status(on: Standing) -> str:
    """Where the designation stood, with the acts that make it so."""
    if on.episode is None:
        return "no start is on record"
    start = event(on.episode.start)
    end = event(on.episode.end) if on.episode.end else None
    moment = on.as_of.date_in(on.zone)
    if on.status is Status.UNKNOWN:
        return f"whether it was in force on {moment} is unknown ({start}{'; ' + end if end else ''})"
    if on.status is Status.IN_FORCE:
        return f"in force on {moment} ({start})"
    return f"not in force on {moment} ({start}{'; ' + end if end else ''})"


def out_of_scope(on: Standing) -> str:
    """The party is listed, the name that the claim uses is not."""
    return f"{status(on)}, but this name was not one of the designation's on that day"


def after_coverage(now: Standing) -> str:
    """An end after the last day of the list would not be on record."""
    return f"{status(now)}; the list does not reach the day claimed, so a later removal would not be on record"


def not_covered(program: Program) -> str:
    """Neither a record nor a complete list."""
    return (
        f"{program.name} ({program.id}): no designation of this party is on record, and no complete list of this "
        "program covers the day, so it cannot be decided."
    )


def not_listed(program: Program) -> str:
    """No record, and a complete list."""
    said = "no designation of this party is on record, in a list that is complete for the day"
    return f"{program.name} ({program.id}): {said}."


def no_record(claim: Claim, law: Law) -> str:
    """Nothing on record that the claim could mean."""
    named = law.programs[claim.programs[0]].name if claim.programs and claim.programs[0] in law.programs else None
    where = named or claim.jurisdiction or "any program that is held here"
    return f"No designation of this party under {where} is on record, and no complete list covers what is claimed."


def _day(day: Day) -> str:
    if day.is_exact or day.text != UNKNOWN:
        return day.text
    bounds = [f"not before {day.earliest}"] if day.earliest else []
    bounds += [f"by {day.latest}"] if day.latest else []
    return f"on a day that no source gives{', ' + ' and '.join(bounds) if bounds else ''}"
