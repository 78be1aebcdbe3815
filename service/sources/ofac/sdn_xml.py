"""SDN.XML and CONSOLIDATED.XML, the older of OFAC's XML forms: everything in words, no day of listing."""

from collections.abc import Iterator, Sequence

from lxml import etree

from service.domain.days import Day
from service.domain.entity import NameKind, NameQuality
from service.errors import BadDataset, InvalidDay
from service.sources.listed_names import ListedName, person_name
from service.sources.ofac.audit import Edition, reading_of
from service.sources.ofac.labels import scheme_of
from service.sources.ofac.record import Address, Field, Place, Record
from service.sources.ofac.remarks import document, read_remarks
from service.sources.ofac.tree import child_text, children, own_text, paths_of, unread_in
from service.sources.person_names import joined
from service.sources.reading import Finding, Ground, Reading, SourceFile
from service.sources.xml_tree import line_of, root_of

_ROOT = b"<sdnList"
_KNOWN = paths_of("""
: uid firstName lastName title sdnType remarks programList idList akaList addressList nationalityList
: citizenshipList dateOfBirthList placeOfBirthList vesselInfo
programList: program
idList: id
idList/id: uid idType idNumber idCountry issueDate expirationDate
akaList: aka
akaList/aka: uid type category firstName lastName
addressList: address
addressList/address: uid address1 address2 address3 city stateOrProvince postalCode country
nationalityList: nationality
nationalityList/nationality: uid country mainEntry
citizenshipList: citizenship
citizenshipList/citizenship: uid country mainEntry
dateOfBirthList: dateOfBirthItem
dateOfBirthList/dateOfBirthItem: uid dateOfBirth mainEntry
placeOfBirthList: placeOfBirthItem
placeOfBirthList/placeOfBirthItem: uid placeOfBirth mainEntry
vesselInfo: callSign vesselType vesselFlag vesselOwner tonnage grossRegisteredTonnage
""")
_AROUND = paths_of("""
: publshInformation sdnEntry @schemaLocation
publshInformation: Publish_Date Record_Count
""")
_ALIAS_KINDS = {"a.k.a.": NameKind.AKA, "f.k.a.": NameKind.FKA, "n.k.a.": NameKind.AKA}
_QUALITIES = {"strong": NameQuality.STRONG, "weak": NameQuality.WEAK}
_STATED = (
    ("dateOfBirthList/dateOfBirthItem", "dateOfBirth", "DOB"),
    ("placeOfBirthList/placeOfBirthItem", "placeOfBirth", "POB"),
    ("nationalityList/nationality", "country", "nationality"),
    ("citizenshipList/citizenship", "country", "citizen"),
)
_SINGLE = (
    ("title", "Title"),
    ("vesselInfo/callSign", "Vessel Call Sign"),
    ("vesselInfo/vesselType", "Vessel Type"),
    ("vesselInfo/tonnage", "Vessel Tonnage"),
    ("vesselInfo/grossRegisteredTonnage", "Gross Registered Tonnage"),
    ("vesselInfo/vesselFlag", "Vessel Flag"),
    ("vesselInfo/vesselOwner", "Vessel Owner"),
)
_DATED = (("issueDate", "issued"), ("expirationDate", "expires"))
_ONCE = ("uid", "firstName", "lastName", "sdnType", "remarks", "title")
_ADDRESS = ("address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country")


