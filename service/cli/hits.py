"""The answer to a lookup, as lines and as a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from service.cli.closing import closing
from service.cli.output import Sheet
from service.cli.sheet import DESIGNATION, designation_cells, yes_or_no
from service.cli.text import BLANK, Line
from service.cli.wording import in_brief, name_found
from service.screening.answers import Hit, LookupAnswer
from service.screening.article_shown import ArticleAnswer
from service.screening.shown import DesignationShown
from service.web.labels import label
from service.web.words import Moment

HEADER = (
    "hit", "score", "hit_status", "party_id", "party_name", "party_type", "identifiers",
    "matched_name", "matched_kind", "matched_quality", "matched_dataset", *DESIGNATION,
    "as_of", "known_at", "total", "truncated",
)  # fmt: skip


def lines(answer: LookupAnswer, asked: str, moment: Moment) -> Iterator[Line]:
    """The answer for people; `asked` is the name or identifier as it was given."""
    yield Line(_heading(answer, asked, moment))
    for place, hit in enumerate(answer.hits, 1):
        yield BLANK
        yield from _hit(place, hit, moment)
    if answer.hits:
        yield BLANK
        yield Line("Effects in full, with whom they bind: designations status NAME --program ID, or --format json.")
    yield from closing(answer.basis, moment)
    yield Line(kept_as(answer))


def kept_as(answer: LookupAnswer | ArticleAnswer) -> str:
    """Where the evidence of the answer is."""
    return f"Kept as record {answer.id}: designations records show {answer.id}"


def sheet(answer: LookupAnswer) -> Sheet:
    """One row a designation; a hit without a designation that the question reaches has one row of its own."""
    rows = [
        _row(answer, place, hit, shown)
        for place, hit in enumerate(answer.hits, 1)
        for shown in (hit.designations or (None,))
    ]
    return Sheet(HEADER, rows)


def _heading(answer: LookupAnswer, asked: str, moment: Moment) -> str:
    at_least = "at least " if answer.total_is == "at_least" else ""
    hits = "hit" if answer.total == 1 else "hits"
    if answer.hits:
        shown = f", the first {len(answer.hits)} shown" if answer.total > len(answer.hits) else ""
        said = f"“{asked}”, {moment}: {at_least}{answer.total} {hits}{shown}, for a person to decide on."
    else:
        said = f"“{asked}”, {moment}: no hits."
    dropped = [f"{count} {label(status, 'status').lower()}" for status, count in answer.withheld.items()]
    return f"{said} Left out by --status: {', '.join(dropped)}." if dropped else said


def _hit(place: int, hit: Hit, moment: Moment) -> Iterator[Line]:
    status = label(hit.status, "status").lower()
    yield Line(f"{place}. {hit.party.name} ({hit.party.type}): {status}, score {hit.score:.2f}")
    if hit.matched_name:
        yield Line(name_found(hit.matched_name), 1)
    for evidence in hit.evidence:
        yield Line(f"{evidence.score:+.2f} {evidence.feature}: {evidence.detail}", 1)
    if hit.party.identifiers:
        yield Line(f"Identifiers: {', '.join(f'{one.scheme} {one.value}' for one in hit.party.identifiers)}", 1)
    yield Line(f"Party: {hit.party.id}", 1)
    for shown in hit.designations:
        yield BLANK
        yield from in_brief(shown, moment, hit.matched_name)


def _row(answer: LookupAnswer, place: int, hit: Hit, shown: DesignationShown | None) -> tuple[str, ...]:
    name = hit.matched_name
    matched = (name.text, name.kind, name.quality, name.dataset) if name else ("", "", "", "")
    identifiers = "; ".join(f"{one.scheme} {one.value}" for one in hit.party.identifiers)
    return (
        str(place), f"{hit.score:.4f}", hit.status, hit.party.id, hit.party.name, hit.party.type, identifiers,
        *matched, *designation_cells(shown), answer.basis.as_of, answer.basis.known_at,
        str(answer.total), yes_or_no(answer.truncated),
    )  # fmt: skip
