"""Our own designation files, JSON lines that a person keeps by hand, read into a listing."""

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.events import Event
from service.domain.listing import Listing
from service.domain.program import Source
from service.errors import BadDataset
from service.names.tables import content_of
from service.sources.designation_lines import faults_in, numbered_tables
from service.sources.designation_order import faults_of, unknown_names
from service.sources.designation_schemas import HeaderSchema, LineSchema

_LOOKS_LIKE_AN_ID = re.compile(r"[A-Z]\d{2,3}[a-z]?|MEM", re.ASCII)
_RECOLLECTION = "recollection"


@dataclass(frozen=True, slots=True)
class Known:
    """What a designation may refer to: documents by id, and the ids of programs."""

    references: Mapping[str, Source]
    programs: Container[str]


def read_designations(file: Path | bytes, known: Known, name: str = "designations.jsonl") -> Listing:
    """Reads a file of the form designations/1; `name` names bytes in messages, a path names itself.

    Names are folded here. An event is verified unless its confidence is medium or low or one of its sources is
    a recollection. Raises BadDataset naming file and line: for a key, term, day, program or source id
    that is not understood, an id or a name that stands twice, an event out of order, a start of what
    is in force, an end of what is not, and a name in an event that the entity does not bear. An
    entity of another dataset is taken on trust; `check_references` sees whether it is there.
    """
    content, name = (content_of(file, file.name), file.name) if isinstance(file, Path) else (file, name)
    tables = numbered_tables(name, content)
    header = _load(HeaderSchema(), *next(tables))
    entities, designations = _rows(tables, header["dataset"], known)
    if not designations:
        raise BadDataset(f"{name}: holds no designation")
    return Listing(
        dataset=header["dataset"],
        digest=f"sha256:{hashlib.sha256(content).hexdigest()}",
        coverage=header["coverage"],
        published_at=header["published_at"],
        covers_from=header["covers_from"],
        covers_until=header["covers_until"],
        entities=tuple(entities.values()),
        designations=tuple(designations.values()),
    )


def _rows(
    tables: Iterable[tuple[str, dict[str, Any]]], dataset: str, known: Known
) -> tuple[dict[str, Entity], dict[str, Designation]]:
    entities: dict[str, Entity] = {}
    designations: dict[str, Designation] = {}
    schema = LineSchema()
    for place, table in tables:
        row = _load(schema, place, table)
        entity = _entity(row["entity"], dataset)
        designation = Designation(
            id=f"{dataset}.{row['id']}",
            dataset=dataset,
            entity=entity.id if isinstance(entity, Entity) else entity,
            program=row["program"],
            events=tuple(_judged(event, known.references) for event in row["events"]),
            note=row["note"],
        )
        _refuse(place, _faults(designation, entity, entities, known))
        if designation.id in designations:
            raise BadDataset(f"{place}: id: {row['id']!r} stands there twice")
        designations[designation.id] = designation
        if isinstance(entity, Entity):
            entities[entity.id] = entity
    return entities, designations


def _entity(read: Any, dataset: str) -> Entity | str:
    if isinstance(read, str):
        return read
    key = read.pop("id")
    return Entity(id=f"{dataset}.{key}", dataset=dataset, **read)


def _judged(event: Event, references: Mapping[str, Source]) -> Event:
    """A recollection among the sources marks what no document was read for."""
    recalled = any(source in references and references[source].kind == _RECOLLECTION for source in event.sources)
    return replace(event, verified=False) if recalled else event


def _faults(designation: Designation, entity: Entity | str, above: Mapping[str, Entity], known: Known) -> Iterator[str]:
    if designation.program not in known.programs:
        yield f"program: {designation.program!r} is no program"
    yield from faults_of(designation.events)
    yield from _unheard_sources(designation.events, known.references)
    if isinstance(entity, Entity):
        if entity.id in above:
            yield f"entity.id: {entity.id!r} stands there twice"
        names = {name.folded for name in entity.names}
        yield from unknown_names(designation.events, names)
    elif entity.startswith(f"{designation.dataset}."):
        if entity not in above:
            yield f"entity: {entity!r} does not stand above"
        else:
            yield from unknown_names(designation.events, {name.folded for name in above[entity].names})


def _unheard_sources(events: Sequence[Event], references: Mapping[str, Source]) -> Iterator[str]:
    """Sources are ids of references or the words of a source; what looks like an id has to be one."""
    for place, event in enumerate(events):
        for source in event.sources:
            if _LOOKS_LIKE_AN_ID.fullmatch(source) and source not in references:
                yield f"events[{place}].sources: {source!r} is no reference"


def _load(schema: Schema, place: str, table: dict[str, Any]) -> dict[str, Any]:
    try:
        read: dict[str, Any] = schema.load(table)
    except ValidationError as error:
        raise BadDataset(f"{place}: {'; '.join(faults_in(error.messages))}") from error
    return read


def _refuse(place: str, faults: Iterable[str]) -> None:
    said = "; ".join(faults)
    if said:
        raise BadDataset(f"{place}: {said}")
