"""A file of FollowTheMoney entities as a list: who is designated, under what, and what is said of them."""

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.events import EventType
from service.domain.provenance import Coverage, Dataset
from service.errors import BadDataset
from service.sources.ftm.properties import DETAILS, IDENTIFIERS, NAMES, OTHER, REFERENCES, SUBJECTS
from service.sources.ftm.reader import FtmEntities
from service.sources.reading import Ground, SourceFile
from service.sources.tags import Tags
from tests.sources.ftm.sample import ADDRESS, GROUND, PERSON, SANCTION, VESSEL, edited, file_of, read

FTM = FtmEntities()


def test_a_target_is_an_entity_with_all_of_its_names() -> None:
    person = read(PERSON, SANCTION, ADDRESS).listing.entities[0]
    assert (person.id, person.type) == ("ftm:sample.nk-ab3", EntityType.PERSON)
    assert [(name.text, name.kind, name.quality) for name in person.names] == [
        ("Ivan Ivanov", NameKind.PRIMARY, NameQuality.UNSTATED),
        ("IVANOV Ivan", NameKind.AKA, NameQuality.UNSTATED),
        ("Vanya Ivanov", NameKind.AKA, NameQuality.UNSTATED),
        ("Vanya", NameKind.AKA, NameQuality.WEAK),
        ("Ivan Petrov", NameKind.FKA, NameQuality.UNSTATED),
    ]
    assert person.birth_dates == (Day.parse("1970-05"), Day.parse("1971-01-02"))
    assert person.countries == ("RU",)


def test_numbers_of_registers_and_of_other_lists_are_identifiers() -> None:
    person, vessel = read(PERSON, SANCTION, VESSEL).listing.entities
    assert {(one.scheme, one.value) for one in person.identifiers} == {
        ("ftm", "NK-aB3"), ("us-ofac", "17"), ("gb-uid", "RUS0001"), ("passport", "AB 123"), ("un-ref", "QDi.001"),
    }  # fmt: skip
    assert {Identifier("imo", "9187629"), Identifier("mmsi", "273310000")} <= set(vessel.identifiers)


def test_numbers_of_several_records_of_one_list_join_nothing() -> None:
    person = read({**PERSON, "referents": ["ofac-17", "ofac-18", "unsc-6908555"]}).listing.entities[0]
    schemes = {one.scheme for one in person.identifiers}
    assert "us-ofac" not in schemes
    assert "un-dataid" in schemes
    assert "ofac-18" in {one.text for one in person.details}


def test_everything_that_has_no_place_is_a_detail_under_the_publishers_word() -> None:
    details = read(PERSON, SANCTION, ADDRESS).listing.entities[0].details
    assert Detail(DetailKind.ADDRESS, "1 Street, Town", "addressEntity", country="RU") in details
    assert Detail(DetailKind.REASON, "A reason.", "Sanction reason") in details
    assert Detail(DetailKind.OTHER, "sanction", "topics") in details
    assert Detail(DetailKind.OTHER, "suhh", "country") in details
    assert Detail(DetailKind.LISTED_ON, "2022-03-02", "Sanction listingDate", Day.parse("2022-03-02")) in details
    assert Detail(DetailKind.OTHER, "gb_fcdo_sanctions", "datasets") in details


def test_a_sanction_is_a_designation_under_the_program_of_its_key() -> None:
    reading = read(PERSON, SANCTION, ADDRESS)
    (designation,) = reading.listing.designations
    assert (designation.id, designation.program) == ("ftm:sample.nk-ab3-gb-russia", "GB-RUSSIA")
    (event,) = designation.events
    assert (event.type, event.day, event.published) == (
        EventType.DESIGNATED,
        Day.parse("2022-03-01"),
        Day.parse("2022-03-02"),
    )
    assert event.source_url == "https://example.test/notice"
    assert designation.first_listed == Day.parse("2022-03-02")
    assert designation.measures == ("Asset freeze",)
    assert reading.findings == ()


@pytest.mark.parametrize("key", ["US-TERR", "XX-NOBODY"])
def test_a_key_of_several_programs_or_of_none_is_no_guess(key: str) -> None:
    reading = read(edited(PERSON, programId=None, addressEntity=None), edited(SANCTION, programId=[key]))
    assert [one.program for one in reading.listing.designations] == ["XX-USER-LIST"]
    assert [str(one) for one in reading.findings] == [
        f"sample.ftm.json, line 2: the programId {key!r} means no one program here; it stands under XX-USER-LIST"
    ]