class SdnXml:
    """One file that states its day and how many records it has."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        return len(files) == 1 and _ROOT in files[0].content[:1000]

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        file = files[0]
        root = root_of(file)
        entries = children(root, "sdnEntry")
        published = _checked(file, root, len(entries))
        around = unread_in(root, _AROUND, opaque=frozenset({"sdnEntry"}))
        strange = tuple(Finding(file.name, None, f"{one.label} is not known: {one.text!r}") for one in around)
        records = [_record(file.name, entry) for entry in entries]
        return reading_of(records, Edition(files, published, findings=strange), ground)


def _checked(file: SourceFile, root: etree._Element, entries: int) -> Day:
    """The day of publication, once the count in the file is seen to be right."""
    day, count = child_text(root, "publshInformation/Publish_Date"), child_text(root, "publshInformation/Record_Count")
    if count != str(entries):
        raise BadDataset(f"{file.name}: says that it has {count or 'no count of'} records, and has {entries}")
    try:
        month, of_month, year = day.split("/")
        return Day.parse(f"{year}-{month}-{of_month}")
    except (ValueError, InvalidDay) as error:
        raise BadDataset(f"{file.name}: {day!r} is no day of publication") from error


def _record(file: str, entry: etree._Element) -> Record:
    key, kind, surname = (child_text(entry, name) for name in ("uid", "sdnType", "lastName"))
    place = Place(file, line_of(entry))
    twice = [name for name in _ONCE if len(children(entry, name)) > 1]
    if twice:
        raise BadDataset(f"{file}, line {place.line}: a record has {twice[0]} twice")
    if not (key.isdecimal() and kind and surname):
        raise BadDataset(f"{file}, line {place.line}: a record without uid, sdnType or lastName")
    is_person = kind == "Individual"
    text, filed = joined(child_text(entry, "firstName"), surname)
    read = read_remarks(child_text(entry, "remarks"), is_person)
    akas = children(entry, "akaList/aka")
    return Record(
        key=key,
        place=place,
        type=kind,
        names=(
            ListedName(text, NameKind.PRIMARY, filed=filed),
            *(_alias(aka, is_person) for aka in akas),
            *read.names,
        ),
        tags=tuple(filter(None, map(own_text, children(entry, "programList/program")))),
        fields=(*_stated(entry), *map(_identity, children(entry, "idList/id")), *read.fields),
        addresses=tuple(filter(None, map(_address, children(entry, "addressList/address")))),
        relations=read.relations,
        remarks=read.free,
        unread=tuple(unread_in(entry, _KNOWN)),
        said=(*read.said, *_strange(akas)),
    )


def _alias(aka: etree._Element, is_person: bool) -> ListedName:
    """Parts kept apart, or, as weak aliases of persons are, in comma form within lastName."""
    printed = child_text(aka, "type")
    kind = _ALIAS_KINDS.get(printed, NameKind.AKA)
    quality = _QUALITIES.get(child_text(aka, "category"), NameQuality.UNSTATED)
    given, surname = child_text(aka, "firstName"), child_text(aka, "lastName")
    remark = None if printed in ("a.k.a.", "f.k.a.") else printed or None
    if not given:
        return (person_name if is_person else ListedName)(surname, kind, quality, remark=remark)
    text, filed = joined(given, surname)
    return ListedName(text, kind, quality, remark=remark, filed=filed)


def _strange(akas: Sequence[etree._Element]) -> Iterator[str]:
    for aka in akas:
        kind, quality = child_text(aka, "type"), child_text(aka, "category")
        if kind not in _ALIAS_KINDS or quality not in _QUALITIES:
            yield f"{kind!r} and {quality!r} are not kind and category of an alias as they are known"


def _stated(entry: etree._Element) -> Iterator[Field]:
    for path, name, label in _STATED:
        for item in children(entry, path):
            yield Field(label, child_text(item, name), is_alternative=child_text(item, "mainEntry") == "false")
    for path, label in _SINGLE:
        text = child_text(entry, path)
        if text:
            yield Field(label, text)


def _identity(one: etree._Element) -> Field:
    """A document, a measure, a website and whatever else OFAC files under identities."""
    label, number, country = (child_text(one, name) for name in ("idType", "idNumber", "idCountry"))
    if scheme_of(label) is None:
        tail = f"({country})" if country else None
        return Field(label, number, country or None, tail)
    days = [f"{word} {day}" for name, word in _DATED if (day := child_text(one, name))]
    return document(label, " ".join([number, *([f"({country})"] if country else []), *days]), is_alternative=False)


def _address(one: etree._Element) -> Address | None:
    text = ", ".join(filter(None, (child_text(one, part) for part in _ADDRESS)))
    return Address(text, child_text(one, "country") or None) if text else None
