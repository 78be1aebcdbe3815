"""Designations of a party at the moment asked about, as answers show them."""

from collections.abc import Sequence

from service.domain.designation import Designation
from service.domain.events import Event
from service.domain.flags import Raised, in_order
from service.domain.moments import AsOf
from service.domain.party_flags import lists_differ, sdgt_remains
from service.domain.program import Law, Program
from service.domain.raised import raised
from service.domain.register import Party
from service.domain.scope import name_scope
from service.domain.standing import Status, standing
from service.screening.effects import effects_of
from service.screening.history import history
from service.screening.judged import Judged
from service.screening.namesakes import namesakes, starts_same_day
from service.screening.parties import party_shown
from service.screening.shown import DesignationShown, ProgramShown, Provenance
from service.screening.snapshot import Snapshot
from service.screening.written import bound, day_of, instant, optional

_STATUS_ORDER = (Status.IN_FORCE, Status.UNKNOWN, Status.NOT_IN_FORCE)


def judged(snapshot: Snapshot, law: Law, party: Party, folded: str | None, as_of: AsOf) -> tuple[Judged, ...]:
    """Every designation of the party at the moment; `folded` is the name found, None for a press name or no name."""
    rows = snapshot.register.designations.get(party.id, ())
    standings = [standing(row, law.programs[row.program].zone, as_of) for row in rows]
    of_the_party = (sdgt_remains(standings), lists_differ(standings))
    found = []
    for one in standings:
        flags = [*raised(one, snapshot.register.editions[one.designation.dataset])]
        flags += [flags_of[one.designation.id] for flags_of in of_the_party if one.designation.id in flags_of]
        flags += starts_same_day(snapshot, one, party)
        found.append(Judged(one, in_order(flags), None))
    return tuple(found) if folded is None else by_name(snapshot, party, found, folded)


def by_name(snapshot: Snapshot, party: Party, rows: Sequence[Judged], folded: str) -> tuple[Judged, ...]:
    """The designations, judged without a name, as they stand to the folded name: with its scope and its flags."""
    found = []
    for row in rows:
        scope = name_scope(row.standing, folded)
        flags = [*row.flags, *([Raised(scope.flag)] if scope.flag else [])]
        flags += namesakes(snapshot, row.standing, party, folded)
        found.append(Judged(row.standing, in_order(flags), scope))
    return tuple(found)


def status_of(shown: Sequence[DesignationShown]) -> Status:
    """The first of in force, unknown and not in force among the designations; unknown where there is none."""
    present = {one.status for one in shown}
    return next((status for status in _STATUS_ORDER if status.value in present), Status.UNKNOWN)


def designation_shown(snapshot: Snapshot, law: Law, party: Party, one: Judged) -> DesignationShown:
    """The designation in the words of the contract; its days are those of the episode that decides."""
    designation, zone = one.standing.designation, one.standing.zone
    program = law.programs[designation.program]
    start, end = one.start, one.end
    cited = _cited(one.deciding)
    return DesignationShown(
        id=designation.id,
        party=party_shown(party),
        as_of=one.standing.as_of.date_in(zone).isoformat(),
        program=program_shown(program),
        dataset=designation.dataset,
        status=one.standing.status.value,
        flags=tuple(flag.flag.value for flag in one.flags),
        flag_details={flag.flag.value: flag.detail for flag in one.flags if flag.detail is not None},
        name_in_scope=one.scope.in_scope if one.scope else None,
        announced=optional(one.announced),
        effective_from=day_of(start, zone) if start else None,
        effective_until=day_of(end, zone) if end else None,
        first_seen=bound(start.day.latest) if start and not start.day.is_exact else None,
        last_seen=bound(end.day.earliest) if end and not end.day.is_exact else None,
        citation=cited.citation if cited else None,
        source_url=cited.source_url if cited else None,
        end_citation=end.citation if end else None,
        end_source_url=end.source_url if end else None,
        verified=all(event.verified for event in one.deciding),
        basis=start.basis if start else None,
        note=designation.note,
        effects=effects_of(one.standing, one.flags, program, law),
        history=history(designation.events, zone, law),
        provenance=_provenance(snapshot, designation),
        first_listed=optional(designation.first_listed),
        measures=designation.measures,
        repeated_in=tuple(_provenance(snapshot, row) for row in snapshot.register.repeated.get(designation.id, ())),
    )


def program_shown(program: Program) -> ProgramShown:
    """A program as answers name it."""
    return ProgramShown(program.id, program.name, program.authority, program.jurisdiction)


def in_answer_order(found: Sequence[Judged]) -> list[Judged]:
    """In force first, then unknown, then the rest; within these by program and id."""
    order = {status: place for place, status in enumerate(_STATUS_ORDER)}
    return sorted(
        found,
        key=lambda one: (order[one.standing.status], one.standing.designation.program, one.standing.designation.id),
    )


def _cited(deciding: Sequence[Event]) -> Event | None:
    """The event that is cited for the designation, the start if it can be, with the address of that very act."""
    cited = (event for event in deciding if event.citation)
    return next(cited, next((event for event in deciding if event.source_url), None))


def _provenance(snapshot: Snapshot, designation: Designation) -> Provenance:
    register = snapshot.register
    left = register.last_in.get(designation.id)
    edition = left or register.editions[designation.dataset]
    return Provenance(
        dataset=designation.dataset,
        edition=edition.digest,
        entity=designation.entity,
        published_at=optional(edition.published_at),
        loaded_at=instant(edition.loaded_at),
        is_current=left is None,
    )
