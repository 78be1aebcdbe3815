"""Australia's list as entities and designations."""

import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.australia.reader import DfatXlsx
from service.sources.reading import Ground, Reading
from tests.sources.australia.workbooks import COLUMNS, dfat
from tests.sources.lists import details_of, ground_of, mutations, read_or_refuse, reading_by, texts_of

GROUND = ground_of("au-dfat")
LISTED = "Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005)"
TALIBAN = "1988 (Taliban)"
BORN = "a) Approximately 1955 b) 1 Jan 1960"
PLACES = "a) Pul-e-Khumri, Afghanistan b) Quetta,_x000D_ Pakistan"
PERSON = ("EXAMPLE, Jan", "Individual ", "Primary Name", BORN, PLACES, "a) Pakistani b) Saudi Arabian", "NA")
PERSON_ROW = (2, *PERSON, "Belongs to Example (QDe.901).", LISTED, TALIBAN, 41_988)
ALIAS_ROW = (
    "2a",
    "Abu Mithal\n",
    "individual",
    "Aka",
    *PERSON[3:],
    "Belongs to Example (QDe.901).",
    LISTED,
    TALIBAN,
    41_988,
)
SCRIPT_ROW = ("2b1", "يان مثال", "Individual", "original Script", *PERSON[3:], "Father: Jon", LISTED, TALIBAN, 41_989)
FIRM = (
    "Example Works",
    "Entity",
    "Primary name",
    "",
    "",
    "",
    "1 Main St, Tehran, Iran",
    "IMO Number: 9999999. A firm.",
)
FIRM_ROW = (101, *FIRM, "Instrument of first designation: Instrument 2022", "Autonomous (Russia) ", 44_000)


@pytest.fixture(scope="module")
def ground() -> Ground:
    return GROUND


def read(ground: Ground, *rows: tuple[str | int, ...], columns: tuple[str, ...] = COLUMNS) -> Reading:
    return reading_by(DfatXlsx(), "list.xlsx", dfat(*rows, columns=columns), ground)


def test_rows_of_one_number_are_one_party_wherever_they_stand(ground: Ground) -> None:
    listing = read(ground, PERSON_ROW, FIRM_ROW, ALIAS_ROW, SCRIPT_ROW).listing
    person, firm = listing.entities
    assert [entity.id for entity in listing.entities] == ["au-dfat.2", "au-dfat.101"]
    assert [(name.text, name.kind) for name in person.names] == [
        ("Jan EXAMPLE", NameKind.PRIMARY),
        ("Abu Mithal", NameKind.AKA),
        ("يان مثال", NameKind.ORIGINAL_SCRIPT),
    ]
    assert (person.type, firm.type) == (EntityType.PERSON, EntityType.ORGANIZATION)
    assert listing.coverage is Coverage.COMPLETE


def test_a_day_of_listing_is_taken_from_the_text_and_the_control_date_is_none(ground: Ground) -> None:
    listing = read(ground, PERSON_ROW, FIRM_ROW).listing
    first, second = listing.designations
    assert (first.program, str(first.events[0].day), str(first.first_listed)) == ("AU-UN", "2001-01-25", "2001-01-25")
    assert (second.program, second.events[0].day, second.first_listed) == ("AU-AUTONOMOUS", Day.unknown(), None)
    assert [one.day for one in details_of(listing.entities[0], DetailKind.UPDATED_ON)] == [Day.parse("2014-12-15")]


def test_itemised_cells_are_apart_and_countries_are_understood(ground: Ground) -> None:
    (person,) = read(ground, PERSON_ROW).listing.entities
    assert [(one.text, one.country) for one in details_of(person, DetailKind.BIRTH_PLACE)] == [
        ("Pul-e-Khumri, Afghanistan", "AF"),
        ("Quetta, Pakistan", "PK"),
    ]
    assert person.countries == ("PK", "SA")
    assert details_of(person, DetailKind.ADDRESS) == []
    assert [str(day.earliest) for day in person.birth_dates] == ["1954-01-01", "1960-01-01"]


def test_a_reference_that_a_text_mentions_is_that_of_another_party(ground: Ground) -> None:
    person, firm = read(ground, PERSON_ROW, FIRM_ROW).listing.entities
    assert person.identifiers == (Identifier("au-ref", "2"),)
    assert firm.identifiers == (Identifier("au-ref", "101"), Identifier("imo", "9999999"))


def test_what_the_rows_of_an_alias_add_is_kept_once(ground: Ground) -> None:
    (person,) = read(ground, PERSON_ROW, ALIAS_ROW, SCRIPT_ROW).listing.entities
    assert texts_of(person, "additional information") == ["Belongs to Example (QDe.901).", "Father: Jon"]
    assert len(details_of(person, DetailKind.UPDATED_ON)) == 2


