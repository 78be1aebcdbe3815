"""Our own designation files read as any publisher's list is."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.errors import BadDataset
from service.sources.designations import Known, read_designations
from service.sources.reading import Ground, Reading, SourceFile

FORM = "designations/1"


@dataclass(frozen=True, slots=True)
class DesignationReader:
    """The form designations/1, one file an edition; `known` is what its rows may refer to."""

    known: Known

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Every single file, so that what is wrong with its first line is said of that line."""
        return len(files) == 1

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list; raises BadDataset naming file and line, also for a file of another dataset."""
        file = files[0]
        listing = read_designations(file.content, self.known, file.name)
        if listing.dataset != ground.dataset.id:
            said = f"the file says that it is of {listing.dataset!r}, not of {ground.dataset.id!r}"
            raise BadDataset(f"{file.name}, line 1: {said}")
        return Reading(listing)
