"""The schema of SDN.XML and CONSOLIDATED.XML."""

import pytest

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.ofac.sdn_xml import SdnXml
from service.sources.reading import Reading, SourceFile
from tests.sources.ofac.lists import CONS, entity, ground, sdn_xml

PERSON = """
<sdnEntry><uid>9647</uid><firstName>Mahmoud Khaled</firstName><lastName>ZAHHAR</lastName><title>Minister</title>
<sdnType>Individual</sdnType><remarks>(Linked To: HAMAS); HAMAS - Gaza</remarks>
<programList><program>NS-PLC</program><program>SDGT</program></programList>
<idList><id><uid>1</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
<id><uid>2</uid><idType>Passport</idType><idNumber>A 12</idNumber><idCountry>Turkey</idCountry>
<issueDate>12 Jan 2001</issueDate><expirationDate>11 Jan 2006</expirationDate></id></idList>
<akaList><aka><uid>3</uid><type>a.k.a.</type><category>strong</category><lastName>AL ZAHAR</lastName>
<firstName>Mahmoud</firstName></aka>
<aka><uid>4</uid><type>f.k.a.</type><category>weak</category><lastName>ZAHAR, M.</lastName></aka></akaList>
<addressList><address><uid>5</uid><city>Gaza City</city><country>Region: Gaza</country></address></addressList>
<nationalityList><nationality><uid>6</uid><country>Palestinian</country><mainEntry>true</mainEntry></nationality>
</nationalityList>
<dateOfBirthList><dateOfBirthItem><uid>7</uid><dateOfBirth>1945</dateOfBirth><mainEntry>true</mainEntry>
</dateOfBirthItem><dateOfBirthItem><uid>8</uid><dateOfBirth>circa 1946</dateOfBirth><mainEntry>false</mainEntry>
</dateOfBirthItem></dateOfBirthList>
<placeOfBirthList><placeOfBirthItem><uid>9</uid><placeOfBirth>Cairo, Egypt</placeOfBirth><mainEntry>true</mainEntry>
</placeOfBirthItem></placeOfBirthList></sdnEntry>"""
VESSEL = """
<sdnEntry><uid>15036</uid><lastName>AMOL</lastName><sdnType>Vessel</sdnType>
<programList><program>NS-PLC</program></programList>
<idList><id><uid>1</uid><idType>Vessel Registration Identification</idType>
<idNumber>IMO 9187629</idNumber></id></idList>
<vesselInfo><callSign>CL2685</callSign><vesselType>Tanker</vesselType><vesselFlag>Iran</vesselFlag>
<vesselOwner>NITC</vesselOwner><tonnage>318,000</tonnage><grossRegisteredTonnage>163,660</grossRegisteredTonnage>
</vesselInfo></sdnEntry>"""


def read(file: SourceFile) -> Reading:
    assert SdnXml().recognises([file])
    return SdnXml().read([file], ground(CONS))


def test_a_whole_file_is_complete_and_of_the_day_that_it_states() -> None:
    reading = read(sdn_xml(PERSON, VESSEL))
    assert reading.listing.coverage is Coverage.COMPLETE
    assert reading.listing.published_at == Day.parse("2025-03-28")
    assert [one.id for one in reading.listing.entities] == ["us-ofac-cons.9647", "us-ofac-cons.15036"]
    assert reading.findings == ()


def test_names_are_strong_or_weak_as_the_file_says_and_read_given_name_first() -> None:
    names = entity(read(sdn_xml(PERSON)), 9647).names
    assert [(name.text, name.kind, name.quality) for name in names] == [
        ("Mahmoud Khaled ZAHHAR", NameKind.PRIMARY, NameQuality.UNSTATED),
        ("Mahmoud AL ZAHAR", NameKind.AKA, NameQuality.STRONG),
        ("M. ZAHAR", NameKind.FKA, NameQuality.WEAK),
    ]


