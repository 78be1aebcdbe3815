"""The register of one moment with the index over its names; built once, only read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from service.articles.about import About, about
from service.articles.book import Book
from service.articles.claims.words import ClaimWords
from service.domain.entity import Entity, Name, NameKind, NameQuality
from service.domain.links import PartyLink
from service.domain.press import PressName
from service.domain.program import Program
from service.domain.provenance import Dataset
from service.domain.register import Register
from service.index.entry import IndexedName
from service.index.index import NameIndex
from service.names.fold import fold
from service.names.prepare import PreparedName
from service.names.words import NameWords


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept by hand: the catalogue, programs, links between entities, names that the press writes, words.

    `catalogue` stands in the order in which answers list its datasets.
    """

    catalogue: tuple[Dataset, ...]
    programs: Mapping[str, Program]
    links: tuple[PartyLink, ...]
    press: tuple[PressName, ...]
    words: NameWords
    claims: ClaimWords


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a question is answered from.

    `datasets` are those of the catalogue, loaded or not, then by their ids those that a user loaded. `press` are the
    names that no list prints, `bearers` the parties by each folded name that one does, `dated` the (party, folded name)
    pairs that some event lists, `reaches` the datasets through which an entity is searched: its own, and those that
    designate it.
    """

    datasets: tuple[Dataset, ...]
    register: Register
    press: Mapping[str, PressName]
    index: NameIndex
    book: Book
    bearers: Mapping[str, frozenset[str]]
    by_identifier: Mapping[str, tuple[str, ...]]
    dated: frozenset[tuple[str, str]]
    reaches: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, register: Register, kept: Kept) -> Snapshot:
        """Indexes the register."""
        names = tuple(_names(register))
        index = NameIndex.build((*names, *_press(register, kept.press)), kept.words)
        bearers: dict[str, set[str]] = {}
        for name in names:
            bearers.setdefault(name.folded, set()).add(register.party_of[name.entity])
        return cls(
            datasets=(*kept.catalogue, *(described for _, described in sorted(register.described.items()))),
            register=register,
            press={name.folded: name for name in kept.press},
            index=index,
            book=Book.build(index, register.party_of, _about(register, index, kept.words)),
            bearers={folded: frozenset(parties) for folded, parties in bearers.items()},
            by_identifier=_by_identifier(register),
            dated=frozenset(_dated(register)),
            reaches=_reaches(register),
        )


def same_identifier(value: str) -> str:
    """The form by which identifiers are compared: without case, spaces and punctuation."""
    return fold(value).replace(" ", "")


def _names(register: Register) -> Iterator[IndexedName]:
    for party in register.parties.values():
        for entity in party.entities:
            yield from (_indexed(entity, name) for name in entity.names)


def _indexed(entity: Entity, name: Name) -> IndexedName:
    return IndexedName(
        entity=entity.id,
        dataset=entity.dataset,
        text=name.text,
        folded=name.folded,
        kind=name.kind,
        quality=name.quality,
        type=entity.type,
    )


def _about(register: Register, index: NameIndex, words: NameWords) -> dict[str, About]:
    """What is known of each party that an article may speak of."""
    names: dict[str, list[PreparedName]] = {party: [] for party in register.parties}
    for name, prepared in zip(index.names, index.prepared, strict=True):
        names[register.party_of[name.entity]].append(prepared)
    countries = {
        party.id: {country for entity in party.entities for country in entity.countries}
        for party in register.parties.values()
    }
    return {party: about(names[party], countries[party], words) for party in names}


def _press(register: Register, press: Iterable[PressName]) -> Iterator[IndexedName]:
    """The names that the press writes for parties that are loaded; they count as names of the party's entity."""
    for name in press:
        if name.entity in register.party_of:
            printed = Name(name.text, name.folded, NameKind.PRESS, NameQuality.UNSTATED)
            yield _indexed(register.entity(name.entity), printed)


def _by_identifier(register: Register) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for party in register.parties.values():
        for entity in party.entities:
            for identifier in entity.identifiers:
                for written in (identifier.value, f"{identifier.scheme} {identifier.value}"):
                    found.setdefault(same_identifier(written), []).append(entity.id)
    return {value: tuple(entities) for value, entities in found.items()}


def _dated(register: Register) -> Iterator[tuple[str, str]]:
    for party, designations in register.designations.items():
        for designation in designations:
            for event in designation.events:
                yield from ((party, name.folded) for name in event.names)


def _reaches(register: Register) -> dict[str, frozenset[str]]:
    found = {entity.id: {entity.dataset} for party in register.parties.values() for entity in party.entities}
    for designations in register.designations.values():
        for designation in designations:
            found[designation.entity].add(designation.dataset)
    # Nearly all have one dataset alone, so that a few sets stand for all of them.
    shared = {datasets: datasets for datasets in map(frozenset, found.values())}
    return {entity: shared[frozenset(datasets)] for entity, datasets in found.items()}
