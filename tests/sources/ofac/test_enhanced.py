"""The ENHANCED schema."""

import pytest

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.ofac.enhanced import Enhanced
from service.sources.reading import Reading, SourceFile
from tests.sources.ofac.lists import CONS, SDN, delta_xml, enhanced_xml, entity, entity_xml, ground, name_xml

BANK = name_xml("RUSSIAN AGRICULTURAL BANK", primary=True)
LISTS = """
<sanctionsList refId="1" id="1" datePublished="2014-10-10">Consolidated List</sanctionsList>
<sanctionsList refId="2" id="2" datePublished="2014-07-29">Sectoral Sanctions Identifications List</sanctionsList>"""
REST = """
<sanctionsTypes><sanctionsType refId="1" id="1">13662 Sectoral Directive 1</sanctionsType></sanctionsTypes>
<legalAuthorities><legalAuthority refId="1" id="1">Executive Order 13662 (Ukraine)</legalAuthority></legalAuthorities>
<addresses><address id="1"><country refId="1">Russia</country><translations><translation id="1">
<isPrimary>true</isPrimary><script refId="1">Latin</script><addressParts>
<addressPart id="1"><type refId="1">ADDRESS1</type>
<value>3 Gagarinsky per.</value></addressPart><addressPart id="2"><type refId="2">CITY</type><value>Moscow</value>
</addressPart></addressParts></translation></translations></address>
<address id="2"><translations><translation id="3"><isPrimary>true</isPrimary>
<script refId="1">Latin</script><addressParts>
<addressPart id="3"><type refId="9">REGION</type><value>Gaza</value></addressPart></addressParts></translation>
</translations></address></addresses>
<features><feature id="1"><type featureTypeId="8">Birthdate</type><versionId>1</versionId><value>circa 1962</value>
<valueDate id="1"><fromDateBegin>1961-01-01</fromDateBegin></valueDate><isPrimary>false</isPrimary></feature>
<feature id="2"><type featureTypeId="1">Website</type><value>www.example.com</value><isPrimary>true</isPrimary>
<reliability refId="1">Reported</reliability><comments>in Russian</comments></feature></features>
<identityDocuments><identityDocument id="1"><type refId="1">Tax ID No.</type>
<name nameId="1" nameTranslationId="1">ROSSELKHOZBANK</name>
<documentNumber>7725114488</documentNumber><isValid>false</isValid><issuingCountry refId="1">Russia</issuingCountry>
<issuingAuthority>INN</issuingAuthority><issueDate id="1"><fromDateBegin>2004-03-26</fromDateBegin>
<toDateEnd>2004-03-26</toDateEnd></issueDate><expirationDate id="2"><fromDateBegin>2014-01-01</fromDateBegin>
<toDateEnd>2014-12-31</toDateEnd></expirationDate></identityDocument></identityDocuments>
<relationships><relationship id="1"><type refId="1">Owned or Controlled By</type><relatedEntity entityId="8">STATE BANK
</relatedEntity><quality refId="1">High</quality></relationship>
<relationship id="2"><type refId="1">Owned or Controlled By</type><relatedEntity entityId="99">ANOTHER</relatedEntity>
</relationship></relationships>"""


def read(*entities: str, dataset: str = CONS, of: str = "Consolidated List", around: str = "") -> Reading:
    file = enhanced_xml(*entities, of=of, around=around)
    assert Enhanced().recognises([file])
    return Enhanced().read([file], ground(dataset))


def bank() -> Reading:
    return read(entity_xml(7, BANK, lists=LISTS, tags="UKRAINE-EO13662", rest=REST), entity_xml(8, BANK))


def test_a_whole_file_is_complete_and_of_the_day_that_it_states() -> None:
    listing = bank().listing
    assert listing.coverage is Coverage.COMPLETE
    assert listing.published_at == Day.parse("2025-01-10")
    assert bank().findings == ()


def test_names_are_of_low_quality_or_not_and_stand_in_their_scripts_after_those_in_latin_letters() -> None:
    alias = name_xml("РОССЕЛЬХОЗБАНК, Банк", script="Cyrillic")
    names = name_xml("RSHB", weak=True) + alias + name_xml("BEDOYA, Jose", primary=True)
    person = entity(read(entity_xml(7, names, kind="Individual")), 7)
    assert person.type is EntityType.PERSON
    assert [(name.text, name.kind, name.quality, name.language) for name in person.names] == [
        ("Jose BEDOYA", NameKind.PRIMARY, NameQuality.UNSTATED, None),
        ("RSHB", NameKind.AKA, NameQuality.WEAK, None),
        ("Банк РОССЕЛЬХОЗБАНК", NameKind.ORIGINAL_SCRIPT, NameQuality.STRONG, "Cyrillic"),
    ]
    assert person.names[2].folded.startswith("bank ")


