"""The pages of lists: how fresh each is, what of it is held, its editions, and what the newest of them changed."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from service.domain.moments import AsOf
from service.errors import NotFound
from service.screening.changes import Page
from service.screening.counter import Screening
from service.web import parameters, question
from service.web.freshness import freshness
from service.web.parameters import carried_of

_FIRST = 25
_PAGE = 100


class Lists:
    """The views over one counter."""

    def __init__(self, screening: Screening) -> None:
        self._screening = screening

    def datasets(self) -> ResponseReturnValue:
        """Every list with what is loaded of it."""
        asked = parameters.read(request.query_string)
        rows = self._screening.coverage((), question.known_at(asked, self._screening.now()))
        return render_template("web/datasets.html", rows=rows, asked=asked, fresh=freshness(rows), **carried_of(asked))

    def dataset(self, dataset: str) -> ResponseReturnValue:
        """One list: who publishes it, how fresh it is, its editions, and the first of what the newest changed."""
        asked, now = parameters.read(request.query_string), self._screening.now()
        known_at = question.known_at(asked, now)
        described = next((one for one in self._screening.datasets if one.id == dataset), None)
        if described is None:
            raise NotFound(f"no list has the id {dataset!r}")
        found = self._screening.dataset(dataset, AsOf(now), known_at, Page(_FIRST))
        return render_template(
            "web/dataset.html",
            dataset=described,
            found=found,
            row=found.row,
            is_ours=described.file is not None,
            fresh=freshness([found.row]),
            asked=asked,
            **carried_of(asked),
            law=self._screening.law,
        )

    def changes(self, dataset: str) -> ResponseReturnValue:
        """All that the edition of a list changed that was current at the moment, a hundred entities a page."""
        asked, now = parameters.read(request.query_string), self._screening.now()
        known_at, after = question.changes(asked, now)
        found = self._screening.dataset(dataset, AsOf(now), known_at, Page(_PAGE, after))
        return render_template(
            "web/changes.html",
            found=found,
            row=found.row,
            fresh=freshness([found.row]),
            asked=asked,
            **carried_of(asked),
        )
