"""The page of a party: what every list says of it, when it was designated, and what became of it since."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from service.screening.counter import Screening
from service.web import entries, parameters, question, registers, scripts
from service.web.documents import Documents
from service.web.freshness import freshness
from service.web.parameters import carried_of, given_of
from service.web.timeline import timeline
from service.web.words import Moment


class Parties:
    """The view over one counter."""

    def __init__(self, screening: Screening, documents: Documents) -> None:
        self._screening = screening
        self._documents = documents

    def party(self, party: str) -> ResponseReturnValue:
        """A party with all that is on record of it; an id that was merged leads to the one that lives."""
        asked, asked_at = parameters.read(request.query_string), self._screening.now()
        as_of, known_at = question.moments(asked, asked_at)
        found = self._screening.party(party, as_of, known_at)
        if found.party.id != party:
            return redirect(url_for("web.party", party=found.party.id, **given_of(asked)), 308)
        moment = Moment(as_of, self._screening.law.programs)
        written = self._documents.party(found)
        return render_template(
            "web/party.html",
            found=found,
            rows=dict(zip((one.id for one in found.entities), written["entities"], strict=True)),
            history=self._screening.history(party, known_at).entities,
            drawn=timeline(found.designations, found.stretches, moment),
            titles={one.id: one.title for one in self._screening.datasets},
            moment=moment,
            fresh=freshness(found.basis.coverage),
            **carried_of(asked),
            asked=asked,
            law=self._screening.law,
            entries=entries,
            registers=registers,
            scripts=scripts,
        )
