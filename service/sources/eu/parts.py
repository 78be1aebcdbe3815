"""The parts of a record of the XML form: names, births, addresses, citizenships and documents, with their acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Identifier, NameKind, NameQuality
from service.errors import InvalidDay
from service.sources.countries import country_coded
from service.sources.eu.documents import ANY, document
from service.sources.eu.record import Act
from service.sources.listed_names import ListedName
from service.sources.xml_tree import name_of, text_of

_PLACE = ("street", "poBox", "place", "city", "zipCode", "region", "countryDescription")
_COUNTRY = ("countryIso2Code", "countryDescription")
_OF_ALL = frozenset({"regulationLanguage", "logicalId"})
_BIRTH = ("birthdate", "year", "monthOfYear", "dayOfMonth", "yearRangeFrom", "yearRangeTo", "circa", "calendarType")
_DOCUMENT = ("number", "latinNumber", "nameOnDocument", "issuedBy", "issuedDate", "validFrom", "validTo")
_FLAGS = ("diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer")
_NAME_PARTS = ("firstName", "middleName", "lastName")
_NAME = ("wholeName", *_NAME_PARTS, "function", "title", "gender", "nameLanguage", "strong")
KNOWN = {
    "nameAlias": frozenset(_NAME) | _OF_ALL,
    "birthdate": frozenset((*_BIRTH, *_PLACE, *_COUNTRY)) | _OF_ALL,
    "address": frozenset((*_PLACE, *_COUNTRY, "asAtListingTime")) | _OF_ALL,
    "citizenship": frozenset(("region", *_COUNTRY)) | _OF_ALL,
    "identification": frozenset(
        (*_DOCUMENT, *_FLAGS, *_COUNTRY, "region", "identificationTypeCode", "identificationTypeDescription")
    )
    | _OF_ALL,
}
_KINDS = {
    "birthdate": DetailKind.BIRTH_DATE,
    "address": DetailKind.ADDRESS,
    "citizenship": DetailKind.CITIZENSHIP,
    "identification": DetailKind.DOCUMENT,
}
_GREGORIAN = "GREGORIAN"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its attributes that are not empty, its remarks, and the act that brought it."""

    name: str
    values: dict[str, str]
    remarks: tuple[str, ...]
    acts: tuple[Act, ...]

    @classmethod
    def of(cls, element: etree._Element) -> Part:
        values = {str(name): text for name, value in element.attrib.items() if (text := " ".join(str(value).split()))}
        told = (text_of(child) for child in element if name_of(child) == "remark")
        remarks = tuple(remark for remark in told if remark)
        acts = tuple(act_of(child) for child in element if name_of(child) == "regulationSummary")
        return cls(name_of(element), values, remarks, acts)

    @property
    def country(self) -> str | None:
        """By ISO 3166; the list writes 00 for a country that is not known."""
        return country_coded(self.values.get("countryIso2Code", ""))


def act_of(element: etree._Element) -> Act:
    """The act of a `regulation` or a `regulationSummary`."""
    values = element.attrib
    url = next((text_of(child) for child in element if name_of(child) == "publicationUrl"), None)
    return Act(
        number=str(values.get("numberTitle", "")) or None,
        programme=str(values.get("programme", "")) or None,
        published=day_in(str(values.get("publicationDate", ""))),
        in_force=day_in(str(values.get("entryIntoForceDate", ""))),
        url=url or str(values.get("publicationUrl", "")) or None,
    )


def day_in(text: str) -> date | None:
    """A day written YYYY-MM-DD, with or without a time after it; None for anything else."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def listed_name(part: Part, is_first: bool) -> ListedName | None:
    """The name with the quality that the list gives it; a remark that calls it of low quality counts as weak."""
    parts = (part.values.get(name) for name in _NAME_PARTS)
    text = part.values.get("wholeName") or " ".join(filter(None, parts))
    if not text:
        return None
    remark = "; ".join(part.remarks) or None
    quality = {"true": NameQuality.STRONG, "false": NameQuality.WEAK}.get(part.values.get("strong", ""))
    if remark and "low quality" in remark.lower():
        quality = NameQuality.WEAK
    kind = NameKind.PRIMARY if is_first else NameKind.AKA
    return ListedName(text, kind, quality or NameQuality.UNSTATED, part.values.get("nameLanguage"), remark)


def birth_day(part: Part) -> Day | None:
    """The day, month or year; circa is a year to either side, a range its bounds. None in another calendar."""
    values = part.values
    if values.get("calendarType", _GREGORIAN) != _GREGORIAN:
        return None
    try:
        if "yearRangeFrom" in values and "yearRangeTo" in values:
            return _years(values["yearRangeFrom"], values["yearRangeTo"], 0)
        if values.get("circa") == "true" and "year" in values:
            return _years(values["year"], values["year"], 1)
        month = "monthOfYear" in values and "year" in values
        return Day.parse(values.get("birthdate") or (_month(values) if month else values.get("year", "")))
    except (InvalidDay, ValueError):
        return None


def _month(values: dict[str, str]) -> str:
    day = f"-{int(values['dayOfMonth']):02}" if "dayOfMonth" in values else ""
    return f"{values['year']}-{int(values['monthOfYear']):02}{day}"


def _years(first: str, last: str, more: int) -> Day:
    return Day.unknown(date(int(first) - more, 1, 1), date(int(last) + more, 12, 31))


def identifier(part: Part) -> Identifier | None:
    """The number of a document, by its kind and country; what is said of it (lost, false, expired) is its remark."""
    number = part.values.get("number") or part.values.get("latinNumber")
    if not number:
        return None
    flags = [flag for flag in _FLAGS if part.values.get(flag) == "true"]
    remark = "; ".join((*flags, *part.remarks)) or None
    code, words = (part.values.get(f"identificationType{name}") for name in ("Code", "Description"))
    return document(code or ANY, words, number, part.country, remark)


def details(part: Part) -> Iterator[Detail]:
    """All that the part says besides what is a name: in words, its acts, and what machines use or nothing knows."""
    if part.name == "nameAlias":
        kinds = {"function": DetailKind.POSITION, "title": DetailKind.TITLE, "gender": DetailKind.GENDER}
        yield from (Detail(kind, part.values[name], name) for name, kind in kinds.items() if name in part.values)
    elif part.name in _KINDS:
        day = birth_day(part) if part.name == "birthdate" else None
        words = [f"{name} {text}" for name, text in part.values.items() if name not in _OF_ALL and text != "false"]
        yield Detail(_KINDS[part.name], "; ".join((*words, *part.remarks)), part.name, day=day, country=part.country)
    more = [f"{name} {text}" for name, text in part.values.items() if _is_left(part, name)]
    if more:
        yield Detail(DetailKind.OTHER, "; ".join(more), part.name)
    for act in part.acts:
        yield Detail(DetailKind.LEGAL_AUTHORITY, str(act), part.name)


def _is_left(part: Part, name: str) -> bool:
    """Whether nothing else keeps the attribute: numbers of machines, and of a name what its whole does not show."""
    if part.name != "nameAlias" or name in _OF_ALL:
        return name in _OF_ALL
    shown = part.values.get("wholeName", "")
    return name not in _NAME or (name in _NAME_PARTS and bool(shown) and part.values[name] not in shown)
