"""The labels of OFAC's fields: which are identifiers and of what scheme, and what the others tell."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from service.domain.entity import DetailKind

_DOCUMENTS = """
Afghan Money Service Provider License Number|Aircraft Construction Number (also called L/N or S/N or F/N)|
Aircraft Manufacturer's Serial Number (MSN)|Aircraft Mode S Transponder Code|Aircraft Serial Identification|
Aircraft Tail Number|BIK (RU)|Birth Certificate Number|Bosnian Personal ID No.|Branch Unit Number|
British National Overseas Passport|Business Number|Business Registration Document #|Business Registration Number|
C.I.F.|C.I.N.|C.R. No.|C.U.I.|C.U.I.P.|C.U.I.T.|C.U.R.P.|CNP (Personal Numerical Code)|
Cartilla de Servicio Militar Nacional|Cedula No.|Central Registration System Number|
Certificate of Incorporation Number|Chamber of Commerce Number|Chinese Commercial Code|Citizen's Card Number|
Commercial Registry Number|Company Number|Credencial electoral|D-U-N-S Number|D.N.I.|Diplomatic Passport|
Driver's License No.|Dubai Chamber of Commerce Membership No.|Economic Register Number (CBLS)|
Electoral Registry No.|Enterprise Number|File Number|Fiscal Code|Folio Mercantil No.|
Global Intermediary Identification Number|Government Gazette Number|GovernmentGazette Number|
I.F.E.|ISIN|Identification Number|
Immigration No.|International Maritime Organization No.|
Istanbul Chamber of Comm. No.|Italian Fiscal Code|Italian Fiscal Code:|Kenyan ID No.|LE Number|Legal Entity Number|
License|MMSI|MSB Registration Number|Matricula Mercantil No|Military Registration Number|Moroccan Personal ID No.|
N.I.E.|N.I.F.|NIT #|National Foreign ID Number|National ID No.|Numero Unico de Identificacao Tributaria (NUIT)|
Numero de Identidad|Organization Code|Other Vessel Call Sign|Paraguayan tax identification number|Passport|
Permit Number|Personal ID Card|Pilot License Number|Previous Aircraft Tail Number|Public Registration Number|
Public Security and Immigration No.|R.F.C.|RFC|RIF #|RSIN|RTN|RUC #|Refugee ID Card|
Registered Charity No.|Registration Certificate Number (Dubai)|Registration ID|Registration Number|Residency Number|
Romanian C.R.|Romanian Permanent Resident|Romanian Tax Registration|
Russian State Individual Business Registration Number Pattern (OGRNIP)|SRE Permit No.|SSN|SWIFT/BIC|
Seafarer's Identification Document|Serial No.|Stateless Person ID Card|Stateless Person Passport|Tax ID No.|
Tazkira National ID Card|Tourism License No.|Trade License No.|Trademark number|Travel Document Number|
Turkish Identification Number|UAE Identification|UK Company Number|US FEIN|Unified Social Credit Code (USCC)|
United Social Credit Code Certificate (USCCC)|V.A.T. Number|Vessel Call Sign|Vessel Registration Identification|
VisaNumberID"""
_CONTACTS = """
Email Address|Website|Phone Number|Phone No.|Telephone|Telephone:|Telephone No.|PHONE|Fax|Fax:|Fax No.|FAX|Telex
""".strip().split("|")
_VESSELS = """
Vessel Type|Vessel Tonnage|Gross Registered Tonnage|Vessel Flag|Vessel Owner|Vessel Year of Build|Former Vessel Flag|
Former Vessel Type|Other Vessel Type|Other Vessel Flag""".replace("\n", "").split("|")
_WALLET = re.compile(r"Digital Currency Address - \w+", re.ASCII)
_DATED = r"(?:Listing Date|Effective Date|Purchase/Sales For Divestment Date) \([^)]*\):?"
_INFORMED = (
    r"(?:Executive Order \d+|CAATSA Section \d+|PEESA|IFCA) (?:Directive )?(?:Determination|[Ii]nformation)(?: -|:)?"
)
_FAMILY_WORDS = frozenset({"Digital", "Listing", "Effective", "Purchase/Sales", "Executive", "CAATSA", "PEESA", "IFCA"})
_FAMILY = re.compile(f"{_WALLET.pattern}|{_DATED}|{_INFORMED}", re.ASCII)
_OTHERS: Mapping[str, DetailKind] = {
    "DOB": DetailKind.BIRTH_DATE,
    "POB": DetailKind.BIRTH_PLACE,
    "nationality": DetailKind.NATIONALITY,
    "citizen": DetailKind.CITIZENSHIP,
    "Nationality of Registration": DetailKind.NATIONALITY,
    "Gender": DetailKind.GENDER,
    "Title": DetailKind.POSITION,
    "Additional Sanctions Information -": DetailKind.MEASURE,
    "Secondary sanctions risk:": DetailKind.MEASURE,
    "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:": DetailKind.MEASURE,
    "Organization Established Date": DetailKind.OTHER,
    "Organization Type:": DetailKind.OTHER,
    "Target Type": DetailKind.OTHER,
    "Equity Ticker": DetailKind.OTHER,
    "Issuer Name": DetailKind.OTHER,
    "MICEX Code": DetailKind.OTHER,
    "Registration Country": DetailKind.OTHER,
    "UN/LOCODE": DetailKind.OTHER,
    "Tribe:": DetailKind.OTHER,
    **dict.fromkeys(_CONTACTS, DetailKind.CONTACT),
    **dict.fromkeys(_VESSELS, DetailKind.VESSEL),
    **dict.fromkeys(("Aircraft Manufacture Date", "Aircraft Model", "Aircraft Operator"), DetailKind.AIRCRAFT),
}
_REGISTERS = {
    "BIK (RU)": "bik",
    "D-U-N-S Number": "duns",
    "MMSI": "mmsi",
    "Other Vessel Call Sign": "call sign",
    "SWIFT/BIC": "swift",
    "Unified Social Credit Code (USCC)": "uscc",
    "V.A.T. Number": "vat",
    "Vessel Call Sign": "call sign",
    "Italian Fiscal Code:": "italian fiscal code",
    "GovernmentGazette Number": "government gazette",
    "UK Company Number": "company GB",
    "US FEIN": "fein US",
    "SSN": "ssn US",
}
_COUNTING = re.compile(r"(?: No\.?| Number| #)$")
_DOCUMENT_LABELS = frozenset(_DOCUMENTS.replace("\n", "").split("|"))


def _by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for label in (*_DOCUMENT_LABELS, *_OTHERS):
        found[label.split(" ", 1)[0]].append(label)
    return {word: tuple(sorted(labels, key=len, reverse=True)) for word, labels in found.items()}


_FIRST_WORDS = _by_first_word()


def label_of(words: str) -> str | None:
    """The longest label with which the words begin; None where they begin with none."""
    first = words.split(" ", 1)[0]
    family = _FAMILY.match(words) if first in _FAMILY_WORDS else None
    if family:
        return family.group()
    for label in _FIRST_WORDS.get(first, ()):
        if words.startswith(label) and words[len(label) : len(label) + 1] in ("", " "):
            return label
    return None


@lru_cache(maxsize=4096)
def kind_of(label: str) -> DetailKind | None:
    """What a field with this label tells; None for an identifier and for a label that is not known."""
    if _WALLET.fullmatch(label) or not _FAMILY.fullmatch(label):
        return _OTHERS.get(label)
    return DetailKind.OTHER if " Date (" in label else DetailKind.MEASURE


@lru_cache(maxsize=4096)
def scheme_of(label: str) -> str | None:
    """The scheme of the identifiers with this label, without a country; None where it labels no identifier."""
    if _WALLET.fullmatch(label):
        return "wallet"
    if label not in _DOCUMENT_LABELS:
        return None
    return _REGISTERS.get(label) or _COUNTING.sub("", label).casefold()


@lru_cache(maxsize=4096)
def imposes(label: str) -> bool:
    """Whether the field says what the entry itself forbids, and not what dealing with the party exposes others to."""
    return label.startswith("Transactions Prohibited") or (
        _FAMILY.fullmatch(label) is not None and kind_of(label) is DetailKind.MEASURE
    )


def is_known(label: str) -> bool:
    """Whether the label is one of the tables here."""
    return scheme_of(label) is not None or kind_of(label) is not None
