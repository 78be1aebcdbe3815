"""The command that brings lists up to date from their publishers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from service.cli.acceptance import acceptance_options, findings_lines, gates_lines
from service.cli.opening import intake
from service.cli.options import format_option
from service.cli.output import Answer, Format, Sheet, write
from service.cli.text import Line
from service.domain.provenance import Edition
from service.refresh.outcomes import Outcome, State
from service.refresh.refresher import Errand

_HEADER = ("dataset", "outcome", "entities", "added", "removed", "edition", "published_at", "why", "findings")
_REFUSED = 1


@click.command()
@click.argument("datasets", metavar="[DATASET]...", nargs=-1)
@acceptance_options
@click.option("--dry-run", "is_trial", is_flag=True, help="Fetch, read and judge, and store nothing.")
@format_option
def refresh(datasets: Sequence[str], reason: str | None, is_trial: bool, form: Format) -> None:
    """Bring each DATASET up to date from its publisher; all that are fetched where none is named.

    An edition that is torn or fails a gate is refused, and the one that was there stays: exit code 1. Of several
    lists each comes to its own end.
    """
    errand = Errand(datasets, reason, is_trial)
    outcomes: list[Outcome] = []
    for one in intake().refresher.refresh(errand):
        outcomes.append(one)
        # A person reads each as it comes, and has it even if the database goes away under the next.
        if form is Format.TABLE:
            write(_answer([one]), form)
    if form is not Format.TABLE:
        write(_answer(outcomes), form)
    if not all(one.is_well for one in outcomes):
        click.get_current_context().exit(_REFUSED)


def _answer(outcomes: Sequence[Outcome]) -> Answer:
    sheet = Sheet(_HEADER, [_cells(one) for one in outcomes])
    return Answer(
        table=lambda: _lines(outcomes),
        json=lambda: {"refreshed": [_json(one) for one in outcomes]},
        sheet=lambda: sheet,
    )


def _lines(outcomes: Sequence[Outcome]) -> Iterator[Line]:
    for one in outcomes:
        yield Line(f"{one.dataset}: {_said(one)}")
        if one.is_well:
            yield from gates_lines(one.why)
        yield from findings_lines(one.findings)


def _said(one: Outcome) -> str:
    if one.state is State.UNCHANGED:
        return f"unchanged, {_named(one.edition)}."
    if one.is_well:
        done = "loaded" if one.state is State.LOADED else "would be loaded"
        change = f", {one.change.added:,} new and {one.change.removed:,} gone" if one.change else ", the first"
        answers = f" {_capital(_named(one.edition))} answers." if one.edition else ""
        return f"{done}, {one.entities:,} entities{change}.{answers}"
    stays = f"{_capital(_named(one.edition))} stays." if one.edition else "Nothing is loaded."
    why = " ".join(said if said.endswith(".") else f"{said}." for said in one.why)
    return f"{one.state.value}: {why} {stays}"


def _named(edition: Edition | None) -> str:
    if edition is None:
        return "nothing"
    day = f" of {edition.published_at}" if edition.published_at else f" loaded {edition.loaded_at:%Y-%m-%d}"
    return f"the edition{day}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _json(one: Outcome) -> dict[str, object]:
    edition = one.edition
    return {
        "dataset": one.dataset,
        "outcome": one.state.value,
        "entities": one.entities,
        "added": one.change.added if one.change else None,
        "removed": one.change.removed if one.change else None,
        "edition": edition.digest if edition else None,
        "published_at": str(edition.published_at) if edition and edition.published_at else None,
        "why": list(one.why),
        "findings": list(one.findings),
    }


def _cells(one: Outcome) -> tuple[str, ...]:
    told = _json(one) | {"why": " ".join(one.why), "findings": len(one.findings)}
    return tuple("" if told[name] is None else str(told[name]) for name in _HEADER)
