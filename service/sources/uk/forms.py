"""The forms in which the UK publishes: the columns of each, and what each column tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.domain.entity import DetailKind

NAME_PARTS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_KIND = DetailKind


@dataclass(frozen=True, slots=True)
class Form:
    """What each column is for. `details` are those that stay in their own words, each value once for an entry.

    `key` joins the rows of an entry; columns that play no part in a form are "". An address is put together from its
    columns, row by row. Births are dates of birth; `numbers` are documents by the kind of each.
    """

    key: str
    type: str
    regime: str
    listed: str
    details: Mapping[str, DetailKind]
    measures: str = ""
    name: str = ""
    name_kind: str = ""
    name_strength: str = ""
    other_script: str = ""
    other_script_is: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    born: str = ""
    countries: tuple[str, ...] = ()
    information: str = ""
    references: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)

    @property
    def columns(self) -> frozenset[str]:
        """Every column that is understood."""
        names = NAME_PARTS if not self.name else (self.name,)
        single = (self.key, self.type, self.regime, self.listed, self.measures, self.born, self.information)
        marks = (self.name_kind, self.name_strength, self.other_script, *self.other_script_is)
        sets = (*self.details, *self.address, *self.countries, *self.references, *self.numbers)
        return frozenset(filter(None, (*names, *single, *marks, *sets)))

    @property
    def required(self) -> frozenset[str]:
        """The columns without which an entry means nothing."""
        return frozenset(filter(None, (self.key, self.type, self.regime, self.listed, self.name or NAME_PARTS[-1])))


SHORT = Form(
    key="Unique ID",
    type="Type",
    regime="Regime Name",
    listed="Date Designated",
    measures="Sanctions Imposed",
    name="Name",
    references={"Unique ID": "gb-uid", "OFSI Group ID": "gb-ofsi"},
    details={"Designation source": _KIND.OTHER},
)
"""The UK Sanctions List with one row for an entry, as a spreadsheet and as the CSV made of it."""

FULL = Form(
    key="Unique ID",
    type="Designation Type",
    regime="Regime Name",
    listed="Date Designated",
    measures="Sanctions Imposed",
    name_kind="Name type",
    name_strength="Alias strength",
    other_script="Name non-latin script",
    other_script_is=("Non-latin script language", "Non-latin script type"),
    address=(*(f"Address Line {number}" for number in range(1, 7)), "Address Postal Code", "Address Country"),
    born="D.O.B",
    countries=("Nationality(/ies)", "Country of birth"),
    information="Other Information",
    references={
        "Unique ID": "gb-uid",
        "OFSI Group ID": "gb-ofsi",
        "UN Reference Number": "un-ref",
        "IMO number": "imo",
    },
    numbers={
        "Passport number": "passport",
        "National Identifier number": "national id",
        "Business registration number (s)": "registration",
        "Hull identification number (HIN)": "hull number",
    },
    details={
        "Designation source": _KIND.OTHER,
        "Last Updated": _KIND.UPDATED_ON,
        "Title": _KIND.TITLE,
        "UK Statement of Reasons": _KIND.REASON,
        "Phone number": _KIND.CONTACT,
        "Website": _KIND.CONTACT,
        "Email address": _KIND.CONTACT,
        "National Identifier additional information": _KIND.DOCUMENT,
        "Passport additional information": _KIND.DOCUMENT,
        "Position": _KIND.POSITION,
        "Gender": _KIND.GENDER,
        "Town of birth": _KIND.BIRTH_PLACE,
        "Type of entity": _KIND.OTHER,
        "Subsidiaries": _KIND.RELATION,
        "Parent company": _KIND.RELATION,
        "Current owner/operator (s)": _KIND.RELATION,
        "Previous owner/operator (s)": _KIND.RELATION,
        "Current believed flag of ship": _KIND.VESSEL,
        "Previous flags": _KIND.VESSEL,
        "Type of ship": _KIND.VESSEL,
        "Tonnage of ship": _KIND.VESSEL,
        "Length of ship": _KIND.VESSEL,
        "Year Built": _KIND.VESSEL,
    },
)
"""The UK Sanctions List with one row for each name and address of an entry. Not yet seen against a published file."""

CONLIST = Form(
    key="Group ID",
    type="Group Type",
    regime="Regime",
    listed="Listed On",
    name_kind="Alias Type",
    address=(*(f"Address {number}" for number in range(1, 7)), "Post/Zip Code", "Country"),
    born="DOB",
    countries=("Nationality", "Country of Birth"),
    information="Other Information",
    references={"Group ID": "gb-ofsi"},
    numbers={"Passport Details": "passport", "NI Number": "national id"},
    details={
        "Last Updated": _KIND.UPDATED_ON,
        "Title": _KIND.TITLE,
        "Town of Birth": _KIND.BIRTH_PLACE,
        "Position": _KIND.POSITION,
    },
)
"""OFSI's consolidated list with one row for each name, day of birth and address of a group."""
