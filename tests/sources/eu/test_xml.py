"""The European Union's list in its XML form."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.eu.reader import FsfXml
from service.sources.reading import Ground, Reading
from tests.sources.lists import details_of, ground_of, mutations, read_or_refuse, reading_by, texts_of

GROUND = ground_of("eu-fsf")
ACT = (
    '<regulationSummary publicationDate="2008-07-17" numberTitle="678/2008 (OJ L189)" publicationUrl="https://a/678"/>'
)
PERSON = f"""
<sanctionEntity designationDate="2008-07-03" designationDetails="" unitedNationId="QDi.901"
    euReferenceNumber="EU.901.82" logicalId="5295">
  <remark>Said to be abroad.</remark>
  <regulation regulationType="amendment" publicationDate="2019-04-08" entryIntoForceDate="2019-04-09"
      numberTitle="2019/555 (OJ L97)" programme="TAQA" logicalId="1">
    <publicationUrl>https://example/555</publicationUrl></regulation>
  <subjectType code="person" classificationCode="P"/>
  <nameAlias firstName="Jan" lastName="EXAMPLE" wholeName="Jan EXAMPLE" function="Financier" gender="M" title="Dr."
      nameLanguage="" strong="true" regulationLanguage="en" logicalId="16353">{ACT}</nameAlias>
  <nameAlias wholeName="Abu Mithal" nameLanguage="AR" strong="false" logicalId="2"/>
  <nameAlias wholeName="Jan Beispiel" strong="true" logicalId="3"><remark>Low quality alias</remark></nameAlias>
  <citizenship region="" countryIso2Code="DZ" countryDescription="ALGERIA" regulationLanguage="en" logicalId="526"/>
  <birthdate circa="false" calendarType="GREGORIAN" city="Oran" birthdate="1965-12-12" dayOfMonth="12" monthOfYear="12"
      year="1965" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="4"/>
  <birthdate circa="true" calendarType="GREGORIAN" year="1958" logicalId="5"/>
  <birthdate calendarType="GREGORIAN" yearRangeFrom="1950" yearRangeTo="1952" logicalId="6"/>
  <birthdate calendarType="GREGORIAN" year="1970" monthOfYear="3" logicalId="7"/>
  <birthdate calendarType="ISLAMIC" year="1390" logicalId="8"/>
  <identification diplomatic="false" knownFalse="true" number="X-123" countryIso2Code="DZ" countryDescription="ALGERIA"
      identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="9"/>
</sanctionEntity>"""
FIRM = """
<sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.902.1" logicalId="77">
  <regulation publicationDate="2020-01-14" entryIntoForceDate="2020-01-15" numberTitle="2020/19" programme="TERR"/>
  <subjectType code="enterprise" classificationCode="E"/>
  <nameAlias wholeName="Example Works" strong="true"/>
