"""From files to editions: read all of them, see that they agree with what else is loaded, then store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from service.app import open_screening
from service.cli.packed import unpacked
from service.domain.listing import Listing
from service.domain.provenance import Dataset, Edition
from service.errors import BadDataset, InvalidQuestion
from service.settings import Settings
from service.sources.designation_references import check_links, check_references
from service.sources.designations import Known, read_designations
from service.sources.parties import read_parties
from service.sources.references import read_references
from service.store.store import Store

FORM = "designations/1"


@dataclass(frozen=True, slots=True)
class Order:
    """Which files to load as editions of which dataset; `received` is the day of archived ones."""

    dataset: str
    files: Sequence[Path]
    received: date | None


@dataclass(frozen=True, slots=True)
class Result:
    """What a file came to: `added` is false where its edition stood already; `answers` says whether it is current."""

    file: str
    edition: Edition
    added: bool
    answers: bool


def load_files(settings: Settings, order: Order) -> tuple[Result, ...]:
    """Loads every file or, where one of them cannot be read, none.

    Raises InvalidQuestion for a dataset that no file of this form is, BadDataset, StoreUnavailable.
    """
    screening = open_screening(settings)
    _refuse_other_forms(order.dataset, screening.datasets)
    known = Known(read_references(settings.datasets / "references.toml"), screening.law.programs)
    read = [(path.name, _read(path, order.dataset, known)) for path in order.files]
    store = Store.open(settings.database_url)
    try:
        _check(settings, store, [listing for _, listing in read])
        now = datetime.now(UTC)
        loaded = [(name, store.load(listing, now, order.received)) for name, listing in read]
        current = store.editions_at(None)[order.dataset].digest
    finally:
        store.close()
    return tuple(Result(name, one.edition, one.added, one.edition.digest == current) for name, one in loaded)


def _refuse_other_forms(dataset: str, datasets: Sequence[Dataset]) -> None:
    ours = [one.id for one in datasets if one.file is not None]
    if dataset not in ours:
        said = f"{dataset!r} cannot be loaded: only files of the form {FORM} are read, for {' and '.join(ours)}"
        raise InvalidQuestion({"dataset": [said]})


def _read(path: Path, dataset: str, known: Known) -> Listing:
    listing = read_designations(unpacked(path), known, path.name)
    if listing.dataset != dataset:
        raise BadDataset(f"{path.name}, line 1: the file says that it is of {listing.dataset!r}, not of {dataset!r}")
    return listing


def _check(settings: Settings, store: Store, read: Sequence[Listing]) -> None:
    """Each file against what now stands of the other datasets, so that no answer can meet a loose end."""
    links = read_parties(settings.datasets / "parties.toml")
    others = [edition for edition in store.editions_at(None).values() if edition.dataset != read[0].dataset]
    beside = [store.listing(edition) for edition in others]
    for listing in read:
        check_references([listing, *beside])
        entities = {entity.id for one in [listing, *beside] for entity in one.entities}
        check_links(links, entities, {one.dataset for one in [listing, *beside]})
