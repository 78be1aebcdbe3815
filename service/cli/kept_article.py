"""The record of an article in lines: all that its answer said, and the text that was screened or only its digest."""

from __future__ import annotations

from collections.abc import Iterator

from service.cli import article_lines
from service.cli.text import BLANK, Line
from service.screening.article_shown import ArticleAnswer, ArticleShown, MentionShown
from service.web.words import Moment


def lines(answer: ArticleAnswer, moment: Moment) -> Iterator[Line]:
    """The answer as it was given, then each mention by its place, then the article."""
    yield from article_lines.lines(answer, moment)
    yield BLANK
    for where, mentions in (("title", answer.title_mentions), ("text", answer.mentions)):
        if mentions:
            yield Line(f"Mentions in the {where}, by the characters that they take up:")
        yield from map(_mention, mentions)
    yield from _article(answer.article)


def _mention(one: MentionShown) -> Line:
    return Line(f"{one.start}-{one.end} “{one.surface}”: {one.party.name}, {one.confidence}, score {one.score:.2f}", 1)


def _article(article: ArticleShown) -> Iterator[Line]:
    if article.title:
        yield Line(f"Title: {article.title}")
    yield Line(f"Published: {article.published or 'not told'}. Language: {article.language}.")
    yield Line(f"Text: {article.characters} characters, SHA-256 {article.sha256} (in UTF-8)")
    if not article.text:
        yield Line("Of the text only the digest was kept; `sha256sum FILE` tells whether a file holds the same text.")
        return
    yield BLANK
    yield from (Line(line, 1) for line in article.text.split("\n"))
