"""Small lists in the forms of the UK's publishers, with parties that do not exist."""

import csv
import io
import zipfile

from service.domain.program import Law
from service.settings import ROOT
from service.sources.catalogue import read_catalogue
from service.sources.readers import read_list
from service.sources.reading import Ground, Reading, SourceFile
from service.sources.tags import read_tags
from service.sources.uk.forms import FULL, NAME_PARTS

Cells = dict[str, str]
SHORT_HEADER = (
    *("Unique ID", "OFSI Group ID", "Name", "Regime Name"),
    *("Type", "Designation source", "Date Designated", "Sanctions Imposed"),
)
SHORT_ROWS = (
    ("RUS9001", "90001", "EXAMPLE  Jan", "Russia", "Individual", "UK", "24-02-2022", "Asset freeze, Travel Ban"),
    ("RUS9002", "\n            ", "EXAMPLE STAR", "Russia", "Ship", "UK", "01-05-2025", "Shipping sanctions: (see x)"),
    ("SYR9003", "90003", "\n            ", "Syria", "Entity", "UK|UN", "31-12-2020", "-, Asset freeze, , Travel Ban"),
    ("GHR9004", "90004", "EXAMPLE UNIT (EU)", "Global Human Rights", "Entity", "UK", "06-07-2020", "Asset freeze"),
)


