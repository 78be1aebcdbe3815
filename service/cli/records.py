"""The commands that read the evidence of answers back, and bring it in where it waits."""

from __future__ import annotations

from collections.abc import Iterable

import click

from service.api.schemas.dump import dump_record
from service.api.schemas.read_back import read_article
from service.cli import kept_article
from service.cli.kept import lines, sheet
from service.cli.opening import evidence, screening
from service.cli.options import format_option
from service.cli.output import Answer, Format, write
from service.cli.text import Line
from service.domain.program import Law
from service.domain.record import Record
from service.web.records import can_be_told, moment_of


@click.group()
def records() -> None:
    """Read back what was asked and answered, and bring in what waits."""


@records.command()
@click.argument("record", metavar="ID")
@format_option
def show(record: str, form: Format) -> None:
    """Show the record of an answer by its ID: the question, the answer, and what it was computed from."""
    counter = screening()
    kept = counter.record(record)
    body = dump_record(kept)
    answer = Answer(
        table=lambda: lines(body, _answered(kept, counter.law)),
        json=lambda: body,
        sheet=lambda: sheet(body),
    )
    write(answer, form)


@records.command()
def recover() -> None:
    """Move to the database the records that wait in the journal because it could not be used."""
    with evidence() as kept:
        click.echo(kept.recover().said())


def _answered(kept: Record, law: Law) -> Iterable[Line] | None:
    """The answer to an article in full; None for a lookup, and where it has a form that is not read any more."""
    answer = read_article(kept) if kept.kind == "article" else None
    if answer is None or not can_be_told(answer, law):
        return None
    return kept_article.lines(answer, moment_of(kept, law))
