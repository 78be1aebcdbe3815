"""From the records of one OFAC edition to a reading: ids that are unique, and everything that was not expected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.ofac.designations import designations_of
from service.sources.ofac.map import entity_of
from service.sources.ofac.record import Place, Record
from service.sources.reading import Finding, Ground, Reading, SourceFile, digest_of


@dataclass(frozen=True, slots=True)
class Edition:
    """What a form says of the edition as a whole. `missing` are sentences; without any the edition is complete."""

    files: Sequence[SourceFile]
    published: Day | None
    missing: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def reading_of(records: Sequence[Record], edition: Edition, ground: Ground) -> Reading:
    """The listing with its findings; raises BadDataset where there is no record or a number stands twice."""
    if not records:
        raise BadDataset(f"{edition.files[0].name}: holds no record")
    entities, designations, findings = mapped(records, ground)
    return Reading(
        Listing(
            dataset=ground.dataset.id,
            digest=digest_of(edition.files),
            coverage=Coverage.SELECTED if edition.missing else Coverage.COMPLETE,
            published_at=edition.published,
            covers_from=None,
            covers_until=None,
            entities=entities,
            designations=designations,
            missing=edition.missing,
        ),
        (*edition.findings, *findings),
    )


def mapped(
    records: Iterable[Record], ground: Ground
) -> tuple[tuple[Entity, ...], tuple[Designation, ...], tuple[Finding, ...]]:
    """Entities, designations and findings in the order of the records; raises BadDataset for a number twice."""
    by_key: dict[str, Record] = {}
    for record in records:
        if by_key.setdefault(record.key, record) is not record:
            raise BadDataset(f"{_where(record.place)}: the number {record.key} stands there twice")
    entities: list[Entity] = []
    designations: list[Designation] = []
    findings: list[Finding] = []
    for key, record in by_key.items():
        entity, said = entity_of(record, ground.dataset.id, by_key)
        if not entity.names:
            raise BadDataset(f"{_where(record.place)}: the record {key} has no name")
        made, of_tags = designations_of(record, ground)
        entities.append(entity)
        designations.extend(made)
        findings.extend(Finding(record.place.file, record.place.line, f"{key}: {one}") for one in (*said, *of_tags))
    return tuple(entities), tuple(designations), tuple(findings)


def _where(place: Place) -> str:
    return f"{place.file}, line {place.line}" if place.line else place.file
