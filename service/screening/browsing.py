"""Parties and designations as they stand on record, without a name being asked."""

from service.domain.designation import Designation
from service.domain.moments import AsOf
from service.domain.program import Law
from service.domain.register import Party
from service.screening.answers import BrowseAnswer, PartyAnswer
from service.screening.designations import designation_shown, in_answer_order, judged, status_of
from service.screening.judged import Judged
from service.screening.parties import entities_shown, links_shown, party_shown
from service.screening.questions import Browse
from service.screening.shown import Basis, DesignationShown
from service.screening.snapshot import Snapshot


def party(snapshot: Snapshot, law: Law, found: Party, as_of: AsOf, basis: Basis) -> PartyAnswer:
    """The party with its entities, why they are one, and its designations as of the day."""
    rows = in_answer_order(judged(snapshot, law, found, None, as_of))
    shown = tuple(designation_shown(snapshot, law, found, row) for row in rows)
    return PartyAnswer(
        party=party_shown(found),
        status=status_of(shown).value,
        entities=entities_shown(found),
        links=links_shown(found),
        designations=shown,
        basis=basis,
    )


def page(snapshot: Snapshot, law: Law, question: Browse, basis: Basis) -> BrowseAnswer:
    """The designations after the cursor that the question reaches, as many as its limit."""
    chosen: list[DesignationShown] = []
    for row in _after(snapshot, question):
        found = snapshot.register.party(row.entity)
        one = _judged(snapshot, law, found, row, question.as_of)
        if question.status is not None and one.standing.status.value != question.status:
            continue
        if len(chosen) == question.limit:
            return BrowseAnswer(tuple(chosen), chosen[-1].id, basis)
        chosen.append(designation_shown(snapshot, law, found, one))
    return BrowseAnswer(tuple(chosen), None, basis)


def _after(snapshot: Snapshot, question: Browse) -> list[Designation]:
    rows = (row for rows in snapshot.register.designations.values() for row in rows)
    chosen = [row for row in rows if (question.after is None or row.id > question.after) and question.reach.has(row)]
    return sorted(chosen, key=lambda row: row.id)


def _judged(snapshot: Snapshot, law: Law, found: Party, row: Designation, as_of: AsOf) -> Judged:
    return next(one for one in judged(snapshot, law, found, None, as_of) if one.standing.designation.id == row.id)