def test_the_list_of_foreign_terrorist_organizations_has_a_key_of_its_own() -> None:
    reading = read(edited(PERSON, programId=None), edited(SANCTION, programId=["US-FTO219", "US-TERR"]))
    assert {one.program for one in reading.listing.designations} == {"US-FTO", "XX-USER-LIST"}


def test_without_any_programs_all_stands_under_the_general_one() -> None:
    bare = Ground(Dataset("ftm:sample", "", "", None, ()), Tags((), {}))
    reading = FTM.read([file_of(PERSON, SANCTION, ADDRESS)], bare)
    assert {one.program for one in reading.listing.designations} == {"XX-USER-LIST"}


def test_whom_a_sanction_names_is_designated_though_no_line_calls_it_a_target() -> None:
    listing = read({**PERSON, "target": False}, SANCTION, ADDRESS).listing
    assert [one.id for one in listing.entities] == ["ftm:sample.nk-ab3"]


def test_a_target_without_a_sanction_is_listed_since_a_day_that_nobody_gives() -> None:
    (designation,) = read(VESSEL).listing.designations
    assert (designation.program, designation.events[0].day) == ("XX-USER-LIST", Day.unknown())


def test_a_sanction_that_ended_is_over() -> None:
    ended = edited(SANCTION, endDate=["2024-06-30"])
    (designation,) = read(PERSON, ended).listing.designations
    assert [(one.type, str(one.day)) for one in designation.events] == [
        (EventType.DESIGNATED, "2022-03-01"),
        (EventType.DELISTED, "2024-06-30"),
    ]


def test_two_sanctions_apart_in_time_are_two_episodes_and_two_that_touch_are_one() -> None:
    first = edited(SANCTION, startDate=["2014-01-01"], listingDate=None, endDate=["2016-01-01"])
    apart = {**edited(SANCTION, startDate=["2020-01-01"], listingDate=None), "id": "s-2"}
    touching = {**edited(SANCTION, startDate=["2015-06-01"], listingDate=None), "id": "s-2"}
    assert [str(one.day) for one in read(PERSON, apart, first).listing.designations[0].events] == [
        "2014-01-01", "2016-01-01", "2020-01-01",
    ]  # fmt: skip
    assert [str(one.day) for one in read(PERSON, touching, first).listing.designations[0].events] == ["2014-01-01"]


def test_a_sanction_without_a_day_beside_one_with_a_day_leaves_the_start_open() -> None:
    undated = {**edited(SANCTION, startDate=None, listingDate=None), "id": "s-2"}
    start = read(PERSON, SANCTION, undated).listing.designations[0].events[0].day
    assert (start.earliest, str(start.latest)) == (None, "2022-03-01")


def test_a_sanction_that_ends_before_it_starts_has_no_start_that_can_be_relied_on() -> None:
    reading = read(PERSON, edited(SANCTION, endDate=["2020-01-01"]), ADDRESS)
    assert reading.listing.designations[0].events[0].day == Day.unknown(latest=Day.parse("2020-01-01").latest)
    assert "ends before it starts" in str(reading.findings[0])


def test_a_day_that_is_none_is_kept_and_said() -> None:
    reading = read(PERSON, edited(SANCTION, startDate=["soon"]), ADDRESS)
    assert reading.listing.designations[0].events[0].day == Day.parse("2022-03-02")
    assert "soon" in {one.text for one in reading.listing.entities[0].details}
    assert "a startDate is no day" in str(reading.findings[0])


def test_documents_and_relations_are_told_of_the_target_that_they_name() -> None:
    passport = {
        "id": "p", "schema": "Passport", "target": False,
        "properties": {"holder": ["NK-aB3"], "number": ["X9"], "country": ["ir"]},
    }  # fmt: skip
    owner = {
        "id": "o", "schema": "Ownership", "target": False,
        "properties": {"owner": ["NK-aB3"], "asset": ["v-1"], "percentage": ["51"]},
    }  # fmt: skip
    reading = read(PERSON, SANCTION, VESSEL, ADDRESS, passport, owner)
    person, vessel = reading.listing.entities
    assert Identifier("passport IR", "X9") in person.identifiers
    told = "owner: Ivan Ivanov; asset: SEA STAR; percentage: 51"
    assert Detail(DetailKind.RELATION, told, "Ownership", entity=vessel.id) in person.details
    assert Detail(DetailKind.RELATION, told, "Ownership", entity=person.id) in vessel.details
    assert reading.findings == ()


