"""Canada's list as entities and designations."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import DetailKind, EntityType, Identifier, NameKind
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.canada.reader import SemaXml
from service.sources.reading import Ground, Reading
from tests.sources.lists import details_of, ground_of, mutations, read_or_refuse, reading_by, texts_of

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<data-set>'
PERSON = """
<record>
    <Country>Belarus / Bélarus</Country>
    <LastName>PRIKLAD </LastName>
    <GivenName>Ivan\u00a0Ivanovich</GivenName>
    <TitleOrShip>Colonel</TitleOrShip>
    <DateOfBirthOrShipBuildDate>1972</DateOfBirthOrShipBuildDate>
    <Schedule>1, Part 1</Schedule>
    <Item>2</Item>
    <DateOfListing>2020-09-28</DateOfListing>
    <Aliases>Ivan Pryklad, Russian: Иван Приклад; SHAMAN</Aliases>
</record>"""
FIRM = """
<record>
    <Country>Justice for Victims of Corrupt Foreign Officials Regulations (JVCFOR) / Règlement (RJVDEC)</Country>
    <EntityOrShip>Example Works (also known
as Example Works Co., Ltd., EW and Works of Example)</EntityOrShip>
    <Item>7</Item>
    <DateOfListing>2021-01-01</DateOfListing>
</record>"""
SHIP = """
<record>
    <Country>Russia / Russie</Country>
    <EntityOrShip>Example Star</EntityOrShip>
    <TitleOrShip>Oil Tanker</TitleOrShip>
    <ShipIMONumber>9999999</ShipIMONumber>
    <DateOfBirthOrShipBuildDate>2007</DateOfBirthOrShipBuildDate>
    <Schedule>1.1</Schedule>
    <Item>65</Item>
    <DateOfListing>2025-02-21</DateOfListing>
