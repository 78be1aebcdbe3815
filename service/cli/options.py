"""The options of questions: each is the parameter of the same name of the HTTP interface, read by the same rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click
from marshmallow import Schema, ValidationError

from service.api.parser import fields_of
from service.cli.output import Format
from service.errors import InvalidQuestion

F = TypeVar("F", bound=Callable[..., Any])


def _once(context: click.Context, option: click.Parameter, said: tuple[Any, ...]) -> Any:
    """The one value, or None; click alone would take the last of several and say nothing."""
    if len(said) > 1:
        raise click.BadParameter("give it once", context, option)
    return said[0] if said else None


def _one(*names: str, **options: Any) -> Callable[[F], F]:
    return click.option(*names, multiple=True, callback=_once, **options)


def _several(*names: str, **options: Any) -> Callable[[F], F]:
    return click.option(*names, multiple=True, **options)


_AS_OF = _one("--as-of", metavar="DAY|INSTANT", help="The moment of law asked about; today where it is left out.")
_KNOWN_AT = _one("--known-at", metavar="INSTANT|DAY", help="What was loaded at that moment; now where it is left out.")
_THRESHOLD = _one("--threshold", type=float, help="The score from which a name is a hit, 0 to 1; 0.8 where left out.")
_REFERENCE = _one("--reference", metavar="TEXT", help="Your own mark for the question, kept with its record.")
_PURPOSE = _one("--purpose", metavar="TEXT", help="Why you ask, kept with the record.")
_OF_A_LOOKUP = (
    _one("--identifier", metavar="TEXT", help="A number or code of the party, beside the name or instead of it."),
    _AS_OF,
    _KNOWN_AT,
    _several("--type", metavar="TYPE", help="Kind of party: evidence, no filter. Can be repeated."),
    _several("--country", metavar="XX", help="ISO 3166 code: evidence, no filter. Can be repeated."),
    _one("--birth-date", metavar="YYYY[-MM[-DD]]", help="Day of birth: evidence, no filter."),
    _several("--program", metavar="ID", help="Search and show this program alone. Can be repeated."),
    _several("--dataset", metavar="ID", help="Search and show this dataset alone. Can be repeated."),
    _one("--status", metavar="any|in_force", help="in_force drops hits that have nothing in force."),
    _one("--weak-aliases", metavar="include|exclude", help="exclude leaves out names that their list calls weak."),
    _THRESHOLD,
    _one("--limit", type=int, help="How many hits at most, 1 to 100; 10 where left out."),
    _REFERENCE,
    _PURPOSE,
)
_OF_STATUS = (
    click.option("--program", required=True, multiple=True, callback=_once, metavar="ID", help="The program."),
    _AS_OF,
    _KNOWN_AT,
    _THRESHOLD,
)
_OF_AN_ARTICLE = (
    _one("--title", metavar="TEXT", help="The title, which is screened too."),
    _one(
        "--published", metavar="DAY", help="The day on which it was published; it must have begun somewhere on Earth."
    ),
    _one("--as-of", metavar="DAY|INSTANT", help="The moment of law; the day of publication where it is left out."),
    _one("--language", metavar="TAG", help="The language of the text, such as en; guessed where it is left out."),
    _THRESHOLD,
    _one("--min-confidence", metavar="confirmed|probable|possible", help="Leave out mentions that are less sure."),
    click.option("--keep-text", is_flag=True, help="Keep the text with the record, not its digest alone."),
    _REFERENCE,
    _PURPOSE,
    click.option(
        "--format-in", type=click.Choice(["text", "html"]), help="What FILE holds; by its ending where it is left out."
    ),
)


def lookup_options(command: F) -> F:
    """Every parameter of a lookup but the name."""
    return _with(command, _OF_A_LOOKUP)


def batch_options(command: F) -> F:
    """What can hold for every row of a file: every parameter of a lookup but those that name a party."""
    return _with(command, _OF_A_LOOKUP[1:])


def status_options(command: F) -> F:
    """Every parameter of a question of status but the name."""
    return _with(command, _OF_STATUS)


def article_options(command: F) -> F:
    """Every parameter of an article but the article, and what its file holds."""
    return _with(command, _OF_AN_ARTICLE)


def format_option(command: F) -> F:
    """How the answer is written."""
    said = "table is for people, json is what HTTP answers, csv is for spreadsheets."
    choice = click.Choice([one.value for one in Format])
    made = click.option("--format", "form", type=choice, default="table", show_default=True, callback=_form, help=said)
    return made(command)


def read(schema: Schema, options: Mapping[str, Any]) -> dict[str, Any]:
    """What was given, as the schema of the HTTP interface lets it pass; raises InvalidQuestion."""
    try:
        read: dict[str, Any] = schema.load(as_given(options))
    except ValidationError as error:
        raise InvalidQuestion(fields_of(error.messages, "name")) from error
    return read


def as_given(options: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters that were given, as they were written."""
    said = {name: list(value) if isinstance(value, tuple) else value for name, value in options.items()}
    return {name: value for name, value in said.items() if value not in (None, [])}


def _with(command: F, options: tuple[Callable[[F], F], ...]) -> F:
    for option in reversed(options):
        command = option(command)
    return command


def _form(_: click.Context, __: click.Parameter, said: str) -> Format:
    return Format(said)
