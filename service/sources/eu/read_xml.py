"""The records of the European Union's list from its XML form, version 1.1."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from lxml import etree

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Identifier
from service.errors import BadDataset
from service.names.fold import fold
from service.sources.eu.parts import KNOWN, Part, act_of, birth_day, day_in, details, identifier, listed_name
from service.sources.eu.record import FsfRecord
from service.sources.reading import SourceFile
from service.sources.xml_tree import line_of, name_of, root_of, text_of

_ENTITY = frozenset({"designationDate", "designationDetails", "unitedNationId", "euReferenceNumber", "logicalId"})
_OWN = frozenset({"regulation", "subjectType", "remark"})
_BEGINNING_B = 1_000


def looks_like_fsf_xml(file: SourceFile) -> bool:
    """Whether the file begins as this form does."""
    start = file.content[:_BEGINNING_B]
    return b"<export" in start and b"fsd/export" in start


def read_xml(file: SourceFile) -> tuple[Day | None, tuple[FsfRecord, ...]]:
    """The day of the file and its records; raises BadDataset for what is torn or no list of this form."""
    root = root_of(file)
    if name_of(root) != "export":
        raise BadDataset(f"{file.name}: begins with {name_of(root)!r}, and this list with 'export'")
    said = str(root.get("generationDate", ""))
    generated = day_in(said)
    if said and generated is None:
        raise BadDataset(f"{file.name}: was generated on {said!r}, which is no day")
    records = []
    for element in root:
        if name_of(element) != "sanctionEntity":
            raise BadDataset(f"{file.name}, line {line_of(element)}: {name_of(element)!r} is no record of this list")
        records.append(_record(file, element))
    return Day.exact(generated) if generated else None, tuple(records)


def _record(file: SourceFile, element: etree._Element) -> FsfRecord:
    values = {str(name): str(value) for name, value in element.attrib.items() if value}
    reference = values.get("euReferenceNumber") or values.get("logicalId", "")
    if not fold(reference):
        raise BadDataset(f"{file.name}, line {line_of(element)}: has neither euReferenceNumber nor logicalId")
    parts = [Part.of(child) for child in element if name_of(child) in KNOWN]
    names = [part for part in parts if part.name == "nameAlias"]
    listed = (listed_name(part, is_first=place == 0) for place, part in enumerate(names))
    acts = [act_of(child) for child in element if name_of(child) == "regulation"]
    births = (birth_day(part) for part in parts if part.name == "birthdate")
    return FsfRecord(
        key=fold(reference).replace(" ", "-"),
        line=line_of(element),
        subject=next((str(child.get("code")) for child in element if name_of(child) == "subjectType"), ""),
        acts=(*acts, *chain.from_iterable(part.acts for part in parts)),
        names=tuple(name for name in listed if name),
        identifiers=tuple(_identifiers(values, parts)),
        countries=tuple(part.country for part in parts if part.country and part.name in {"citizenship", "address"}),
        births=tuple(birth for birth in births if birth),
        details=(*_details(element, values), *chain.from_iterable(map(details, parts))),
        designated=day_in(values.get("designationDate", "")),
        said=tuple(_said(element, parts)),
    )


def _identifiers(values: dict[str, str], parts: list[Part]) -> Iterator[Identifier]:
    if "euReferenceNumber" in values:
        yield Identifier("eu-ref", values["euReferenceNumber"])
    if "unitedNationId" in values:
        yield Identifier("un-ref", values["unitedNationId"])
    for part in parts:
        if part.name == "identification" and (found := identifier(part)):
            yield found


def _details(element: etree._Element, values: dict[str, str]) -> Iterator[Detail]:
    for name, value in values.items():
        day = day_in(value) if name == "designationDate" else None
        kind = DetailKind.LISTED_ON if name == "designationDate" else DetailKind.OTHER
        yield Detail(kind, value, name, day=Day.exact(day) if day else None)
    for child in element:
        name = name_of(child)
        if name == "remark":
            yield from (Detail(DetailKind.REMARK, text, name) for text in (text_of(child),) if text)
        elif name == "regulation":
            yield Detail(DetailKind.PROGRAM_TAG, str(child.get("programme", "")), "programme")
            yield Detail(DetailKind.LEGAL_AUTHORITY, _written(child), name)
        elif name not in KNOWN:
            yield Detail(DetailKind.OTHER, _written(child), name)


def _written(element: etree._Element) -> str:
    """The attributes and texts of an element and of all in it, in one line."""
    told: list[str] = []
    for one in element.iter():
        told += [f"{name!s} {value!s}" for name, value in one.attrib.items() if value]
        told += [text for text in (text_of(one),) if text]
    return "; ".join(told)


def _said(element: etree._Element, parts: list[Part]) -> Iterator[str]:
    for name in (str(name) for name in element.attrib):
        if name not in _ENTITY:
            yield f"the attribute {name!r} is not known; it is kept as it stands"
    for child in element:
        if name_of(child) not in KNOWN and name_of(child) not in _OWN:
            yield f"the element {name_of(child)!r} is not known; it is kept as it stands"
    for part in parts:
        for name in part.values:
            if name not in KNOWN[part.name]:
                yield f"the attribute {name!r} of {part.name} is not known; it is kept as it stands"
