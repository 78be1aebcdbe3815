"""The lists that come with the service, read and held against each other before anything of them is stored."""

from collections.abc import Sequence
from pathlib import Path

from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.domain.provenance import Dataset
from service.sources.designation_references import check_links, check_references
from service.sources.designations import Known, read_designations


def read_bundled(
    directory: Path, datasets: Sequence[Dataset], known: Known, links: Sequence[PartyLink]
) -> tuple[Listing, ...]:
    """Reads the bundled files, at every start, so that a mended reader reaches a store that has their bytes already.

    Raises BadDataset naming file and line, also where they or the links do not agree with each other.
    """
    listings = tuple(
        read_designations(directory / dataset.file, known) for dataset in datasets if dataset.file is not None
    )
    check_references(listings)
    entities = {entity.id for listing in listings for entity in listing.entities}
    check_links(links, entities, {listing.dataset for listing in listings})
    return listings
