"""Everything that the loaded editions said at one moment, arranged by party; built once, only read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.domain.moments import NEVER
from service.domain.provenance import Edition


@dataclass(frozen=True, slots=True)
class Party:
    """The one whom the world knows, with the entities that describe it, the oldest first.

    `id` is that of its oldest entity, so it lives as long as that one does.
    """

    id: str
    entities: tuple[Entity, ...]
    links: tuple[PartyLink, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """The editions of one moment: parties by id, the party of each entity, designations of each party."""

    editions: Mapping[str, Edition]
    parties: Mapping[str, Party]
    party_of: Mapping[str, str]
    designations: Mapping[str, tuple[Designation, ...]]

    def party(self, entity: str) -> Party:
        """The party that the entity describes; raises KeyError where there is none."""
        return self.parties[self.party_of[entity]]

    def entity(self, entity: str) -> Entity:
        """The entity of that id; raises KeyError where there is none."""
        return next(one for one in self.party(entity).entities if one.id == entity)


def arrange(
    loaded: Sequence[tuple[Edition, Listing]],
    links: Iterable[PartyLink],
    first_known: Mapping[str, datetime],
) -> Register:
    """Joins the listings into parties by the links that a person wrote; likeness alone never links.

    An edition that designates entities which no edition of the moment has cannot be answered from, and
    is left out whole, so that the answer says that it was not searched.
    """
    loaded = _complete(loaded)
    entities = {entity.id: entity for _, listing in loaded for entity in listing.entities}
    present = [link for link in links if sum(one in entities for one in link.entities) > 1]
    groups = _grouped(entities, present)
    age = {name: (first_known.get(name, NEVER), place) for place, name in enumerate(entities)}
    parties = {}
    for group in groups:
        members = sorted(group, key=lambda name: age[name])
        reasons = tuple(link for link in present if set(link.entities) & group)
        parties[members[0]] = Party(members[0], tuple(entities[name] for name in members), reasons)
    party_of = {entity.id: party.id for party in parties.values() for entity in party.entities}
    return Register(
        editions={edition.dataset: edition for edition, _ in loaded},
        parties=parties,
        party_of=party_of,
        designations=_by_party((one for _, listing in loaded for one in listing.designations), party_of),
    )


def _complete(loaded: Sequence[tuple[Edition, Listing]]) -> Sequence[tuple[Edition, Listing]]:
    entities = {entity.id for _, listing in loaded for entity in listing.entities}
    kept = [
        (edition, listing)
        for edition, listing in loaded
        if all(designation.entity in entities for designation in listing.designations)
    ]
    return loaded if len(kept) == len(loaded) else _complete(kept)


def _grouped(entities: Iterable[str], links: Sequence[PartyLink]) -> list[frozenset[str]]:
    group = {name: {name} for name in entities}
    for link in links:
        named = [name for name in link.entities if name in group]
        joined = set().union(*(group[name] for name in named))
        for name in joined:
            group[name] = joined
    return list(dict.fromkeys(frozenset(members) for members in group.values()))


def _by_party(designations: Iterable[Designation], party_of: Mapping[str, str]) -> dict[str, tuple[Designation, ...]]:
    found: dict[str, list[Designation]] = {}
    for designation in designations:
        found.setdefault(party_of[designation.entity], []).append(designation)
    return {party: tuple(rows) for party, rows in found.items()}
