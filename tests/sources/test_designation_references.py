"""What one file says of an entity of another is checked when both are at hand."""

import pytest

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity, EntityType, Name, NameKind, NameQuality
from service.domain.events import Event, EventType, PrintedName
from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.designation_references import check_links, check_references

ENTITY = Entity(
    "a.group", "a", EntityType.ORGANIZATION, (Name("Group", "group", NameKind.PRIMARY, NameQuality.STRONG),)
)


def listing(dataset: str, entity: str, *named: str, entities: tuple[Entity, ...] = ()) -> Listing:
    names = tuple(PrintedName(name, name.casefold()) for name in named)
    event = Event(EventType.DESIGNATED, Day.parse("2001"), names=names)
    row = Designation(f"{dataset}.row", dataset, entity, "US-FTO", (event,))
    return Listing(dataset, "sha256:0", Coverage.SELECTED, None, None, None, entities, (row,))


HOLDER = listing("a", "a.group", "Group", entities=(ENTITY,))


def test_an_entity_of_another_listing_is_found_with_its_names() -> None:
    check_references([listing("b", "a.group", "GROUP"), HOLDER])
    check_links([PartyLink(("a.group", "c.group"), "same number")], {"a.group"}, {"a"})


def test_an_entity_that_no_listing_holds_is_named() -> None:
    with pytest.raises(BadDataset, match=r"^b\.row: there is no entity 'a\.other'$"):
        check_references([HOLDER, listing("b", "a.other")])


def test_a_name_that_the_entity_does_not_bear_is_named() -> None:
    with pytest.raises(BadDataset, match=r"^b\.row: events\[0\]\.names: 'Club' is no name of the entity$"):
        check_references([HOLDER, listing("b", "a.group", "Club")])


def test_a_link_to_nothing_is_named_unless_its_dataset_is_not_loaded() -> None:
    with pytest.raises(
        BadDataset, match=r"^parties/: the link 'same number' names 'a\.other', and there is no such entity$"
    ):
        check_links([PartyLink(("a.group", named), "same number") for named in ("c.x", "a.other")], {"a.group"}, {"a"})
