"""Why a status is what it is, in a sentence."""

from collections.abc import Sequence

from service.domain.events import Event
from service.domain.program import Program
from service.domain.provenance import Coverage, Dataset, Edition
from service.domain.register import Party
from service.domain.scope import Scope
from service.domain.standing import Standing, Status
from service.screening.judged import Judged
from service.screening.parties import printed_name
from service.screening.questions import StatusQuestion
from service.screening.ranking import Contender
from service.screening.written import day_of


def why_decided(name: str, first: Contender, program: Program, owner: Party | None) -> str:
    """The designation that decides, the days that make its status, and how the name stands to it."""
    party = first.found.party.entities[0].primary_name.text
    sentences = [f"{party} under {program.name}: {_of_status(first.judged)}."]
    if owner is not None:
        own = owner.entities[0].primary_name.text
        sentences.append(f"{own} was in force as a name of this listing, not by a listing of its own.")
    elif first.judged.standing.status is not Status.NOT_IN_FORCE and (said := _of_scope(name, first)):
        sentences.append(said)
    if not all(event.verified for event in first.judged.deciding):
        sentences.append("Not verified: no document was read for a day that decides this.")
    return " ".join(sentences)


def why_nothing(
    question: StatusQuestion,
    program: Program,
    complete: Sequence[Dataset],
    carrying: Sequence[tuple[Dataset, Edition | None]],
) -> str:
    """Why there is no record, or why even that cannot be said."""
    nothing = (
        f"No name of a party that is on record under {program.name} reached {question.threshold:.2f} against this one"
    )
    if complete:
        listed = ", ".join(dataset.title for dataset in complete)
        return f"{nothing}, and this list is complete for the day asked about: {listed}. That is no clearance."
    if not carrying:
        return f"{nothing}, and no list that is known here is complete for {program.name}, so it is unknown."
    past = question.known_at is not None
    reasons = "; ".join(_gap(dataset, edition, past) for dataset, edition in carrying)
    return f"{nothing}, and no complete list covers the day, so it is unknown: {reasons}."


def _of_status(one: Judged) -> str:
    standing, start, end = one.standing, one.start, one.end
    if start is None:
        told = f"; it was announced on {one.announced}" if one.announced else ""
        return f"not in force, and no start is on record{told}"
    begun, over = _dated(start, standing), _dated(end, standing) if end else None
    if standing.status is Status.UNKNOWN:
        ending = over or "none on record"
        return f"unknown, because the day of the start ({begun}) or of the end ({ending}) is not known exactly"
    if standing.status is Status.IN_FORCE:
        return f"in force since {begun}" + (f", until {over}" if over else ", no end on record")
    if not standing.may_be_reached(start):
        told = f"; it had been announced on {one.announced}" if standing.reached_day(one.announced) else ""
        return f"not in force, because it begins only on {begun}{told}{_earlier(one)}"
    if standing.has_ended:
        return f"not in force, because it ended on {over}, having begun on {begun}"
    return f"not in force, because its effects were suspended; it began on {begun}"


def _earlier(one: Judged) -> str:
    """The episode that was over before the coming one."""
    last = one.standing.episode
    if not one.standing.has_ended or last is None or last.end is None or last is one.episode:
        return ""
    return f"; an earlier listing ended on {_dated(last.end, one.standing)}"


def _dated(event: Event, standing: Standing) -> str:
    written = day_of(event, standing.zone)
    if event.instant is not None or event.day.is_exact:
        return written
    bounds = [f"not before {event.day.earliest}"] if event.day.earliest else []
    bounds += [f"by {event.day.latest}"] if event.day.latest else []
    return f"{written}, {' and '.join(bounds)}" if bounds else written


def _of_scope(name: str, first: Contender) -> str | None:
    scope = first.judged.scope.scope if first.judged.scope else Scope.UNDATED
    return {
        Scope.IN_SCOPE: _of_listing(name, first),
        Scope.NOT_YET: f"The name found for {name!r} was not yet a name of this designation on that day.",
        Scope.REMOVED: f"The name found for {name!r} was no longer a name of this designation on that day.",
        Scope.UNCERTAIN: f"Whether the name found for {name!r} was already in scope on that day is unknown.",
        Scope.UNDATED: f"No source dates the name found for {name!r} as a name of this designation.",
    }[scope]


def _of_listing(name: str, first: Contender) -> str | None:
    """What the day of the name rests on, where that is less than a notice that was read."""
    printed = printed_name(first.found.party, first.found.name) if first.found.name else None
    if printed is None or printed.confidence in {None, "high"} or printed.basis is None:
        return None
    return f"The day from which the name found for {name!r} counts rests on this: {printed.basis}."


def _gap(dataset: Dataset, edition: Edition | None, past: bool) -> str:
    if edition is None:
        return f"{dataset.title} was not loaded at the moment asked about" if past else f"{dataset.title} is not loaded"
    if edition.coverage is not Coverage.COMPLETE:
        return f"{dataset.title} is loaded only in part"
    first, last = edition.covers_from or edition.dated, edition.covers_until or edition.dated
    return f"{dataset.title} speaks only for {first} to {last}"