def test_a_relation_that_would_be_told_of_masses_is_refused() -> None:
    names = [f"party-{number}" for number in range(1_500)]
    parties = [{**VESSEL, "id": name, "caption": name} for name in names]
    owner = {"id": "o", "schema": "Ownership", "target": False, "properties": {"owner": names, "asset": names}}
    with pytest.raises(
        BadDataset, match=r"sample.ftm.json, line 1501: \d\d,\d{3} characters are to be told of each of 1,500 targets"
    ):
        read(*parties, owner)


def test_a_wallet_belongs_to_its_holder_where_it_is_no_target_of_its_own() -> None:
    wallet = {
        "id": "w", "schema": "CryptoWallet", "target": False,
        "properties": {"publicKey": ["bc1qxyz"], "currencySymbol": ["XBT"], "holder": ["NK-aB3"]},
    }  # fmt: skip
    person = read(PERSON, SANCTION, ADDRESS, wallet).listing.entities[0]
    assert Identifier("wallet", "bc1qxyz", "XBT") in person.identifiers
    person, own = read(PERSON, SANCTION, ADDRESS, {**wallet, "target": True}).listing.entities
    assert (own.type, own.names[0].text) == (EntityType.WALLET, "bc1qxyz")
    assert "wallet" not in {one.scheme for one in person.identifiers}


def test_what_is_no_target_and_linked_with_none_is_a_finding() -> None:
    stranger = {"id": "s", "schema": "Person", "caption": "B", "properties": {"name": ["B"]}, "target": False}
    reading = read(PERSON, SANCTION, ADDRESS, stranger, {**stranger, "id": "t"})
    assert len(reading.listing.entities) == 1
    assert [str(one) for one in reading.findings] == [
        "sample.ftm.json, line 4: Person: no target, and linked with none; it is not taken in (2 times, here first)"
    ]


def test_a_file_that_tells_no_targets_lists_all_whom_it_describes() -> None:
    untold = [{name: value for name, value in one.items() if name != "target"} for one in (PERSON, VESSEL, ADDRESS)]
    assert [one.type for one in read(*untold).listing.entities] == [EntityType.PERSON, EntityType.VESSEL]


def test_what_is_not_known_is_kept_and_said_once_for_each_class() -> None:
    odd = {**edited(VESSEL, shoeSize=["44"]), "mood": {"a": 1}, "schema": "Spaceship"}
    reading = read(odd, {**odd, "id": "v-2"})
    assert Detail(DetailKind.OTHER, "44", "shoeSize") in reading.listing.entities[0].details
    assert Detail(DetailKind.OTHER, '{"a": 1}', "mood") in reading.listing.entities[0].details
    assert reading.listing.entities[0].type is EntityType.OTHER
    assert [(one.line, one.said.partition(" (2 times")[0]) for one in reading.findings] == [
        (1, "the schema 'Spaceship' is not known here"),
        (1, "'mood' beside the properties is not known here"),
        (1, "the property 'shoeSize' of Spaceship is not known here"),
    ]


def test_a_name_without_a_letter_is_a_detail_and_a_finding() -> None:
    reading = read(edited(VESSEL, alias=["***"]))
    assert Detail(DetailKind.OTHER, "***", "aka name") in reading.listing.entities[0].details
    assert "has no letter" in str(reading.findings[0])


