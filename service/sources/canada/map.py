"""The records of Canada's list as entities and designations."""

from __future__ import annotations

from collections.abc import Iterator

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier, NameKind, NameQuality
from service.domain.events import Event, EventType
from service.errors import BadDataset, InvalidDay
from service.sources.canada.aliases import names_in_aliases, names_of_entity
from service.sources.canada.births import birth_days
from service.sources.canada.read import SemaRecord
from service.sources.listed_names import ListedName, names_of
from service.sources.mapped import Mapped
from service.sources.placing import designation_key, programs_of
from service.sources.reading import Ground, SourceFile

_DATE = "DateOfBirthOrShipBuildDate"
_KINDS = {
    "Country": DetailKind.PROGRAM_TAG,
    "Schedule": DetailKind.LEGAL_AUTHORITY,
    "Item": DetailKind.LEGAL_AUTHORITY,
    "DateOfListing": DetailKind.LISTED_ON,
}


def mapped(record: SemaRecord, key: str, file: SourceFile, ground: Ground) -> Mapped:
    """One record as an entity with its designation; raises BadDataset where it has no name."""
    names = names_of(_names(record))
    if not names.names:
        raise BadDataset(f"{file.name}, line {record.line}: has no name")
    listed = _listed(record)
    born = () if record.is_vessel else _born(record, listed)
    entity = Entity(
        id=f"{ground.dataset.id}.{key}",
        dataset=ground.dataset.id,
        type=_type(record),
        names=names.names,
        identifiers=tuple(_identifiers(record)),
        birth_dates=born,
        details=(*_details(record, born, listed), *names.details),
    )
    placing = programs_of([record.regime], ground.tags)
    event = Event(type=EventType.DESIGNATED, day=listed or Day.unknown())
    designations = tuple(
        Designation(
            id=designation_key(entity.id, program),
            dataset=entity.dataset,
            entity=entity.id,
            program=program,
            events=(event,),
            first_listed=listed,
        )
        for program in placing.programs
    )
    said = (
        *placing.said,
        *_said(record, listed, born),
        *names.said,
    )
    return Mapped(entity, designations, record.line, said)


def _names(record: SemaRecord) -> Iterator[ListedName]:
    cells = record.cells
    person = " ".join(filter(None, [cells.get("GivenName"), cells.get("LastName")]))
    if person:
        yield ListedName(person, NameKind.PRIMARY, NameQuality.UNSTATED)
    yield from names_of_entity(cells["EntityOrShip"]) if "EntityOrShip" in cells else ()
    yield from names_in_aliases(cells.get("Aliases", ""), is_person=bool(person))


def _type(record: SemaRecord) -> EntityType:
    if record.is_vessel:
        return EntityType.VESSEL
    return EntityType.PERSON if {"LastName", "GivenName"} & record.cells.keys() else EntityType.ORGANIZATION


def _identifiers(record: SemaRecord) -> Iterator[Identifier]:
    cells = record.cells
    place = [record.regime, cells.get("Schedule"), cells.get("Item")]
    yield Identifier("ca-sema", ", ".join(part for part in place if part))
    if record.is_vessel:
        yield Identifier("imo", cells["ShipIMONumber"])


def _details(record: SemaRecord, born: tuple[Day, ...], listed: Day | None) -> Iterator[Detail]:
    for label, text in record.cells.items():
        if label == _DATE and not record.is_vessel:
            yield from (Detail(DetailKind.BIRTH_DATE, text, label, day=day) for day in born or (None,))
        elif label in {_DATE, "ShipIMONumber"} or (label == "TitleOrShip" and record.is_vessel):
            yield Detail(DetailKind.VESSEL, text, label)
        elif label == "TitleOrShip":
            yield Detail(DetailKind.TITLE, text, label)
        else:
            yield Detail(
                _KINDS.get(label, DetailKind.OTHER), text, label, day=listed if label == "DateOfListing" else None
            )


def _born(record: SemaRecord, listed: Day | None) -> tuple[Day, ...]:
    text = record.cells.get(_DATE)
    return birth_days(text, listed.latest if listed else None) if text else ()


def _listed(record: SemaRecord) -> Day | None:
    try:
        return Day.parse(record.cells.get("DateOfListing", ""))
    except InvalidDay:
        return None


def _said(record: SemaRecord, listed: Day | None, born: tuple[Day, ...]) -> Iterator[str]:
    cells = record.cells
    yield from (f"the element {name!r} is not known; it is kept as it stands" for name in record.strange)
    if listed is None:
        yield f"DateOfListing {cells.get('DateOfListing')!r} is no day"
    if _DATE in cells and not record.is_vessel and not born:
        yield f"the date of birth {cells[_DATE]!r} is not understood"
