"""Parties and designations as they stand on record, without a name being asked."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from service.domain.designation import Designation
from service.domain.moments import AsOf
from service.domain.program import Law
from service.domain.register import Party
from service.domain.standing import standing
from service.errors import NotFound
from service.screening.answers import BrowseAnswer, PartyAnswer
from service.screening.changes import Changed
from service.screening.designations import designation_shown, in_answer_order, judged, status_of
from service.screening.judged import Judged
from service.screening.parties import entities_shown, links_shown, party_shown
from service.screening.questions import Browse
from service.screening.shown import Basis, DesignationShown
from service.screening.snapshot import Snapshot
from service.screening.stretches import stretches


def found(snapshot: Snapshot, party_id: str, basis: Basis) -> Party:
    """The party of that id, or that an entity of that id describes. Raises NotFound."""
    if party_id not in snapshot.register.party_of:
        raise NotFound(f"no entity that was known at {basis.known_at} has the id {party_id!r}")
    return snapshot.register.party(party_id)


def party(snapshot: Snapshot, law: Law, found: Party, as_of: AsOf, basis: Basis) -> PartyAnswer:
    """The party with its entities, why they are one, and its designations as of the day."""
    rows = in_answer_order(judged(snapshot, law, found, None, as_of))
    shown = tuple(designation_shown(snapshot, law, found, row) for row in rows)
    return PartyAnswer(
        party=party_shown(found),
        status=status_of(shown).value,
        entities=entities_shown(snapshot.register, found),
        links=links_shown(found),
        designations=shown,
        stretches=tuple(stretch for row in rows for stretch in stretches(row.standing.designation, row.standing.zone)),
        basis=basis,
    )


def page(snapshot: Snapshot, law: Law, question: Browse, changed: Changed | None, basis: Basis) -> BrowseAnswer:
    """The designations after the cursor that the question reaches, as many as its limit.

    `changed` is what changed since the moment that the question gives, where it gives one.
    """
    chosen: list[DesignationShown] = []
    for row in _after(snapshot, law, question, changed):
        if len(chosen) == question.limit:
            return BrowseAnswer(tuple(chosen), chosen[-1].id, basis)
        found = snapshot.register.party(row.entity)
        chosen.append(designation_shown(snapshot, law, found, _judged(snapshot, law, found, row, question.as_of)))
    return BrowseAnswer(tuple(chosen), None, basis)


def _after(snapshot: Snapshot, law: Law, question: Browse, changed: Changed | None) -> Iterator[Designation]:
    ordered = snapshot.register.ordered
    first = bisect_right(ordered, question.after, key=lambda row: row.id) if question.after is not None else 0
    for row in islice(ordered, first, None):
        is_new = changed is None or changed.has(row, snapshot.register)
        if is_new and question.reach.has(row) and _has_status(law, row, question):
            yield row


def _has_status(law: Law, row: Designation, question: Browse) -> bool:
    """Standing alone decides, so that rows which are not shown are not judged whole."""
    if question.status is None:
        return True
    return standing(row, law.programs[row.program].zone, question.as_of).status.value == question.status


def _judged(snapshot: Snapshot, law: Law, found: Party, row: Designation, as_of: AsOf) -> Judged:
    return next(one for one in judged(snapshot, law, found, None, as_of) if one.standing.designation.id == row.id)