</record>"""
GROUND = ground_of("ca-sema")


@pytest.fixture(scope="module")
def ground() -> Ground:
    return GROUND


def sema(*records: str) -> bytes:
    return "".join((HEAD, *records, "\n</data-set>")).encode()


def read(ground: Ground, *records: str) -> Reading:
    return reading_by(SemaXml(), "sema-lmes.xml", sema(*records), ground)


def test_a_person_has_a_name_in_reading_order_and_the_names_of_the_cell_of_aliases(ground: Ground) -> None:
    (entity,) = read(ground, PERSON).listing.entities
    assert entity.type is EntityType.PERSON
    assert [(name.text, name.kind, name.language) for name in entity.names] == [
        ("Ivan Ivanovich PRIKLAD", NameKind.PRIMARY, None),
        ("Ivan Pryklad", NameKind.AKA, None),
        ("Иван Приклад", NameKind.ORIGINAL_SCRIPT, "Russian"),
        ("SHAMAN", NameKind.AKA, None),
    ]
    assert texts_of(entity, "Aliases") == ["Ivan Pryklad, Russian: Иван Приклад; SHAMAN"]
    assert [str(day) for day in entity.birth_dates] == ["1972"]
    assert [one.text for one in details_of(entity, DetailKind.TITLE)] == ["Colonel"]


def test_the_day_of_listing_is_that_of_the_designation(ground: Ground) -> None:
    listing = read(ground, PERSON, FIRM).listing
    first, second = listing.designations
    assert (first.program, second.program) == ("CA-SEMA", "CA-JVCFOA")
    assert first.events[0].day == first.first_listed == Day.parse("2020-09-28")
    assert listing.coverage is Coverage.COMPLETE


def test_the_place_in_the_list_identifies_and_the_english_words_are_enough(ground: Ground) -> None:
    person, firm = read(ground, PERSON, FIRM).listing.entities
    assert person.identifiers == (Identifier("ca-sema", "Belarus, 1, Part 1, 2"),)
    assert firm.identifiers[0].value.endswith("(JVCFOR), 7")


def test_what_stands_as_also_known_are_names_and_legal_forms_stay_with_theirs(ground: Ground) -> None:
    (entity,) = read(ground, FIRM).listing.entities
    assert [name.text for name in entity.names] == [
        "Example Works",
        "Example Works Co., Ltd.",
        "EW",
        "Works of Example",
    ]
    assert entity.type is EntityType.ORGANIZATION


def test_a_ship_has_an_imo_number_and_no_birthday(ground: Ground) -> None:
    (entity,) = read(ground, SHIP).listing.entities
    assert entity.type is EntityType.VESSEL
    assert Identifier("imo", "9999999") in entity.identifiers
    assert entity.birth_dates == ()
    assert [one.text for one in details_of(entity, DetailKind.VESSEL)] == ["Oil Tanker", "9999999", "2007"]


def test_a_key_does_not_change_when_items_are_renumbered_or_records_change_places(ground: Ground) -> None:
    before = {entity.id for entity in read(ground, PERSON, SHIP).listing.entities}
    after = {entity.id for entity in read(ground, SHIP, PERSON.replace("<Item>2<", "<Item>3<")).listing.entities}
    assert before == after
    assert all(re.fullmatch(r"ca-sema\.(?:belarus|russia)-[0-9a-f]{12}", one) for one in before)


def test_records_that_are_alike_are_told_apart_by_their_days_of_listing(ground: Ground) -> None:
    later = PERSON.replace("2020-09-28", "2022-01-01")
    first, second = read(ground, later, PERSON).listing.entities
    assert first.id == f"{second.id}-2"


def test_records_that_were_listed_on_one_day_are_told_apart_by_their_items(ground: Ground) -> None:
    tenth = PERSON.replace("<Item>2<", "<Item>10<")
    first, second = read(ground, tenth, PERSON).listing.entities
    assert first.id == f"{second.id}-2"


def test_french_after_a_slash_and_an_acronym_in_brackets_are_names_of_their_own(ground: Ground) -> None:
    name = "Example Organization (EO)/Organisation exemple"
    record = SHIP.replace("<EntityOrShip>Example Star", f"<EntityOrShip>{name}")
    (entity,) = read(ground, record).listing.entities
    assert [(one.text, one.kind, one.language) for one in entity.names] == [
        ("Example Organization (EO)", NameKind.PRIMARY, None),
        ("Organisation exemple", NameKind.AKA, "French"),
        ("EO", NameKind.ACRONYM, None),
    ]


def test_a_cell_of_very_many_names_takes_no_time_in_the_square(ground: Ground) -> None:
    names = [f"Sample Works {number}" for number in range(20_000)]
    began = time.process_time()
    reading = read(ground, FIRM.replace("</record>", f"<Aliases>{', '.join(names)}</Aliases></record>"))
    assert time.process_time() - began < 5
    assert {name.text for name in reading.listing.entities[0].names}.issuperset(names)


def test_what_is_not_known_is_kept_and_said_with_its_line(ground: Ground) -> None:
    record = (
        PERSON.replace("<Item>", "<Colour>red</Colour><Item>")
        .replace(">1972<", ">long ago<")
        .replace("Belarus / Bélarus", "Atlantis / Atlantide")
    )
    reading = read(ground, record)
    assert [str(finding) for finding in reading.findings] == [
        "sema-lmes.xml, line 3: the tag 'Atlantis' is not known; it was placed under CA-SEMA",
        "sema-lmes.xml, line 3: the element 'Colour' is not known; it is kept as it stands",
        "sema-lmes.xml, line 3: the date of birth 'long ago' is not understood",
    ]
    assert texts_of(reading.listing.entities[0], "Colour") == ["red"]
    assert texts_of(reading.listing.entities[0], "DateOfBirthOrShipBuildDate") == ["long ago"]


def test_an_attribute_that_no_record_has_is_kept_and_said(ground: Ground) -> None:
    content = sema(PERSON.replace("<Item>", '<Item amended="2025-01-02">'))
    reading = reading_by(SemaXml(), "sema-lmes.xml", content, ground)
    assert [str(finding) for finding in reading.findings] == [
        "sema-lmes.xml, line 3: the element 'Item/@amended' is not known; it is kept as it stands"
    ]
    assert texts_of(reading.listing.entities[0], "Item/@amended") == ["2025-01-02"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (sema(PERSON)[:-12], "no well-formed XML"),
        (sema(), "holds no record"),
        (sema("<entry/>"), "'entry' is no record"),
        (sema(PERSON.replace("Country>", "Land>")), "line 3: has no Country"),
        (sema(PERSON.replace("<Item>2</Item>", "<Item>2</Item><Item>3</Item>")), "line 3: has 'Item' twice"),
        (sema("<record><Country>Iran</Country></record>"), "has no name"),
        (sema(PERSON).replace(b"<data-set>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><data-set>"), "declares a DTD"),
    ],
)
def test_a_file_that_is_torn_or_another_is_refused(content: bytes, said: str, ground: Ground) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        reading_by(SemaXml(), "sema-lmes.xml", content, ground)


@given(st.data())
def test_damage_of_any_kind_is_read_or_refused(data: st.DataObject) -> None:
    read_or_refuse(SemaXml(), data.draw(mutations(sema(PERSON, FIRM, SHIP))), GROUND)


def test_the_published_list_is_read_whole(real_lists: Path, ground: Ground) -> None:
    content = (real_lists / "ca_sema" / "sema-lmes-2025.xml").read_bytes()
    reading = reading_by(SemaXml(), "sema-lmes-2025.xml", content, ground)
    days = sorted(re.findall(rb"<DateOfListing>(\d{4}-\d\d-\d\d)</DateOfListing>", content))
    assert content.count(b"<record>") == len(reading.listing.entities) == len(days) == 4_759
    assert sorted(str(one.first_listed).encode() for one in reading.listing.designations) == days
    imo = sorted(re.findall(rb"<ShipIMONumber>(\d+)<", content))
    found = (one.value for entity in reading.listing.entities for one in entity.identifiers if one.scheme == "imo")
    assert sorted(value.encode() for value in found) == imo
    born = content.count(b"<DateOfBirthOrShipBuildDate>") - len(imo)
    assert sum(bool(entity.birth_dates) for entity in reading.listing.entities) == born
    assert reading.findings == ()
