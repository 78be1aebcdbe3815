"""What else a record of the Council's list says: addresses, births, documents and every other field, as details."""

from collections.abc import Callable, Iterator, Mapping

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind
from service.errors import InvalidDay
from service.sources.countries import country_of
from service.sources.un.births import day_of, day_of_alias, printed
from service.sources.un.names import ALIASES
from service.sources.un.read import Part

_PLACE = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
_ALIAS_PLACE = ("CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")
_ALIAS_NAME = ("QUALITY", "ALIAS_NAME", "NOTE")
_DOCUMENT = (
    *("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY"),
    *("DATE_OF_ISSUE", "CITY_OF_ISSUE", "COUNTRY_OF_ISSUE", "NOTE"),
)
_LEAVES = {
    "UN_LIST_TYPE": DetailKind.PROGRAM_TAG,
    "LISTED_ON": DetailKind.LISTED_ON,
    "GENDER": DetailKind.GENDER,
    "COMMENTS1": DetailKind.REASON,
    "VERSIONNUM": DetailKind.OTHER,
    "SORT_KEY": DetailKind.OTHER,
    "SORT_KEY_LAST_MOD": DetailKind.OTHER,
}
_VALUES = {
    "TITLE": DetailKind.TITLE,
    "DESIGNATION": DetailKind.POSITION,
    "NATIONALITY": DetailKind.NATIONALITY,
    "LAST_DAY_UPDATED": DetailKind.UPDATED_ON,
    "LIST_TYPE": DetailKind.OTHER,
}
_DATED = frozenset({DetailKind.LISTED_ON, DetailKind.UPDATED_ON})
_AS_NAMES = frozenset(
    {"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "NAME_ORIGINAL_SCRIPT", "REFERENCE_NUMBER", "DATAID"}
)


def details_in(record: Part) -> Iterator[Detail]:
    """Everything that names, identifiers and the designation do not hold, in the order of the record."""
    for part in record.parts:
        if part.tag in _LEAVES and part.text:
            yield _leaf(part.tag, part.text, _LEAVES[part.tag])
        elif part.tag in _VALUES:
            yield from (_leaf(part.tag, one.text, _VALUES[part.tag]) for one in part.all("VALUE") if one.text)
        elif part.tag in _GROUPS:
            yield from _GROUPS[part.tag](part)
    for part in strange_in(record):
        yield Detail(DetailKind.OTHER, _all_text(part), part.tag)


def strange_in(record: Part) -> Iterator[Part]:
    """The parts that say something and are unknown here, wherever in the record they stand."""
    for part in record.parts:
        if part.tag in _LEAVES or part.tag in _AS_NAMES:
            yield from (one for one in part.parts if not one.is_empty)
        elif part.tag in _KNOWN:
            yield from (one for one in part.parts if not one.is_empty and _is_strange(one, _KNOWN[part.tag]))
            if part.text:
                yield Part(part.tag, part.text, part.line)
        elif not part.is_empty:
            yield part


def day_in(text: str) -> Day | None:
    """The day that begins the text; an offset after it says in which zone it was entered and changes nothing."""
    try:
        return Day.parse(text[:10])
    except InvalidDay:
        return None


def issuer_of(document: Part) -> str:
    """The country whose document it is. Where it says in which city it was issued, the country of issue is the place
    alone, as that of a consulate.
    """
    place = None if document.value("CITY_OF_ISSUE") else document.value("COUNTRY_OF_ISSUE")
    return document.value("ISSUING_COUNTRY") or place or ""


def _is_strange(part: Part, known: frozenset[str]) -> bool:
    return part.tag not in known or bool(part.parts)


def _all_text(part: Part) -> str:
    return " ".join(filter(None, (part.text, *(_all_text(one) for one in part.parts))))


def _leaf(tag: str, text: str, kind: DetailKind) -> Detail:
    if kind is DetailKind.NATIONALITY:
        return Detail(kind, text, tag, country=country_of(text))
    return Detail(kind, text, tag, day=day_in(text) if kind in _DATED else None)


def _joined(part: Part, tags: tuple[str, ...]) -> str:
    return ", ".join(one.text for tag in tags for one in part.all(tag) if one.text)


def _with_note(text: str, note: str | None) -> str:
    return f"{text} ({note})" if text and note else text or note or ""


def _place(kind: DetailKind) -> Callable[[Part], Iterator[Detail]]:
    def details(part: Part) -> Iterator[Detail]:
        text = _with_note(_joined(part, _PLACE), part.value("NOTE"))
        if text:
            yield Detail(kind, text, part.tag, country=country_of(part.value("COUNTRY") or ""))

    return details


def _birth(part: Part) -> Iterator[Detail]:
    text = printed(part)
    if text:
        yield Detail(DetailKind.BIRTH_DATE, text, part.tag, day=day_of(part))


def _alias(part: Part) -> Iterator[Detail]:
    """What the list says of a birth under an alias; its name, quality and note go with the name."""
    name, note = part.value("ALIAS_NAME"), part.value("NOTE")
    born, place = part.value("DATE_OF_BIRTH"), _joined(part, _ALIAS_PLACE)
    if born:
        yield Detail(DetailKind.BIRTH_DATE, _with_note(born, name), part.tag, day=day_of_alias(born))
    if place:
        country = country_of(part.value("COUNTRY_OF_BIRTH") or "")
        yield Detail(DetailKind.BIRTH_PLACE, _with_note(place, name), part.tag, country=country)
    if note and not name:
        yield Detail(DetailKind.OTHER, note, part.tag)


def _document(part: Part) -> Iterator[Detail]:
    text = _joined(part, _DOCUMENT)
    if text:
        yield Detail(DetailKind.DOCUMENT, text, part.tag, country=country_of(issuer_of(part)))


_ADDRESS = _place(DetailKind.ADDRESS)
_GROUPS: Mapping[str, Callable[[Part], Iterator[Detail]]] = {
    **dict.fromkeys(ALIASES, _alias),
    "INDIVIDUAL_ADDRESS": _ADDRESS,
    "ENTITY_ADDRESS": _ADDRESS,
    "INDIVIDUAL_PLACE_OF_BIRTH": _place(DetailKind.BIRTH_PLACE),
    "INDIVIDUAL_DATE_OF_BIRTH": _birth,
    "INDIVIDUAL_DOCUMENT": _document,
}
_KNOWN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_VALUES, frozenset({"VALUE"})),
    **dict.fromkeys(ALIASES, frozenset({*_ALIAS_NAME, *_ALIAS_PLACE, "DATE_OF_BIRTH"})),
    **dict.fromkeys(
        ("INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS", "INDIVIDUAL_PLACE_OF_BIRTH"), frozenset({*_PLACE, "NOTE"})
    ),
    "INDIVIDUAL_DATE_OF_BIRTH": frozenset({"TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"}),
    "INDIVIDUAL_DOCUMENT": frozenset(_DOCUMENT),
}
