"""The numbers that OFAC prints under its labels, as identifiers; the Consolidated Screening List repeats both."""

import re

from service.domain.entity import Identifier
from service.sources.ofac.labels import scheme_of
from service.sources.schemes import scheme_in

_VESSEL = "vessel registration identification"
_IMO = re.compile(r"(?:IMO +)?(\d{7})", re.ASCII)
_MARK = "IMO "
_LEI_LENGTH = 20


def identifier_of(label: str, number: str, country: str | None = None, remark: str | None = None) -> Identifier | None:
    """The identifier; None under a label of none, and for words in place of a number. `country` is alpha-2.

    A company's IMO number is counted apart from ships' and may be the same seven digits.
    """
    scheme = scheme_of(label)
    if scheme is None or not _is_number(number):
        return None
    if scheme == "wallet":
        return Identifier(scheme, number, label.rsplit(" ", 1)[-1])
    if scheme == _VESSEL and (imo := _IMO.fullmatch(number)):
        return Identifier("imo", imo[1], remark)
    if number.startswith(_MARK):
        return Identifier("imo" if scheme == _VESSEL else "company imo", number.removeprefix(_MARK).strip(), remark)
    if scheme == "legal entity" and len(number) == _LEI_LENGTH:
        return Identifier("lei", number, remark)
    is_national = scheme != scheme.casefold()
    return Identifier(scheme if is_national else scheme_in(scheme, country), number, remark)


def _is_number(text: str) -> bool:
    """Whether it has a number or a code at all: some entries tell of a passport in words."""
    return any(char.isdigit() for char in text) or (text.isalpha() and text.isupper())
