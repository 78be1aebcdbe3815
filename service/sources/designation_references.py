"""Whether the files agree with each other: entities and names that one refers to and another holds."""

from collections.abc import Container, Iterable, Iterator, Sequence

from service.domain.entity import Entity
from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.errors import BadDataset
from service.sources.designation_order import unknown_names


def check_references(listings: Sequence[Listing]) -> None:
    """Raises BadDataset where a designation names an entity that no listing holds, or an event a name
    that the entity of another listing does not bear.
    """
    entities = {entity.id: entity for listing in listings for entity in listing.entities}
    _refuse(_dangling(listings, entities))


def check_links(links: Iterable[PartyLink], entities: Container[str], datasets: Container[str]) -> None:
    """Raises BadDataset where a link names an entity that is not there though its dataset is loaded."""
    _refuse(
        f"parties/: the link {link.reason!r} names {entity!r}, and there is no such entity"
        for link in links
        for entity in link.entities
        if entity.partition(".")[0] in datasets and entity not in entities
    )


def _refuse(faults: Iterable[str]) -> None:
    said = "; ".join(faults)
    if said:
        raise BadDataset(said)


def _dangling(listings: Sequence[Listing], entities: dict[str, Entity]) -> Iterator[str]:
    for listing in listings:
        for designation in listing.designations:
            entity = entities.get(designation.entity)
            if entity is None:
                yield f"{designation.id}: there is no entity {designation.entity!r}"
            else:
                names = {name.folded for name in entity.names}
                yield from (f"{designation.id}: {fault}" for fault in unknown_names(designation.events, names))
