"""The rows of one party of Australia's list as an entity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier, NameKind, NameQuality
from service.sources.australia.read import DfatRow
from service.sources.australia.written_days import days_in
from service.sources.countries import countries_of, country_of
from service.sources.listed_names import ListedName, Names, names_of, person_name

TYPES = {"individual": EntityType.PERSON, "entity": EntityType.ORGANIZATION, "vessel": EntityType.VESSEL}
NAME_KINDS = {
    "primary name": NameKind.PRIMARY,
    "aka": NameKind.AKA,
    "alias": NameKind.AKA,
    "original script": NameKind.ORIGINAL_SCRIPT,
    "formerly known as": NameKind.FKA,
    "previously listed as": NameKind.FKA,
}
STRENGTHS = {"strong": NameQuality.STRONG, "weak": NameQuality.WEAK}
_NAME = "name of individual or entity"
_STRENGTH_COLUMNS = ("alias strength", "alias_strength")
MEASURES = ("targeted financial sanction", "travel ban", "arms embargo", "maritime restriction")
_YES = frozenset({"yes", "y", "true", "1", "x"})
_KINDS = {
    "date of birth": DetailKind.BIRTH_DATE,
    "place of birth": DetailKind.BIRTH_PLACE,
    "citizenship": DetailKind.CITIZENSHIP,
    "address": DetailKind.ADDRESS,
    "additional information": DetailKind.REMARK,
    "listing information": DetailKind.LEGAL_AUTHORITY,
    "committees": DetailKind.PROGRAM_TAG,
    "control date": DetailKind.UPDATED_ON,
    "instrument of designation": DetailKind.LEGAL_AUTHORITY,
    "imo number": DetailKind.VESSEL,
    **dict.fromkeys(MEASURES, DetailKind.MEASURE),
}
KNOWN = frozenset({*_KINDS, *_STRENGTH_COLUMNS, _NAME, "reference", "type", "name type"})
_PARTED = frozenset({DetailKind.BIRTH_PLACE, DetailKind.CITIZENSHIP, DetailKind.ADDRESS})
_ITEM = re.compile(r"(?:^|(?<=[\s,;]))[a-z]\)\s*")
_IMO = re.compile(r"IMO(?: Number)?:?\s*(\d{7})\b")


def entity_of(rows: Sequence[DfatRow], dataset: str) -> tuple[Entity, Names]:
    """The entity with its names in the order of the file, the primary one first, and all that the rows say.

    The UN references in its texts are those of other parties, with whom this one is associated, and identify nobody
    here; an IMO number is the party's own only where it begins the text.
    """
    first = primary_of(rows)
    in_order = [first, *(row for row in rows if row is not first)]
    names = names_of(_name(row) for row in in_order if _NAME in row.cells)
    details = tuple(dict.fromkeys(detail for row in in_order for detail in _details(row)))
    entity = Entity(
        id=f"{dataset}.{first.number}",
        dataset=dataset,
        type=TYPES.get(first.cells.get("type", "").lower(), EntityType.OTHER),
        names=names.names,
        identifiers=tuple(dict.fromkeys(_identifiers(in_order))),
        countries=tuple(dict.fromkeys(_countries(in_order, details))),
        birth_dates=tuple(dict.fromkeys(day for detail in details for day in _born(detail))),
        details=(*details, *names.details),
    )
    return entity, names


def primary_of(rows: Sequence[DfatRow]) -> DfatRow:
    """The row of the primary name, else the first."""
    return next((row for row in rows if _kind(row) is NameKind.PRIMARY), rows[0])


def quality_of(row: DfatRow) -> NameQuality:
    """What the list says of an alias, in a column of newer files or before its type."""
    said = next((row.cells[column] for column in _STRENGTH_COLUMNS if column in row.cells), "")
    words = f"{said} {row.cells.get('name type', '')}".lower().split()
    return next((quality for word, quality in STRENGTHS.items() if word in words), NameQuality.UNSTATED)


def name_type(row: DfatRow) -> str:
    """The type of the name in small letters, without a strength before it."""
    return " ".join(word for word in row.cells.get("name type", "").lower().split() if word not in STRENGTHS)


def _kind(row: DfatRow) -> NameKind:
    return NAME_KINDS.get(name_type(row), NameKind.AKA)


def _name(row: DfatRow) -> ListedName:
    called = person_name if _is_turned(row) else ListedName
    return called(row.cells[_NAME], _kind(row), quality_of(row))


def _is_turned(row: DfatRow) -> bool:
    """Whether a person is printed `SURNAME, Given`; other commas are part of what is printed."""
    text = row.cells[_NAME]
    return row.cells.get("type", "").lower() == "individual" and text.partition(", ")[0].isupper() and ", " in text


def _identifiers(rows: Sequence[DfatRow]) -> Iterator[Identifier]:
    yield Identifier("au-ref", rows[0].number)
    for row in rows:
        text = row.cells.get("additional information", "")
        imo = _IMO.match(text) or _IMO.fullmatch(f"IMO {row.cells.get('imo number', '')}")
        if imo:
            yield Identifier("imo", imo[1])


def _details(row: DfatRow) -> Iterator[Detail]:
    for column, text in row.cells.items():
        kind = _KINDS.get(column)
        if kind is DetailKind.BIRTH_DATE:
            yield from _birth_dates(row, column)
        elif kind in _PARTED:
            yield from (Detail(kind, item, column, country=_country(kind, item)) for item in items(text))
        elif kind is DetailKind.UPDATED_ON or column == "listing information":
            day = row.days.get(column)
            yield Detail(kind or DetailKind.OTHER, text, column, day=Day.exact(day) if day else None)
        elif kind is not None:
            yield Detail(kind, " ".join(text.split()), column)
        elif column not in KNOWN or _is_strange(column, row):
            yield Detail(DetailKind.OTHER, text, column or "column without a name")


def _is_strange(column: str, row: DfatRow) -> bool:
    """Whether the word in a column that says what the row is, is none that is known."""
    if column == "name type":
        return name_type(row) not in NAME_KINDS
    return column == "type" and row.cells[column].lower() not in TYPES


def _birth_dates(row: DfatRow, column: str) -> Iterator[Detail]:
    day, control = row.days.get(column), row.days.get("control date")
    found = (Day.exact(day),) if day else days_in(row.cells[column], control)
    text = " ".join(row.cells[column].split())
    yield from (Detail(DetailKind.BIRTH_DATE, text, column, day=one) for one in found or (None,))


def _born(detail: Detail) -> Iterator[Day]:
    if detail.kind is DetailKind.BIRTH_DATE and detail.day:
        yield detail.day


def items(text: str) -> list[str]:
    """The items of a cell that reads `a) … b) …`, or the one that it is."""
    return [item for part in _ITEM.split(text) if (item := " ".join(part.split()).strip(" ;,"))]


def _country(kind: DetailKind, text: str) -> str | None:
    return country_of(text) or (None if kind is DetailKind.CITIZENSHIP else country_of(text.rpartition(",")[2]))


def _countries(rows: Sequence[DfatRow], details: Sequence[Detail]) -> Iterator[str]:
    for row in rows:
        yield from countries_of(row.cells.get("citizenship", ""))
    for detail in details:
        if detail.country and detail.kind is DetailKind.ADDRESS:
            yield detail.country


def measures_of(row: DfatRow) -> tuple[str, ...]:
    """The measures to which the row says yes, in the words of their columns."""
    return tuple(measure for measure in MEASURES if row.cells.get(measure, "").lower() in _YES)
