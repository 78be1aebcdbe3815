"""What the entities that are no targets say of those that are: addresses, documents, wallets, relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from service.domain.entity import Detail, DetailKind, Identifier
from service.errors import BadDataset
from service.sources.countries import country_coded
from service.sources.ftm.audit import Tally
from service.sources.ftm.details import identifiers_of
from service.sources.ftm.properties import DOCUMENTS, LINKS, REFERENCES
from service.sources.ftm.read import FtmEntity
from service.sources.own_lists import key_of
from service.sources.schemes import scheme_in

MOST_TOLD = 20_000_000
"""Characters that one entity may have told of all targets that it names together: each of them keeps them all."""


@dataclass(slots=True)
class Said:
    """What others say of one target; grows while the file is gone through."""

    details: list[Detail] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class File:
    """The entities of a file by their ids, and which of them are designated in the dataset."""

    dataset: str
    entities: Mapping[str, FtmEntity]
    targets: AbstractSet[str]


def said_of_targets(file: File, tally: Tally) -> Mapping[str, Said]:
    """By the id of each target; what is linked with no target is a finding.

    Raises BadDataset, naming the line, for an entity that names so many targets that telling it of each makes masses.
    """
    said: defaultdict[str, Said] = defaultdict(Said)
    used: set[str] = set()
    for target in file.targets:
        for name in REFERENCES:
            for other in file.entities[target].texts(name):
                said[target].details.append(_reference(file, name, other))
                used.add(other)
    for entity in file.entities.values():
        if entity.schema == "Sanction" or entity.id in file.targets:
            continue
        named = [other for other in _named(entity) if other in file.entities]
        targets = tuple(dict.fromkeys(other for other in named if other in file.targets))
        if targets:
            _tell_all(file, entity, targets, said)
            used.update((entity.id, *named))
    for entity in file.entities.values():
        if entity.schema != "Sanction" and entity.id not in file.targets:
            _note(entity, entity.id in used, tally)
    return said


def _named(entity: FtmEntity) -> Iterator[str]:
    for name, values in entity.properties.items():
        if entity.schema in LINKS or name in REFERENCES:
            yield from values


def _tell_all(file: File, entity: FtmEntity, targets: Sequence[str], said: Mapping[str, Said]) -> None:
    words = _words(file, entity)
    if len(words) * len(targets) > MOST_TOLD:
        masses = f"{len(words):,} characters are to be told of each of {len(targets):,} targets"
        raise BadDataset(f"line {entity.line}: {masses}, more than any list says")
    for target in targets:
        other = next((one for one in targets if one != target), None)
        _tell(entity, words, said[target], _id(file, other) if other is not None else None)


def _tell(entity: FtmEntity, words: str, said: Said, other: str | None) -> None:
    if entity.schema in DOCUMENTS:
        said.identifiers += _document(entity)
        said.details.append(Detail(DetailKind.DOCUMENT, words, entity.schema))
        return
    if entity.schema == "CryptoWallet":
        said.identifiers += [one for one in identifiers_of(entity) if one.scheme == "wallet"]
    said.details.append(Detail(DetailKind.RELATION, words, entity.schema, entity=other))


def _document(entity: FtmEntity) -> Iterator[Identifier]:
    kind = "passport" if entity.schema == "Passport" else next(iter(entity.texts("type")), "identity document").lower()
    country = next(filter(None, map(country_coded, entity.texts("country"))), None)
    for number in entity.texts("passportNumber", "number"):
        yield Identifier(scheme_in(kind, country), number)


def _reference(file: File, name: str, other: str) -> Detail:
    entity = file.entities.get(other)
    if entity is None:
        return Detail(DetailKind.RELATION, other, name)
    if entity.schema == "Address":
        country = next(filter(None, map(country_coded, entity.texts("country"))), None)
        full = ", ".join(entity.texts("full")) or _words(file, entity)
        return Detail(DetailKind.ADDRESS, full, name, country=country)
    return Detail(
        DetailKind.RELATION, _called(entity), name, entity=_id(file, other) if other in file.targets else None
    )


def _words(file: File, entity: FtmEntity) -> str:
    """All that the entity says, ids of others as what those are called."""
    parts = []
    for name, values in entity.properties.items():
        called = [_called(file.entities[value]) if value in file.entities else value for value in values]
        parts.append(f"{name}: {', '.join(called)}")
    return "; ".join(parts) or _called(entity)


def _called(entity: FtmEntity) -> str:
    return entity.caption or next(iter(entity.texts("name", "full", "alias", "number")), entity.id)


def _id(file: File, name: str) -> str:
    return f"{file.dataset}.{key_of(name)}"


def _note(entity: FtmEntity, is_used: bool, tally: Tally) -> None:
    if not is_used:
        tally.met(entity.line, f"{entity.schema}: no target, and linked with none; it is not taken in")
    elif entity.schema not in LINKS | DOCUMENTS | {"Address", "CryptoWallet"}:
        tally.met(entity.line, f"{entity.schema}: no target; only what it is called is kept, with whom it is linked to")
