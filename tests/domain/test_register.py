"""Entities become parties by what a person wrote down, and by nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity, EntityType, Name, NameKind, NameQuality
from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.domain.register import Carried, Held, Register, arrange
from service.domain.runs import Histories
from tests.domain.rows import edition, event

EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


def entity(key: str, *names: str) -> Entity:
    printed = tuple(Name(name, name.lower(), NameKind.AKA, NameQuality.STRONG) for name in names or (key,))
    return Entity(key, key.partition(".")[0], EntityType.ORGANIZATION, printed)


def row(key: str, entity_id: str) -> Designation:
    return Designation(key, key.partition(".")[0], entity_id, "US-FTO", (event("designated", "2001-01-01"),))


def loaded(entities: list[Entity], designations: list[Designation] | None = None) -> list[Held]:
    listing = Listing(
        "us-fto", "sha256:00", Coverage.COMPLETE, None, None, None, tuple(entities), tuple(designations or ())
    )
    return [Held(edition(), listing)]


def arranged(*links: PartyLink, known: dict[str, datetime] | None = None) -> Register:
    entities = [entity("a.one"), entity("b.one"), entity("c.one"), entity("d.other")]
    designations = [row("a.row", "a.one"), row("b.row", "b.one"), row("d.row", "d.other")]
    return arrange(loaded(entities, designations), links, known or {}, {})


def test_entities_without_a_link_are_parties_of_their_own() -> None:
    register = arranged()
    assert set(register.parties) == {"a.one", "b.one", "c.one", "d.other"}
    assert register.party("c.one").links == ()


def test_an_entity_is_found_by_its_own_id_whatever_its_party() -> None:
    register = arranged(PartyLink(("a.one", "b.one"), "same number"))
    assert register.entity("b.one").id == "b.one"


def test_links_join_and_joins_reach_further() -> None:
    links = PartyLink(("a.one", "b.one"), "same number"), PartyLink(("c.one", "b.one"), "same reference")
    register = arranged(*links)
    assert [one.id for one in register.party("c.one").entities] == ["a.one", "b.one", "c.one"]
    assert register.party("a.one").links == links
    assert [one.id for one in register.designations["a.one"]] == ["a.row", "b.row"]
    assert register.party("d.other").id == "d.other"


def test_the_id_is_that_of_the_entity_that_was_known_first() -> None:
    def oldest(known: dict[str, datetime]) -> str:
        entities = (entity("a.one"), entity("b.one"))
        listing = Listing("un-sc", "sha256:00", Coverage.COMPLETE, None, None, None, entities, ())
        held = Held(edition(), listing, Histories((edition(),), {}, {}))
        return arrange([held], [PartyLink(("a.one", "b.one"), "same number")], known, {}).party_of["a.one"]

    assert oldest({"a.one": LATE, "b.one": EARLY}) == "b.one"
    assert oldest({"a.one": EARLY, "b.one": EARLY}) == "a.one"
    assert oldest({"b.one": EARLY}) == "b.one"


def test_what_comes_with_the_service_is_first_whenever_the_rest_was_known() -> None:
    (own,) = loaded([entity("us-fto.one")])
    theirs = Listing("us-ofac-sdn", "sha256:01", Coverage.COMPLETE, None, None, None, (entity("us-ofac-sdn.1"),), ())
    held = [Held(replace(edition(), dataset="us-ofac-sdn"), theirs, Histories((edition(),), {}, {})), own]
    link = PartyLink(("us-fto.one", "us-ofac-sdn.1"), "same number")
    register = arrange(held, [link], {"us-ofac-sdn.1": EARLY, "us-fto.one": LATE}, {})
    assert register.party_of["us-ofac-sdn.1"] == "us-fto.one"


def test_a_link_to_an_entity_that_is_not_loaded_joins_the_rest() -> None:
    register = arranged(PartyLink(("a.one", "zz.gone", "b.one"), "reason"), PartyLink(("a.one", "yy.gone"), "reason"))
    assert [one.id for one in register.party("a.one").entities] == ["a.one", "b.one"]
    assert len(register.party("a.one").links) == 1


def test_an_edition_that_designates_what_no_edition_has_is_left_out_whole_and_so_is_what_leans_on_it() -> None:
    def one(dataset: str, entities: list[Entity], rows: list[Designation]) -> Held:
        listing = Listing(dataset, "sha256:00", Coverage.SELECTED, None, None, None, tuple(entities), tuple(rows))
        return Held(replace(edition(), dataset=dataset), listing)

    whole = one("a", [entity("a.one")], [row("a.row", "a.one")])
    torn = one("b", [entity("b.one")], [row("b.row", "gone.one")])
    leaning = one("c", [], [row("c.row", "b.one")])
    register = arrange([whole, torn, leaning], (), {}, {})
    assert set(register.editions) == {"a"}
    assert set(register.parties) == {"a.one"}
    assert set(register.designations) == {"a.one"}


def test_the_primary_name_is_the_one_called_so_else_the_first() -> None:
    first = entity("a.one", "First", "Second")
    assert first.primary_name.text == "First"
    named = Entity(
        "a.two", "a", EntityType.OTHER, (*first.names, Name("Third", "third", NameKind.PRIMARY, NameQuality.UNSTATED))
    )
    assert named.primary_name.text == "Third"


def test_every_edition_of_a_list_speaks_for_its_own_day() -> None:
    plain = replace(edition(until=None), covers_from=None)
    old, new = (replace(plain, published_at=Day.parse(day)) for day in ("2024-11-30", "2026-02-27"))
    listing = Listing("us-fto", "sha256:00", Coverage.COMPLETE, new.published_at, None, None, (), ())
    register = arrange([Held(new, listing, Histories((old, new), {}, {}))], (), {}, {})
    assert register.editions == {"us-fto": new}
    assert [register.covers("us-fto", date(*day)) for day in ((2024, 11, 30), (2025, 6, 1), (2026, 2, 27))] == [
        True, False, True,
    ]  # fmt: skip
    assert not register.covers("un-sc", date(2026, 2, 27))


def test_designations_stand_in_the_order_of_their_ids_and_it_is_known_what_stands_where() -> None:
    register = arranged(PartyLink(("a.one", "b.one"), "same number"))
    assert [row.id for row in register.ordered] == ["a.row", "b.row", "d.row"]
    assert register.carried == {
        Carried("US-FTO", "a", "a", frozenset({"a", "b"})),
        Carried("US-FTO", "b", "b", frozenset({"a", "b"})),
        Carried("US-FTO", "d", "d", frozenset({"d"})),
    }
