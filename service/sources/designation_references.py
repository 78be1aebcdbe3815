"""Whether the files agree with each other: entities and names that one refers to and another holds."""

from collections.abc import Iterable, Iterator, Sequence

from service.domain.entity import Entity
from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.errors import BadDataset
from service.sources.designation_order import unknown_names


def check_references(listings: Sequence[Listing], links: Iterable[PartyLink] = ()) -> None:
    """Raises BadDataset where a designation or a link names an entity that no listing holds,
    or an event a name that the entity of another listing does not bear.

    A link to a dataset that is not among the listings is left alone: that list may be loaded later.
    """
    entities = {entity.id: entity for listing in listings for entity in listing.entities}
    faults = [*_dangling(listings, entities), *_broken_links(links, entities, {one.dataset for one in listings})]
    if faults:
        raise BadDataset("; ".join(faults))


def _dangling(listings: Sequence[Listing], entities: dict[str, Entity]) -> Iterator[str]:
    for listing in listings:
        for designation in listing.designations:
            entity = entities.get(designation.entity)
            if entity is None:
                yield f"{designation.id}: there is no entity {designation.entity!r}"
            else:
                names = {name.folded for name in entity.names}
                yield from (f"{designation.id}: {fault}" for fault in unknown_names(designation.events, names))


def _broken_links(links: Iterable[PartyLink], entities: dict[str, Entity], loaded: set[str]) -> Iterator[str]:
    for link in links:
        for entity in link.entities:
            if entity.partition(".")[0] in loaded and entity not in entities:
                yield f"parties.toml: there is no entity {entity!r}"
