"""Records of different lists become one party by a number that both carry, and by nothing weaker."""

import pytest

from service.domain.crosslinks import crosslinks
from service.domain.entity import Entity, EntityType, Identifier, Name, NameKind, NameQuality


def entity(key: str, *numbers: str, kind: EntityType = EntityType.ORGANIZATION, called: str = "one name") -> Entity:
    identifiers = tuple(Identifier(*number.split(" ", 1)) for number in numbers)
    name = Name(called, called, NameKind.PRIMARY, NameQuality.UNSTATED)
    return Entity(key, key.partition(".")[0], kind, (name,), identifiers)


def linked(*entities: Entity) -> list[tuple[str, ...]]:
    return [link.entities for link in crosslinks(entities)]


def test_a_number_that_two_lists_carry_links_and_the_reason_names_it() -> None:
    (link,) = crosslinks([entity("us.a", "us-ofac 26953"), entity("un.b", "us-ofac 26953")])
    assert link.entities == ("us.a", "un.b")
    assert link.reason == "Their lists give them the OFAC number 26953."


def test_numbers_are_compared_without_case_and_spaces_but_wallets_with_case() -> None:
    assert linked(entity("a.x", "un-ref QDe.137"), entity("b.x", "un-ref qde. 137")) == [("a.x", "b.x")]
    assert linked(entity("a.x", "wallet 1aB"), entity("b.x", "wallet 1Ab")) == []


@pytest.mark.parametrize("scheme", ["passport IR", "mmsi", "tax-number", "us-ofac-old"])
def test_numbers_of_documents_and_of_radios_link_nothing(scheme: str) -> None:
    documents = [entity("a.x"), entity("b.x")]
    numbered = [Entity(one.id, one.dataset, one.type, one.names, (Identifier(scheme, "1234567"),)) for one in documents]
    assert linked(*numbered) == []


def test_a_number_that_one_list_gives_twice_links_nobody() -> None:
    shared = [entity("a.one", "wallet 1abc"), entity("a.two", "wallet 1abc"), entity("b.one", "wallet 1abc")]
    assert linked(*shared) == []


def test_several_numbers_of_one_record_link_it_to_each() -> None:
    found = linked(
        entity("fto.g", "us-ofac 1", "us-ofac 2"), entity("sdn.1", "us-ofac 1"), entity("sdn.2", "us-ofac 2")
    )
    assert found == [("fto.g", "sdn.1"), ("fto.g", "sdn.2")]


def test_a_person_and_an_organization_are_not_one_whatever_their_numbers_say() -> None:
    person, body = entity("a.x", "un-ref QDe.1", kind=EntityType.PERSON), entity("b.x", "un-ref QDe.1")
    assert linked(person, body) == []
    unsaid = entity("b.x", "un-ref QDe.1", kind=EntityType.OTHER)
    assert linked(person, unsaid) == [("a.x", "b.x")]


def test_a_number_printed_twice_in_one_record_counts_once() -> None:
    assert linked(entity("a.x", "imo 9000001", "imo 9000001"), entity("b.x", "imo 9000001")) == [("a.x", "b.x")]


def test_a_reference_that_was_copied_onto_a_party_of_another_name_links_nothing() -> None:
    printed = entity("gb.a", "un-ref SSi.007", called="malong awan")
    swapped = printed, entity("un.b", "un-ref SSi.007", called="paul nang")
    assert linked(*swapped) == []
    three = (*swapped, entity("au.c", "un-ref SSi.007", called="nang paul majok"))
    assert linked(*three) == [("un.b", "au.c")]


def test_a_ship_that_was_renamed_is_the_ship_that_its_number_says() -> None:
    ship = EntityType.VESSEL
    before = entity("us.a", "imo 9187629", kind=ship, called="adrian")
    assert linked(before, entity("gb.b", "imo 9187629", kind=ship, called="nova")) == [("us.a", "gb.b")]


def test_two_records_of_one_list_under_one_ofac_number_are_one_party() -> None:
    bearers = [entity(key, "us-ofac 17018") for key in ("csl.sdn", "csl.ssi", "sdn.1")]
    found = linked(*bearers)
    assert found == [("csl.sdn", "csl.ssi", "sdn.1")]


def test_the_group_id_of_ofsi_joins_the_two_lists_of_the_united_kingdom() -> None:
    rows = [entity("gb-fcdo.aqd0001", "gb-ofsi 6935"), entity("gb-ofsi.6935", "gb-ofsi 6935")]
    (link,) = crosslinks(rows)
    assert link.reason == "Their lists give them OFSI's group ID 6935."
    assert linked(rows[0], entity("gb-ofsi.6935", "gb-ofsi 6935", called="another")) == []
