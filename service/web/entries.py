"""What a list says of an entry, arranged to be read: names by how they are called, details by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from service.domain.entity import DetailKind, Name, NameKind
from service.screening.entities_shown import DetailShown, EntityShown
from service.web.labels import label

_NAMES = tuple(kind.value for kind in NameKind)
_DETAILS = tuple(kind.value for kind in DetailKind)
_FEW = 12


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a list prints of an entry; beyond a dozen the rest is `further`, to be opened."""

    first: tuple[Name, ...]
    further: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Details:
    """The details of one kind; many are closed until they are asked for. `label` is what the list calls all of them."""

    called: str
    label: str | None
    details: tuple[DetailShown, ...]

    @property
    def are_many(self) -> bool:
        return len(self.details) > _FEW


def names(entity: EntityShown) -> Names:
    """The primary name first, then the others by how the list calls them."""
    ordered = sorted(entity.names, key=lambda one: _NAMES.index(one.kind.value))
    return Names(tuple(ordered[:_FEW]), tuple(ordered[_FEW:]))


def details(entity: EntityShown) -> Iterator[Details]:
    """The details by kind, each kind in the order of the list."""
    ordered: Sequence[DetailShown] = sorted(entity.details, key=lambda one: _DETAILS.index(one.kind))
    for kind, found in groupby(ordered, key=lambda one: one.kind):
        those = tuple(found)
        labels = {one.label for one in those}
        yield Details(label(kind, "detail"), labels.pop() if len(labels) == 1 else None, those)
