"""The command that looks a name up."""

from typing import Any

import click

from service.api import asked
from service.api.schemas.dump import dump_lookup
from service.api.schemas.questions import LookupParameters
from service.cli.hits import kept_as, lines, sheet
from service.cli.opening import screening
from service.cli.options import as_given, format_option, lookup_options, read
from service.cli.output import Answer, Format, write
from service.screening import evidence
from service.web.words import Moment

HITS = 3


@click.command()
@click.argument("name", required=False)
@lookup_options
@format_option
@click.pass_context
def lookup(context: click.Context, /, form: Format, **options: Any) -> None:
    """Say who is designated under NAME, with what follows from it.

    Question and answer are kept as a record before the answer is written. Exit code 0 for no hits, 3 for
    hits, 1 for a failure, 2 for a question that is not understood.
    """
    given = read(LookupParameters(), options)
    counter = screening()
    question = asked.lookup(given, counter.now())
    found = counter.lookup(question)
    body = dump_lookup(found, asked.echo_lookup(given))
    counter.keep([evidence.record(found, as_given(options), body)])
    moment = Moment(question.as_of, counter.law.programs)
    sought = given.get("name") or given["identifier"]
    answer = Answer(
        table=lambda: lines(found, sought, moment),
        json=lambda: body,
        sheet=lambda: sheet(found),
        aside=f"{found.basis.notice} {kept_as(found)}",
    )
    write(answer, form)
    context.exit(HITS if found.hits else 0)
