"""The Consolidated Screening List as entities, second sightings and designations of its own."""

import csv
import gzip
import io
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import DetailKind, EntityType, Identifier
from service.domain.events import EventType
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.csl.reader import CslCsv
from service.sources.reading import Ground, Reading
from tests.sources.lists import details_of, ground_of, mutations, read_or_refuse, reading_by, texts_of

COLUMNS = (
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
    "standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,"
    "vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,"
    "places_of_birth,source_information_url,ids"
)
SDN = "Specially Designated Nationals (SDN) - Treasury Department"
SSI = "Sectoral Sanctions Identifications List (SSI) - Treasury Department"
CAPTA = "Capta List (CAP) - Treasury Department"
ENTITY_LIST = "Entity List (EL) - Bureau of Industry and Security"
DENIED = "Denied Persons List (DPL) - Bureau of Industry and Security"
ISN = "Nonproliferation Sanctions (ISN) - State Department"

PERSON = {
    "_id": "901",
    "source": SDN,
    "entity_number": "901",
    "type": "Individual",
    "programs": "SDGT; FTO",
    "name": "EXAMPLE, Jan",
    "addresses": "1 Main St, Basrah, IQ; SY",
    "alt_names": "BEISPIEL, Jan, Jr.; ABU MITHAL",
    "dates_of_birth": "1970-01-02; circa 1962; 1962 to 1964; 1967",
    "nationalities": "IR",
    "ids": "PK, 2013-09-09, 2008-09-09, X-123, Passport; Male, Gender; IMO 9999999, Vessel Registration Identification",
}
FIRM = {
    "_id": "4398d33e9e93c7477af39f1e0bfffc13ddd47bcc",
    "source": ENTITY_LIST,
    "name": " Example Works Co.",
    "addresses": "Shenzhen, CN",
    "federal_register_notice": "87 FR 20299",
    "start_date": "2022-04-07",
    "license_policy": "Presumption of denial.",
}


def csl(*rows: dict[str, str], columns: str = COLUMNS) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns.split(","), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


GROUND = ground_of("us-csl")


@pytest.fixture(scope="module")
def ground() -> Ground:
    return GROUND


def read(ground: Ground, *rows: dict[str, str], columns: str = COLUMNS) -> Reading:
    return reading_by(CslCsv(), "consolidated.csv", csl(*rows, columns=columns), ground)


def test_a_row_of_the_treasury_is_a_second_sighting_and_the_tag_of_the_state_department_no_designation(
    ground: Ground,
) -> None:
    listing = read(ground, PERSON).listing
    (designation,) = listing.designations
    assert designation.id == "us-csl.sdn-901-us-sdgt"
    assert designation.repeats == "us-ofac-sdn.901-us-sdgt"
    assert designation.events[0].day == Day.unknown()
    assert listing.entities[0].identifiers[0] == Identifier("us-ofac", "901")
    assert listing.coverage is Coverage.COMPLETE
    assert listing.published_at is None


def test_names_of_people_are_in_reading_order_and_keep_the_comma_form_that_capitals_do_not_tell(ground: Ground) -> None:
    (entity,) = read(ground, PERSON).listing.entities
    assert [name.text for name in entity.names] == ["Jan EXAMPLE", "Jan BEISPIEL, Jr.", "ABU MITHAL"]
    assert texts_of(entity, "name as filed") == ["BEISPIEL, Jan, Jr."]


def test_births_are_days_years_and_intervals_with_the_words_beside(ground: Ground) -> None:
    (entity,) = read(ground, PERSON).listing.entities
    assert [(str(day.earliest), str(day.latest)) for day in entity.birth_dates] == [
        ("1970-01-02", "1970-01-02"),
        ("1961-01-01", "1963-12-31"),
        ("1962-01-01", "1964-12-31"),
        ("1967-01-01", "1967-12-31"),
    ]
    assert [one.text for one in details_of(entity, DetailKind.BIRTH_DATE)][1] == "circa 1962"


