"""The page on which a name is looked up: it reads the address, asks the counter and fills in the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from iso3166 import countries

from service.domain.entity import EntityType
from service.doors.outcome import tell
from service.doors.values import MOST_HITS, REMARK_LENGTH
from service.errors import InvalidQuestion
from service.screening import evidence
from service.screening.answers import LookupAnswer
from service.screening.counter import Screening
from service.screening.questions import DEFAULT_THRESHOLD, Lookup
from service.web import parameters, question
from service.web.documents import Documents, parameters_of, query_of
from service.web.freshness import freshness, freshness_of_all
from service.web.parameters import Asked, carried_of, given_of
from service.web.words import Moment


class Pages:
    """The view over one counter."""

    def __init__(self, screening: Screening, documents: Documents) -> None:
        self._screening = screening
        self._documents = documents

    def lookup(self) -> ResponseReturnValue:
        """The form, and under it the answer to the question in the address."""
        asked = parameters.read(request.query_string)
        if not asked:
            return self._form(asked)
        asked_at = self._screening.now()
        try:
            understood = question.lookup(asked, asked_at)
            if asked.has_blanks:
                return redirect(url_for("web.lookup", **given_of(asked)))
            answer = self._screening.lookup(understood)
        except InvalidQuestion as wrong:
            return self._form(asked, wrong=wrong.fields), 422
        # HEAD gives no answer away, so there is nothing to keep.
        if request.method != "HEAD":
            body = self._documents.lookup(answer, query_of(asked, understood))
            self._screening.keep([evidence.record(answer, parameters_of(asked), body)])
        tell("lookup", answer.outcome, answer.total)
        return self._answered(asked, understood, answer)

    def _form(self, asked: Asked, wrong: Mapping[str, Sequence[str]] | None = None) -> str:
        return render_template(
            "web/lookup.html",
            **self._fields(asked),
            wrong=wrong or {},
            answer=None,
            known={},
            fresh=freshness_of_all(self._screening),
        )

    def _answered(self, asked: Asked, understood: Lookup, answer: LookupAnswer) -> str:
        moment = Moment(understood.as_of, self._screening.law.programs)
        kept = {**given_of(asked), "as_of": moment.text, "known_at": answer.basis.known_at}
        return render_template(
            "web/lookup.html",
            **self._fields(asked),
            wrong={},
            answer=answer,
            fresh=freshness(answer.basis.coverage),
            moment=moment,
            **carried_of(asked),
            given=given_of(asked),
            kept=kept,
            as_json=f"/v1/lookup?{urlencode(kept, doseq=True)}",
            law=self._screening.law,
        )

    def _fields(self, asked: Asked) -> dict[str, object]:
        programs = sorted(self._screening.law.programs.values(), key=lambda one: (one.jurisdiction, one.name))
        return {
            "asked": asked,
            "labels": {field.name: field.label for field in question.FIELDS},
            "programs": programs,
            "types": list(EntityType),
            "countries": sorted(countries, key=lambda one: one.name),
            "default_threshold": DEFAULT_THRESHOLD,
            "most_hits": MOST_HITS,
            "remark_length": REMARK_LENGTH,
        }