def test_the_edition_is_selected_and_describes_its_list_itself() -> None:
    listing = read(PERSON, SANCTION).listing
    assert listing.coverage is Coverage.SELECTED
    assert listing.missing
    assert listing.described is not None
    assert (listing.described.id, listing.described.programs) == ("ftm:sample", ())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"id": "a", "schema": "Person", "properties": {"name": ["A"]', "line 1: this is no JSON"),
        (b'{"id": "a", "schema": "Person", "properties": {"name": [{"id": "b"}]}}', "name must be a list of texts"),
        (b'{"id": "a", "schema": "Person"}', "has no properties"),
        (b'{"id": "a", "schema": "Person", "properties": {"name": ["\\ud800"]}}', "half a code point"),
        (b'{"id": "a", "schema": "Person", "properties": {"name": ["A\\u0000"]}}', "half a code point"),
        (b'{"id": 7, "schema": "Person", "properties": {}}', "id must be a text"),
        (b'{"id": "a", "schema": "Person", "properties": {}}', "no name, no caption and no number"),
        (b'{"id": "***", "schema": "Person", "properties": {"name": ["A"]}}', "makes no key"),
        (b'{"id": "a", "schema": "Address", "properties": {}}', "nothing that is designated"),
        (b'{"id": "a", "schema": "Person", "properties": {"name": ["A"]}, "target": "yes"}', "true or false"),
        (b'{"id": "a", "schema": "Person", "properties": {}, "x": ' + b"[" * 100_000, "line 1"),
        (b"", "nothing that is designated"),
    ],
)
def test_what_is_no_entity_is_refused_with_its_line(content: bytes, said: str) -> None:
    with pytest.raises(BadDataset, match=r"sample.*") as refused:
        FTM.read([SourceFile("sample.ftm.json", content)], GROUND)
    assert said in str(refused.value)


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(BadDataset, match="line 2: the id 'v-1' stands there twice"):
        read(VESSEL, VESSEL)


def test_ids_that_differ_only_in_capitals_are_refused() -> None:
    with pytest.raises(BadDataset, match="line 2: the id 'V-1' makes no key of its own"):
        read(VESSEL, {**VESSEL, "id": "V-1"})


def test_the_form_is_known_by_its_first_line() -> None:
    assert FTM.recognises([file_of(PERSON)])
    assert not FTM.recognises([SourceFile("a.csv", b"id,name\n1,A\n")])
    assert not FTM.recognises([SourceFile("a.json", b'[{"id": "a"}]')])
    assert not FTM.recognises([file_of(PERSON), file_of(VESSEL)])


@pytest.fixture(scope="module")
def model() -> Any:
    """The model as its own package has it, which takes a compiled ICU and so is not among what the tests install."""
    return pytest.importorskip("followthemoney", reason="followthemoney, which needs ICU, is not installed").model


def test_every_property_that_followthemoney_has_is_known_here(model: Any) -> None:
    known = {*NAMES, *IDENTIFIERS, *DETAILS, *OTHER, *REFERENCES, "entity"}
    for schema in (*SUBJECTS, "Sanction", "Passport", "Identification", "Address"):
        found = model.get(schema)
        assert found is not None, schema
        assert {name for name, one in found.properties.items() if not one.stub} - known == set(), schema


def test_an_entity_that_followthemoney_writes_is_read(tmp_path: Path, model: Any) -> None:
    made = model.make_entity("Company")
    made.id = "x-1"
    made.add("name", "Sample Trading Ltd")
    made.add("leiCode", "529900T8BM49AURSDO55")
    path = tmp_path / "made.json"
    path.write_text(json.dumps(made.to_dict()) + "\n", encoding="utf-8")
    entity = FTM.read([SourceFile("made.json", path.read_bytes())], GROUND).listing.entities[0]
    assert (entity.type, entity.names[0].text) == (EntityType.ORGANIZATION, "Sample Trading Ltd")
    assert Identifier("lei", "529900T8BM49AURSDO55") in entity.identifiers


@given(st.data())
def test_a_damaged_file_is_refused_and_nothing_worse(data: st.DataObject) -> None:
    content = bytearray(file_of(PERSON, SANCTION, ADDRESS, VESSEL).content)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, max(0, len(content) - 1)))
        how = data.draw(st.sampled_from(["cut", "flip", "insert"]))
        if how == "cut":
            del content[place : place + data.draw(st.integers(1, 40))]
        elif how == "insert":
            content[place:place] = data.draw(st.binary(min_size=1, max_size=8))
        elif content:
            content[place] ^= data.draw(st.integers(1, 255))
    file = SourceFile("damaged.json", bytes(content))
    FTM.recognises([file])
    with contextlib.suppress(BadDataset):
        assert FTM.read([file], GROUND).listing.entities
