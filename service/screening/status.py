"""The status of a name under a program at a moment, with the designation that decides it."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.flags import Flag
from service.domain.program import Law
from service.domain.provenance import Dataset
from service.domain.raised import of_the_question
from service.domain.register import Party
from service.domain.standing import Status
from service.names.fold import fold
from service.names.words import NameWords
from service.screening.answers import StatusAnswer
from service.screening.designations import designation_shown, judged
from service.screening.lookup import folded_name
from service.screening.namesakes import owner_of
from service.screening.parties import matched_name, party_shown
from service.screening.questions import Described, Reach, StatusQuestion
from service.screening.ranking import Contender, equals, in_order
from service.screening.reasons import why_decided, why_nothing
from service.screening.search import Found, Search, search
from service.screening.shown import Basis, Candidate
from service.screening.snapshot import Snapshot

_MANY = 100


@dataclass(frozen=True, slots=True)
class Ground:
    """What a status is decided on: the snapshot, the law, and the datasets that the program reaches."""

    snapshot: Snapshot
    law: Law
    words: NameWords
    datasets: Sequence[Dataset]


def answer(ground: Ground, question: StatusQuestion, basis: Basis) -> StatusAnswer:
    """The first of the contenders by the contract's order, or why there is none."""
    found, cut = _contenders(ground, question)
    contenders = in_order(found)
    if not contenders:
        return _nothing(ground, question, basis)
    first = contenders[0]
    shown = [designation_shown(ground.snapshot, ground.law, one.found.party, one.judged) for one in contenders]
    rivals = equals(contenders)
    owner = _owner(ground, first)
    return StatusAnswer(
        status=shown[0].status,
        flags=shown[0].flags,
        flag_details=shown[0].flag_details,
        name_in_scope=shown[0].name_in_scope,
        ambiguous=bool(rivals),
        truncated=cut,
        why=why_decided(question.name, first, ground.law.programs[question.program], owner),
        party=party_shown(owner or first.found.party),
        covered_by=party_shown(first.found.party) if owner else None,
        matched_name=matched_name(ground.snapshot, first.found.party, first.found.name),
        score=first.found.score.value,
        designation=shown[0],
        others=tuple(shown[1:]),
        candidates=tuple(
            Candidate(party_shown(one.found.party), one.found.score.value)
            for one in ([first, *rivals] if rivals else [])
        ),
        basis=basis,
    )


def _contenders(ground: Ground, question: StatusQuestion) -> tuple[list[Contender], bool]:
    """The designations to choose from, and whether the search for them was cut."""
    asked = Search(Described(name=question.name), Reach(programs=(question.program,)), question.threshold, _MANY)
    findings = search(ground.snapshot, asked, ground.words)
    folded = fold(question.name)
    bearing = [one for one in findings.found if one.name is not None and one.name.folded == folded]
    contenders = [
        Contender(one, row, _is_primary(one, folded))
        for one in bearing or findings.found
        for row in judged(ground.snapshot, ground.law, one.party, folded_name(one.name), question.as_of)
        if row.standing.designation.program == question.program
    ]
    return contenders, findings.cut and not bearing


def _is_primary(found: Found, folded: str) -> bool:
    return any(entity.primary_name.folded == folded for entity in found.party.entities)


def _owner(ground: Ground, first: Contender) -> Party | None:
    if first.found.name is None or not any(one.flag is Flag.COVERED_AS_ALIAS_OF for one in first.judged.flags):
        return None
    return owner_of(ground.snapshot, first.judged.standing, first.found.party, first.found.name.folded)


def _nothing(ground: Ground, question: StatusQuestion, basis: Basis) -> StatusAnswer:
    program = ground.law.programs[question.program]
    day = question.as_of.date_in(program.zone)
    editions = ground.snapshot.register.editions
    carrying = [one for one in ground.datasets if question.program in one.programs]
    complete = [one for one in carrying if ground.snapshot.register.covers(one.id, day)]
    return StatusAnswer(
        status=(Status.NO_RECORD if complete else Status.UNKNOWN).value,
        flags=tuple(one.flag.value for one in of_the_question(question.as_of, program.zone)),
        flag_details={},
        name_in_scope=None,
        ambiguous=False,
        truncated=False,
        why=why_nothing(question, program, complete, [(one, editions.get(one.id)) for one in carrying]),
        party=None,
        covered_by=None,
        matched_name=None,
        score=None,
        designation=None,
        others=(),
        candidates=(),
        basis=basis,
    )
