"""What the template of an answered article is filled with, the same for a fresh answer and for one that was kept."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from service.domain.program import Law
from service.screening.article_shown import ArticleAnswer
from service.web import article_words, marking
from service.web.words import Moment


def article_view(answer: ArticleAnswer, moment: Moment, law: Law) -> dict[str, Any]:
    """The values by the names that the template has for them; `text` is empty where the text was not kept."""
    notes = article_words.notes(answer)
    names = {program.id: program.name for program in law.programs.values()}
    return {
        "answer": answer,
        "notes": notes,
        "title": list(marking.pieces(answer.article.title or "", answer.title_mentions, notes)),
        "text": list(marking.pieces(answer.article.text, answer.mentions, notes)) if answer.article.text else [],
        "surfaces": {one.party.id: article_words.surfaces(answer, one) for one in answer.parties},
        "scopes": {one.party.id: article_words.out_of_scope(one, names) for one in answer.parties},
        "sentences": [
            (sentence, [(one, article_words.asserted(one, names.get(one.program or ""))) for one in claims])
            for (_, sentence), claims in groupby(answer.claims, key=lambda one: (one.start, one.sentence))
        ],
        "moment": moment,
        "law": law,
        "article_words": article_words,
    }
