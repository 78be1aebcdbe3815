"""The command that screens an article: which designated parties it names, and whether what it says is true."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from service.api import asked
from service.api.schemas.article_body import ArticleBody
from service.api.schemas.dump import dump_article
from service.articles.intake import MOST_HTML
from service.cli.article_lines import lines
from service.cli.article_sheet import sheet
from service.cli.hits import kept_as
from service.cli.opening import screening
from service.cli.options import article_options, format_option, read
from service.cli.output import Answer, Format, write
from service.cli.text import visible
from service.errors import InvalidQuestion
from service.screening import evidence
from service.screening.articles import day_of
from service.web.words import Moment

HITS = 3
# A code point has at most four bytes in UTF-8.
MOST_BYTES = 4 * MOST_HTML
_STANDARD = "-"
_KINDS = {".txt": "text", ".text": "text", ".html": "html", ".htm": "html"}
_ARTICLE = frozenset({"text", "html"})


@click.command()
@click.argument("file")
@article_options
@format_option
@click.pass_context
def screen(context: click.Context, /, file: str, format_in: str | None, form: Format, **options: Any) -> None:
    """Say which designated parties the article in FILE names, and whether what it says of them is true.

    FILE is plain text or HTML in UTF-8; - is standard input. The answer is kept as evidence, of the text only
    the digest unless --keep-text is given. Exit code 0 for no hits, 3 for hits, 1 for a failure, 2 for a
    question that is not understood.
    """
    kind = format_in or _kind(file)
    said = {**options, "keep_text": options["keep_text"] or None}
    try:
        given = read(ArticleBody(), {kind: _text(file), **said})
        counter = screening()
        question = asked.article(given, counter.now())
        found = counter.article(question)
    except InvalidQuestion as error:
        raise InvalidQuestion(
            {"file" if name in _ARTICLE else name: messages for name, messages in error.fields.items()}
        ) from error
    body = dump_article(found, asked.echo_article(given))
    counter.keep([evidence.record(found, given, body)])
    moment = Moment(day_of(question)[0], counter.law.programs)
    answer = Answer(
        table=lambda: lines(found, moment),
        json=lambda: body,
        sheet=lambda: sheet(found),
        aside=f"{found.basis.notice} {kept_as(found)}",
    )
    write(answer, form)
    context.exit(HITS if found.parties else 0)


def _kind(file: str) -> str:
    """What the ending of the file says that it holds; standard input is plain text."""
    if file == _STANDARD:
        return "text"
    ending = Path(file).suffix.lower()
    if ending not in _KINDS:
        known = ", ".join(_KINDS)
        raise InvalidQuestion({"file": [f"{file} ends in none of {known}; say --format-in text or --format-in html."]})
    return _KINDS[ending]


def _text(file: str) -> str:
    """The text of the file without a byte order mark; raises InvalidQuestion where it is too long or not UTF-8."""
    try:
        with click.open_file(file, "rb") as opened:
            held: bytes = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise click.ClickException(visible(f"{file} cannot be read: {error.strerror}")) from error
    if len(held) > MOST_BYTES:
        raise InvalidQuestion({"file": [f"{file} has more than {MOST_BYTES} bytes."]})
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidQuestion({"file": [f"{file} is not UTF-8: byte {error.start} cannot be read."]}) from None
