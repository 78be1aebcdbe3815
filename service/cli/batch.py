"""The command that asks every row of a file."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import click

from service.api import asked
from service.api.schemas.bodies import LookupDefaults
from service.cli.batch_answers import HEADER, Answered, Asking, answer
from service.cli.batch_output import Done, File, Output, Stream
from service.cli.batch_table import Row, Table, read_table
from service.cli.lookup import HITS
from service.cli.opening import screening
from service.cli.options import batch_options, read
from service.cli.output import csv_lines, progress
from service.cli.text import visible
from service.matching.score import ALGORITHM, VERSION
from service.screening.counter import Screening
from service.screening.written import instant

CHUNK = 500
_STANDARD = "-"
_NAMED = {";": "semicolons", "\t": "tabs"}


@click.command()
@click.argument("source", metavar="IN", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.argument("target", metavar="OUT", type=click.Path(dir_okay=False, allow_dash=True))
@batch_options
@click.pass_context
def batch(context: click.Context, /, source: str, target: str, **options: Any) -> None:
    """Look up every row of IN, a CSV file, and write the answers to OUT, another.

    The columns of IN are called like the parameters of a lookup, and options hold for every row that says
    nothing else. "-" is standard input or output. A run that was ended goes on where it stopped when it is
    started again in the same way.

    Exit code 0 for no hits, 3 for hits, 1 for a failure or for rows that could not be answered while no other
    had hits, 2 for a file or an option that is not understood.
    """
    given = {name: value for name, value in options.items() if value not in (None, ())}
    read(LookupDefaults(), given)
    if source != _STANDARD and Path(target).exists() and Path(target).samefile(source):
        raise click.UsageError("OUT is IN; name another file for the answers.", context)
    with _at_hand(source) as path:
        table = read_table(path)
        if table.delimiter in _NAMED:
            click.echo(f"Read with {_NAMED[table.delimiter]} between the columns.", err=True)
        counter = screening()
        try:
            with _prepared(counter, table, target, given) as (output, asking):
                _ask(asking, table, output)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(visible(f"{target} cannot be written: {error.strerror}")) from error
    _close(asking, output.done)
    context.exit(_exit_code(output.done))


@contextmanager
def _at_hand(source: str) -> Iterator[Path]:
    """The file, and a copy of standard input, which can only be read once."""
    if source != _STANDARD:
        yield Path(source)
        return
    with tempfile.NamedTemporaryFile(prefix="designations-") as copy:
        shutil.copyfileobj(sys.stdin.buffer, copy)
        copy.flush()
        yield Path(copy.name)


@contextmanager
def _prepared(
    counter: Screening, table: Table, target: str, given: Mapping[str, Any]
) -> Iterator[tuple[Output, Asking]]:
    """Everything is asked as of the moment at which the run first began, so that going on changes no answer."""
    begun = Done(asked_at=counter.now().isoformat())
    asking = _asking(counter, given, begun)
    if target == _STANDARD:
        yield Stream(begun), asking
        return
    with closing(File(Path(target))) as file:
        done = file.left() or begun
        asking = _asking(counter, given, done)
        file.go_on(_run(asking, table), done)
        if done.rows:
            click.echo(f"Going on after row {done.rows} of {table.rows}.", err=True)
        yield file, asking


def _asking(counter: Screening, given: Mapping[str, Any], done: Done) -> Asking:
    asked_at = datetime.fromisoformat(done.asked_at)
    defaults = {name: list(value) if isinstance(value, tuple) else value for name, value in given.items()}
    asking = Asking(counter, {"known_at": instant(asked_at), **defaults}, asked_at)
    understood = read(LookupDefaults(), asking.defaults)
    # What no row could be asked with is refused before any is.
    counter.basis(asked.reach(understood, asked_at), asked.as_of(understood, asked_at), understood["threshold"])
    return asking


def _run(asking: Asking, table: Table) -> str:
    """The name of a run: the same for the same file, options, law, lists and matcher."""
    counter = asking.screening
    known_at = asked.known_at(asking.defaults, asking.asked_at)
    editions = [f"{row.dataset} {row.edition}" for row in counter.coverage(known_at=known_at)]
    said = [table.digest, dict(asking.defaults), counter.law.digest, editions, ALGORITHM, VERSION]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _ask(asking: Asking, table: Table, output: Output) -> None:
    if not output.done.bytes:
        output.add(csv_lines([HEADER]), output.done)
    rows = table.after(output.done.rows)
    while chunk := list(islice(rows, CHUNK)):
        answers = [answer(asking, row) for row in chunk]
        # Kept before they can be read, as at every door; what is answered again after an end is kept again.
        asking.screening.keep([one.record for one in answers if one.record is not None])
        output.add(csv_lines(cells for one in answers for cells in one.rows), _further(output.done, chunk, answers))
        progress(f"{output.done.rows} of {table.rows} rows")
    output.finish()


def _further(done: Done, chunk: Iterable[Row], answers: Iterable[Answered]) -> Done:
    for row, one in zip(chunk, answers, strict=True):
        done = done.after(row.number, one.outcome, one.not_searched)
    return done


def _close(asking: Asking, done: Done) -> None:
    """What the answers came to and what they rest on, for the person who started the run."""
    known = read(LookupDefaults(), asking.defaults)
    basis = asking.screening.basis(
        asked.reach(known, asking.asked_at), asked.as_of(known, asking.asked_at), known["threshold"]
    )
    absent = done.not_searched or [row.dataset for row in basis.coverage if row.coverage == "not_loaded"]
    click.echo(
        f"{done.answered} rows: {done.hits} with hits, {done.answered - done.hits - done.errors} without, "
        f"{done.errors} not answered. Not searched: {', '.join(absent) or 'nothing'}.",
        err=True,
    )
    click.echo(visible(basis.notice), err=True)


def _exit_code(done: Done) -> int:
    if done.hits:
        return HITS
    return 1 if done.errors else 0
