"""What changed between two editions of a list, entity by entity and field by field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.domain.provenance import Edition


class Act(StrEnum):
    """What became of an entity."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field says in one of two editions alone, in the order in which each prints it.

    `field` is `type`, `name` for the primary name, `alias` for the others, `identifier`, `country`, `birth_date`,
    `note` or the kind of a detail; `program` where a designation came or went, and `event`, `measure`,
    `first_listed`, `repeats` or `note` of one that stayed. `form` is whatever else differs, such as an order or the
    folding of a name.
    """

    field: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntityChange:
    """What became of one entity; `name` is its primary name, in the newer edition where that has it.

    `programs` are those of the designations that came, went or say something else; `fields` are of a changed one.
    """

    entity: str
    name: str
    act: Act
    programs: tuple[str, ...]
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What `newer` says otherwise than `older`, an edition of the same dataset before it; None is no edition.

    The entities that went stand first, then those that came, then those that changed, each by their ids.
    """

    older: Edition | None
    newer: Edition
    entities: tuple[EntityChange, ...]

    @property
    def is_of_reading(self) -> bool:
        """Whether the same bytes were read otherwise, by a mended reader."""
        return self.older is not None and self.older.digest == self.newer.digest
