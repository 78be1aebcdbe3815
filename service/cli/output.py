"""The three forms of an answer on standard output: for people, for programs, for spreadsheets."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import click

from service.cli.text import Line, columns_of_terminal, laid_out, visible

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    """What `--format` can be."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An answer as a spreadsheet has it: the names of the columns, and rows of as many cells."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer in every form; only the form asked for is made. `aside` goes with a sheet, on standard error."""

    table: Callable[[], Iterable[Line]]
    json: Callable[[], Mapping[str, Any]]
    sheet: Callable[[], Sheet]
    aside: str | None = None


def write(answer: Answer, form: Format) -> None:
    """Writes the answer to standard output in the form asked for."""
    if form is Format.TABLE:
        click.echo(laid_out(answer.table(), columns_of_terminal()))
    elif form is Format.JSON:
        click.echo(as_json(answer.json()))
    else:
        click.echo(as_csv(answer.sheet()), nl=False)
        if answer.aside:
            click.echo(visible(answer.aside), err=True)


def progress(text: str) -> None:
    """Says what is being done, on standard error and only where a person watches."""
    if sys.stderr.isatty():
        click.echo(visible(text), err=True)


def as_json(value: Mapping[str, Any]) -> str:
    """The value as JSON, two spaces in; what could steer a terminal is escaped, so that it reads back the same."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return "\n".join(visible(line) for line in written.split("\n"))


def as_csv(sheet: Sheet) -> str:
    """The sheet as RFC 4180 has it, with a header and with no cell that a spreadsheet would reckon out."""
    return csv_lines([sheet.header, *sheet.rows])


def csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """The rows alone, in the same way."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows([_guarded(cell) for cell in row] for row in rows)
    return written.getvalue()


def _guarded(cell: str) -> str:
    """A cell that begins like a formula gets a quote before it, by which spreadsheets keep it as text."""
    guarded = f"'{cell}" if cell.startswith(_FORMULA) else cell
    return visible(guarded)
