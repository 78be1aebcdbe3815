"""The page of articles: paste a text, and read it with every designated party marked and a note beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest, ClientDisconnected, RequestEntityTooLarge, UnsupportedMediaType

from service.doors.outcome import tell
from service.errors import InvalidQuestion
from service.screening import evidence
from service.screening.article_shown import ArticleAnswer
from service.screening.articles import day_of
from service.screening.counter import Screening
from service.screening.questions import DEFAULT_THRESHOLD, ArticleQuestion
from service.web import article_question, parameters, question
from service.web.article_view import article_view
from service.web.documents import Documents
from service.web.freshness import freshness, freshness_of_all
from service.web.parameters import Asked
from service.web.words import Moment

MOST_BYTES = 4_000_000
_NOTHING = parameters.read(b"")


class Articles:
    """The view over one counter."""

    def __init__(self, screening: Screening, documents: Documents) -> None:
        self._screening = screening
        self._documents = documents

    def form(self) -> ResponseReturnValue:
        """The empty form."""
        question.nothing(parameters.read(request.query_string))
        return _page(_NOTHING, known={}, fresh=freshness_of_all(self._screening))

    def answer(self) -> ResponseReturnValue:
        """The answer to what was pasted, and under it the form with it."""
        question.nothing(parameters.read(request.query_string))
        asked = parameters.read(_body(), "form")
        try:
            understood = article_question.article(asked, self._screening.now())
            found = self._screening.article(understood)
        except InvalidQuestion as wrong:
            fresh = freshness_of_all(self._screening)
            return _page(asked, wrong=_at_the_fields(wrong.fields), known={}, fresh=fresh), 422
        body = self._documents.article(found, article_question.query_of(asked, understood))
        self._screening.keep([evidence.record(found, article_question.parameters_of(asked, understood), body)])
        tell("article", "hits" if found.parties else "no_hits", len(found.parties))
        return self._answered(asked, understood, found)

    def _answered(self, asked: Asked, understood: ArticleQuestion, found: ArticleAnswer) -> str:
        law = self._screening.law
        moment = Moment(day_of(understood)[0], law.programs)
        carried = {"as_of": moment.text} if found.as_of_from != "today" else {}
        shown = article_view(found, moment, law)
        return _page(asked, **shown, carried=carried, known={}, fresh=freshness(found.basis.coverage))


def _at_the_fields(wrong: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What is wrong, in sentences, with the field of the form for what was pasted."""
    return {"text" if name in article_question.FORMATS else name: list(messages) for name, messages in wrong.items()}


def _body() -> bytes:
    if request.mimetype != "application/x-www-form-urlencoded":
        raise UnsupportedMediaType("Send the form as browsers do, with application/x-www-form-urlencoded.")
    # One byte more than is read: what is longer and has no length would be cut to the bound without a word.
    request.max_content_length = MOST_BYTES + 1
    try:
        sent = request.get_data(cache=False)
    except ClientDisconnected:
        raise BadRequest("The form is shorter than its Content-Length says.") from None
    if len(sent) > MOST_BYTES:
        raise RequestEntityTooLarge
    return sent


def _page(asked: Asked, wrong: Mapping[str, Sequence[str]] | None = None, **answered: object) -> str:
    return render_template(
        "web/articles.html",
        **{"answer": None, **answered},
        asked=asked,
        wrong=wrong or {},
        labels=article_question.LABELS,
        formats=article_question.FORMATS,
        sureness=article_question.SURENESS,
        yes=article_question.YES,
        default_threshold=DEFAULT_THRESHOLD,
        recorded=False,
    )
