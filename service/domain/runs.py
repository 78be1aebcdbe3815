"""How long a list had an entity or a designation: the runs of its editions, and the editions that bound each run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.provenance import Edition

Value = TypeVar("Value", Entity, Designation)


@dataclass(frozen=True, slots=True)
class Run(Generic[Value]):
    """A stretch of editions, in the order of history, from the first to the last that has a key.

    `before` is the last complete edition before `first`, `after` the first complete one after `last`; neither has
    the key. None is: no complete edition there, so nobody knows. An edition within the stretch that is not complete
    and lacks the key does not end it. `value` is what `last` says of the key; None where `last` is the newest
    edition, whose listing has it.
    """

    first: Edition
    last: Edition
    before: Edition | None
    after: Edition | None
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Histories:
    """The runs of every entity and every designation of a dataset by their ids, the oldest run first.

    `editions` are those compared, the oldest first, each as often as it came back. Bytes that were read more than
    once count as they were read last.
    """

    editions: tuple[Edition, ...]
    entities: Mapping[str, tuple[Run[Entity], ...]]
    designations: Mapping[str, tuple[Run[Designation], ...]]
