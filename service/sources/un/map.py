"""A record of the Council's list as an entity and its designation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier
from service.domain.events import Event, EventType
from service.sources.countries import country_of
from service.sources.listed_names import Names, names_or_number
from service.sources.placing import designation_key
from service.sources.schemes import scheme_in
from service.sources.un.details import day_in, details_in, issuer_of
from service.sources.un.names import names_in
from service.sources.un.read import Part

_OF_COUNTRY = frozenset({DetailKind.NATIONALITY, DetailKind.ADDRESS, DetailKind.BIRTH_PLACE})
_DOCUMENTS = (
    (re.compile(r"pass(?:port|aporte|eport)|pasaporte", re.IGNORECASE), "passport"),
    (re.compile(r"birth certificate", re.IGNORECASE), "birth certificate"),
    (re.compile(r"national|identi|fiscal|social security|ration card", re.IGNORECASE), "national id"),
)
# Where a number cell begins with what the number is: "national identity card number 44103-5251752-5".
_SAYS_WHAT = re.compile(r"[^\d]*\b(?:number|no\.?)\s+(?=\S*\d)", re.IGNORECASE)
_OLD_REFERENCE = re.compile(r"\bOld Reference # ?([A-Z0-9]+(?:\.[A-Z0-9()]+)+)", re.ASCII)
_IMO = re.compile(r"\bIMO(?: number)?[ :]+(\d{7})\b", re.IGNORECASE | re.ASCII)
_SWIFT = re.compile(r"\bSWIFT(?:/BIC)?: ?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a record came to. `names` tells what of its names could not be kept as a name."""

    entity: Entity
    names: Names


def key_of(record: Part) -> str:
    """The key of the record: its reference, which stays for good, in small letters with hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", (record.value("REFERENCE_NUMBER") or "").lower()).strip("-")


def entity_of(record: Part, dataset: str) -> Mapped:
    """The entity. Countries are those of nationality, address and birth; births under an alias count as births."""
    names = names_or_number(names_in(record), record.value("REFERENCE_NUMBER") or "")
    details = (*details_in(record), *names.details)
    entity = Entity(
        id=f"{dataset}.{key_of(record)}",
        dataset=dataset,
        type=EntityType.PERSON if record.tag == "INDIVIDUAL" else EntityType.ORGANIZATION,
        names=names.names,
        identifiers=tuple(dict.fromkeys(_identifiers(record))),
        countries=tuple(dict.fromkeys(_countries(details))),
        birth_dates=tuple(dict.fromkeys(_births(details))),
        details=details,
    )
    return Mapped(entity, names)


def designation_of(record: Part, entity: Entity, program: str) -> Designation:
    """The designation from the day on which the list says that the record was listed."""
    listed = day_in(record.value("LISTED_ON") or "") or Day.unknown()
    return Designation(
        id=designation_key(entity.id, program),
        dataset=entity.dataset,
        entity=entity.id,
        program=program,
        events=(Event(EventType.DESIGNATED, listed),),
        first_listed=listed,
    )


def _identifiers(record: Part) -> Iterator[Identifier]:
    yield Identifier("un-ref", record.value("REFERENCE_NUMBER") or "")
    number = record.value("DATAID")
    if number:
        yield Identifier("un-dataid", number)
    for document in record.all("INDIVIDUAL_DOCUMENT"):
        yield from _document(document)
    comments = record.value("COMMENTS1") or ""
    yield from (Identifier("un-ref", old, "old reference") for old in _OLD_REFERENCE.findall(comments))
    if record.tag == "ENTITY":
        yield from _in_comments(comments)


def _document(document: Part) -> Iterator[Identifier]:
    number = document.value("NUMBER")
    if number is None or not any(char.isdigit() for char in number):
        return
    called = f"{document.value('TYPE_OF_DOCUMENT2') or ''} {document.value('TYPE_OF_DOCUMENT') or ''}"
    kind = next((kind for pattern, kind in _DOCUMENTS if pattern.search(called)), "document")
    country = country_of(issuer_of(document))
    yield Identifier(scheme_in(kind, country), _SAYS_WHAT.sub("", number, count=1), document.value("NOTE"))


def _in_comments(comments: str) -> Iterator[Identifier]:
    """The IMO number of a company where it is the only one printed: of several, most are those of its ships."""
    numbers = set(_IMO.findall(comments))
    if len(numbers) == 1:
        yield Identifier("imo", numbers.pop())
    for code in _SWIFT.findall(comments):
        yield Identifier("swift", code)


def _countries(details: tuple[Detail, ...]) -> Iterator[str]:
    for detail in details:
        if detail.kind in _OF_COUNTRY and detail.country:
            yield detail.country


def _births(details: tuple[Detail, ...]) -> Iterator[Day]:
    for detail in details:
        if detail.kind is DetailKind.BIRTH_DATE and detail.day:
            yield detail.day
