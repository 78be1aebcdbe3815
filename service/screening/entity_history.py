"""What became of each entity of a party from edition to edition of its list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.changes import Act, Changes, EntityChange, FieldChange
from service.domain.entity import Entity
from service.domain.provenance import Edition
from service.domain.register import Party
from service.screening.changes import EditionNamed, named, of_entity
from service.screening.parties import party_shown
from service.screening.shown import Basis, PartyShown
from service.screening.snapshot import Snapshot
from service.store.store import Store


@dataclass(frozen=True, slots=True)
class EntityStep:
    """What one edition says otherwise of an entity than the one before it; `older` is None for a first edition.

    `dataset` is the list that says it: that of the entity, or another that designates it.
    """

    dataset: str
    older: EditionNamed | None
    newer: EditionNamed
    of_reading: bool
    act: str
    programs: tuple[str, ...]
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class SeenIn:
    """Editions that have an entity, one after the other from `first` to `last`; `editions` is how many."""

    first: EditionNamed
    last: EditionNamed
    editions: int


@dataclass(frozen=True, slots=True)
class EntityHistory:
    """One entity of a list through its editions.

    `first_seen` and `last_seen` are the days of the first and of the last edition that has it; `is_current` says that
    this last one is the newest. None where the editions that had it were pruned.
    """

    entity: str
    dataset: str
    name: str
    first_seen: str | None
    last_seen: str | None
    is_current: bool
    seen_in: tuple[SeenIn, ...]
    changes: tuple[EntityStep, ...]


@dataclass(frozen=True, slots=True)
class HistoryAnswer:
    """What became of every entity of a party."""

    party: PartyShown
    entities: tuple[EntityHistory, ...]
    basis: Basis


def history(snapshot: Snapshot, store: Store, party: Party, known_at: datetime | None, basis: Basis) -> HistoryAnswer:
    """The party's entities through the editions that were known at the moment; None is now."""
    rows = snapshot.register.designations.get(party.id, ())
    told = []
    for entity in party.entities:
        datasets = dict.fromkeys([entity.dataset, *(row.dataset for row in rows if row.entity == entity.id)])
        found = of_entity(store, entity.id, datasets, known_at)
        editions = [one for one in store.editions(entity.dataset) if known_at is None or one.known_from <= known_at]
        told.append(_told(entity, [one for one in editions if not one.pruned], found))
    return HistoryAnswer(party_shown(party), tuple(told), basis)


def _told(entity: Entity, editions: Sequence[Edition], found: Sequence[tuple[Changes, EntityChange]]) -> EntityHistory:
    acts = {one.newer: change.act for one, change in found if one.newer.dataset == entity.dataset}
    runs = [list(run) for run in _runs(editions, acts)]
    return EntityHistory(
        entity=entity.id,
        dataset=entity.dataset,
        name=entity.primary_name.text,
        first_seen=runs[0][0].day.isoformat() if runs else None,
        last_seen=runs[-1][-1].day.isoformat() if runs else None,
        is_current=bool(runs) and runs[-1][-1] == editions[-1],
        seen_in=tuple(SeenIn(named(run[0]), named(run[-1]), len(run)) for run in runs),
        changes=tuple(_step(one, change) for one, change in found),
    )


def _runs(editions: Sequence[Edition], acts: dict[Edition, Act]) -> Iterator[list[Edition]]:
    """The editions that have the entity, one list for each stretch of them; only what changes is told of."""
    run: list[Edition] = []
    has_it = False
    for edition in editions:
        act = acts.get(edition)
        has_it = act is Act.ADDED or (has_it and act is not Act.REMOVED)
        if has_it:
            run.append(edition)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _step(one: Changes, change: EntityChange) -> EntityStep:
    return EntityStep(
        dataset=one.newer.dataset,
        older=named(one.older) if one.older else None,
        newer=named(one.newer),
        of_reading=one.is_of_reading,
        act=change.act.value,
        programs=change.programs,
        fields=change.fields,
    )
