"""The command that proposes changes to a hand-kept list from pages that a person saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from service.cli.options import format_option
from service.cli.output import Answer, Format, Sheet, progress, write
from service.cli.sheet import yes_or_no
from service.cli.text import BLANK, Line
from service.refresh.proposing import PROPOSED_FOR, Proposed, propose
from service.settings import Settings
from service.sources.designations import Known
from service.sources.law import read_law
from service.sources.proposals import RULE, UNSEEN, Proposal

_HEADER = ("kind", "name", "key", "day", "found", "differs", "verify", "in_diff")
_MARK = f"The readers of these files were made from a description of their form: {UNSEEN}. Every line is a proposal."
_LEFT = "Nothing was written. Apply what you have verified by hand or with patch, and move published_at to today."


@click.command("propose")
@click.argument("dataset", type=click.Choice([PROPOSED_FOR]))
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@format_option
def propose_command(dataset: str, files: Sequence[Path], form: Format) -> None:
    """Propose changes to DATASET from saved FILEs, for a person to verify.

    A FILE is the State Department's page of Foreign Terrorist Organizations, or an answer of the Federal Register's
    API. The answer is a line for each difference and a diff against the file of the list; nothing is written.
    """
    settings = Settings.from_environment()
    progress(f"Comparing {len(files)} files with {dataset}.")
    law = read_law(settings.datasets)
    proposed = propose(settings.datasets, files, Known(law.references, law.programs))
    sheet = Sheet(_HEADER, [_cells(one) for one in proposed.proposals])
    write(Answer(lambda: _lines(proposed), lambda: _json(dataset, proposed), lambda: sheet, _MARK), form)


def _lines(proposed: Proposed) -> Iterator[Line]:
    yield Line(_MARK)
    if proposed.left_out:
        yield Line(f"The saved search found {proposed.left_out} more documents than it holds; they were not compared.")
    if not proposed.proposals:
        yield Line("The files say nothing that the list does not say.")
    for number, proposal in enumerate(proposed.proposals, 1):
        yield BLANK
        where = f" ({proposal.key})" if proposal.key else ""
        day = f", {proposal.day}" if proposal.day else ""
        yield Line(f"{number}. {proposal.kind.replace('_', ' ')}: {proposal.name}{where}{day}")
        yield Line(proposal.found, 1)
        yield Line(proposal.differs, 1)
        yield Line(f"Verify: {proposal.verify}", 1)
    if proposed.diff:
        yield BLANK
        yield from (Line(line) for line in proposed.diff.splitlines())
        yield BLANK
        yield Line(_LEFT)
    if proposed.refused:
        yield Line(f"With all of these the list would not be read: {proposed.refused}.")


def _json(dataset: str, proposed: Proposed) -> dict[str, Any]:
    rows = [dict(zip(_HEADER, _values(one), strict=True)) for one in proposed.proposals]
    return {
        "dataset": dataset,
        "notice": _MARK,
        "rule": RULE,
        "proposals": rows,
        "diff": proposed.diff,
        "refused": proposed.refused,
        "left_out": proposed.left_out,
    }


def _values(one: Proposal) -> tuple[str | bool | None, ...]:
    day = str(one.day) if one.day else None
    return (one.kind.value, one.name, one.key, day, one.found, one.differs, one.verify, one.edit is not None)


def _cells(one: Proposal) -> tuple[str, ...]:
    *said, in_diff = _values(one)
    return (*(str(value or "") for value in said), yes_or_no(bool(in_diff)))
