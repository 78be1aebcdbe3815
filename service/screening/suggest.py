"""Pairs of entities of different lists that may be one party, for a person to decide; nothing is linked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from service.domain.entity import Entity, EntityType
from service.domain.register import Party
from service.matching.evidence import Evidence
from service.matching.score import score
from service.matching.subject import Subject
from service.matching.weights import WEIGHTS
from service.names.words import NameWords
from service.screening.alike_names import AlikeNames, most_alike
from service.screening.same_numbers import pairs_by_number
from service.screening.snapshot import Snapshot

Told = Callable[[int, int], None]
"""How far the search has come: names that were asked, and how many there are."""


@dataclass(frozen=True, slots=True)
class Suggesting:
    """What to suggest: pairs with an entity of one of the datasets (all, where none is named) that score at least so
    much, and how many of them.
    """

    datasets: tuple[str, ...] = ()
    least: float = 0.9
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities with what speaks for and against their being one party.

    `twice` are the datasets of which a link would join two records, which is a reason to doubt it.
    """

    score: float
    entities: tuple[Entity, Entity]
    evidence: tuple[Evidence, ...]
    twice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The best suggestions, and how many there are in all."""

    found: tuple[Suggestion, ...]
    total: int


def suggest(snapshot: Snapshot, words: NameWords, asked: Suggesting, told: Told) -> Suggestions:
    """Pairs by name, and pairs by a number that both bear whatever their names, the strongest first.

    Of two parties the pair of entities that agrees best stands for both. Records whose types exclude each other are
    no pair.
    """
    best: dict[tuple[str, str], tuple[float, Suggestion]] = {}
    for (one, other), names in _pairs(snapshot, asked, told):
        parties = snapshot.register.party(one.id), snapshot.register.party(other.id)
        strength, suggestion = _weighed((one, other), names, parties, words)
        key = min(parties[0].id, parties[1].id), max(parties[0].id, parties[1].id)
        if suggestion.score >= asked.least and (key not in best or best[key][0] < strength):
            best[key] = strength, suggestion
    ordered = sorted(best.values(), key=lambda pair: (-pair[0], [entity.id for entity in pair[1].entities]))
    return Suggestions(tuple(suggestion for _, suggestion in ordered[: asked.limit]), len(ordered))


def _pairs(
    snapshot: Snapshot, asked: Suggesting, told: Told
) -> Iterator[tuple[tuple[Entity, Entity], tuple[str, str]]]:
    """Every pair worth weighing, with the two names that are most alike."""
    register = snapshot.register
    alike = AlikeNames(snapshot, asked.datasets, asked.least)
    for (one, other), names in alike.pairs(told).items():
        pair = register.entity(one), register.entity(other)
        if _may_be_one(*pair):
            yield pair, names
    entities = (entity for party in register.parties.values() for entity in party.entities)
    for one_, other_ in pairs_by_number(entities):
        is_asked = not asked.datasets or not {one_.dataset, other_.dataset}.isdisjoint(asked.datasets)
        if is_asked and register.party_of[one_.id] != register.party_of[other_.id] and _may_be_one(one_, other_):
            yield (one_, other_), most_alike(one_, other_, snapshot.index.words)


def _may_be_one(one: Entity, other: Entity) -> bool:
    return len({one.type, other.type} - {EntityType.OTHER}) <= 1


def _weighed(
    pair: tuple[Entity, Entity], names: tuple[str, str], parties: tuple[Party, Party], words: NameWords
) -> tuple[float, Suggestion]:
    """The suggestion, and the sum of its evidence beyond 1, by which those with more of it come first."""
    scored = score(_subject(pair[0], names[0]), _subject(pair[1], names[1]), words)
    strength = sum(WEIGHTS[item.feature] * item.score for item in scored.evidence)
    datasets = [{entity.dataset for entity in party.entities} for party in parties]
    return strength, Suggestion(scored.value, pair, scored.evidence, tuple(sorted(datasets[0] & datasets[1])))


def _subject(entity: Entity, name: str) -> Subject:
    return Subject(name, entity.type, entity.countries, entity.birth_dates, entity.identifiers)
