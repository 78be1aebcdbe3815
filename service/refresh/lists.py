"""The lists as loading and refreshing know them: datasets with the forms, tags and addresses of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.provenance import Dataset
from service.errors import InvalidQuestion
from service.sources.catalogue import named
from service.sources.designation_reader import DesignationReader
from service.sources.fetching import Fetching
from service.sources.readers import READERS, readers_of
from service.sources.reading import Ground, Reader
from service.sources.tags import Tags

_NO_TAGS = Tags(rows=(), own={})


@dataclass(frozen=True, slots=True)
class Lists:
    """All datasets of the catalogue, how each is read, and how those that are published at an address are fetched."""

    datasets: Sequence[Dataset]
    readers: Mapping[str, Sequence[Reader]]
    tags: Mapping[str, Tags]
    fetching: Mapping[str, Fetching]

    @classmethod
    def of(
        cls,
        datasets: Sequence[Dataset],
        own: DesignationReader,
        tags: Mapping[str, Tags],
        fetching: Mapping[str, Fetching],
    ) -> Lists:
        """The publishers' forms, and our own for the lists that are kept by hand."""
        kept = {one.id: (own,) for one in datasets if one.file is not None}
        return cls(datasets, {**READERS, **kept}, tags, fetching)

    def ground(self, dataset: str) -> Ground:
        """What a reader of the list may rely on; raises InvalidQuestion for a list that nothing reads."""
        found = named(self.datasets, dataset)
        if not readers_of(dataset, self.readers):
            readable = ", ".join(one.id for one in self.datasets if readers_of(one.id, self.readers))
            raise InvalidQuestion({"dataset": [f"no file of {dataset!r} can be read; those of {readable} can"]})
        family = dataset.partition(":")[0]
        return Ground(found, self.tags.get(dataset) or self.tags.get(family, _NO_TAGS))

    def refreshable(self) -> tuple[str, ...]:
        """The lists that are published at an address in a form that is read, in the order of the catalogue."""
        return tuple(one.id for one in self.datasets if one.id in self.fetching and readers_of(one.id, self.readers))

    def fetching_of(self, dataset: str) -> Fetching:
        """How the list is fetched; raises InvalidQuestion for one that is not."""
        if dataset not in self.refreshable():
            lists = ", ".join(self.refreshable()) or "none"
            raise InvalidQuestion({"dataset": [f"{dataset!r} is not fetched; the lists that are: {lists}"]})
        return self.fetching[dataset]
