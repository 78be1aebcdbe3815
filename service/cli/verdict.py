"""The answer to a status question, as lines and as a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from service.cli.closing import closing
from service.cli.output import Sheet
from service.cli.sheet import DESIGNATION, designation_cells, yes_or_no
from service.cli.text import BLANK, Line
from service.cli.wording import in_full, in_one_line, name_found
from service.screening.answers import StatusAnswer
from service.screening.shown import DesignationShown
from service.web.labels import label
from service.web.words import Moment

_HEADER = (
    "answer", "ambiguous", "why", "decides", "score", "party_id", "party_name", "matched_name", "covered_by",
    *DESIGNATION, "as_of", "known_at",
)  # fmt: skip


def lines(answer: StatusAnswer, moment: Moment) -> Iterator[Line]:
    """The answer for people: the status and why, what decided it, and what else is on record."""
    ambiguous = "ambiguous: " if answer.ambiguous else ""
    yield Line(f"{ambiguous}{label(answer.status, 'status').lower()}, {moment}")
    yield Line(answer.why)
    if answer.ambiguous:
        yield Line("Parties that stand equal:")
        yield from (Line(f"{one.party.name} ({one.party.id}), score {one.score:.2f}", 1) for one in answer.candidates)
    if answer.party and answer.designation:
        yield BLANK
        yield Line(_party(answer, answer.party.name))
        if answer.matched_name:
            yield Line(name_found(answer.matched_name), 1)
        yield from in_full(answer.designation, moment, answer.matched_name)
    if answer.others:
        yield Line("Also on record:")
        yield from (Line(in_one_line(one, moment), 1) for one in answer.others)
    yield from closing(answer.basis, moment)


def sheet(answer: StatusAnswer) -> Sheet:
    """The designation that decided first, then the others; one row without a designation where there is none."""
    rows = [_row(answer, answer.designation, decides=True)]
    rows += [_row(answer, other, decides=False) for other in answer.others]
    return Sheet(_HEADER, rows)


def _party(answer: StatusAnswer, name: str) -> str:
    score = f", score {answer.score:.2f}" if answer.score is not None else ""
    covered = f", in force as a name of {answer.covered_by.name}" if answer.covered_by else ""
    return f"{name}{covered}{score}"


def _row(answer: StatusAnswer, shown: DesignationShown | None, *, decides: bool) -> tuple[str, ...]:
    party = (answer.party.id, answer.party.name) if answer.party and decides else ("", "")
    score = f"{answer.score:.4f}" if answer.score is not None and decides else ""
    name = answer.matched_name.text if answer.matched_name and decides else ""
    covered = answer.covered_by.name if answer.covered_by and decides else ""
    return (
        answer.status, yes_or_no(answer.ambiguous), answer.why, yes_or_no(decides), score, *party, name, covered,
        *designation_cells(shown), answer.basis.as_of, answer.basis.known_at,
    )  # fmt: skip
