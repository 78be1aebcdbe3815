"""One view for each page: it reads the address, asks the counter and fills in the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from iso3166 import countries

from service.domain.entity import EntityType
from service.doors.outcome import tell
from service.doors.values import MOST_HITS, REMARK_LENGTH
from service.errors import InvalidQuestion, NotFound
from service.screening import evidence
from service.screening.answers import LookupAnswer
from service.screening.counter import Screening
from service.screening.questions import DEFAULT_THRESHOLD, Lookup
from service.web import parameters, question
from service.web.documents import Documents, parameters_of, query_of
from service.web.parameters import Asked
from service.web.words import Moment


class Pages:
    """The views over one counter."""

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
                return redirect(url_for("web.lookup", **_given(asked)))
            answer = self._screening.lookup(understood)
        except InvalidQuestion as wrong:
            return self._form(asked, wrong=wrong.fields), 422
        # HEAD gives no answer away, so there is nothing to keep.
        if request.method != "HEAD":
            body = self._documents.lookup(answer, query_of(asked, understood))
            self._screening.keep([evidence.record(answer, parameters_of(asked), body)])
        tell("lookup", answer.outcome, answer.total)
        return self._answered(asked, understood, answer)

    def party(self, party: str) -> ResponseReturnValue:
        """A party with its names and its designations; an id that was merged leads to the one that lives."""
        asked, asked_at = parameters.read(request.query_string), self._screening.now()
        as_of, known_at = question.moments(asked, asked_at)
        found = self._screening.party(party, as_of, known_at)
        if found.party.id != party:
            return redirect(url_for("web.party", party=found.party.id, **_given(asked)), 308)
        return render_template(
            "web/party.html",
            found=found,
            moment=Moment(as_of, self._screening.law.programs),
            **_carried(asked),
            asked=asked,
            law=self._screening.law,
        )

    def programs(self) -> ResponseReturnValue:
        """Every program, by jurisdiction."""
        question.nothing(parameters.read(request.query_string))
        ordered = sorted(self._screening.law.programs.values(), key=lambda one: (one.jurisdiction, one.name))
        groups = [(where, list(those)) for where, those in groupby(ordered, lambda one: one.jurisdiction)]
        return render_template("web/programs.html", groups=groups)

    def program(self, program: str) -> ResponseReturnValue:
        """A program with its effects and rules, and those designated under it, a hundred a page."""
        asked, asked_at = parameters.read(request.query_string), self._screening.now()
        understood = question.browse(asked, asked_at, program)
        described = self._screening.program(program)
        listed = self._screening.browse(understood)
        return render_template(
            "web/program.html",
            program=described,
            listed=listed,
            moment=Moment(understood.as_of, self._screening.law.programs),
            **_carried(asked),
            asked=asked,
            law=self._screening.law,
        )

    def datasets(self) -> ResponseReturnValue:
        """Every list with what is loaded of it."""
        asked = parameters.read(request.query_string)
        known_at = question.known_at(asked, self._screening.now())
        return render_template(
            "web/datasets.html", rows=self._screening.coverage((), known_at), asked=asked, **_carried(asked)
        )

    def dataset(self, dataset: str) -> ResponseReturnValue:
        """One list: who publishes it, and the edition that is loaded."""
        asked = parameters.read(request.query_string)
        known_at = question.known_at(asked, self._screening.now())
        found = next((one for one in self._screening.datasets if one.id == dataset), None)
        if found is None:
            raise NotFound(f"no list has the id {dataset!r}")
        return render_template(
            "web/dataset.html",
            dataset=found,
            row=self._screening.coverage((dataset,), known_at)[0],
            asked=asked,
            **_carried(asked),
            law=self._screening.law,
        )

    def _form(self, asked: Asked, wrong: Mapping[str, Sequence[str]] | None = None) -> str:
        return render_template("web/lookup.html", **self._fields(asked), wrong=wrong or {}, answer=None)

    def _answered(self, asked: Asked, understood: Lookup, answer: LookupAnswer) -> str:
        moment = Moment(understood.as_of, self._screening.law.programs)
        kept = {**_given(asked), "as_of": moment.text, "known_at": answer.basis.known_at}
        return render_template(
            "web/lookup.html",
            **self._fields(asked),
            wrong={},
            answer=answer,
            moment=moment,
            **_carried(asked),
            given=_given(asked),
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


def _given(asked: Asked) -> dict[str, Any]:
    return {name: list(values) for name, values in asked.values.items() if values}


def _carried(asked: Asked) -> dict[str, dict[str, str]]:
    """The moments that were asked for, which links to other pages keep: both, or that of the service alone."""
    both = {name: asked.first(name) for name in ("as_of", "known_at") if asked.first(name)}
    return {"carried": both, "known": {name: said for name, said in both.items() if name == "known_at"}}
