"""Delta files, and a listing with one laid on it."""

from dataclasses import replace

import pytest

from service.domain.days import Day
from service.domain.entity import DetailKind, Entity
from service.domain.listing import Listing
from service.errors import BadDataset
from service.sources.ofac.delta import Delta, is_delta, read_delta
from service.sources.ofac.delta_apply import apply
from service.sources.ofac.enhanced import Enhanced
from service.sources.reading import Reading
from tests.sources.ofac.lists import CONS, SDN, delta_xml, enhanced_xml, entity, entity_xml, ground, name_xml

ON_SDN = '<sanctionsList refId="1" id="2" datePublished="2025-01-13">SDN List</sanctionsList>'
DOCUMENT = (
    '<identityDocuments><identityDocument id="1"{act}><type refId="1">Passport</type>'
    '<documentNumber>{number}</documentNumber><issuingCountry refId="1">Iran</issuingCountry></identityDocument>'
    "</identityDocuments>"
)


def listed(key: int, name: str, tags: str = "SDGT", rest: str = "") -> str:
    return entity_xml(key, name_xml(name, primary=True) + name_xml(f"{name} TWO"), lists=ON_SDN, tags=tags, rest=rest)


def base() -> Listing:
    file = enhanced_xml(
        listed(1, "FIRST", "SDGT;IRAN", DOCUMENT.format(act="", number="A1")), listed(2, "SECOND"), of="SDN List"
    )
    return Enhanced().read([file], ground(SDN)).listing


def delta(*entities: str, dataset: str = SDN) -> Delta:
    file = delta_xml(*entities)
    assert is_delta([file])
    return read_delta(file, ground(dataset))


def changed(parts: str = "", tags: str = "", names: str = "") -> str:
    return entity_xml(1, names, lists="", tags="", rest=parts).replace(
        "<sanctionsPrograms></sanctionsPrograms>", f"<sanctionsPrograms>{tags}</sanctionsPrograms>"
    )


def after(*entities: str) -> Reading:
    return apply(delta(*entities), base())


def test_it_says_what_came_and_went_and_names_no_predecessor() -> None:
    read = delta(
        entity_xml(2, name_xml("SECOND", primary=True), lists=ON_SDN, act="remove"),
        entity_xml(3, name_xml("THIRD", primary=True), lists=ON_SDN, tags="SDGT", act="add"),
    )
    assert read.published == Day.parse("2025-01-13")
    assert read.kind == "Standard Action"
    assert read.removed == ("us-ofac-sdn.2",)
    assert [one.id for one in read.added] == ["us-ofac-sdn.3"]
    assert [one.id for one in read.designations] == ["us-ofac-sdn.3-us-sdgt"]
    assert read.findings == ()


def test_what_is_of_the_other_list_alone_is_left_out() -> None:
    read = delta(entity_xml(3, name_xml("THIRD", primary=True), lists=ON_SDN, act="add"), dataset=CONS)
    assert (read.added, read.removed, read.changed) == ((), (), ())


def test_laid_on_a_listing_it_adds_and_removes_entities_with_their_designations() -> None:
    reading = after(
        entity_xml(2, name_xml("SECOND", primary=True), lists=ON_SDN, act="remove"),
        entity_xml(3, name_xml("THIRD", primary=True), lists=ON_SDN, tags="SDGT", act="add"),
    )
    assert [one.id for one in reading.listing.entities] == ["us-ofac-sdn.1", "us-ofac-sdn.3"]
    assert [one.id for one in reading.listing.designations] == [
        "us-ofac-sdn.1-us-sdgt",
        "us-ofac-sdn.1-us-iran",
        "us-ofac-sdn.3-us-sdgt",
    ]
    assert reading.listing.published_at == Day.parse("2025-01-13")
    assert reading.listing.digest.startswith("sha256:")
    assert reading.listing.digest not in (base().digest, delta().digest)
    assert reading.findings == ()


