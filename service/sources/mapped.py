"""Records of a list as entities and designations, and the reading that they make together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.reading import Finding, Ground, Reading, SourceFile, digest_of


@dataclass(frozen=True, slots=True)
class Mapped:
    """One record of a list: its entity with the designations, and the line on which the record begins."""

    entity: Entity
    designations: tuple[Designation, ...]
    line: int | None
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of itself: its day, and in sentences what keeps it from being the whole list."""

    published_at: Day | None = None
    missing: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def reading_of(file: SourceFile, ground: Ground, head: Head, records: Sequence[Mapped]) -> Reading:
    """The listing of a file with its findings; raises BadDataset where it has no record, or an id stands twice."""
    if not records:
        raise BadDataset(f"{file.name}: holds no record, and no list is empty")
    seen: set[str] = set()
    for record in records:
        if record.entity.id in seen:
            raise BadDataset(f"{file.name}, line {record.line}: {record.entity.id} stands there twice")
        seen.add(record.entity.id)
    listing = Listing(
        dataset=ground.dataset.id,
        digest=digest_of([file]),
        coverage=Coverage.SELECTED if head.missing else Coverage.COMPLETE,
        published_at=head.published_at,
        covers_from=None,
        covers_until=None,
        entities=tuple(record.entity for record in records),
        designations=tuple(chain.from_iterable(record.designations for record in records)),
        missing=head.missing,
    )
    return Reading(listing, (*head.findings, *_findings(file, records)))


def _findings(file: SourceFile, records: Iterable[Mapped]) -> Iterable[Finding]:
    return (Finding(file.name, record.line, said) for record in records for said in record.said)