def csv_text(*rows: tuple[str, ...] | list[str]) -> bytes:
    """The rows as CSV with the ends of lines that the publishers use."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def short_csv(*rows: tuple[str, ...]) -> bytes:
    return csv_text(SHORT_HEADER, *(rows or SHORT_ROWS))


def content_xml(*rows: tuple[str, ...], after: str = "") -> str:
    """The content of a sheet, printed over many lines as the publisher's is."""
    told = "\n".join(
        "<table:table-row>"
        + "".join(f"\n<table:table-cell>\n  <text:p>{cell}</text:p>\n</table:table-cell>" for cell in row)
        + '<table:table-cell table:number-columns-repeated="16376"/></table:table-row>'
        for row in (SHORT_HEADER, *(rows or SHORT_ROWS))
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
  <office:body><office:spreadsheet><table:table table:name="List">{told}
    <table:table-row table:number-rows-repeated="1043268"><table:table-cell/></table:table-row>
  </table:table>{after}</office:spreadsheet></office:body>
</office:document-content>"""


def ods(content: str | bytes) -> bytes:
    """A spreadsheet with this content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return packed.getvalue()


CONLIST_HEADER = (
    *("Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "DOB", "Town of Birth"),
    *("Country of Birth", "Nationality", "Passport Details", "NI Number", "Position"),
    *("Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code", "Country"),
    *("Other Information", "Group Type", "Alias Type", "Regime", "Listed On", "Last Updated", "Group ID"),
)
CON_PERSON: Cells = {
    "Name 6": "EXAMPLE",
    "Name 1": "Jan",
    "Name 2": "Antonín",
    "Title": "Dr",
    "DOB": "00/00/1980",
    "Town of Birth": "(1) Brno (2) Quetta",
    "Country of Birth": "Pakistan",
    "Position": "Clerk",
    "Nationality": "(1) Afghan (2) Pakistani",
    "Passport Details": "(1) A-333602 (Indian) issued on 4 June 1985",
    "Address 1": "1 Road",
    "Address 6": "Quetta",
    "Country": "Pakistan (previous address)",
    "Other Information": "UN Ref QDi.901. Brother of another (QDi.902).",
    "Group Type": "Individual",
    "Alias Type": "Prime Alias",
    "Regime": "The ISIL (Da'esh) and Al-Qaida organisations",
    "Listed On": "08/11/2001",
    "Last Updated": "09/03/2017",
    "Group ID": "9001",
}
CON_ALIAS: Cells = {**CON_PERSON, "Name 1": "Abu", "Name 2": "", "Alias Type": "AKA", "DOB": "02/03/1981"}
CON_SOMALIA: Cells = {**CON_PERSON, "Regime": "Somalia", "Listed On": "28/04/2010"}
CON_SHIP: Cells = {
    "Name 6": "EXAMPLE STAR",
    "Other Information": "(IMO number: 9000001). MMSI: 445000001. A vessel.",
    "Group Type": "Entity",
    "Alias Type": "Prime Alias",
    "Regime": "Iran (nuclear proliferation)",
    "Listed On": "19/10/2017",
    "Last Updated": "19/10/2017",
    "Group ID": "9002",
}


def conlist(*rows: Cells, header: tuple[str, ...] = CONLIST_HEADER) -> bytes:
    """OFSI's list with these rows, in the encoding in which it was published."""
    told = rows or (CON_PERSON, CON_SHIP, CON_ALIAS, CON_SOMALIA)
    cells = [[row.get(column, "") for column in header] for row in told]
    return csv_text(("Last Updated", "27/04/2020"), header, *cells).decode().encode("cp1252")


FULL_HEADER = (
    *("Last Updated", "Unique ID", "OFSI Group ID", "UN Reference Number", "Name 6"),
    *(*NAME_PARTS[:5], "Name type", "Alias strength", "Title", "Name non-latin script"),
    *("Non-latin script type", "Non-latin script language", "Regime Name", "Designation Type", "Designation source"),
    *("Sanctions Imposed", "Other Information", "UK Statement of Reasons"),
    *(*FULL.address, "Phone number", "Website", "Email address", "Date Designated", "D.O.B", "Nationality(/ies)"),
    *("National Identifier number", "National Identifier additional information", "Passport number"),
    *("Passport additional information", "Position", "Gender", "Town of birth", "Country of birth", "Type of entity"),
    *("Subsidiaries", "Parent company", "Business registration number (s)", "IMO number"),
    *("Current owner/operator (s)", "Previous owner/operator (s)", "Current believed flag of ship", "Previous flags"),
    *("Type of ship", "Tonnage of ship", "Length of ship", "Year Built", "Hull identification number (HIN)"),
)
FULL_PERSON: Cells = {
    "Last Updated": "04/08/2026",
    "Unique ID": "RUS9001",
    "OFSI Group ID": "90001",
    "UN Reference Number": "QDi.901",
    "Name 6": "EXAMPLE",
    "Name 1": "Jan",
    "Name type": "Primary Name",
    "Name non-latin script": "Ян Пример",
    "Non-latin script type": "Cyrillic",
    "Non-latin script language": "Russian",
    "Designation Type": "Individual",
    "Regime Name": "The Russia (Sanctions) (EU Exit) Regulations 2019",
    "Designation source": "UK",
    "Sanctions Imposed": "Asset freeze|Travel Ban",
    "UK Statement of Reasons": "Owner of Example &amp; Sons.",
    "Address Line 1": "1 Road",
    "Address Line 6": "Moscow",
    "Address Country": "Russia",
    "Date Designated": "24/02/2022",
    "D.O.B": "dd/mm/1962",
    "Nationality(/ies)": "(1) Russia (2) Cyprus",
}
FULL_ALIAS: Cells = {**FULL_PERSON, "Name 1": "Vanya", "Name type": "Alias", "Alias strength": "Low quality a.k.a."}
FULL_ELSEWHERE: Cells = {**FULL_PERSON, "Address Line 1": "2 Street", "Address Line 6": "", "Address Country": "Cyprus"}
FULL_SHIP: Cells = {
    "Unique ID": "RUS9002",
    "Name 6": "EXAMPLE STAR",
    "Name type": "Primary Name",
    "Designation Type": "Ship",
    "Regime Name": "Russia",
    "Sanctions Imposed": "Shipping sanctions",
    "Date Designated": "01/05/2025",
    "IMO number": "9000001",
    "Current believed flag of ship": "Panama",
    "Designation source": "UK",
}


def full_csv(*rows: Cells, header: tuple[str, ...] = FULL_HEADER) -> bytes:
    """The full list with these rows."""
    told = rows or (FULL_PERSON, FULL_SHIP, FULL_ALIAS, FULL_ELSEWHERE)
    return csv_text(("Report Date: 11-Sep-2026",), header, *([row.get(name, "") for name in header] for row in told))


def ground(law: Law, dataset: str) -> Ground:
    """The dataset as the project's files describe it."""
    catalogue = read_catalogue(ROOT / "datasets" / "sources.toml", law.programs)
    tags = read_tags(ROOT / "datasets" / "tags", catalogue, law.programs)
    return Ground(next(one for one in catalogue if one.id == dataset), tags[dataset])


def reading_of(content: bytes, on: Ground) -> Reading:
    """The content read in whichever form of the dataset it has."""
    return read_list([SourceFile("uk", content)], on)