</sanctionEntity>"""


@pytest.fixture(scope="module")
def ground() -> Ground:
    return GROUND


def fsf(*records: str) -> bytes:
    head = '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2020-04-15T15:29:22.497+02:00">'
    return "".join((head, *records, "</export>\n")).encode()


def read(ground: Ground, *records: str) -> Reading:
    return reading_by(FsfXml(), "fsf.xml", fsf(*records), ground)


def test_a_file_never_counts_as_the_whole_list(ground: Ground) -> None:
    listing = read(ground, PERSON).listing
    assert listing.coverage is Coverage.SELECTED
    assert "states no count" in listing.missing[0]
    assert listing.published_at == Day.parse("2020-04-15")


def test_names_are_strong_or_weak_as_the_list_and_its_remark_say(ground: Ground) -> None:
    (person,) = read(ground, PERSON).listing.entities
    assert [(name.text, name.kind, name.quality, name.language, name.remark) for name in person.names] == [
        ("Jan EXAMPLE", NameKind.PRIMARY, NameQuality.STRONG, None, None),
        ("Abu Mithal", NameKind.AKA, NameQuality.WEAK, "AR", None),
        ("Jan Beispiel", NameKind.AKA, NameQuality.WEAK, None, "Low quality alias"),
    ]


def test_references_of_both_lists_and_documents_identify(ground: Ground) -> None:
    (person,) = read(ground, PERSON).listing.entities
    assert person.id == "eu-fsf.eu-901-82"
    assert person.identifiers == (
        Identifier("eu-ref", "EU.901.82"),
        Identifier("un-ref", "QDi.901"),
        Identifier("passport DZ", "X-123", "knownFalse"),
    )
    assert person.countries == ("DZ",)


def test_births_are_days_months_ranges_and_circa_and_another_calendar_gives_none(ground: Ground) -> None:
    (person,) = read(ground, PERSON).listing.entities
    assert [(str(day.earliest), str(day.latest)) for day in person.birth_dates] == [
        ("1965-12-12", "1965-12-12"),
        ("1957-01-01", "1959-12-31"),
        ("1950-01-01", "1952-12-31"),
        ("1970-03-01", "1970-03-31"),
    ]
    births = details_of(person, DetailKind.BIRTH_DATE)
    assert births[-1].text == "calendarType ISLAMIC; year 1390"
    assert births[0].country is None


def test_a_listing_lies_between_the_designation_and_the_earliest_act(ground: Ground) -> None:
    (designation,) = read(ground, PERSON).listing.designations
    event = designation.events[0]
    assert designation.program == "EU-ISIL-AQ"
    assert event.day == Day.unknown(date(2008, 7, 3), date(2008, 8, 6))
    assert designation.first_listed == Day.parse("2008-07-03")
    assert (event.citation, event.source_url) == ("2019/555 (OJ L97)", "https://example/555")


def test_without_a_designation_the_act_gives_a_bound_and_no_fact(ground: Ground) -> None:
    (designation,) = read(ground, FIRM).listing.designations
    assert (designation.program, designation.first_listed) == ("EU-TERR-931", None)
    assert designation.events[0].day == Day.unknown(latest=date(2020, 1, 15))


def test_a_designation_on_the_day_of_the_act_is_a_fact_and_one_after_it_is_not(ground: Ground) -> None:
    same, after = (
        read(ground, FIRM.replace('designationDetails=""', f'designationDate="{day}"')).listing.designations[0]
        for day in ("2020-01-15", "2021-01-01")
    )
    assert same.events[0].day == Day.parse("2020-01-15")
    assert after.events[0].day == Day.unknown(latest=date(2020, 1, 15))


def test_records_of_one_reference_are_one_and_this_is_said(ground: Ground) -> None:
    reading = read(ground, FIRM, FIRM.replace("Example Works", "Works of Example"))
    assert [name.text for name in reading.listing.entities[0].names] == ["Example Works", "Works of Example"]
    assert "both are read as one" in str(reading.findings[0])


def test_all_that_is_printed_is_kept(ground: Ground) -> None:
    (person,) = read(ground, PERSON).listing.entities
    kept = " ".join(detail.text for detail in person.details) + " ".join(name.text for name in person.names)
    values = set(re.findall(r'="([^"]+)"', PERSON)) - {"true", "false", "QDi.901", "AR"}
    assert not [value for value in values if value not in kept]
    assert texts_of(person, "remark") == ["Said to be abroad."]
    assert [one.text for one in details_of(person, DetailKind.POSITION)] == ["Financier"]
    assert person.type is EntityType.PERSON


def test_what_is_not_known_is_kept_and_said_with_its_line(ground: Ground) -> None:
    record = FIRM.replace("<nameAlias", '<colour shade="red"/><nameAlias tone="low"').replace(
        'logicalId="77"', 'mood="good"'
    )
    reading = read(ground, record.replace("TERR", "NEW").replace("enterprise", "robot"))
    said = [str(finding) for finding in reading.findings]
    assert said == [
        "fsf.xml, line 2: the attribute 'mood' is not known; it is kept as it stands",
        "fsf.xml, line 2: the element 'colour' is not known; it is kept as it stands",
        "fsf.xml, line 2: the attribute 'tone' of nameAlias is not known; it is kept as it stands",
        "fsf.xml, line 2: the tag 'NEW' is not known; it was placed under EU-OTHER",
        "fsf.xml, line 2: the subject type 'robot' is not known",
    ]
    (entity,) = reading.listing.entities
    kept = " ".join(detail.text for detail in entity.details)
    assert all(word in kept for word in ("shade red", "tone low", "good", "robot"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (fsf(PERSON)[:-12], "no well-formed XML"),
        (fsf(), "holds no record"),
        (fsf(PERSON).replace(b'generationDate="20', b'generationDate="the 20'), "was generated on 'the 20"),
        (fsf("<other/>"), "'other' is no record of this list"),
        (fsf(FIRM.replace("wholeName", "name")), "line 2: has no name"),
        (fsf('<sanctionEntity logicalId=""/>'), "has neither euReferenceNumber nor logicalId"),
    ],
)
def test_a_file_that_is_torn_or_another_is_refused(content: bytes, said: str, ground: Ground) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        reading_by(FsfXml(), "fsf.xml", content, ground)


@given(st.data())
def test_damage_of_any_kind_is_read_or_refused(data: st.DataObject) -> None:
    read_or_refuse(FsfXml(), data.draw(mutations(fsf(PERSON, FIRM))), GROUND)


def test_the_published_sample_is_read_whole(real_lists: Path, ground: Ground) -> None:
    content = (real_lists / "eu" / "sample_eu_fsf_1_1.xml").read_bytes()
    reading = reading_by(FsfXml(), "sample_eu_fsf_1_1.xml", content, ground)
    references = re.findall(rb'euReferenceNumber="([^"]+)"', content)
    names = re.findall(rb'wholeName="([^"]+)"', content)
    assert {one.identifiers[0].value.encode() for one in reading.listing.entities} == set(references)
    assert sum(len(entity.names) for entity in reading.listing.entities) == len(names)
    assert len(reading.findings) == len(references) - len(set(references)) == 1
