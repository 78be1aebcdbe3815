"""The pages of programs: what each does in plain words, and who is designated under it."""

from __future__ import annotations

from itertools import groupby

from flask import render_template, request
from flask.typing import ResponseReturnValue

from service.domain.effects import Phase
from service.screening.counter import Screening
from service.screening.questions import Reach
from service.web import parameters, question
from service.web.freshness import freshness, freshness_of_all
from service.web.parameters import carried_of
from service.web.words import Moment


class Programs:
    """The views over one counter."""

    def __init__(self, screening: Screening) -> None:
        self._screening = screening

    def programs(self) -> ResponseReturnValue:
        """Every program, by jurisdiction."""
        question.nothing(parameters.read(request.query_string))
        ordered = sorted(self._screening.law.programs.values(), key=lambda one: (one.jurisdiction, one.name))
        groups = [(where, list(those)) for where, those in groupby(ordered, lambda one: one.jurisdiction)]
        return render_template("web/programs.html", groups=groups, known={}, fresh=freshness_of_all(self._screening))

    def program(self, program: str) -> ResponseReturnValue:
        """A program with its effects and rules, and those designated under it, a hundred a page."""
        asked, asked_at = parameters.read(request.query_string), self._screening.now()
        understood = question.browse(asked, asked_at, program)
        described = self._screening.program(program)
        listed = self._screening.browse(understood)
        whole = Reach(programs=(program,), known_at=understood.reach.known_at)
        return render_template(
            "web/program.html",
            program=described,
            standing=[one for one in described.effects if one.until is None and one.applies is not Phase.BEFORE_START],
            counts=self._screening.tally(whole, understood.as_of),
            titles={one.id: one.title for one in self._screening.datasets},
            listed=listed,
            chosen={name: list(asked.all(name)) for name in ("dataset", "status") if asked.all(name)},
            moment=Moment(understood.as_of, self._screening.law.programs),
            fresh=freshness(listed.basis.coverage),
            **carried_of(asked),
            asked=asked,
            law=self._screening.law,
        )
