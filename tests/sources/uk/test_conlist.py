"""OFSI's consolidated list, of which people still have files."""

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.sources.reading import Ground
from tests.sources.uk.extract import CON_PERSON, CONLIST_HEADER, conlist, reading_of


def test_rows_of_one_group_are_one_entry_wherever_they_stand(ofsi: Ground) -> None:
    read = reading_of(conlist(), ofsi)
    assert [(one.id, one.type) for one in read.listing.entities] == [
        ("gb-ofsi.9001", EntityType.PERSON),
        ("gb-ofsi.9002", EntityType.VESSEL),
    ]
    assert read.listing.published_at == Day.parse("2020-04-27")
    assert read.findings == ()


def test_names_are_in_reading_order_and_those_of_several_rows_stand_once(ofsi: Ground) -> None:
    person = reading_of(conlist(), ofsi).listing.entities[0]
    assert [(name.text, name.kind, name.quality) for name in person.names] == [
        ("Jan Antonín EXAMPLE", NameKind.PRIMARY, NameQuality.UNSTATED),
        ("Abu EXAMPLE", NameKind.AKA, NameQuality.UNSTATED),
    ]


def test_a_group_of_two_regimes_has_a_designation_under_each_from_its_own_day(ofsi: Ground) -> None:
    read = reading_of(conlist(), ofsi)
    assert [(row.program, row.events[0].day.text) for row in read.listing.designations] == [
        ("GB-ISIL-AQ", "2001-11-08"),
        ("GB-OTHER", "2010-04-28"),
        ("GB-OTHER", "2017-10-19"),
    ]
    assert {row.first_listed for row in read.listing.designations[:2]} == {Day.parse("2001-11-08")}
    assert [one.text for one in read.listing.entities[0].details if one.kind is DetailKind.LISTED_ON] == [
        "08/11/2001 (The ISIL (Da'esh) and Al-Qaida organisations)",
        "28/04/2010 (Somalia)",
    ]


def test_two_regimes_of_one_program_are_one_designation_from_the_earlier_day(ofsi: Ground) -> None:
    rows = [{**CON_PERSON, "Regime": "Syria", "Listed On": "24/06/2011"}]
    rows.append({**CON_PERSON, "Regime": "Iran (nuclear proliferation)", "Listed On": "24/06/2008"})
    (row,) = reading_of(conlist(*rows), ofsi).listing.designations
    assert (row.program, row.events[0].day.text) == ("GB-OTHER", "2008-06-24")


def test_births_countries_references_and_documents_are_read(ofsi: Ground) -> None:
    person = reading_of(conlist(), ofsi).listing.entities[0]
    assert person.birth_dates == (Day.parse("1980"), Day.parse("1981-03-02"))
    assert person.countries == ("AF", "PK")
    assert [(one.scheme, one.value) for one in person.identifiers] == [
        ("gb-ofsi", "9001"),
        ("un-ref", "QDi.901"),
        ("passport IN", "A-333602"),
    ]


def test_a_ship_is_one_by_its_imo_number_although_the_list_calls_it_an_entity(ofsi: Ground) -> None:
    ship = reading_of(conlist(), ofsi).listing.entities[1]
    assert ship.identifiers[1:] == (Identifier("imo", "9000001"), Identifier("mmsi", "445000001"))
    assert Detail(DetailKind.OTHER, "Entity", "Group Type") in ship.details


def test_every_column_of_the_form_is_kept(ofsi: Ground) -> None:
    own = ("DOB", "Group Type", "Alias Type", "Regime", "Listed On")
    row = {column: f"said{place}" for place, column in enumerate(CONLIST_HEADER)}
    entity = reading_of(conlist({**row, **{column: CON_PERSON[column] for column in own}}), ofsi).listing.entities[0]
    kept = " ".join(
        [one.text for one in entity.details]
        + [one.value for one in entity.identifiers]
        + [one.text for one in entity.names]
    )
    assert [said for column, said in row.items() if column not in own and said not in kept] == []


def test_the_last_line_of_an_address_may_be_its_country(ofsi: Ground) -> None:
    row = {**CON_PERSON, "Address 6": "DPRK", "Country": ""}
    assert "KP" in reading_of(conlist(row), ofsi).listing.entities[0].countries
