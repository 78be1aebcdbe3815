"""The records of the European Union's list as entities and designations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity, EntityType
from service.domain.events import Event, EventType
from service.errors import BadDataset
from service.sources.eu.record import Act, FsfRecord
from service.sources.listed_names import names_of
from service.sources.mapped import Mapped
from service.sources.placing import designation_key, programs_of
from service.sources.reading import Ground, SourceFile

MISSING = (
    "A whole file cannot be told from a part of one: the file states no count, and that of a whole one is not known.",
)
# An act that states no day of its own enters into force on the twentieth day after its publication (TFEU art. 297).
_LONGEST = timedelta(days=20)
_BASIS = "from the designation that the list prints to the day by which the earliest act that it prints was in force"
_BASIS_OF_ACT = "not later than the earliest act that the list prints was in force; it may be an amendment of the first"
_TYPES = {"person": EntityType.PERSON, "enterprise": EntityType.ORGANIZATION}


def mapped(record: FsfRecord, file: SourceFile, ground: Ground) -> Mapped:
    """One record with a designation under each program of its acts; raises BadDataset where it has no name."""
    names = names_of(record.names)
    if not names.names:
        raise BadDataset(f"{file.name}, line {record.line}: has no name")
    entity = Entity(
        id=f"{ground.dataset.id}.{record.key}",
        dataset=ground.dataset.id,
        type=_TYPES.get(record.subject, EntityType.OTHER),
        names=names.names,
        identifiers=tuple(dict.fromkeys(record.identifiers)),
        countries=tuple(dict.fromkeys(record.countries)),
        birth_dates=tuple(dict.fromkeys(record.births)),
        details=tuple(dict.fromkeys((*record.details, *names.details))),
    )
    placing = programs_of(dict.fromkeys(act.programme or "" for act in record.acts if act.programme), ground.tags)
    designations = tuple(_designation(entity, program, record, ground) for program in placing.programs)
    said = [*record.said, *placing.said, *names.said]
    if record.subject not in _TYPES:
        said.append(f"the subject type {record.subject!r} is not known")
    if not placing.programs:
        said.append("the record prints no programme")
    return Mapped(entity, designations, record.line, tuple(said))


def _designation(entity: Entity, program: str, record: FsfRecord, ground: Ground) -> Designation:
    acts = [act for act in record.acts if act.programme and ground.tags.placed(act.programme).program == program]
    first = min(acts, key=_published)
    event = Event(
        type=EventType.DESIGNATED,
        day=listing_day(record),
        citation=first.number,
        source_url=first.url,
        basis=_BASIS if record.designated else _BASIS_OF_ACT,
    )
    return Designation(
        id=designation_key(entity.id, program),
        dataset=entity.dataset,
        entity=entity.id,
        program=program,
        events=(event,),
        first_listed=Day.exact(record.designated) if record.designated else None,
    )


def listing_day(record: FsfRecord) -> Day:
    """When the listing took effect: after the designation, which may be that of the United Nations, and not after the
    earliest act that the record prints was in force. An act may be an amendment, so that its own day is no fact.
    """
    latest = min(_in_force(record.acts), default=None)
    earliest = record.designated
    if earliest and latest and earliest > latest:
        earliest = None
    return Day.exact(earliest) if earliest and earliest == latest else Day.unknown(earliest, latest)


def _in_force(acts: tuple[Act, ...]) -> Iterator[date]:
    for act in acts:
        if act.in_force:
            yield act.in_force
        elif act.published:
            yield act.published + _LONGEST


def _published(act: Act) -> date:
    return act.published or date.max
