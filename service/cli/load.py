"""The command that loads a list's files as new editions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from service.cli.acceptance import acceptance_options, findings_lines, gates_lines
from service.cli.opening import intake
from service.cli.options import format_option
from service.cli.output import Answer, Format, Sheet, progress, write
from service.cli.sheet import yes_or_no
from service.cli.text import Line, visible
from service.domain.days import Day
from service.domain.provenance import Coverage
from service.errors import InvalidDay, NotAdmitted
from service.refresh.files import Order, Result

_CURE = "--accept --reason TEXT takes it in all the same."
_HEADER = (
    "dataset",
    "file",
    "edition",
    "entities",
    "designations",
    "added",
    "known_from",
    "back_filled",
    "answers_now",
    "coverage",
    "accepted_gates",
    "findings",
)


@click.command()
@click.argument("dataset")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--received", metavar="YYYY-MM-DD", help="The day on which an archived file was received.")
@acceptance_options
@format_option
def load(dataset: str, files: Sequence[Path], received: str | None, reason: str | None, form: Format) -> None:
    """Load FILEs as editions of DATASET.

    Several files are one edition where the publisher's list is a set of files, as OFAC's CSV files are; otherwise
    each is an edition of its own. A file may be packed by gzip or zip. Editions are ordered by the day inside the
    file, else by --received, so an older one never becomes current; loading a file twice adds nothing. What fails a
    gate is loaded only with --accept and --reason.
    """
    order = Order(dataset, files, full_day(received) if received is not None else None, reason)
    opened = intake()
    progress(f"Loading {len(files)} of {dataset}.")
    try:
        loaded = opened.loader.load(order, opened.now())
    except NotAdmitted as error:
        raise click.ClickException(visible(f"{error} Nothing was loaded; {_CURE}")) from error
    sheet = Sheet(_HEADER, [_cells(one) for one in loaded])
    write(Answer(lambda: _lines(loaded), lambda: _json(loaded), lambda: sheet), form)


def full_day(text: str) -> date:
    """The day that the text gives in full; raises InvalidDay for anything else."""
    day = Day.parse(text)
    if not day.is_exact or day.earliest is None:
        raise InvalidDay(f"{text!r} is not a full day; write YYYY-MM-DD")
    return day.earliest


def _lines(loaded: Sequence[Result]) -> Iterator[Line]:
    for one in loaded:
        edition = one.edition
        done = "loaded" if one.added else "was loaded already"
        held = f"{edition.entities} entities and {edition.designations} designations"
        stands = "answers from now on" if one.answers else "is history, a newer edition answers"
        since = f"known from {edition.known_from:%Y-%m-%d}{', back-filled' if edition.back_filled else ''}"
        part = "; it is held for a part of its list" if edition.coverage is Coverage.SELECTED else ""
        yield Line(f"{one.file} {done} as {edition.dataset} {edition.digest}: {held}; {since}; it {stands}{part}.")
        yield from gates_lines(one.gates)
        yield from findings_lines(one.findings)


def _json(loaded: Sequence[Result]) -> dict[str, object]:
    return {
        "loaded": [
            {
                "dataset": one.edition.dataset,
                "file": one.file,
                "edition": one.edition.digest,
                "entities": one.edition.entities,
                "designations": one.edition.designations,
                "added": one.added,
                "known_from": one.edition.known_from.isoformat(),
                "back_filled": one.edition.back_filled,
                "answers_now": one.answers,
                "coverage": one.edition.coverage.value,
                "accepted_gates": list(one.gates),
                "findings": list(one.findings),
            }
            for one in loaded
        ]
    }


def _cells(one: Result) -> tuple[str, ...]:
    edition = one.edition
    return (
        edition.dataset, one.file, edition.digest, str(edition.entities), str(edition.designations),
        yes_or_no(one.added), edition.known_from.isoformat(), yes_or_no(edition.back_filled), yes_or_no(one.answers),
        edition.coverage.value, "; ".join(one.gates), str(len(one.findings)),
    )  # fmt: skip
