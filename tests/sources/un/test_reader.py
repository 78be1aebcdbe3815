"""The Council's list as a listing."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import DetailKind, Entity, EntityType, Identifier
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.reading import Ground, Reading, SourceFile
from service.sources.un.reader import UnXml
from tests.sources.un.extract import COMPANY, PERSON, reading_of, un_list


def details(entity: Entity, kind: DetailKind) -> list[tuple[str, Day | None, str | None]]:
    return [(one.text, one.day, one.country) for one in entity.details if one.kind is kind]


def test_the_list_is_whole_and_of_the_day_on_which_it_was_made(reading: Reading) -> None:
    assert reading.listing.coverage is Coverage.COMPLETE
    assert reading.listing.published_at == Day.exact(date(2026, 2, 27))
    assert reading.findings == ()


def test_a_record_is_known_by_its_reference_for_good(person: Entity, company: Entity) -> None:
    assert [(one.id, one.type) for one in (person, company)] == [
        ("un-sc.qdi-901", EntityType.PERSON),
        ("un-sc.kpe-901", EntityType.ORGANIZATION),
    ]


def test_the_day_of_listing_is_that_of_the_designation_whatever_offset_follows_it(reading: Reading) -> None:
    first, second = reading.listing.designations
    assert (first.id, first.program, first.entity) == ("un-sc.qdi-901-un-1267", "UN-1267", "un-sc.qdi-901")
    assert [one.day for one in first.events] == [Day.exact(date(2015, 7, 1))]
    assert first.first_listed == Day.exact(date(2015, 7, 1))
    assert (second.program, second.events[0].day) == ("UN-1718", Day.exact(date(2018, 3, 30)))


def test_references_and_documents_are_identifiers_with_their_country(person: Entity) -> None:
    assert person.identifiers == (
        Identifier("un-ref", "QDi.901"),
        Identifier("un-dataid", "6900001"),
        Identifier("passport IR", "X-123"),
    )


def test_the_reference_of_earlier_years_is_one_too(un: Ground) -> None:
    record = COMPANY.replace("Ship manager.", "Ship manager. [Old Reference # E.29.I.19]")
    company = reading_of(un_list(company=record), un).listing.entities[1]
    assert Identifier("un-ref", "E.29.I.19", "old reference") in company.identifiers


def test_a_record_whose_name_cannot_be_read_is_kept_under_its_reference(un: Ground) -> None:
    company = COMPANY.replace("EXAMPLE LINES (EL) ; SAMPLE LINES", "---").replace("Old Lines", "")
    read = reading_of(un_list(company=company), un)
    assert read.listing.entities[1].primary_name.text == "KPe.901"
    assert [one.said for one in read.findings] == ["KPe.901: the name '---' has no letter and no digit"]


def test_a_passport_from_a_consulate_is_not_of_the_country_where_that_stands(un: Ground) -> None:
    issued = "<CITY_OF_ISSUE>Cairo</CITY_OF_ISSUE><COUNTRY_OF_ISSUE>Egypt</COUNTRY_OF_ISSUE>"
    record = PERSON.replace("<ISSUING_COUNTRY>Iran (Islamic Republic of)</ISSUING_COUNTRY>", issued)
    assert reading_of(un_list(person=record), un).listing.entities[0].identifiers[-1].scheme == "passport"


def test_the_only_imo_number_and_the_bank_code_of_a_company_are_its_own(company: Entity, un: Ground) -> None:
    assert company.identifiers[2:] == (Identifier("imo", "5999999"), Identifier("swift", "EXMPKPPY"))
    two = COMPANY.replace("5999999.", "5999999 and IMO number: 9999999.")
    schemes = {one.scheme for one in reading_of(un_list(company=two), un).listing.entities[1].identifiers}
    assert schemes == {"un-ref", "un-dataid", "swift"}


def test_everything_else_stays_as_a_detail_in_the_words_of_the_list(person: Entity) -> None:
    assert details(person, DetailKind.ADDRESS) == [("Quetta, Pakistan (as of 2016)", None, "PK")]
    assert details(person, DetailKind.NATIONALITY) == [("Iran (Islamic Republic of)", None, "IR")]
    assert details(person, DetailKind.TITLE) == [("Dr.", None, None)]
    assert details(person, DetailKind.PROGRAM_TAG) == [("Al-Qaida", None, None)]
    assert details(person, DetailKind.UPDATED_ON) == [("2016-10-13", Day.exact(date(2016, 10, 13)), None)]
    assert details(person, DetailKind.LISTED_ON) == [("2015-07-01-04:00", Day.exact(date(2015, 7, 1)), None)]
    assert "INTERPOL" in details(person, DetailKind.REASON)[0][0]
    assert details(person, DetailKind.BIRTH_PLACE) == [("Brno (Jan Exampel; Jon Exampel b) J. Exampel)", None, None)]


def test_births_of_the_record_and_of_its_aliases_count_and_countries_are_codes(person: Entity) -> None:
    assert person.birth_dates == (
        Day.unknown(date(1958, 1, 1), date(1964, 12, 31)),
        Day.unknown(date(1969, 1, 1), date(1971, 12, 31)),
    )
    assert person.countries == ("IR", "PK")


def test_a_part_that_is_unknown_is_kept_and_told_with_its_line(un: Ground) -> None:
    record = PERSON.replace("<SORT_KEY/>", "<EYE_COLOUR><VALUE>grey</VALUE></EYE_COLOUR>").replace(
        "<CITY>Quetta</CITY>", "<CITY>Quetta</CITY><PLANET>Earth</PLANET>"
    )
    read = reading_of(un_list(person=record), un)
    line = un_list(person=record).split("<EYE_COLOUR>")[0].count("\n") + 1
    assert f"un.xml, line {line}: QDi.901: EYE_COLOUR is not known; it is kept as a detail" in map(str, read.findings)
    assert {one.text for one in read.listing.entities[0].details if one.label in {"EYE_COLOUR", "PLANET"}} == {
        "grey",
        "Earth",
    }
    assert len(read.findings) == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<QUALITY>Low</QUALITY>", "<QUALITY>Fair</QUALITY>", "the quality 'Fair' of an alias is not known"),
        ("APPROXIMATELY", "SOMETIME", "the type of date 'SOMETIME' is not known"),
        (">Al-Qaida<", ">Atlantis<", "the list type 'Atlantis' is not known"),
        ("يان مثال", "...", "the name '...' has no letter and no digit"),
    ],
)
def test_a_word_that_is_unknown_is_told(old: str, new: str, said: str, un: Ground) -> None:
    read = reading_of(un_list(person=PERSON.replace(old, new, 1)), un)
    assert len(read.listing.entities) == 2
    assert [one.said for one in read.findings] == [f"QDi.901: {said}"]


def test_an_unknown_attribute_of_the_root_is_told(un: Ground) -> None:
    read = reading_of(un_list().replace("<CONSOLIDATED_LIST ", '<CONSOLIDATED_LIST part="1" '), un)
    assert [one.said for one in read.findings] == ["the list says @part='1', which is not known"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (un_list()[:-40], "no well-formed XML"),
        (un_list().replace("CONSOLIDATED_LIST", "SOME_LIST"), "begins no list of the Security Council"),
        (un_list().replace("ENTITIES>", "SHIPS>"), "<SHIPS> holds records that are not understood"),
        (un_list(company="").replace("<ENTITIES>\n  </ENTITIES>", ""), "has no <ENTITIES>"),
        (un_list(person=COMPANY), "line 4: <ENTITY> is no <INDIVIDUAL>"),
        (un_list(person=PERSON.replace("QDi.901", "")), "line 4: an <INDIVIDUAL> without REFERENCE_NUMBER"),
        (un_list(person=PERSON.replace("2015-07-01-04:00", "2015-13-01")), "QDi.901 was listed on '2015-13-01'"),
        (un_list(person=PERSON + PERSON), "QDi.901 stands there twice"),
        ('<!DOCTYPE x [<!ENTITY y "z">]>' + un_list().split("\n", 1)[1], "declares a DTD"),
        (un_list().replace("<ENTITIES>", "<INDIVIDUALS/><ENTITIES>"), "<INDIVIDUALS> stands there twice"),
        (un_list().replace("<LISTED_ON>", "<LISTED_ON>2001-01-01</LISTED_ON><LISTED_ON>"), "has LISTED_ON twice"),
        (un_list().replace("QDi.901", "…"), "the reference '…' holds no letter and no digit"),
        (un_list().replace("2026-02-27T", "2026-02-30T"), "was generated on '2026-02-30T.*, which is no day"),
    ],
)
def test_a_file_that_is_torn_or_not_understood_is_refused(content: str, said: str, un: Ground) -> None:
    with pytest.raises(BadDataset, match=said):
        reading_of(content, un)


def test_a_list_is_recognised_by_its_beginning() -> None:
    reader = UnXml()
    assert reader.recognises([SourceFile("any", un_list().encode())])
    assert not reader.recognises([SourceFile("un.xml", b"<html><body>Sign in</body></html>")])
    assert not reader.recognises([SourceFile("a", un_list().encode()), SourceFile("b", un_list().encode())])


def test_comments_and_instructions_are_no_parts(un: Ground) -> None:
    noted = un_list().replace("<INDIVIDUALS>", "<?made by=x?><INDIVIDUALS><!-- one --><?a b?>")
    assert reading_of(noted, un).listing.entities == reading_of(un_list(), un).listing.entities


def test_placeholders_say_nothing(un: Ground) -> None:
    record = PERSON.replace("1958 - 1964", "null").replace("<CITY_OF_BIRTH>Brno</CITY_OF_BIRTH>", "<CITY_OF_BIRTH/>")
    read = reading_of(un_list(person=record), un)
    person = read.listing.entities[0]
    assert [text for text, _, _ in details(person, DetailKind.BIRTH_DATE)] == ["APPROXIMATELY 1970"]
    assert details(person, DetailKind.BIRTH_PLACE) == []
    assert len(details(person, DetailKind.DOCUMENT)) == 1


@given(cut=st.integers(0, len(un_list().encode())), place=st.integers(0, 3000), byte=st.integers(0, 255))
def test_damaged_bytes_are_refused_or_read_and_nothing_else(un: Ground, cut: int, place: int, byte: int) -> None:
    whole = un_list().encode()
    for damaged in (
        whole[:cut],
        whole[:place] + bytes([byte]) + whole[place + 1 :],
        whole[:place] + whole[place + 9 :],
    ):
        with suppress(BadDataset):
            reading_of(damaged, un)