def test_ids_are_documents_with_their_country_numbers_of_vessels_and_details(ground: Ground) -> None:
    (entity,) = read(ground, PERSON).listing.entities
    assert entity.identifiers[1:] == (
        Identifier("passport PK", "X-123", "2013-09-09, 2008-09-09"),
        Identifier("imo", "9999999"),
    )
    assert [one.text for one in details_of(entity, DetailKind.GENDER)] == ["Male"]
    assert entity.countries == ("IQ", "SY", "IR")


def test_the_address_of_a_wallet_keeps_its_currency(ground: Ground) -> None:
    row = PERSON | {"ids": "1Example, Digital Currency Address - XBT"}
    assert read(ground, row).listing.entities[0].identifiers[1] == Identifier("wallet", "1Example", "XBT")


def test_a_row_of_the_entity_list_is_a_designation_with_its_day_and_notice(ground: Ground) -> None:
    listing = read(ground, FIRM).listing
    (designation,) = listing.designations
    assert (designation.program, designation.repeats) == ("US-BIS-EL", None)
    assert designation.events[0].day == Day.parse("2022-04-07")
    assert designation.events[0].citation == "87 FR 20299"
    assert listing.entities[0].type is EntityType.OTHER
    assert listing.entities[0].names[0].text == "Example Works Co."
    assert texts_of(listing.entities[0], "license_policy") == ["Presumption of denial."]


def test_an_order_with_a_printed_end_lapses_on_that_day(ground: Ground) -> None:
    row = FIRM | {"source": DENIED, "start_date": "2003-06-19", "end_date": "2013-06-19"}
    events = read(ground, row).listing.designations[0].events
    assert [(event.type, str(event.day)) for event in events] == [
        (EventType.DESIGNATED, "2003-06-19"),
        (EventType.LAPSED, "2013-06-19"),
    ]


def test_a_list_of_one_program_says_it_whatever_tags_its_row_repeats(ground: Ground) -> None:
    bank = PERSON | {"type": "Entity", "source": CAPTA, "programs": "UKRAINE-EO13662; RUSSIA-EO14024", "ids": ""}
    designations = read(ground, bank, bank | {"source": SSI}).listing.designations
    assert [(one.program, one.repeats) for one in designations] == [
        ("US-CAPTA", "us-ofac-cons.901-us-capta"),
        ("US-SSI", "us-ofac-cons.901-us-ssi"),
    ]


def test_a_number_that_a_list_has_twice_is_counted_on(ground: Ground) -> None:
    entities = read(ground, PERSON, PERSON, PERSON | {"source": SSI}).listing.entities
    assert [entity.id for entity in entities] == ["us-csl.sdn-901", "us-csl.sdn-901-2", "us-csl.ssi-901"]


def test_the_nonproliferation_list_goes_by_the_laws_that_its_rows_name(ground: Ground) -> None:
    rows = [FIRM | {"source": ISN, "_id": f"a{n}", "programs": law} for n, law in enumerate(("E.O. 13382", "INKSNA"))]
    assert [one.program for one in read(ground, *rows).listing.designations] == ["US-NPWMD", "US-ISN"]


def test_every_tag_of_the_sdn_list_is_placed_as_that_list_places_it(ground: Ground) -> None:
    own = ground_of("us-ofac-sdn").tags
    for tag in {*own.own, *(row.tag for row in own.rows)}:
        for remark in ("", "Executive Order 13662 Directive Determination -"):
            assert ground.tags.placed(tag, f"{SDN} {remark}").program == own.placed(tag, remark).program, tag


