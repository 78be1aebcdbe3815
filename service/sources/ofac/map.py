"""A record of an OFAC list as an entity of the domain."""

from collections.abc import Container, Iterator, Sequence

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier
from service.sources.countries import country_of
from service.sources.listed_names import names_of
from service.sources.ofac.days import day_of, iso_day
from service.sources.ofac.labels import is_known, kind_of, scheme_of
from service.sources.ofac.numbers import identifier_of
from service.sources.ofac.record import Field, Record, Relation

SISTERS = {"us-ofac-sdn": "us-ofac-cons", "us-ofac-cons": "us-ofac-sdn"}
"""The two lists share their numbers: a party may stand on both."""
TYPES = {
    "individual": EntityType.PERSON,
    "entity": EntityType.ORGANIZATION,
    "vessel": EntityType.VESSEL,
    "aircraft": EntityType.AIRCRAFT,
}
SANCTIONS_TYPE = "Sanctions Type"
_COUNTRIES = (DetailKind.NATIONALITY, DetailKind.CITIZENSHIP)


def entity_of(record: Record, dataset: str, keys: Container[str]) -> tuple[Entity, tuple[str, ...]]:
    """The entity, and what an audit has to say of it. `keys` are those of all records of the file."""
    names = names_of(record.names)
    numbers = map(_identifier, record.fields)
    fields = [_detail(field) for field in record.fields if scheme_of(field.label) is None]
    found = (
        *names.details,
        *(Detail(DetailKind.PROGRAM_TAG, tag) for tag in record.tags),
        *fields,
        *(_unnumbered(field) for field in record.fields if scheme_of(field.label) and not _identifier(field)),
        *(
            Detail(DetailKind.ADDRESS, one.text, one.script, country=country_of(one.country or ""))
            for one in record.addresses
        ),
        *(_relation(one, dataset, keys) for one in record.relations),
        *(Detail(DetailKind.REMARK, remark, "Remarks") for remark in record.remarks),
        *(Detail(DetailKind.LISTED_ON, day, label, iso_day(day)) for label, day in record.listed),
        *(Detail(DetailKind.MEASURE, measure, SANCTIONS_TYPE) for measure in record.measures),
        *(Detail(DetailKind.LEGAL_AUTHORITY, one) for one in record.authorities),
        *(Detail(DetailKind.OTHER, field.text, field.label) for field in record.unread),
    )
    entity = Entity(
        id=f"{dataset}.{record.key}",
        dataset=dataset,
        type=TYPES.get(record.type.casefold(), EntityType.OTHER),
        names=names.names,
        identifiers=tuple(dict.fromkeys([Identifier("us-ofac", record.key), *filter(None, numbers)])),
        countries=countries_of(found),
        birth_dates=birth_dates_of(found),
        details=found,
    )
    return entity, (*names.said, *_unread(record, fields))


def _identifier(field: Field) -> Identifier | None:
    return identifier_of(field.label, field.text, country_of(field.country or ""), field.tail)


def _unnumbered(field: Field) -> Detail:
    return Detail(DetailKind.DOCUMENT, " ".join(filter(None, (field.text, field.tail))) or field.label, field.label)


def _detail(field: Field) -> Detail:
    kind = kind_of(field.label) or DetailKind.OTHER
    label = f"alt. {field.label}" if field.is_alternative else field.label
    text = " ".join(filter(None, (field.text, field.tail)))
    day = field.day or day_of(field.text) if kind is DetailKind.BIRTH_DATE or " Date" in field.label else None
    country = country_of(field.text) if kind in _COUNTRIES or field.label.endswith("Flag") else None
    if kind is DetailKind.BIRTH_PLACE:
        country = country_of(field.text.rsplit(", ", 1)[-1])
    return Detail(kind, text or field.label, label, day, country)


def _relation(relation: Relation, dataset: str, keys: Container[str]) -> Detail:
    """The party that it points to stands on the same list where its number does, else on the sister list."""
    if relation.key is None:
        return Detail(DetailKind.RELATION, relation.text, relation.label)
    home = dataset if relation.key in keys else SISTERS.get(dataset, dataset)
    return Detail(DetailKind.RELATION, relation.text, relation.label, entity=f"{home}.{relation.key}")


def countries_of(details: Sequence[Detail]) -> tuple[str, ...]:
    """Of nationality, citizenship, registration and flag first, then of addresses; each once."""
    own = [one.country for one in details if one.kind in _COUNTRIES or one.label == "Vessel Flag"]
    homes = [one.country for one in details if one.kind is DetailKind.ADDRESS]
    return tuple(dict.fromkeys(filter(None, (*own, *homes))))


def birth_dates_of(details: Sequence[Detail]) -> tuple[Day, ...]:
    """The dates of birth that are understood, each once."""
    return tuple(dict.fromkeys(one.day for one in details if one.kind is DetailKind.BIRTH_DATE and one.day))


def _unread(record: Record, fields: list[Detail]) -> Iterator[str]:
    yield from record.said
    if record.type.casefold() not in TYPES:
        yield f"{record.type!r} is no type of party that is known"
    for field in record.unread:
        yield f"{field.label} is not known: {field.text!r}"
    for field in record.fields:
        if not is_known(field.label):
            yield f"the field {field.label!r} is not known: {field.text!r}"
    for detail in fields:
        if detail.kind is DetailKind.BIRTH_DATE and detail.day is None:
            yield f"{detail.text!r} is no date of birth that is understood"
    if not record.tags:
        yield "has no program"
