"""The lists that come with the service, loaded as new editions where they changed, all or none."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from service.domain.provenance import Dataset
from service.sources.designation_references import check_references
from service.sources.designations import Known, read_designations
from service.store.store import Store


def load_bundled(directory: Path, datasets: Sequence[Dataset], known: Known, store: Store, now: datetime) -> None:
    """Reads the bundled files and stores those that no current edition stands for.

    They are read at every start, so that a reader that was mended reaches a store that has their bytes
    already. Raises BadDataset naming file and line, and then nothing is stored; StoreUnavailable.
    """
    listings = [read_designations(directory / dataset.file, known) for dataset in datasets if dataset.file is not None]
    check_references(listings)
    store.load_all(listings, now)
