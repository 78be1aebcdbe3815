"""References and numbers of documents in the free text of the UK's lists."""

import re
from collections.abc import Iterator

from service.domain.entity import Identifier
from service.sources.countries import country_of, items_of
from service.sources.schemes import scheme_in

_TOLD = r"\bUN\W{0,2}R{1,2}ef(?:erence)?\W{0,3}(?:No\W{1,3})?"
# `UN Ref QDe.004`, `UN Ref: LYi.28`, `UN Ref.KPe 070`, `UN listing. KPi.023`, and one that begins the text.
_UN_REFERENCE = re.compile(
    rf"(?:^|\bUN\W{{0,2}}Listing\.?\s+|{_TOLD})([A-Z]{{2}}[ie])[. ]{{1,2}}(\d{{1,3}})\b", re.IGNORECASE | re.ASCII
)
# The references of earlier years: `QI.A.1.01`, `E.29.I.11`, `I.AC.50.20.12.12.(1)`.
_OLD_UN_REFERENCE = re.compile(
    rf"(?:^|{_TOLD})(?!NO\.)([A-Z]{{1,2}}(?:\.[A-Z0-9]+){{2,}}(?:\.\(\d\))?)", re.IGNORECASE | re.ASCII
)
_IMO = re.compile(r"\bIMO(?: number)?[ :]*(\d{7})\b", re.IGNORECASE | re.ASCII)
_BEGINS_WITH_IMO = re.compile(rf"\(?{_IMO.pattern}", re.IGNORECASE | re.ASCII)
_MMSI = re.compile(r"\bMMSI[ :]*(\d{9})\b", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"(?<![\w/])(?!\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b)[A-Z]{0,4}[-/ .]?\d[\dA-Z/-]{4,}", re.ASCII)
_BRACKET = re.compile(r"\(([^()]*)\)")
_NOT_COUNTRY = re.compile(r"\b(?:false|passport|national|diplomatic|number|no)\b\.?", re.IGNORECASE)


def un_references_in(text: str) -> Iterator[str]:
    """The United Nations' references that the text gives to the entry itself, as the United Nations write them."""
    for prefix, number in _UN_REFERENCE.findall(text):
        yield f"{prefix[:2].upper()}{prefix[2].lower()}.{int(number):03}"
    yield from (reference.upper().rstrip(".") for reference in _OLD_UN_REFERENCE.findall(text))


def is_ship(text: str) -> bool:
    """Whether the text is that of a ship: the lists that know no ships begin it with the IMO number."""
    return _BEGINS_WITH_IMO.match(text) is not None


def ship_numbers_in(text: str) -> Iterator[Identifier]:
    """The IMO number and the MMSI where the text prints one of each: of several, most are those of other ships."""
    for scheme, pattern in (("imo", _IMO), ("mmsi", _MMSI)):
        found = set(pattern.findall(text))
        if len(found) == 1:
            yield Identifier(scheme, found.pop())


def documents_in(text: str, kind: str) -> Iterator[Identifier]:
    """The numbers of documents in a cell that may number them, `(1) A-333602 (Indian) issued on …`, one an item."""
    for item in items_of(text):
        number = _NUMBER.search(item)
        if number is None:
            continue
        countries = (country_of(_NOT_COUNTRY.sub(" ", said)) for said in _BRACKET.findall(item))
        country = next(filter(None, countries), None)
        value = number.group().strip()
        yield Identifier(scheme_in(kind, country), value, item if item != value else None)
