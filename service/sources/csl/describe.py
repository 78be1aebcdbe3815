"""One row of the Consolidated Screening List as an entity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier, NameKind, NameQuality
from service.sources.countries import country_coded, country_of
from service.sources.csl.births import birth_day, day_of
from service.sources.csl.ids import Numbered, read_id
from service.sources.csl.lists import RepeatedList
from service.sources.csl.read import CslRow
from service.sources.listed_names import ListedName, Names, names_of, person_name

TYPES = {
    "Individual": EntityType.PERSON,
    "Entity": EntityType.ORGANIZATION,
    "Vessel": EntityType.VESSEL,
    "Aircraft": EntityType.AIRCRAFT,
}
_KINDS = {
    "title": DetailKind.TITLE,
    "federal_register_notice": DetailKind.LEGAL_AUTHORITY,
    "start_date": DetailKind.LISTED_ON,
    "end_date": DetailKind.OTHER,
    "standard_order": DetailKind.MEASURE,
    "license_requirement": DetailKind.MEASURE,
    "license_policy": DetailKind.MEASURE,
    "call_sign": DetailKind.VESSEL,
    "vessel_type": DetailKind.VESSEL,
    "gross_tonnage": DetailKind.VESSEL,
    "gross_registered_tonnage": DetailKind.VESSEL,
    "vessel_flag": DetailKind.VESSEL,
    "vessel_owner": DetailKind.VESSEL,
    "remarks": DetailKind.REMARK,
    "source": DetailKind.OTHER,
    "source_list_url": DetailKind.OTHER,
    "source_information_url": DetailKind.OTHER,
}
_PARTED = {
    "programs": DetailKind.PROGRAM_TAG,
    "addresses": DetailKind.ADDRESS,
    "citizenships": DetailKind.CITIZENSHIP,
    "nationalities": DetailKind.NATIONALITY,
    "dates_of_birth": DetailKind.BIRTH_DATE,
    "places_of_birth": DetailKind.BIRTH_PLACE,
}
KNOWN = frozenset({*_KINDS, *_PARTED, "_id", "entity_number", "type", "name", "alt_names", "ids"})


def entity_of(row: CslRow, repeated: RepeatedList, key: str) -> tuple[Entity, Names]:
    """The entity with everything that the row says; a row of BIS or State tells no type, which is then `other`."""
    dataset, _, _ = key.partition(".")
    names = names_of(_names(row))
    ids = tuple(map(read_id, row.parts("ids")))
    details = tuple(_details(row, ids))
    entity = Entity(
        id=key,
        dataset=dataset,
        type=TYPES.get(row.cells.get("type", ""), EntityType.OTHER),
        names=names.names,
        identifiers=tuple(dict.fromkeys(_identifiers(row, repeated, ids))),
        countries=tuple(dict.fromkeys(detail.country for detail in details if detail.country and _tells_where(detail))),
        birth_dates=tuple(
            dict.fromkeys(detail.day for detail in details if detail.kind is DetailKind.BIRTH_DATE and detail.day)
        ),
        details=(*details, *names.details),
    )
    return entity, names


def _names(row: CslRow) -> Iterator[ListedName]:
    is_person = row.cells.get("type") == "Individual"
    others = ((NameKind.AKA, text) for text in row.parts("alt_names"))
    for kind, text in ((NameKind.PRIMARY, row.cells.get("name", "")), *others):
        yield (person_name if is_person else ListedName)(text, kind, NameQuality.UNSTATED)


def _identifiers(row: CslRow, repeated: RepeatedList, ids: tuple[Numbered, ...]) -> Iterator[Identifier]:
    if repeated.dataset and "entity_number" in row.cells:
        yield Identifier("us-ofac", row.cells["entity_number"])
    for numbered in ids:
        if numbered.identifier:
            yield numbered.identifier


def _details(row: CslRow, ids: tuple[Numbered, ...]) -> Iterator[Detail]:
    yield from chain.from_iterable(_cell(column, text, row) for column, text in row.cells.items())
    yield from (numbered.detail for numbered in ids)


def _cell(column: str, text: str, row: CslRow) -> Iterator[Detail]:
    if column in _PARTED:
        yield from (_part(_PARTED[column], part, column) for part in row.parts(column))
    elif column in _KINDS:
        yield Detail(_KINDS[column], text, column, day=day_of(text) if column.endswith("_date") else None)
    elif column not in KNOWN or (column == "type" and text not in TYPES):
        yield Detail(DetailKind.OTHER, text, column)


def _part(kind: DetailKind, text: str, column: str) -> Detail:
    day = birth_day(text) if kind is DetailKind.BIRTH_DATE else None
    last = text.rpartition(", ")[2]
    country = None if kind is DetailKind.PROGRAM_TAG else country_coded(last) or country_of(last)
    return Detail(kind, text, column, day=day, country=country)


def _tells_where(detail: Detail) -> bool:
    return detail.kind in {DetailKind.ADDRESS, DetailKind.CITIZENSHIP, DetailKind.NATIONALITY}
