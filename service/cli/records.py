"""The commands that read the evidence of answers back."""

from __future__ import annotations

import click

from service.api.schemas.dump import dump_record
from service.cli.kept import lines, sheet
from service.cli.opening import screening
from service.cli.options import format_option
from service.cli.output import Answer, Format, write


@click.group()
def records() -> None:
    """Read back what was asked and answered."""


@records.command()
@click.argument("record", metavar="ID")
@format_option
def show(record: str, form: Format) -> None:
    """Show the record of an answer by its ID: the question, the answer, and what it was computed from."""
    body = dump_record(screening().record(record))
    write(Answer(lambda: lines(body), lambda: body, lambda: sheet(body)), form)
