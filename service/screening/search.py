"""Names and identifiers → the parties that reach the threshold, each by the best of its names."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.entity import Entity, EntityType, Identifier, NameQuality
from service.domain.register import Party
from service.index.entry import IndexedName
from service.index.index import REACH
from service.matching.name_score import score_name
from service.matching.score import MOST_RAISED, Score, read_as_person, score
from service.matching.subject import Subject
from service.names.fold import fold
from service.names.prepare import prepare
from service.names.words import NameWords
from service.screening.questions import Described, Reach
from service.screening.snapshot import Snapshot, same_identifier

_MOST_CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A party at or above the threshold, with the name (or none, by identifier alone) that scored best."""

    party: Party
    name: IndexedName | None
    score: Score


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for and where: the parts of a question that choose candidates."""

    described: Described
    reach: Reach
    threshold: float
    limit: int
    weak_aliases: bool = True


@dataclass(frozen=True, slots=True)
class Findings:
    """Parties by falling score; `cut` where the candidate search itself stopped early."""

    found: tuple[Found, ...]
    cut: bool


def search(snapshot: Snapshot, asked: Search, words: NameWords) -> Findings:
    """Scores the candidates of the index and of the identifiers, and keeps the best of each party."""
    names, cut = _names(snapshot, asked, words)
    candidates: list[tuple[Entity, IndexedName | None]] = [
        (snapshot.register.entity(name.entity), name) for name in names
    ]
    candidates += [(entity, None) for entity in _by_identifier(snapshot, asked)]
    best: dict[str, Found] = {}
    for entity, name in candidates:
        found = _score(snapshot, asked, entity, name, words)
        known = best.get(found.party.id)
        if found.score.value >= asked.threshold and (known is None or _better(snapshot, found, known)):
            best[found.party.id] = found
    ordered = sorted(best.values(), key=lambda one: (-one.score.value, one.party.id))
    return Findings(tuple(ordered), cut)


def _names(snapshot: Snapshot, asked: Search, words: NameWords) -> tuple[list[IndexedName], bool]:
    """The names that the question reaches and that can come to its threshold, by the score of the names alone."""
    if asked.described.name is None:
        return [], False
    query = prepare(fold(asked.described.name), words)
    # An identifier can raise any name over the threshold.
    needed = 0.0 if asked.described.identifier else max(0.0, asked.threshold - MOST_RAISED)
    candidates = snapshot.index.candidates(query.folded, max(_MOST_CANDIDATES, 2 * asked.limit), min(needed, REACH))
    names = []
    for position in candidates.positions:
        name = snapshot.index.names[position]
        person = read_as_person(_type_asked(asked.described, name.type), name.type)
        if _is_searched(snapshot, name, asked) and (
            score_name(query, snapshot.index.prepared[position], person) >= needed
        ):
            names.append(name)
    # Below its own reach the index proposes only some of the names that could be meant.
    return names, candidates.cut or asked.threshold < REACH


def _is_searched(snapshot: Snapshot, name: IndexedName, asked: Search) -> bool:
    if name.quality is NameQuality.WEAK and not asked.weak_aliases:
        return False
    return _is_reached(snapshot, name.entity, asked.reach)


def _is_reached(snapshot: Snapshot, entity: str, reach: Reach) -> bool:
    """Whether a dataset asked for prints or designates the entity, and one designation of its party is asked for."""
    if reach.datasets and snapshot.reaches[entity].isdisjoint(reach.datasets):
        return False
    rows = snapshot.register.designations.get(snapshot.register.party_of[entity], ())
    return any(reach.has(row) for row in rows)


def _by_identifier(snapshot: Snapshot, asked: Search) -> Iterator[Entity]:
    if asked.described.identifier is None:
        return
    for entity in snapshot.by_identifier.get(same_identifier(asked.described.identifier), ()):
        if _is_reached(snapshot, entity, asked.reach):
            yield snapshot.register.entity(entity)


def _score(snapshot: Snapshot, asked: Search, entity: Entity, name: IndexedName | None, words: NameWords) -> Found:
    party = snapshot.register.party(entity.id)
    printed = name.text if name else None
    if name is None and asked.described.name is not None:
        printed = entity.primary_name.text
    kind = entity.type
    return Found(party, name, score(described(asked.described, kind), _candidate(party, printed, kind), words))


def described(asked: Described, candidate: EntityType | None) -> Subject:
    """The caller's description as the score takes it: of several types asked for, the one that agrees."""
    return Subject(
        name=asked.name,
        type=_type_asked(asked, candidate),
        countries=asked.countries,
        birth_dates=(asked.birth_date,) if asked.birth_date else (),
        identifiers=(Identifier("", asked.identifier),) if asked.identifier else (),
    )


def _type_asked(asked: Described, candidate: EntityType | None) -> EntityType | None:
    """Of several types asked for the one that agrees, else the first in the order of the vocabulary."""
    return candidate if candidate in asked.types else next((kind for kind in EntityType if kind in asked.types), None)


def _candidate(party: Party, name: str | None, kind: EntityType) -> Subject:
    return Subject(
        name=name,
        type=kind,
        countries=tuple(dict.fromkeys(country for entity in party.entities for country in entity.countries)),
        birth_dates=tuple(dict.fromkeys(day for entity in party.entities for day in entity.birth_dates)),
        identifiers=tuple(dict.fromkeys(one for entity in party.entities for one in entity.identifiers)),
    )


def _better(snapshot: Snapshot, found: Found, known: Found) -> bool:
    """By score, then a name with dates, then the older of the two, which came first."""
    return _rank(snapshot, found) > _rank(snapshot, known)


def _rank(snapshot: Snapshot, found: Found) -> tuple[float, bool, bool]:
    dated = found.name is not None and (found.party.id, found.name.folded) in snapshot.dated
    return found.score.value, dated, found.name is not None