def test_nothing_that_it_says_is_lost() -> None:
    one = entity(bank(), 7)
    assert one.identifiers[1:] == (
        Identifier(
            "tax id RU",
            "7725114488",
            "(Russia) issued 26 Mar 2004 expires 2014 by INN not valid in the name of ROSSELKHOZBANK",
        ),
    )
    assert one.countries == ("RU", "PS")
    assert [(str(day.earliest), str(day.latest)) for day in one.birth_dates] == [("1961-01-01", "1963-12-31")]
    assert [(detail.kind, detail.label, detail.text, detail.entity) for detail in one.details] == [
        (DetailKind.PROGRAM_TAG, None, "UKRAINE-EO13662", None),
        (DetailKind.BIRTH_DATE, "alt. DOB", "circa 1962", None),
        (DetailKind.CONTACT, "Website", "www.example.com in Russian (Reported)", None),
        (DetailKind.ADDRESS, None, "3 Gagarinsky per., Moscow, Russia", None),
        (DetailKind.ADDRESS, None, "Region: Gaza", None),
        (DetailKind.RELATION, "Owned or Controlled By", "STATE BANK; quality High", "us-ofac-cons.8"),
        (DetailKind.RELATION, "Owned or Controlled By", "ANOTHER", "us-ofac-sdn.99"),
        (DetailKind.LISTED_ON, "Consolidated List", "2014-10-10", None),
        (DetailKind.LISTED_ON, "Sectoral Sanctions Identifications List", "2014-07-29", None),
        (DetailKind.MEASURE, "Sanctions Type", "13662 Sectoral Directive 1", None),
        (DetailKind.LEGAL_AUTHORITY, None, "Executive Order 13662 (Ukraine)", None),
    ]


def test_the_day_of_listing_is_that_under_the_program_where_the_list_has_but_one() -> None:
    (one,) = (one for one in bank().listing.designations if one.program == "US-SSI")
    assert one.events[0].day == Day.parse("2014-07-29")
    assert one.events[0].citation == "Executive Order 13662 (Ukraine)"
    assert one.measures == ("13662 Sectoral Directive 1",)
    assert one.first_listed == Day.parse("2014-07-29")


def test_a_circa_is_as_wide_as_the_publisher_says_here() -> None:
    span = (
        "<valueDate id='1'><fromDateBegin>1957-01-01</fromDateBegin><fromDateEnd>1957-12-31</fromDateEnd>"
        "<toDateBegin>1967-01-01</toDateBegin><toDateEnd>1967-12-31</toDateEnd><isApproximate>true</isApproximate>"
        "<isDateRange>false</isDateRange></valueDate>"
    )
    born = f"<feature id='1'><type featureTypeId='8'>Birthdate</type><value>circa 1962</value>{span}</feature>"
    (day,) = entity(read(entity_xml(7, BANK, rest=f"<features>{born}</features>")), 7).birth_dates
    assert (day.text, str(day.earliest), str(day.latest)) == ("unknown", "1957-01-01", "1967-12-31")


def test_the_holder_of_a_document_is_told_only_where_it_is_another_name() -> None:
    own = REST.replace(">ROSSELKHOZBANK</name>", ">RUSSIAN AGRICULTURAL BANK</name>")
    assert "in the name of" in str(entity(read(entity_xml(7, BANK, rest=REST)), 7).identifiers)
    assert "in the name of" not in str(entity(read(entity_xml(7, BANK, rest=own)), 7).identifiers)


def test_a_title_is_a_position() -> None:
    titled = entity_xml(7, BANK).replace("</generalInfo>", "<title>Minister</title></generalInfo>")
    assert Detail(DetailKind.POSITION, "Minister", "Title") in entity(read(titled), 7).details


def test_an_element_or_attribute_that_is_not_known_is_kept_and_told_with_its_line() -> None:
    moody = '<feature id="1" mood="good"><type featureTypeId="1">Gender</type><value>Male</value></feature>'
    reading = read(entity_xml(7, BANK, rest=f"<features>{moody}</features><x>1</x>"), around="<y>2</y>")
    assert [str(finding) for finding in reading.findings] == [
        "CONS_ENHANCED.XML: y is not known: '2'",
        "CONS_ENHANCED.XML, line 5: 7: features/feature/@mood is not known: 'good'",
        "CONS_ENHANCED.XML, line 5: 7: x is not known: '1'",
    ]
    assert Detail(DetailKind.OTHER, "1", "x") in entity(reading, 7).details


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (enhanced_xml(entity_xml(7, BANK), of="SDN List"), "is of SDN List, and not of Consolidated List"),
        (enhanced_xml(entity_xml(7, BANK), entity_xml(7, BANK)), "line 6: the number 7 stands there twice"),
        (enhanced_xml(entity_xml(7, "")), "the record 7 has no name"),
        (enhanced_xml('<entity id="x"/>'), "line 5: an entity without a number"),
        (enhanced_xml(), "holds no record"),
        (SourceFile("e.xml", enhanced_xml(entity_xml(7, BANK)).content[:-3]), "this is no well-formed XML"),
        (SourceFile("e.xml", enhanced_xml().content.replace(b"2025-01-10", b"someday")), "states no day as of which"),
    ],
)
def test_what_is_torn_or_of_another_list_is_refused(file: SourceFile, said: str) -> None:
    with pytest.raises(BadDataset, match=said):
        Enhanced().read([file], ground(CONS))


def test_the_sdn_list_is_read_in_the_same_form() -> None:
    listed = '<sanctionsList refId="1" id="2" datePublished="2015-09-29">SDN List</sanctionsList>'
    reading = read(entity_xml(7, BANK, lists=listed, tags="SDGT;FTO"), dataset=SDN, of="SDN List")
    (one,) = reading.listing.designations
    assert (one.program, one.first_listed) == ("US-SDGT", Day.parse("2015-09-29"))


def test_a_delta_is_no_list() -> None:
    assert not Enhanced().recognises([delta_xml(entity_xml(7, BANK, act="add"))])
