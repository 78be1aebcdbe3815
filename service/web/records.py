"""The page of a record: what was asked and answered, laid out like the answer when it was given."""

from __future__ import annotations

import json
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from service.domain.moments import AsOf
from service.domain.program import Law
from service.domain.record import Record
from service.screening.answers import LookupAnswer
from service.screening.article_shown import ArticleAnswer
from service.screening.counter import Screening
from service.screening.written import instant
from service.web import article_question, flags, parameters, question
from service.web.article_view import article_view
from service.web.documents import Documents
from service.web.freshness import freshness
from service.web.words import Moment

_FIELDS = {"article": article_question.FIELDS, "lookup": question.FIELDS}


class Records:
    """The view over one counter."""

    def __init__(self, screening: Screening, documents: Documents) -> None:
        self._screening = screening
        self._documents = documents

    def record(self, record: str) -> ResponseReturnValue:
        """What was asked and answered, as it was kept."""
        question.nothing(parameters.read(request.query_string))
        kept = self._screening.record(record)
        return render_template(
            "web/record.html",
            **self._laid_out(kept),
            kept=self._documents.record(kept),
            labels={field.name: field.label for field in _FIELDS[kept.kind]},
            carried={"as_of": kept.as_of, "known_at": instant(kept.known_at)},
            known={"known_at": instant(kept.known_at)},
            recorded=True,
        )

    def _laid_out(self, kept: Record) -> dict[str, Any]:
        law = self._screening.law
        moment = moment_of(kept, law)
        article = self._documents.read_article(kept) if kept.kind == "article" else None
        lookup = self._documents.read_lookup(kept) if kept.kind == "lookup" else None
        if article and can_be_told(article, law):
            return {**article_view(article, moment, law), "fresh": freshness(article.basis.coverage)}
        if lookup and can_be_told(lookup, law):
            return {"answer": lookup, "moment": moment, "law": law, "fresh": freshness(lookup.basis.coverage)}
        return {"answer": None, "fresh": None}


def moment_of(kept: Record, law: Law) -> Moment:
    """The moment that the answer is about: today, as of the question, where the question named none."""
    asked = json.loads(kept.question)
    named = "as_of" in asked or "published" in asked
    as_of = AsOf.parse(kept.as_of, kept.asked_at) if named else AsOf(kept.asked_at)
    return Moment(as_of, law.programs)


def can_be_told(answer: LookupAnswer | ArticleAnswer, law: Law) -> bool:
    """Whether the law of today and the pages have a word for every term that stands in its designations."""
    found = answer.hits if isinstance(answer, LookupAnswer) else answer.parties
    return all(
        shown.program.id in law.programs
        and all(effect.bound in law.bound for effect in shown.effects)
        and all(entry.event in law.event_types for entry in shown.history)
        and flags.SAID.keys() >= set(shown.flags)
        for one in found
        for shown in one.designations
    )
