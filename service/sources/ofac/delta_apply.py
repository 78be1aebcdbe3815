"""A delta laid on the edition before it: the listing as it was after that day."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from service.domain.designation import Designation
from service.domain.entity import Detail, DetailKind, Entity, Identifier, Name
from service.domain.listing import Listing
from service.errors import BadDataset
from service.names.fold import fold
from service.sources.ofac.delta import Changed, Delta
from service.sources.ofac.designations import designations_of
from service.sources.ofac.map import SANCTIONS_TYPE, birth_dates_of, countries_of
from service.sources.ofac.record import Field, Place, Record
from service.sources.reading import Finding, Reading

_OWN_NUMBER = "us-ofac"
Held = TypeVar("Held", Name, Identifier, Detail)


def apply(delta: Delta, base: Listing) -> Reading:
    """The listing with what the delta adds, removes and changes; its digest is over both digests.

    What the base lacks although the delta removes or changes it, and what it has although the delta adds it, are
    findings. Raises BadDataset for a base of another dataset, and for one that is not older than the delta.
    """
    if base.dataset != delta.ground.dataset.id:
        raise BadDataset(f"{delta.file}: was read for {delta.ground.dataset.id}, and not for {base.dataset}")
    before = base.published_at.latest if base.published_at else None
    if before and delta.published.latest and before >= delta.published.latest:
        raise BadDataset(f"{delta.file}: is of {delta.published}, and the list is already of {base.published_at}")
    entities = {entity.id: entity for entity in base.entities}
    findings = [*delta.findings, *_strangers(delta, entities)]
    for one in delta.removed:
        entities.pop(one, None)
    entities.update((entity.id, entity) for entity in delta.added)
    anew: list[Designation] = list(delta.designations)
    for change in delta.changed:
        if change.entity in entities:
            entity, said = _after(entities[change.entity], change)
            entities[change.entity] = entity
            findings.extend(Finding(delta.file, None, one) for one in said)
            anew.extend(designations_of(_record_of(entity, delta.file), delta.ground)[0])
    touched = {*delta.removed, *(one.id for one in delta.added), *(one.entity for one in delta.changed)}
    kept = [one for one in base.designations if one.entity not in touched]
    listing = replace(
        base,
        digest=f"sha256:{hashlib.sha256(f'{base.digest} {delta.digest}'.encode()).hexdigest()}",
        published_at=delta.published,
        entities=tuple(entities.values()),
        designations=(*kept, *anew),
    )
    return Reading(listing, tuple(findings))


def _strangers(delta: Delta, entities: Iterable[str]) -> Iterator[Finding]:
    known = set(entities)
    for verb, ids in (("removes", delta.removed), ("changes", [one.entity for one in delta.changed])):
        yield from (Finding(delta.file, None, f"{verb} {one}, which is not there") for one in ids if one not in known)
    for entity in delta.added:
        if entity.id in known:
            yield Finding(delta.file, None, f"adds {entity.id}, which is there already and is replaced")


def _after(base: Entity, change: Changed) -> tuple[Entity, tuple[str, ...]]:
    gained, lost, said = change.gained, change.lost, []
    names, identifiers, details = list(base.names), list(base.identifiers), list(base.details)
    for name in lost.names:
        said += _without(names, [one for one in names if one.folded == name.folded], base.id, name.text)
    for identifier in lost.identifiers:
        if identifier.scheme != _OWN_NUMBER:
            same = [one for one in identifiers if (one.scheme, one.value) == (identifier.scheme, identifier.value)]
            said += _without(identifiers, same, base.id, f"{identifier.scheme} {identifier.value}")
    for detail in lost.details:
        alike = [one for one in details if one.kind is detail.kind and fold(one.text) == fold(detail.text)]
        said += _without(details, alike[:1], base.id, detail.text)
    there = {name.folded for name in names}
    names += [name for name in gained.names if name.folded not in there]
    if not names:
        raise BadDataset(f"{base.id}: the change leaves no name")
    details += gained.details
    entity = replace(
        base,
        names=tuple(names),
        identifiers=tuple(dict.fromkeys([*identifiers, *gained.identifiers])),
        details=tuple(details),
        countries=countries_of(details),
        birth_dates=birth_dates_of(details),
    )
    return entity, tuple(said)


def _without(held: list[Held], gone: Sequence[Held], entity: str, text: str) -> list[str]:
    """Takes them out; what is not found is said."""
    for one in gone:
        held.remove(one)
    return [] if gone else [f"{entity}: {text!r} is to be removed and is not there"]


def _record_of(entity: Entity, file: str) -> Record:
    """As much of a record as its designations follow from, read back from the details of the entity."""
    by_kind: dict[DetailKind, list[Detail]] = {}
    for detail in entity.details:
        by_kind.setdefault(detail.kind, []).append(detail)
    measures = by_kind.get(DetailKind.MEASURE, [])
    told = [one for one in (*measures, *by_kind.get(DetailKind.OTHER, [])) if one.label not in (None, SANCTIONS_TYPE)]
    return Record(
        key=entity.id.removeprefix(f"{entity.dataset}."),
        place=Place(file, None),
        type="",
        tags=tuple(one.text for one in by_kind.get(DetailKind.PROGRAM_TAG, [])),
        fields=tuple(Field((one.label or "").removeprefix("alt. "), one.text) for one in told),
        listed=tuple((one.label or "", one.text) for one in by_kind.get(DetailKind.LISTED_ON, [])),
        measures=tuple(one.text for one in measures if one.label == SANCTIONS_TYPE),
        authorities=tuple(one.text for one in by_kind.get(DetailKind.LEGAL_AUTHORITY, [])),
    )
