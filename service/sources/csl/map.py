"""The rows of the Consolidated Screening List as entities, and as second sightings or designations of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.events import Event, EventType
from service.errors import BadDataset
from service.names.fold import fold
from service.sources.csl.audit import said_of
from service.sources.csl.births import day_of
from service.sources.csl.describe import entity_of
from service.sources.csl.lists import RepeatedList, list_of, strange_list
from service.sources.csl.read import CslRow
from service.sources.mapped import Mapped
from service.sources.placing import Placing, designation_key, programs_of
from service.sources.reading import Ground, SourceFile


def mapped(rows: Iterable[CslRow], file: SourceFile, ground: Ground) -> Iterator[Mapped]:
    """Each row as one record, in the order of the file; raises BadDataset for a row without a name.

    Its key is the list's code with the publisher's number; a number that a list has twice is counted on, `cap-1-2`.
    """
    seen: Counter[str] = Counter()
    for row in rows:
        source = row.cells.get("source", "")
        repeated = list_of(source) or strange_list(source)
        key = _key(row, repeated)
        if key is None:
            raise BadDataset(f"{file.name}, line {row.line}: has neither an entity_number nor an _id")
        seen[key] += 1
        entity_id = f"{ground.dataset.id}.{key if seen[key] == 1 else f'{key}-{seen[key]}'}"
        entity, names = entity_of(row, repeated, entity_id)
        if "name" not in row.cells or not entity.names:
            raise BadDataset(f"{file.name}, line {row.line}: has no name")
        placing = _placing(row, repeated, ground)
        designations = tuple(_designation(entity, program, row, repeated) for program in placing.programs)
        yield Mapped(entity, designations, row.line, (*said_of(row, names), *placing.said))


def _key(row: CslRow, repeated: RepeatedList) -> str | None:
    number = row.cells.get("entity_number" if repeated.dataset else "_id") or row.cells.get("_id", "")
    folded = fold(number).replace(" ", "-")
    return f"{repeated.code}-{folded}" if folded else None


def _placing(row: CslRow, repeated: RepeatedList, ground: Ground) -> Placing:
    """By the tags of the row, of which the remark says the directives; or by the list that the row repeats."""
    if not repeated.by_tag:
        return programs_of([repeated.name], ground.tags)
    said = " ".join(filter(None, [repeated.name, row.cells.get("remarks"), row.cells.get("ids")]))
    return programs_of(row.parts("programs") or [repeated.name], ground.tags, said)


def _designation(entity: Entity, program: str, row: CslRow, repeated: RepeatedList) -> Designation:
    start = day_of(row.cells.get("start_date", ""))
    number = row.cells.get("entity_number")
    event = Event(
        type=EventType.DESIGNATED,
        day=start or Day.unknown(),
        citation=row.cells.get("federal_register_notice"),
        source_url=row.cells.get("source_information_url") or row.cells.get("source_list_url"),
    )
    return Designation(
        id=designation_key(entity.id, program),
        dataset=entity.dataset,
        entity=entity.id,
        program=program,
        events=(event, *_end(row)),
        repeats=designation_key(f"{repeated.dataset}.{number}", program) if repeated.dataset and number else None,
        first_listed=start,
    )


def _end(row: CslRow) -> Iterator[Event]:
    """The printed end, on which an order lapses without any further act."""
    end = day_of(row.cells.get("end_date", ""))
    if end:
        yield Event(type=EventType.LAPSED, day=end, citation=row.cells.get("federal_register_notice"))