def test_nothing_that_it_says_of_a_person_is_lost() -> None:
    person = entity(read(sdn_xml(PERSON)), 9647)
    assert person.type is EntityType.PERSON
    assert person.identifiers[1:] == (
        Identifier("passport TR", "A 12", "(Turkey) issued 12 Jan 2001 expires 11 Jan 2006"),
    )
    assert person.countries == ("PS",)
    assert [str(day.latest) for day in person.birth_dates] == ["1945-12-31", "1947-12-31"]
    assert [(one.kind, one.label, one.text) for one in person.details] == [
        (DetailKind.PROGRAM_TAG, None, "NS-PLC"),
        (DetailKind.PROGRAM_TAG, None, "SDGT"),
        (DetailKind.BIRTH_DATE, "DOB", "1945"),
        (DetailKind.BIRTH_DATE, "alt. DOB", "circa 1946"),
        (DetailKind.BIRTH_PLACE, "POB", "Cairo, Egypt"),
        (DetailKind.NATIONALITY, "nationality", "Palestinian"),
        (DetailKind.POSITION, "Title", "Minister"),
        (DetailKind.GENDER, "Gender", "Male"),
        (DetailKind.ADDRESS, None, "Gaza City, Region: Gaza"),
        (DetailKind.RELATION, "Linked To", "HAMAS"),
        (DetailKind.REMARK, "Remarks", "HAMAS - Gaza"),
    ]


def test_a_vessel_is_described_as_in_the_csv() -> None:
    vessel = entity(read(sdn_xml(VESSEL)), 15036)
    assert vessel.type is EntityType.VESSEL
    assert Identifier("imo", "9187629") in vessel.identifiers
    assert Identifier("call sign", "CL2685") in vessel.identifiers
    assert Detail(DetailKind.VESSEL, "Iran", "Vessel Flag", country="IR") in vessel.details
    assert vessel.countries == ("IR",)


def test_the_namespace_may_change() -> None:
    moved = SourceFile("sdn.xml", sdn_xml(PERSON).content.replace(b"https://sanctionslist", b"http://tempuri"))
    assert read(moved).listing.entities == read(sdn_xml(PERSON)).listing.entities


def test_an_element_and_a_label_that_are_not_known_are_kept_and_told_with_their_line() -> None:
    strange = VESSEL.replace("<vesselInfo>", "<hullColour>red</hullColour><vesselInfo>")
    strange = strange.replace("Vessel Registration Identification", "Hull Mark").replace("IMO 9187629", "XX")
    reading = read(sdn_xml(strange, head="<notice>read me</notice>"))
    assert [str(finding) for finding in reading.findings] == [
        "consolidated.xml: notice is not known: 'read me'",
        "consolidated.xml, line 5: 15036: hullColour is not known: 'red'",
        "consolidated.xml, line 5: 15036: the field 'Hull Mark' is not known: 'XX'",
    ]
    details = entity(reading, 15036).details
    assert Detail(DetailKind.OTHER, "red", "hullColour") in details
    assert Detail(DetailKind.OTHER, "XX", "Hull Mark") in details


def test_an_alias_of_a_kind_that_is_not_known_is_told() -> None:
    reading = read(sdn_xml(PERSON.replace("<category>weak<", "<category>so-so<")))
    assert [finding.said for finding in reading.findings] == [
        "9647: 'f.k.a.' and 'so-so' are not kind and category of an alias as they are known"
    ]
    assert entity(reading, 9647).names[2].quality is NameQuality.UNSTATED


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (sdn_xml(PERSON, count=2), "consolidated.xml: says that it has 2 records, and has 1"),
        (sdn_xml(), "consolidated.xml: holds no record"),
        (sdn_xml(PERSON, PERSON), "consolidated.xml, line 23: the number 9647 stands there twice"),
        (sdn_xml(PERSON.replace("<uid>9647</uid>", "")), "consolidated.xml, line 5: a record without uid"),
        (sdn_xml(PERSON.replace("<uid>9647</uid>", "<uid>9647</uid><uid>1</uid>")), "line 5: a record has uid twice"),
        (SourceFile("c.xml", sdn_xml(PERSON).content[:-12]), r"c\.xml, line \d+: this is no well-formed XML"),
        (
            SourceFile("c.xml", sdn_xml(PERSON).content.replace(b"03/28", b"13/28")),
            "'13/28/2025' is no day of publication",
        ),
    ],
)
def test_what_is_torn_or_contradicts_itself_is_refused(file: SourceFile, said: str) -> None:
    with pytest.raises(BadDataset, match=said):
        read(file)


def test_a_login_page_is_not_recognised() -> None:
    assert not SdnXml().recognises([SourceFile("sdn.xml", b"<!DOCTYPE html><html><body>Log in</body></html>")])
