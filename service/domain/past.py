"""A list with its past: every entry that one of its editions had, those of the newest first, each with its life."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.program import Program
from service.domain.provenance import Edition
from service.domain.runs import Histories
from service.domain.seen import lived


@dataclass(frozen=True, slots=True)
class Past:
    """`last_in` is by entity or designation the edition in which it stood last, for those that the newest lacks."""

    entities: tuple[Entity, ...]
    designations: tuple[Designation, ...]
    last_in: Mapping[str, Edition]

    @classmethod
    def of(cls, listing: Listing, histories: Histories | None, programs: Mapping[str, Program]) -> Past:
        """Reads the lives of the entries off the histories; without any the list itself tells them."""
        if histories is None:
            return cls(listing.entities, listing.designations, {})
        here = {entity.id for entity in listing.entities}
        last = {key: runs[-1] for key, runs in histories.entities.items() if key not in here}
        now = {designation.id for designation in listing.designations}
        ended = {key: runs[-1].last for key, runs in histories.designations.items() if key not in now}
        return cls(
            entities=(*listing.entities, *(run.value for run in last.values() if run.value is not None)),
            designations=tuple(_lives(listing, histories, programs)),
            last_in=ended | {key: run.last for key, run in last.items()},
        )


def _lives(listing: Listing, histories: Histories, programs: Mapping[str, Program]) -> Iterator[Designation]:
    now = {designation.id: designation for designation in listing.designations}
    last = {key: runs[-1].value for key, runs in histories.designations.items() if key not in now}
    gone = {key: value for key, value in last.items() if value is not None}
    for key, designation in (now | gone).items():
        yield lived(designation, histories.designations[key], histories.editions, programs[designation.program])
