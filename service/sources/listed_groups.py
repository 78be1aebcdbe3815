"""The designations of a hand-kept list as proposals look at them: by name, with what is in force now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.events import Event
from service.domain.listing import Listing
from service.names.fold import fold

_ALIKE = 80.0


@dataclass(frozen=True, slots=True)
class Group:
    """One designation with its entity; `key` is the id of its line, `names` are folded."""

    key: str
    designation: Designation
    entity: Entity
    names: frozenset[str]

    @property
    def name(self) -> str:
        """What the list calls it."""
        return self.entity.primary_name.text

    @property
    def in_force(self) -> bool:
        """Whether its last start was not followed by an end, whatever the day."""
        state = False
        for event in self.designation.events:
            state = (state or event.is_start) and not event.is_end
        return state

    def starts(self) -> Iterator[tuple[int, Event]]:
        """Every start with its place among the events."""
        yield from ((place, event) for place, event in enumerate(self.designation.events) if event.is_start)

    def ends(self) -> Iterator[tuple[int, Event]]:
        """Every end with its place among the events."""
        yield from ((place, event) for place, event in enumerate(self.designation.events) if event.is_end)

    def started_on(self, day: Day) -> bool:
        """Whether a start of it can have been on that day."""
        return any(can_be(event.day, day) for _, event in self.starts())


@dataclass(frozen=True, slots=True)
class Identified:
    """The group that is meant, None where none or several could be; `rivals` are those that could.

    `surely` is false where only an alias or an acronym is the same.
    """

    group: Group | None
    surely: bool
    rivals: tuple[Group, ...] = ()


def groups_of(listing: Listing) -> tuple[Group, ...]:
    """The designations whose entities stand in the same list, in its order."""
    entities = {entity.id: entity for entity in listing.entities}
    return tuple(
        Group(
            key=designation.id.partition(".")[2],
            designation=designation,
            entity=entities[designation.entity],
            names=frozenset(name.folded for name in entities[designation.entity].names),
        )
        for designation in listing.designations
        if designation.entity in entities
    )


def identify(names: Sequence[str], day: Day | None, groups: Sequence[Group]) -> Identified:
    """By the folded first name as a primary name, then as any, then by any of the names; never by likeness.

    Of several the one that started on the day is meant. Where no name is the same, rivals are those that started on
    that day and those whose name is alike.
    """
    folded = [fold(name) for name in names]
    rings = (
        [group for group in groups if fold(group.name) == folded[0]],
        [group for group in groups if folded[0] in group.names],
        [group for group in groups if not group.names.isdisjoint(folded)],
    )
    for number, ring in enumerate(rings):
        dated = [group for group in ring if day is not None and group.started_on(day)]
        chosen = ring if len(ring) == 1 else dated
        if len(chosen) == 1:
            return Identified(chosen[0], surely=number < len(rings) - 1 or bool(dated))
        if ring:
            return Identified(None, False, tuple(ring))
    return Identified(None, False, tuple(group for group in groups if _could_be(group, folded[0], day)))


def can_be(known: Day, day: Day) -> bool:
    """Whether both can be one day."""
    starts = [one for one in (known.earliest, day.earliest) if one is not None]
    ends = [one for one in (known.latest, day.latest) if one is not None]
    return not starts or not ends or max(starts) <= min(ends)


def _could_be(group: Group, folded: str, day: Day | None) -> bool:
    exact = day is not None and any(event.day == day for _, event in group.starts())
    alike = any(fuzz.token_sort_ratio(folded, name) >= _ALIKE for name in group.names)
    return alike or (exact and fuzz.token_set_ratio(folded, fold(group.name)) >= _ALIKE)
