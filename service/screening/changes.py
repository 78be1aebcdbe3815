"""What a list said otherwise from one edition to the next: of all its entries, and of one through all editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from service.domain.changes import Act, Changes, EntityChange
from service.domain.designation import Designation
from service.domain.provenance import Edition
from service.domain.register import Register
from service.errors import InvalidQuestion
from service.screening.written import instant, optional
from service.store.store import Store

Between = Callable[[Edition, Edition], Changes]
"""What one edition, the second, says otherwise than another of its list."""


@dataclass(frozen=True, slots=True)
class EditionNamed:
    """An edition by its digest, with the day that it speaks for and the instant from which it was known."""

    edition: str
    day: str
    published_at: str | None
    known_from: str
    coverage: str


@dataclass(frozen=True, slots=True)
class ChangesShown:
    """What the edition `newer` says otherwise than `older`, the one before it; None is the first, which adds all.

    `counts` are of all entities that were removed, added and changed; of a first edition they are not listed.
    `of_reading` says that the same bytes were read otherwise. `next` is the cursor of the page that follows.
    """

    dataset: str
    older: EditionNamed | None
    newer: EditionNamed
    of_reading: bool
    counts: Mapping[str, int]
    changes: tuple[EntityChange, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """Which of the changes are wanted: so many, after the entity with that id."""

    limit: int = 100
    after: str | None = None


def named(edition: Edition) -> EditionNamed:
    """The edition as what changed names it."""
    return EditionNamed(
        edition=edition.digest,
        day=edition.day.isoformat(),
        published_at=optional(edition.published_at),
        known_from=instant(edition.known_from),
        coverage=edition.coverage.value,
    )


def newest_change(between: Between, known: Sequence[Edition], page: Page) -> ChangesShown | None:
    """What the newest of the editions changed, of which the newest stands first; None where none can be compared.

    An edition that came back at once changed nothing. Raises InvalidQuestion for a cursor that is not among them.
    """
    kept = [one for one in known if not one.pruned]
    if not kept or known[0].pruned:
        _after((), page.after)
        return None
    newer, older = kept[0], next(iter(kept[1:]), None)
    if older is None:
        _after((), page.after)
        counts = {Act.ADDED.value: newer.entities}
        return ChangesShown(newer.dataset, None, named(newer), of_reading=False, counts=counts, changes=(), next=None)
    found = between(older, newer)
    chosen = _after(found.entities, page.after)
    counted = Counter(one.act.value for one in found.entities)
    return ChangesShown(
        dataset=newer.dataset,
        older=named(older),
        newer=named(newer),
        of_reading=found.is_of_reading,
        counts={act.value: counted[act.value] for act in (Act.REMOVED, Act.ADDED, Act.CHANGED)},
        changes=tuple(chosen[: page.limit]),
        next=chosen[page.limit - 1].entity if len(chosen) > page.limit else None,
    )


def _after(changes: Sequence[EntityChange], cursor: str | None) -> Sequence[EntityChange]:
    if cursor is None:
        return changes
    places = [place for place, one in enumerate(changes) if one.entity == cursor]
    if not places:
        raise InvalidQuestion({"after": ["No change of this edition is of an entity with this id."]})
    return changes[places[0] + 1 :]


@dataclass(frozen=True, slots=True)
class Changed:
    """Of which entities the editions known since an instant say something new, by dataset; `begun` are the datasets
    whose first edition is one of these, so that all that they have is new.
    """

    entities: frozenset[tuple[str, str]]
    begun: frozenset[str]

    def has(self, row: Designation, register: Register) -> bool:
        """Whether the designation, its entity, or a row of another list that repeats it is among them."""
        return any(
            one.dataset in self.begun
            or (one.dataset, one.entity) in self.entities
            or (register.entity(one.entity).dataset, one.entity) in self.entities
            for one in (row, *register.repeated.get(row.id, ()))
        )


def changed_since(store: Store, since: datetime, known_at: datetime | None) -> Changed:
    """What the editions changed that were known from the instant on, and by the other at the latest; None is now."""
    walked = store.changes_since(since.astimezone(UTC).date(), known_at=known_at)
    found = [one for one in walked if one.newer.known_from >= since]
    return Changed(
        frozenset((one.newer.dataset, change.entity) for one in found for change in one.entities),
        frozenset(one.newer.dataset for one in found if one.older is None),
    )


def of_entity(
    store: Store, entity: str, datasets: Iterable[str], known_at: datetime | None
) -> tuple[tuple[Changes, EntityChange], ...]:
    """What each edition of the datasets says otherwise of the entity, the oldest first by the day it speaks for."""
    walked = (one for dataset in datasets for one in store.changes_since(None, dataset, entity, known_at))
    found = [(one, change) for one in walked for change in one.entities if change.entity == entity]
    return tuple(sorted(found, key=lambda one: one[0].newer.day))
