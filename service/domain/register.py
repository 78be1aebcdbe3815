"""Everything that the loaded editions said at one moment, arranged by party; built once, only read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from service.domain.crosslinks import crosslinks
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.grouping import grouped
from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.domain.moments import EVER, NEVER
from service.domain.past import Past
from service.domain.program import Program
from service.domain.provenance import Dataset, Edition
from service.domain.repeats import settle_repeats
from service.domain.runs import Histories


@dataclass(frozen=True, slots=True)
class Party:
    """The one whom the world knows, with the entities that describe it, the oldest first.

    `id` is that of its oldest entity, so it lives as long as that one does.
    """

    id: str
    entities: tuple[Entity, ...]
    links: tuple[PartyLink, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The edition of a dataset that answers, with what it says, and what its editions show of each entry's life.

    `histories` is None for a list that tells the whole life of each entry itself.
    """

    edition: Edition
    listing: Listing
    histories: Histories | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """That some designation under the program stands in the dataset.

    `entity` is the dataset of the entity that it designates, `party` are those of all entities of its party.
    """

    program: str
    dataset: str
    entity: str
    party: frozenset[str]


@dataclass(frozen=True, slots=True)
class Register:
    """The editions of one moment: parties by id, the party of each entity, designations of each party.

    `editions` are those that answer, `earlier` those of the same lists before them. `ordered` are all designations
    by their ids, `carried` is what stands where. `last_in` is the edition in which an entity or a designation stood
    last, for those that no longer stand in the one that answers. `repeated` are by designation id the rows of other
    lists that repeat it. `described` are the datasets that describe themselves, because no catalogue knows them.
    """

    editions: Mapping[str, Edition]
    earlier: Mapping[str, tuple[Edition, ...]]
    parties: Mapping[str, Party]
    party_of: Mapping[str, str]
    designations: Mapping[str, tuple[Designation, ...]]
    ordered: tuple[Designation, ...]
    carried: frozenset[Carried]
    last_in: Mapping[str, Edition]
    repeated: Mapping[str, tuple[Designation, ...]]
    described: Mapping[str, Dataset]

    def party(self, entity: str) -> Party:
        """The party that the entity describes; raises KeyError where there is none."""
        return self.parties[self.party_of[entity]]

    def entity(self, entity: str) -> Entity:
        """The entity of that id; raises KeyError where there is none."""
        return next(one for one in self.party(entity).entities if one.id == entity)

    def covers(self, dataset: str, day: date) -> bool:
        """Whether some edition of the dataset is complete for that day."""
        answering = self.editions.get(dataset)
        return answering is not None and any(one.covers(day) for one in (answering, *self.earlier.get(dataset, ())))


def arrange(
    held: Sequence[Held],
    links: Iterable[PartyLink],
    first_known: Mapping[str, datetime],
    programs: Mapping[str, Program],
) -> Register:
    """Joins the lists into parties by the links that a person wrote and the numbers that the lists share.

    Likeness alone never links. Entries that have left their list stay, with their ends. An edition that designates
    entities which no edition of the moment has cannot be answered from, and is left out whole, so that the answer
    says that it was not searched.
    """
    kept = _complete([(one, Past.of(one.listing, one.histories, programs)) for one in held])
    entities = {entity.id: entity for _, one in kept for entity in one.entities}
    present = [link for link in links if sum(one in entities for one in link.entities) > 1]
    present += crosslinks(entities.values())
    # What comes with the service is first everywhere, so that a party has one id wherever it is asked for.
    first = {entity.id: EVER for one, past in kept if one.histories is None for entity in past.entities}
    parties = _parties(entities, present, {**first_known, **first})
    party_of = {entity.id: party.id for party in parties.values() for entity in party.entities}
    once = settle_repeats([one for _, one in kept], {one.edition.dataset: one.edition for one, _ in kept})
    return Register(
        editions={one.edition.dataset: one.edition for one, _ in kept},
        earlier={one.edition.dataset: one.histories.editions[:-1] for one, _ in kept if one.histories},
        parties=parties,
        party_of=party_of,
        designations=_by_party(once.designations, party_of),
        ordered=tuple(sorted(once.designations, key=lambda row: row.id)),
        carried=frozenset(_carried(once.designations, entities, parties, party_of)),
        last_in={key: edition for _, one in kept for key, edition in one.last_in.items()},
        repeated=once.repeated,
        described={one.edition.dataset: one.listing.described for one, _ in kept if one.listing.described},
    )


def _complete(kept: list[tuple[Held, Past]]) -> list[tuple[Held, Past]]:
    entities = {entity.id for _, one in kept for entity in one.entities}
    whole = [
        (held, one) for held, one in kept if all(designation.entity in entities for designation in one.designations)
    ]
    return kept if len(whole) == len(kept) else _complete(whole)


def _parties(
    entities: Mapping[str, Entity], links: Sequence[PartyLink], first_known: Mapping[str, datetime]
) -> dict[str, Party]:
    age = {name: (first_known.get(name, NEVER), place) for place, name in enumerate(entities)}
    groups = grouped(entities, links)
    reasons: dict[str, list[PartyLink]] = {}
    for link in groups.links:
        for name in link.entities:
            reasons.setdefault(name, []).append(link)
    parties = {}
    for group in groups.members:
        members = sorted(group, key=lambda name: age[name])
        told = dict.fromkeys(link for name in group for link in reasons.get(name, ()))
        parties[members[0]] = Party(members[0], tuple(entities[name] for name in members), tuple(told))
    return parties


def _carried(
    rows: Iterable[Designation],
    entities: Mapping[str, Entity],
    parties: Mapping[str, Party],
    party_of: Mapping[str, str],
) -> Iterator[Carried]:
    for row in rows:
        party = frozenset(entity.dataset for entity in parties[party_of[row.entity]].entities)
        yield Carried(row.program, row.dataset, entities[row.entity].dataset, party)


def _by_party(designations: Iterable[Designation], party_of: Mapping[str, str]) -> dict[str, tuple[Designation, ...]]:
    found: dict[str, list[Designation]] = {}
    for designation in designations:
        found.setdefault(party_of[designation.entity], []).append(designation)
    return {party: tuple(rows) for party, rows in found.items()}
