"""What is kept of an answer: the question as written, the document as sent, and what both rest on."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from importlib.metadata import version
from typing import Any, Protocol

from service.domain.provenance import Edition
from service.domain.record import EditionUsed, MatcherUsed, Record
from service.screening.shown import Basis
from service.screening.written import document

SOFTWARE = version("designations")
_TEXTS = ("text", "html", "file")


class Answered(Protocol):
    """An answer of which evidence is kept."""

    @property
    def id(self) -> str: ...

    @property
    def asked_at(self) -> str: ...

    @property
    def basis(self) -> Basis: ...


def record(answer: Answered, parameters: Mapping[str, Any], body: Mapping[str, Any]) -> Record:
    """The evidence of an answer, to be kept before it leaves.

    `parameters` are the caller's as they were written, without defaults; `body` is the JSON object of the
    answer, and the record's `answer` is the text of it. Of an article whose text is not to be kept, neither
    parameters nor answer hold it; the answer has its digest.
    """
    if body["kind"] == "article" and not parameters.get("keep_text"):
        parameters = _without(parameters, _TEXTS)
        body = {**body, "article": _without(body["article"], _TEXTS)}
    basis = answer.basis
    return Record(
        id=answer.id,
        kind=body["kind"],
        asked_at=datetime.fromisoformat(answer.asked_at),
        question=document(parameters),
        answer=document(body),
        editions=basis.editions,
        law=basis.law,
        matcher=MatcherUsed(basis.matcher.algorithm, basis.matcher.version, basis.matcher.threshold),
        as_of=basis.as_of,
        known_at=datetime.fromisoformat(basis.known_at),
        software=SOFTWARE,
        reference=parameters.get("reference"),
        purpose=parameters.get("purpose"),
    )


def editions_used(editions: Iterable[Edition]) -> tuple[EditionUsed, ...]:
    """The editions of a snapshot, by which its answers can be computed again."""
    return tuple(EditionUsed(edition.dataset, edition.digest, edition.known_from) for edition in editions)


def _without(given: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if name not in names}
