"""The command that says whether a name was listed under a program."""

from typing import Any

import click

from service.api import asked
from service.api.schemas.dump import dump_status
from service.api.schemas.questions import StatusParameters
from service.cli.opening import screening
from service.cli.options import format_option, read, status_options
from service.cli.output import Answer, Format, write
from service.cli.verdict import lines, sheet
from service.screening.answers import StatusAnswer
from service.web.words import Moment

IN_FORCE, NOT_DECIDED = 3, 4


@click.command()
@click.argument("name")
@status_options
@format_option
@click.pass_context
def status(context: click.Context, /, form: Format, **options: Any) -> None:
    """Say whether NAME was listed under a program on a day.

    Exit code 3 for in force, 0 for not in force or no record, 4 for unknown or ambiguous, 1 for a
    failure, 2 for a question that is not understood.
    """
    given = read(StatusParameters(), options)
    counter = screening()
    question = asked.status(given, counter.now())
    found = counter.status(question)
    moment = Moment(question.as_of, counter.law.programs)
    answer = Answer(
        table=lambda: lines(found, moment),
        json=lambda: dump_status(found, asked.echo_status(given)),
        sheet=lambda: sheet(found),
        aside=found.basis.notice,
    )
    write(answer, form)
    context.exit(exit_code(found))


def exit_code(answer: StatusAnswer) -> int:
    """What a script is told; two parties that stand equal are as undecided as a status that is not known."""
    if answer.ambiguous or answer.status == "unknown":
        return NOT_DECIDED
    return IN_FORCE if answer.status == "in_force" else 0