def test_newer_columns_tell_strength_and_measures(ground: Ground) -> None:
    columns = (*COLUMNS, "Alias Strength", "Travel Ban", "Arms Embargo")
    rows = ((*PERSON_ROW, "", "Yes", "No"), (*ALIAS_ROW, "Weak", "Yes", "No"))
    reading = read(ground, *rows, columns=columns)
    assert reading.listing.entities[0].names[1].quality is NameQuality.WEAK
    assert reading.listing.designations[0].measures == ("travel ban",)
    assert reading.findings == ()


def test_committees_say_the_basis_in_australian_law(ground: Ground) -> None:
    committees = ("1373 (2001)", "Autonomous (New Regime)", "751 (Somalia and Eritrea)", "9999 (Atlantis)")
    rows = [(number, *PERSON_ROW[1:10], name, 41_988) for number, name in enumerate(committees, start=1)]
    reading = read(ground, *rows)
    assert [one.program for one in reading.listing.designations] == [
        "AU-COTUNA-1373", "AU-AUTONOMOUS", "AU-UN", "AU-UN",
    ]  # fmt: skip
    assert [str(one) for one in reading.findings] == [
        "list.xlsx, line 5: the tag '9999 (Atlantis)' is not known; it was placed under AU-UN"
    ]


def test_a_name_turned_by_a_comma_is_that_of_a_person_alone(ground: Ground) -> None:
    firm = (3, "WORKS, LIMITED", "Entity", *PERSON_ROW[3:])
    assert read(ground, firm).listing.entities[0].names[0].text == "WORKS, LIMITED"


def test_what_is_not_known_is_kept_and_said_with_its_line(ground: Ground) -> None:
    row = (2, "Jan", "Robot", "Nickname", "long ago", *PERSON_ROW[5:], "red", "note")
    reading = read(ground, row, columns=(*COLUMNS, "Colour", ""))
    assert [str(finding) for finding in reading.findings] == [
        "list.xlsx, line 1: the column 'Colour' is not known; its cells are kept as they stand",
        "list.xlsx, line 2: 2: the name type 'Nickname' is not known",
        "list.xlsx, line 2: 2: the type 'Robot' is not known",
        "list.xlsx, line 2: 2: 'note' stands in a column without a name",
        "list.xlsx, line 2: 2: the date of birth 'long ago' is not understood",
    ]
    (entity,) = reading.listing.entities
    assert texts_of(entity, "colour") == ["red"]
    assert texts_of(entity, "type") == ["Robot"]
    assert texts_of(entity, "name type") == ["Nickname"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (dfat(PERSON_ROW, columns=("Number", *COLUMNS[1:])), "line 1: the column 'reference' is missing"),
        (dfat(("two", *PERSON_ROW[1:])), "line 2: 'two' is no reference"),
        (dfat((2, "", *PERSON_ROW[2:])), "line 2: has no name"),
        (dfat(), "holds no record"),
    ],
)
def test_a_workbook_that_is_another_is_refused(content: bytes, said: str, ground: Ground) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        reading_by(DfatXlsx(), "list.xlsx", content, ground)


@settings(max_examples=60)
@given(st.data())
def test_damage_of_any_kind_is_read_or_refused(data: st.DataObject) -> None:
    read_or_refuse(DfatXlsx(), data.draw(mutations(dfat(PERSON_ROW, FIRM_ROW))), GROUND)


def test_the_published_list_is_read_whole(real_lists: Path, ground: Ground) -> None:
    path = real_lists / "au" / "regulation8_consolidated-2024-12.xlsx"
    reading = reading_by(DfatXlsx(), path.name, path.read_bytes(), ground)
    with zipfile.ZipFile(path) as archive:
        strings = re.findall(r"<si>(.*?)</si>", archive.read("xl/sharedStrings.xml").decode(), re.DOTALL)
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    texts = ["".join(re.findall(r"<t[^>]*>([^<]*)</t>", string)).strip() for string in strings]
    cells = re.findall(r'<c r="A(\d+)"([^>]*)><v>([^<]*)</v>', sheet)
    references = [texts[int(value)] if 't="s"' in said else value for row, said, value in cells if row != "1"]
    assert len(references) == 9_553
    numbers = {re.sub(r"\D.*", "", reference.strip()) for reference in references}
    assert {entity.id for entity in reading.listing.entities} == {f"au-dfat.{number}" for number in numbers}
    assert len(reading.listing.entities) == 3_062
    assert reading.findings == ()
