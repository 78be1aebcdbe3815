"""Tells from what two editions do not have in common what became of each entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from service.domain.changes import Act, EntityChange, FieldChange
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.printed import Printed, printed_designation, printed_entity

_ORDER = (Act.REMOVED, Act.ADDED, Act.CHANGED)


@dataclass(frozen=True, slots=True)
class Said:
    """What an edition says of some entities: the entities by their ids, and the designations of each."""

    entities: Mapping[str, Entity]
    designations: Mapping[str, tuple[Designation, ...]]

    @classmethod
    def of(cls, values: Iterable[Entity | Designation]) -> Said:
        """Arranged by entity; of an entity that is there twice the last one stands."""
        entities: dict[str, Entity] = {}
        designations: dict[str, list[Designation]] = {}
        for value in values:
            if isinstance(value, Entity):
                entities[value.id] = value
            else:
                designations.setdefault(value.entity, []).append(value)
        return cls(entities, {entity: tuple(rows) for entity, rows in designations.items()})

    @property
    def touched(self) -> frozenset[str]:
        """The entities of which anything is said."""
        return frozenset(self.entities) | frozenset(self.designations)


def difference(old: Said, new: Said, unchanged: Mapping[str, Entity]) -> tuple[EntityChange, ...]:
    """What became of the entities of which only the older edition says `old` and only the newer `new`.

    `unchanged` are those of them that both have alike, which differ in a designation alone.
    """
    changes = [_change(entity, old, new, unchanged.get(entity)) for entity in sorted(old.touched | new.touched)]
    return tuple(sorted(changes, key=lambda change: _ORDER.index(change.act)))


def _change(entity: str, old: Said, new: Said, unchanged: Entity | None) -> EntityChange:
    before, after = old.entities.get(entity), new.entities.get(entity)
    shown = after or before or unchanged
    act = Act.CHANGED
    if before is None and after is not None:
        act = Act.ADDED
    elif after is None and before is not None:
        act = Act.REMOVED
    gone, come = old.designations.get(entity, ()), new.designations.get(entity, ())
    return EntityChange(
        entity=entity,
        name=shown.primary_name.text if shown and shown.names else entity,
        act=act,
        programs=tuple(sorted({one.program for one in (*gone, *come)})),
        fields=tuple(_fields(before, after, gone, come)) if act is Act.CHANGED else (),
    )


def _fields(
    before: Entity | None, after: Entity | None, gone: tuple[Designation, ...], come: tuple[Designation, ...]
) -> Iterator[FieldChange]:
    if before and after:
        yield from _compared(printed_entity(before), printed_entity(after))
    was, now = ({one.id: one for one in rows} for rows in (gone, come))
    ended = tuple(one.program for one in gone if one.id not in now)
    begun = tuple(one.program for one in come if one.id not in was)
    if ended or begun:
        yield FieldChange("program", ended, begun)
    for one in come:
        if one.id in was:
            yield from _compared(printed_designation(was[one.id]), printed_designation(one))


def _compared(old: Printed, new: Printed) -> list[FieldChange]:
    """The fields that differ; `form` where none of them does."""
    changes = []
    for field in dict.fromkeys((*old, *new)):
        gone, come = _only(old.get(field, []), new.get(field, [])), _only(new.get(field, []), old.get(field, []))
        if gone or come:
            changes.append(FieldChange(field, gone, come))
    return changes or [FieldChange("form", (), ())]


def _only(texts: list[str], others: list[str]) -> tuple[str, ...]:
    """The texts that do not stand among the others, each as often as it does not."""
    left = list(others)
    found = []
    for text in texts:
        if text in left:
            left.remove(text)
        else:
            found.append(text)
    return tuple(found)
