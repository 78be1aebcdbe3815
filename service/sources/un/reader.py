"""The reader of the Council's XML: one file, the whole list."""

from collections.abc import Sequence

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.reading import Ground, Reading, SourceFile, digest_of
from service.sources.un.audit import findings_of, strange_root
from service.sources.un.details import day_in
from service.sources.un.map import designation_of, entity_of, key_of
from service.sources.un.read import ROOT, Part, UnList, read

_BEGINNING_B = 4096


class UnXml:
    """`CONSOLIDATED_LIST` as scsanctions.un.org publishes it."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether it is one file whose root is near its beginning."""
        return len(files) == 1 and f"<{ROOT}".encode() in files[0].content[:_BEGINNING_B]

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list, always whole; raises BadDataset for a torn file, a record without its reference, name, list type
        or day of listing, and a reference that stands twice.
        """
        file = files[0]
        said = read(file)
        entities: dict[str, Entity] = {}
        designations: list[Designation] = []
        findings = list(strange_root(file.name, said.strange))
        for record in said.records:
            mapped = entity_of(record, ground.dataset.id)
            _refuse(file, record, mapped.entity, entities)
            entities[mapped.entity.id] = mapped.entity
            placed = ground.tags.placed(record.value("UN_LIST_TYPE") or "")
            findings.extend(findings_of(file.name, record, mapped, placed))
            if placed.program:
                designations.append(designation_of(record, mapped.entity, placed.program))
        return Reading(_listing(files, ground, said, (tuple(entities.values()), tuple(designations))), tuple(findings))


def _refuse(file: SourceFile, record: Part, entity: Entity, earlier: dict[str, Entity]) -> None:
    place = f"{file.name}, line {record.line}"
    reference, listed = record.value("REFERENCE_NUMBER"), record.value("LISTED_ON")
    if not key_of(record):
        raise BadDataset(f"{place}: the reference {reference!r} holds no letter and no digit")
    if entity.id in earlier:
        raise BadDataset(f"{place}: {reference} stands there twice")
    if day_in(listed or "") is None:
        raise BadDataset(f"{place}: {reference} was listed on {listed!r}, which is no day")


def _listing(
    files: Sequence[SourceFile],
    ground: Ground,
    said: UnList,
    rows: tuple[tuple[Entity, ...], tuple[Designation, ...]],
) -> Listing:
    published: Day | None = day_in(said.generated or "")
    if said.generated and published is None:
        raise BadDataset(f"{files[0].name}: was generated on {said.generated!r}, which is no day")
    return Listing(
        dataset=ground.dataset.id,
        digest=digest_of(files),
        coverage=Coverage.COMPLETE,
        published_at=published,
        covers_from=None,
        covers_until=None,
        entities=rows[0],
        designations=rows[1],
    )
