"""An entry of the UK's lists as an entity and its designations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier
from service.domain.events import Event, EventType
from service.sources.countries import countries_of
from service.sources.listed_names import Names, names_or_number
from service.sources.placing import designation_key
from service.sources.tags import Placed, Tags
from service.sources.uk.days import day_of
from service.sources.uk.details import details_in
from service.sources.uk.entries import Entry, id_of
from service.sources.uk.forms import Form
from service.sources.uk.names import PERSON, names_in
from service.sources.uk.numbers import documents_in, is_ship, ship_numbers_in, un_references_in

TYPES = {
    PERSON: EntityType.PERSON,
    "Entity": EntityType.ORGANIZATION,
    "Ship": EntityType.VESSEL,
}
# A regime is called by its name or by the title of its regulations,
# "The … (United Nations Sanctions) (EU Exit) Regulations 2019".
_TITLE = re.compile(
    r"(?:The )?(.+?)(?: \((?:United Nations )?Sanctions\))?(?: \(EU Exit\))?(?: Sanctions)? Regulations \d{4}", re.ASCII
)
_OF_COUNTRY = frozenset({DetailKind.NATIONALITY, DetailKind.ADDRESS, DetailKind.BIRTH_PLACE})


@dataclass(frozen=True, slots=True)
class Mapped:
    """What an entry came to: `placed` by regime as printed, `names` for what could not be kept as a name."""

    entity: Entity
    designations: tuple[Designation, ...]
    names: Names
    placed: Mapping[str, Placed]


def regime_in(printed: str) -> str:
    """The name of a regime, which may be printed as the title of its regulations."""
    title = _TITLE.fullmatch(printed)
    return (title.group(1) if title else printed).replace("\u2019", "'")


def mapped(entry: Entry, form: Form, dataset: str, tags: Tags) -> Mapped:
    """The entity with one designation for each program of its regimes."""
    names = names_or_number(names_in(entry, form), entry.key)
    details = (*details_in(entry, form), *names.details)
    entity = Entity(
        id=id_of(entry, dataset),
        dataset=dataset,
        type=_type(entry, form),
        names=names.names,
        identifiers=tuple(dict.fromkeys(_identifiers(entry, form))),
        countries=tuple(dict.fromkeys(_countries(entry, form, details))),
        birth_dates=tuple(dict.fromkeys(detail.day for detail in details if detail.day and _is_birth(detail))),
        details=details,
    )
    remarks = entry.first(form.information)
    placed = {regime: tags.placed(regime_in(regime), remarks) for regime in entry.each(form.regime)}
    return Mapped(entity, tuple(_designations(entry, form, entity, placed)), names, placed)


def measures_in(printed: str) -> tuple[str, ...]:
    """The measures of a cell, set off by bars in one form and by commas in the other; a hyphen stands for none."""
    parts = re.split(r"\|" if "|" in printed else r", ", printed)
    return tuple(dict.fromkeys(part for part in (part.strip(" ,") for part in parts) if part not in {"", "-"}))


def _designations(entry: Entry, form: Form, entity: Entity, placed: Mapping[str, Placed]) -> Iterator[Designation]:
    listed = {regime: _listed(entry, form, {regime}) for regime in placed}
    measures = tuple(dict.fromkeys(one for cell in entry.each(form.measures) for one in measures_in(cell)))
    for program in dict.fromkeys(one.program for one in placed.values() if one.program):
        regimes = {regime for regime, one in placed.items() if one.program == program}
        day = _earliest([listed[regime] for regime in regimes])
        yield Designation(
            id=designation_key(entity.id, program),
            dataset=entity.dataset,
            entity=entity.id,
            program=program,
            events=(Event(EventType.DESIGNATED, day),),
            first_listed=_earliest(list(listed.values())),
            measures=measures,
        )


def _listed(entry: Entry, form: Form, regimes: set[str]) -> Day:
    days = (day_of(row.get(form.listed)) for row in entry.rows if row.get(form.regime) in regimes)
    return _earliest([day for day in days if day])


def _earliest(days: list[Day]) -> Day:
    dated = [(day.earliest, day.latest, day) for day in days if day.earliest and day.latest]
    return min(dated, key=lambda one: one[:2])[2] if dated else Day.unknown()


def _type(entry: Entry, form: Form) -> EntityType:
    kind = TYPES.get(entry.first(form.type), EntityType.OTHER)
    return EntityType.VESSEL if kind is EntityType.ORGANIZATION and is_ship(entry.first(form.information)) else kind


def _identifiers(entry: Entry, form: Form) -> Iterator[Identifier]:
    for column, scheme in form.references.items():
        yield from (Identifier(scheme, text) for text in entry.each(column))
    for text in entry.each(form.information):
        yield from (Identifier("un-ref", reference) for reference in un_references_in(text))
        yield from ship_numbers_in(text)
    for column, kind in form.numbers.items():
        yield from (one for text in entry.each(column) for one in documents_in(text, kind))


def _countries(entry: Entry, form: Form, details: tuple[Detail, ...]) -> Iterator[str]:
    for column in form.countries:
        yield from (code for text in entry.each(column) for code in countries_of(text))
    yield from (detail.country for detail in details if detail.country and detail.kind in _OF_COUNTRY)


def _is_birth(detail: Detail) -> bool:
    return detail.kind is DetailKind.BIRTH_DATE