def test_the_names_of_an_entity_that_stays_change() -> None:
    names = name_xml("FIRST TWO", act="remove") + name_xml("FIRST THREE", weak=True, act="add")
    names += name_xml("first", act="add") + name_xml("FIRST")
    one = entity(after(changed(names=names)), 1)
    assert [name.text for name in one.names] == ["FIRST", "FIRST THREE"]


def test_its_numbers_and_details_change() -> None:
    documents = DOCUMENT.format(act=' action="remove"', number="A1") + DOCUMENT.format(act=' action="add"', number="B2")
    male = '<feature id="1" action="add"><type featureTypeId="1">Gender</type><value>Male</value></feature>'
    reading = after(changed(documents + f"<features>{male}</features>"))
    one = entity(reading, 1)
    assert [(number.scheme, number.value) for number in one.identifiers] == [("us-ofac", "1"), ("passport IR", "B2")]
    assert [detail.text for detail in one.details if detail.kind is DetailKind.GENDER] == ["Male"]
    assert reading.findings == ()


def test_its_designations_follow_its_tags() -> None:
    tags = (
        '<sanctionsProgram refId="1" id="1" action="remove">IRAN</sanctionsProgram>'
        '<sanctionsProgram refId="1" id="2" action="add">CYBER2</sanctionsProgram>'
    )
    reading = after(changed(tags=tags))
    own = [one for one in reading.listing.designations if one.entity == "us-ofac-sdn.1"]
    assert [one.program for one in own] == ["US-SDGT", "US-CYBER"]
    assert own[0] == base().designations[0]


def test_an_entity_that_changes_and_nothing_of_it_differs_is_as_it_was() -> None:
    reading = after(changed())
    assert reading.listing.entities == base().entities
    assert {one.id: one for one in reading.listing.designations} == {one.id: one for one in base().designations}


def test_leaving_the_list_removes_an_entity_that_stays_on_the_other() -> None:
    left = ON_SDN.replace("<sanctionsList ", '<sanctionsList action="remove" ')
    reading = after(entity_xml(2, "", lists=left, tags=""))
    assert [one.id for one in reading.listing.entities] == ["us-ofac-sdn.1"]


def test_what_does_not_fit_the_base_is_told() -> None:
    reading = after(
        entity_xml(9, name_xml("NINTH", primary=True), lists=ON_SDN, act="remove"),
        entity_xml(2, name_xml("SECOND", primary=True), lists=ON_SDN, tags="SDGT", act="add"),
        changed(names=name_xml("NEVER THERE", act="remove")),
    )
    assert [finding.said for finding in reading.findings] == [
        "removes us-ofac-sdn.9, which is not there",
        "adds us-ofac-sdn.2, which is there already and is replaced",
        "us-ofac-sdn.1: 'NEVER THERE' is to be removed and is not there",
    ]


def test_an_action_that_is_not_known_is_refused() -> None:
    with pytest.raises(BadDataset, match="line 6: 'modify' is no action that is known"):
        delta(entity_xml(2, "", act="modify"))


def test_a_file_without_its_day_is_refused() -> None:
    with pytest.raises(BadDataset, match="states no day of publication"):
        read_delta(delta_xml(published="soon"), ground(SDN))


def test_a_base_that_is_of_another_list_or_not_older_is_refused() -> None:
    other: Listing = replace(base(), dataset=CONS)
    with pytest.raises(BadDataset, match="was read for us-ofac-sdn, and not for us-ofac-cons"):
        apply(delta(), other)
    with pytest.raises(BadDataset, match="is of 2025-01-13, and the list is already of 2025-01-13"):
        apply(delta(), replace(base(), published_at=Day.parse("2025-01-13")))


def test_a_change_that_leaves_no_name_is_refused() -> None:
    with pytest.raises(BadDataset, match=r"us-ofac-sdn\.1: the change leaves no name"):
        after(changed(names=name_xml("FIRST", act="remove") + name_xml("FIRST TWO", act="remove")))


def test_an_undated_base_takes_any_delta() -> None:
    entities: tuple[Entity, ...] = apply(delta(), replace(base(), published_at=None)).listing.entities
    assert entities == base().entities
