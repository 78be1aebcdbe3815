"""Files that a person loads: read all of them, see that they agree with what else is loaded, then store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from service.domain.listing import Listing
from service.domain.provenance import Dataset, Edition
from service.errors import BadDataset, InvalidQuestion
from service.sources.designation_references import check_references
from service.sources.designations import Known, read_designations
from service.sources.packed import unpacked
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


@dataclass(frozen=True, slots=True)
class Loader:
    """What loading a file needs: the store, what its rows may refer to, and which datasets have files of our form."""

    store: Store
    datasets: Sequence[Dataset]
    known: Known

    def load(self, order: Order, now: datetime) -> tuple[Result, ...]:
        """Loads the files in their order, each whole; where one of them cannot be read, none.

        Raises InvalidQuestion for a dataset that no file of this form is, BadDataset, StoreUnavailable.
        """
        self._refuse_other_forms(order.dataset)
        read = [(path.name, self._read(path, order.dataset)) for path in order.files]
        for _, listing in read:
            self._check(listing)
        loaded = [(name, self.store.load(listing, now, order.received)) for name, listing in read]
        current = self.store.editions_at(None)[order.dataset].digest
        return tuple(Result(name, one.edition, one.added, one.edition.digest == current) for name, one in loaded)

    def _refuse_other_forms(self, dataset: str) -> None:
        ours = [one.id for one in self.datasets if one.file is not None]
        if dataset not in ours:
            said = f"{dataset!r} cannot be loaded: only files of the form {FORM} are read, for {' and '.join(ours)}"
            raise InvalidQuestion({"dataset": [said]})

    def _read(self, path: Path, dataset: str) -> Listing:
        listing = read_designations(unpacked(path), self.known, path.name)
        if listing.dataset != dataset:
            raise BadDataset(
                f"{path.name}, line 1: the file says that it is of {listing.dataset!r}, not of {dataset!r}"
            )
        return listing

    def _check(self, listing: Listing) -> None:
        """The file against what now stands of the other datasets, so that no answer meets a loose end."""
        others = [one for one in self.store.editions_at(None).values() if one.dataset != listing.dataset]
        beside = [listing, *(self.store.listing(edition) for edition in others)]
        check_references(beside)