def test_what_is_not_known_is_kept_and_said_with_its_line(ground: Ground) -> None:
    row = FIRM | {"source": "New List (NL) - Bureau", "type": "Robot", "colour": "red", "start_date": "soon"}
    reading = read(ground, row, columns=f"{COLUMNS},colour")
    said = [str(finding) for finding in reading.findings]
    assert said[0].startswith("consolidated.csv, line 1: the column 'colour' is not known")
    assert "consolidated.csv, line 2: the list 'New List (NL) - Bureau' is not known" in said
    assert "consolidated.csv, line 2: the type 'Robot' is not known" in said
    assert "consolidated.csv, line 2: start_date 'soon' is no day" in said
    assert any("the tag 'New List (NL) - Bureau' is not known" in one for one in said)
    assert texts_of(reading.listing.entities[0], "colour") == ["red"]
    assert texts_of(reading.listing.entities[0], "type") == ["Robot"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (csl(PERSON)[:-1], "breaks off within its last row"),
        (csl(PERSON) + b"902,x\n", "line 3: has 2 cells, and the header has 29 columns"),
        (csl(PERSON).replace(b",alt_names", b",names"), "line 1: alt_names is missing"),
        (csl(PERSON | {"name": ""}), "line 2: has no name"),
        (csl(FIRM | {"_id": ""}), "line 2: has neither an entity_number nor an _id"),
        (csl(), "holds no record"),
        (csl(PERSON).replace(b"Basrah", b"Basr\xff"), "line 2: this is not utf-8"),
    ],
)
def test_a_file_that_is_torn_or_another_is_refused(content: bytes, said: str, ground: Ground) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        reading_by(CslCsv(), "consolidated.csv", content, ground)


@given(st.data())
def test_damage_of_any_kind_is_read_or_refused(data: st.DataObject) -> None:
    read_or_refuse(CslCsv(), data.draw(mutations(csl(PERSON, FIRM))), GROUND)


def test_the_published_list_is_read_whole(real_lists: Path, ground: Ground) -> None:
    content = gzip.decompress((real_lists / "us_trade_csl" / "consolidated-2022-05.csv.gz").read_bytes())
    reading = reading_by(CslCsv(), "consolidated-2022-05.csv", content, ground)
    starts = re.findall(rb"^(?:[0-9a-f]{40}|\d+),\"?([^,(\"]+)\(", content, re.MULTILINE)
    assert len(starts) == len(reading.listing.entities) == 14_160
    by_list = Counter(texts_of(entity, "source")[0].split("(")[0] for entity in reading.listing.entities)
    assert by_list == Counter(start.decode() for start in starts)
    assert reading.findings == ()
    sdn = sum(one.startswith(b"Specially") for one in starts)
    repeated = {one.entity for one in reading.listing.designations if (one.repeats or "").startswith("us-ofac-sdn.")}
    tags = re.findall(rb"^\d+,Specially[^,]+,\d+,[A-Za-z]+,\"?([^,\"]*)", content, re.MULTILINE)
    assert len(tags) == sdn
    assert len(repeated) == sum(tag != b"FTO" for tag in tags)


def test_numbers_are_of_the_schemes_of_ofac_and_other_fields_tell_what_they_tell_there(ground: Ground) -> None:
    told = (
        "RU, 7700000001, Tax ID No.; TESTRUMM, SWIFT/BIC; Korea, North, Nationality of Registration; "
        "Blocking, Executive Order 14024 Directive Information; Blue, Hull Mark"
    )
    reading = read(ground, FIRM | {"ids": told})
    (entity,) = reading.listing.entities
    assert [(one.scheme, one.value) for one in entity.identifiers] == [
        ("tax id RU", "7700000001"),
        ("swift", "TESTRUMM"),
    ]
    assert [one.country for one in details_of(entity, DetailKind.NATIONALITY)] == ["KP"]
    assert [one.text for one in details_of(entity, DetailKind.MEASURE)][-1] == "Blocking"
    assert texts_of(entity, "Hull Mark") == ["Blue"]
    assert [one.said for one in reading.findings] == ["the field 'Hull Mark' is not known"]
