"""The lists that come with the service: at a start, those whose bytes changed are loaded, all or none."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from service.domain.provenance import Dataset
from service.errors import BadDataset
from service.sources.designation_references import check_references
from service.sources.designations import Known, read_designations
from service.store.store import Store


def load_bundled(directory: Path, datasets: Sequence[Dataset], known: Known, store: Store, now: datetime) -> None:
    """Stores the bundled files as new editions unless their bytes are those that answer already.

    Raises BadDataset naming file and line, and then nothing is stored; StoreUnavailable.
    """
    files = {dataset.id: directory / dataset.file for dataset in datasets if dataset.file is not None}
    current = {edition.dataset: edition.digest for edition in store.editions_at(None).values()}
    if all(current.get(dataset) == _digest(path) for dataset, path in files.items()):
        return
    listings = [read_designations(path, known) for path in files.values()]
    check_references(listings)
    store.load_all(listings, now)


def _digest(path: Path) -> str:
    try:
        return f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    except OSError as error:
        raise BadDataset(f"{path.name}: cannot be read ({error.strerror})") from error
