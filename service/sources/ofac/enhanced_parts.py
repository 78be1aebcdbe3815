"""The parts of an entity of the ENHANCED form: names in their scripts, addresses, features, documents, ties."""

from collections.abc import Iterator, Sequence

from lxml import etree

from service.domain.days import Day
from service.domain.entity import NameKind, NameQuality
from service.sources.listed_names import ListedName
from service.sources.ofac.days import iso_day
from service.sources.ofac.labels import scheme_of
from service.sources.ofac.record import Address, Field, Relation
from service.sources.ofac.remarks import document
from service.sources.ofac.tree import child_text, children, own_text
from service.sources.person_names import joined

_KINDS = {"A.K.A.": NameKind.AKA, "F.K.A.": NameKind.FKA, "N.K.A.": NameKind.AKA}
_QUALITIES = {"true": NameQuality.WEAK, "false": NameQuality.STRONG}
_LATIN = "Latin"
_REGION = "Region: "
_NAME_PARTS = "nameParts/namePart"
_PLAIN_PARTS = frozenset({"Last Name", "First Name", "Entity Name", "Vessel Name", "Aircraft Name"})
_LABELS = {
    "Birthdate": "DOB",
    "Place of Birth": "POB",
    "Nationality Country": "nationality",
    "Citizenship Country": "citizen",
}
"""What OFAC calls them in remarks and in its other forms."""
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def names_in(parts: Sequence[etree._Element]) -> Iterator[ListedName]:
    """Each name in Latin letters, the primary first, then the same names in other scripts."""
    names = sorted(parts, key=lambda name: child_text(name, "isPrimary") != "true")
    written = [(name, one) for name in names for one in children(name, "translations/translation")]
    for in_latin in (True, False):
        for name, translation in written:
            if (child_text(translation, "script") == _LATIN) is in_latin:
                yield _name(name, translation)


def _name(name: etree._Element, translation: etree._Element) -> ListedName:
    is_primary, script = child_text(name, "isPrimary") == "true", child_text(translation, "script")
    alias = child_text(name, "aliasType")
    kind = NameKind.PRIMARY if is_primary else _KINDS.get(alias, NameKind.AKA)
    quality = _QUALITIES.get(child_text(name, "isLowQuality"), NameQuality.UNSTATED)
    remarks = [] if alias in ("A.K.A.", "F.K.A.", "") else [alias]
    if script != _LATIN:
        kind = NameKind.ORIGINAL_SCRIPT
    parts = [(child_text(part, "type"), child_text(part, "value")) for part in children(translation, _NAME_PARTS)]
    remarks += [f"{sort}: {value}" for sort, value in parts if sort not in _PLAIN_PARTS]
    given, surname = child_text(translation, "formattedFirstName"), child_text(translation, "formattedLastName")
    full = child_text(translation, "formattedFullName")
    text, filed = joined(given, surname) if surname else (full or given, None)
    # OFAC calls aliases weak or strong; of a primary name "not of low quality" says nothing.
    stated = NameQuality.UNSTATED if is_primary and quality is NameQuality.STRONG else quality
    language = script if script != _LATIN else None
    return ListedName(text, kind, stated, language, "; ".join(remarks) or None, filed)


def addresses_in(parts: Sequence[etree._Element]) -> Iterator[Address]:
    """Each address as it is written in each script; the kinds of its parts are given by their order."""
    for address in parts:
        country = child_text(address, "country")
        for translation in children(address, "translations/translation") or [address]:
            script = child_text(translation, "script")
            texts = [_address_part(part) for part in children(translation, "addressParts/addressPart")]
            region = next((text for text in texts if text.startswith(_REGION)), None)
            text = ", ".join(filter(None, (*texts, country)))
            if text:
                yield Address(text, country or region, script if script not in ("", _LATIN) else None)


def _address_part(part: etree._Element) -> str:
    """A region stands in for a country and is marked as one, as in OFAC's other forms."""
    value = child_text(part, "value")
    return f"{_REGION}{value}" if child_text(part, "type") == "REGION" else value


def features_in(parts: Sequence[etree._Element]) -> Iterator[Field]:
    """Dates and places of birth, measures, websites, wallets, ships' particulars and the rest."""
    for feature in parts:
        printed = child_text(feature, "type")
        text, label = child_text(feature, "value"), _LABELS.get(printed, printed)
        notes = [child_text(feature, "comments")]
        if child_text(feature, "reliability") not in ("", "Confirmed"):
            notes.append(f"({child_text(feature, 'reliability')})")
        tail = " ".join(filter(None, notes)) or None
        yield Field(label, text, None, tail, child_text(feature, "isPrimary") == "false", _bounds(feature))


def _bounds(feature: etree._Element) -> Day | None:
    """The bounds of a date that is approximate; those of any other follow from its words."""
    if child_text(feature, "valueDate/isApproximate") != "true":
        return None
    first, last = (iso_day(child_text(feature, f"valueDate/{end}")) for end in ("fromDateBegin", "toDateEnd"))
    if first is None or last is None or str(first.earliest) > str(last.latest):
        return None
    return Day.unknown(first.earliest, last.latest)


def documents_in(parts: Sequence[etree._Element], primary: str) -> Iterator[Field]:
    """Documents in the words of the remarks, with whatever else this form tells of them."""
    for one in parts:
        label, number, country = (child_text(one, name) for name in ("type", "documentNumber", "issuingCountry"))
        tail = [f"({country})"] if country else []
        tail += [f"{word} {day}" for name, word in _DATED if (day := _span(one, name))]
        tail += [f"{word} {text}" for name, word in _TOLD if (text := child_text(one, name))]
        if child_text(one, "isValid") == "false":
            tail.append("not valid")
        holder = child_text(one, "name")
        if holder and holder != primary:
            tail.append(f"in the name of {holder}")
        known = document(label, number, is_alternative=False) if scheme_of(label) else Field(label, number)
        yield Field(label, known.text, country or known.country, " ".join(filter(None, (known.tail, *tail))) or None)


_DATED = (("issueDate", "issued"), ("expirationDate", "expires"))
_TOLD = (("issuingLocation", "in"), ("issuingAuthority", "by"), ("comments", ""))


def _span(one: etree._Element, name: str) -> str:
    """The date as it would stand in remarks: a day, a year where it spans one, else its first and last day."""
    first, last = child_text(one, f"{name}/fromDateBegin"), child_text(one, f"{name}/toDateEnd")
    if first == last:
        return _worded(first)
    if first[:4] == last[:4] and first.endswith("-01-01") and last.endswith("-12-31"):
        return first[:4]
    return f"{_worded(first)} to {_worded(last)}"


def _worded(day: str) -> str:
    year, _, rest = day[:10].partition("-")
    month, _, of_month = rest.partition("-")
    known = month.isdecimal() and 1 <= int(month) <= len(_MONTHS)
    return f"{of_month} {_MONTHS[int(month) - 1]} {year}" if known else day


def relations_in(parts: Sequence[etree._Element]) -> Iterator[Relation]:
    """Ties, each with the number of the other party."""
    for one in parts:
        label, quality = child_text(one, "type"), child_text(one, "quality")
        notes = [f"quality {quality}" if quality else "", child_text(one, "comments")]
        for related in children(one, "relatedEntity"):
            text = "; ".join(filter(None, (own_text(related), *notes)))
            yield Relation(label, text, str(related.get("entityId", "")) or None)
