"""Files that a person loads: all of them read and judged, then stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from service.domain.listing import Listing
from service.domain.provenance import Edition
from service.errors import BadDataset
from service.refresh.admission import Admission, Asked, Desk, Past
from service.refresh.deltas import Laid, is_of_changes, laid
from service.refresh.lists import Lists
from service.refresh.places import day_of
from service.sources.designation_references import check_references
from service.sources.packed import read_file
from service.sources.readers import editions_in, read_list, readers_of
from service.sources.reading import Ground, SourceFile
from service.store.garbage import no_search_for_garbage
from service.store.store import Loaded, Store


@dataclass(frozen=True, slots=True)
class Order:
    """Which files to load as editions of which dataset; `received` is the day of archived ones, and `reason` why
    they are let in though they fail a gate.
    """

    dataset: str
    files: Sequence[Path]
    received: date | None = None
    reason: str | None = None

    @property
    def asked(self) -> Asked:
        """What a person says of the files."""
        return Asked(self.reason, self.received)


@dataclass(frozen=True, slots=True)
class Result:
    """What the files of an edition came to: `added` is false where it stood already; `answers`, whether it is current.

    `gates` are those that it did not pass and was let in through, `findings` what its reader did not expect.
    """

    file: str
    edition: Edition
    added: bool
    answers: bool
    gates: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Loader:
    """What loading a file needs: the store, and the lists with their forms."""

    store: Store
    lists: Lists

    def load(self, order: Order, now: datetime) -> tuple[Result, ...]:
        """Loads the files by the editions that they make, each whole; where one cannot be read or believed, none.

        Raises InvalidQuestion for a dataset that nothing reads, BadDataset, NotAdmitted, InvalidDay,
        StoreUnavailable.
        """
        with no_search_for_garbage():
            return self._load(order, now)

    def _load(self, order: Order, now: datetime) -> tuple[Result, ...]:
        ground = self.lists.ground(order.dataset)
        files = [read_file(path) for path in order.files]
        editions = editions_in(files, readers_of(order.dataset, self.lists.readers))
        past = Past(self.store.editions(order.dataset), self.store.listing)
        if len(editions) > 1:
            _refuse_changes(editions, order.dataset)
        read = [self._read(edition, ground, past) for edition in editions]
        admitted = self._admitted(read, ground, order.asked, now)
        kept = [self.store.load(one.listing, now, order.received, one.audit) for one in admitted]
        current = self.store.editions_at(None)[order.dataset].digest
        return tuple(
            _result(these, admission, one, current)
            for these, admission, one in zip(editions, admitted, kept, strict=True)
        )

    def _read(self, files: Sequence[SourceFile], ground: Ground, past: Past) -> Laid:
        if is_of_changes(files, ground.dataset.id):
            read = laid(files[0], ground, past)
        else:
            read = Laid(read_list(files, ground, self.lists.readers), ())
        self._check(read.reading.listing)
        return read

    def _admitted(self, read: Sequence[Laid], ground: Ground, asked: Asked, now: datetime) -> list[Admission]:
        """Each against the edition before it, be that one of the store or of the same load."""
        stored = self.store.editions(ground.dataset.id)
        listings = [one.reading.listing for one in read]
        beside = [(day_of(listing, asked.received, now), listing) for listing in listings]
        desk = Desk(ground.dataset, ground.dataset.floor, Past(stored, self.store.listing, beside))
        return [desk.admit(one.reading, asked, now, one.gates) for one in read]

    def _check(self, listing: Listing) -> None:
        """A list that is kept by hand against what now stands of the others, so that no answer meets a loose end."""
        by_hand = [one.id for one in self.lists.datasets if one.file is not None and one.id != listing.dataset]
        others = [edition for dataset, edition in self.store.editions_at(None).items() if dataset in by_hand]
        check_references([listing, *(self.store.listing(edition) for edition in others)])


def _refuse_changes(editions: Sequence[Sequence[SourceFile]], dataset: str) -> None:
    """A file of changes is laid on what is stored, and what is loaded with it is not stored yet."""
    for files in editions:
        if is_of_changes(files, dataset):
            said = "tells changes, so it is loaded by itself, after the edition that it changes"
            raise BadDataset(f"{files[0].name}: {said}")


def _result(files: Sequence[SourceFile], admission: Admission, loaded: Loaded, current: str) -> Result:
    return Result(
        file=", ".join(file.name for file in files),
        edition=loaded.edition,
        added=loaded.added,
        answers=loaded.edition.digest == current,
        gates=admission.audit.gates,
        findings=admission.audit.findings,
    )
