"""One view for each page: it reads the address, asks the counter and fills in the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from iso3166 import countries

from service.domain.entity import EntityType
from service.errors import InvalidQuestion, NotFound
from service.screening.answers import LookupAnswer
from service.screening.counter import Screening
from service.screening.questions import DEFAULT_THRESHOLD, Browse, Reach
from service.screening.shown import Basis
from service.web import parameters, question
from service.web.parameters import Asked, Field
from service.web.words import Moment

_AFTER = Field("after", "After")


class Pages:
    """The views over one counter."""

    def __init__(self, screening: Screening) -> None:
        self._screening = screening

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
        return self._answered(asked, answer, asked_at)

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
            moment=_moment(found.basis, asked_at),
            carried=_carried(asked),
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
        as_of, known_at = question.moments(asked, asked_at, _AFTER)
        described = self._screening.program(program)
        reach = Reach(programs=(program,), known_at=known_at)
        listed = self._screening.browse(Browse(as_of=as_of, reach=reach, after=asked.first("after") or None))
        return render_template(
            "web/program.html",
            program=described,
            listed=listed,
            moment=_moment(listed.basis, asked_at),
            carried=_carried(asked),
            asked=asked,
            law=self._screening.law,
        )

    def datasets(self) -> ResponseReturnValue:
        """Every list with what is loaded of it."""
        question.nothing(parameters.read(request.query_string))
        return render_template("web/datasets.html", rows=self._screening.coverage())

    def dataset(self, dataset: str) -> ResponseReturnValue:
        """One list: who publishes it, and the edition that is loaded."""
        question.nothing(parameters.read(request.query_string))
        found = next((one for one in self._screening.datasets if one.id == dataset), None)
        if found is None:
            raise NotFound(f"no list has the id {dataset!r}")
        return render_template(
            "web/dataset.html", dataset=found, row=self._screening.coverage((dataset,))[0], law=self._screening.law
        )

    def _form(self, asked: Asked, wrong: Mapping[str, Sequence[str]] | None = None) -> str:
        return render_template("web/lookup.html", **self._fields(asked), wrong=wrong or {}, answer=None)

    def _answered(self, asked: Asked, answer: LookupAnswer, asked_at: datetime) -> str:
        basis = answer.basis
        kept = {**_given(asked), "as_of": basis.as_of, "known_at": basis.known_at}
        return render_template(
            "web/lookup.html",
            **self._fields(asked),
            wrong={},
            answer=answer,
            moment=_moment(basis, asked_at),
            carried=_carried(asked),
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
            "most_hits": question.MOST_HITS,
        }


def _given(asked: Asked) -> dict[str, Any]:
    return {name: list(values) for name, values in asked.values.items() if values}


def _carried(asked: Asked) -> dict[str, str]:
    """The moments that were asked for, which links to other pages keep."""
    return {name: asked.first(name) for name in ("as_of", "known_at") if asked.first(name)}


def _moment(basis: Basis, asked_at: datetime) -> Moment:
    return Moment(basis.as_of, asked_at.astimezone(UTC).date())
