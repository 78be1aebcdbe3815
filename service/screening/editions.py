"""The editions of a list that were known at a moment: what each holds, and what its load found and was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from service.domain.moments import AsOf
from service.domain.program import Law
from service.domain.provenance import Audit, Edition
from service.domain.standing import standing
from service.screening.changes import ChangesShown, Page, newest_change
from service.screening.questions import Reach
from service.screening.shelf import Shelf
from service.screening.shown import CoverageRow
from service.screening.snapshot import Snapshot
from service.screening.written import bound, instant, optional
from service.store.store import Store

Tally = Mapping[str, Mapping[str, int]]
"""How many there are, by one word and then by another."""


@dataclass(frozen=True, slots=True)
class EditionShown:
    """An edition as it was loaded; `day` is the one that it speaks for, by which editions are ordered.

    `findings` counts what the reader met and did not know, `gates` are the checks that the edition failed, and
    `accepted` is the reason for which a person let it in all the same.
    """

    edition: str
    day: str
    coverage: str
    published_at: str | None
    loaded_at: str
    known_from: str
    back_filled: bool
    entities: int
    designations: int
    covers_from: str | None
    covers_until: str | None
    missing: tuple[str, ...]
    accepted: str | None
    findings: int
    gates: tuple[str, ...]
    pruned: bool


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """A list at a moment: what of it is loaded, its editions, the newest first, and what the newest of them changed.

    `types` counts its entities by type; `statuses` its designations by program and status, as of the moment of law.
    `findings` are those of the newest edition, in sentences.
    """

    row: CoverageRow
    types: Mapping[str, int]
    statuses: Tally
    editions: tuple[EditionShown, ...]
    findings: tuple[str, ...]
    last_change: ChangesShown | None


@dataclass(frozen=True, slots=True)
class Asked:
    """The moments that are asked about, and the page of changes that is wanted."""

    as_of: AsOf
    known_at: datetime | None
    page: Page


def listed(shelf: Shelf, law: Law, row: CoverageRow, asked: Asked) -> ListAnswer:
    """The list of that row of coverage. Raises InvalidQuestion for a page that is not there."""
    snapshot, dataset = shelf.at(asked.known_at), row.dataset
    known = loaded(shelf.store, dataset, asked.known_at)
    return ListAnswer(
        row=row,
        types=types(snapshot, dataset),
        statuses=statuses(snapshot, law, Reach(datasets=(dataset,)), asked.as_of),
        editions=tuple(edition_shown(*one) for one in known),
        findings=known[0][1].findings if known else (),
        last_change=newest_change(shelf.changes, [one for one, _ in known], asked.page),
    )


def loaded(store: Store, dataset: str, known_at: datetime | None) -> tuple[tuple[Edition, Audit], ...]:
    """The editions of the list that were known at the moment, the newest first, each with what its load found."""
    known = [one for one in store.editions(dataset) if known_at is None or one.known_from <= known_at]
    return tuple((one, store.audit(one)) for one in reversed(known))


def edition_shown(edition: Edition, audit: Audit) -> EditionShown:
    """The edition in the words of the contract."""
    return EditionShown(
        edition=edition.digest,
        day=edition.day.isoformat(),
        coverage=edition.coverage.value,
        published_at=optional(edition.published_at),
        loaded_at=instant(edition.loaded_at),
        known_from=instant(edition.known_from),
        back_filled=edition.back_filled,
        entities=edition.entities,
        designations=edition.designations,
        covers_from=bound(edition.covers_from),
        covers_until=bound(edition.covers_until),
        missing=edition.missing,
        accepted=audit.accepted,
        findings=len(audit.findings),
        gates=audit.gates,
        pruned=edition.pruned,
    )


def types(snapshot: Snapshot, dataset: str) -> Mapping[str, int]:
    """How many entities the answering edition of the list has, by type, the most frequent first."""
    register = snapshot.register
    found = Counter(
        entity.type.value
        for party in register.parties.values()
        for entity in party.entities
        if entity.dataset == dataset and entity.id not in register.last_in
    )
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def statuses(snapshot: Snapshot, law: Law, reach: Reach, as_of: AsOf) -> Tally:
    """How the designations that are reached stand at the moment, counted by dataset and program, then by status."""
    found: dict[str, Counter[str]] = {}
    for row in snapshot.register.ordered:
        if reach.has(row):
            status = standing(row, law.programs[row.program].zone, as_of).status.value
            key = row.program if reach.datasets else row.dataset
            found.setdefault(key, Counter())[status] += 1
    return {key: dict(found[key]) for key in sorted(found)}
