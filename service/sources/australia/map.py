"""The parties of Australia's list as entities and designations."""

from __future__ import annotations

from collections.abc import Sequence

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import Event, EventType
from service.errors import BadDataset
from service.sources.australia.audit import said_of
from service.sources.australia.describe import entity_of, measures_of, primary_of
from service.sources.australia.listings import listing_day, tells_of_an_earlier_listing
from service.sources.australia.read import DfatRow
from service.sources.mapped import Mapped
from service.sources.placing import designation_key, programs_of
from service.sources.reading import Ground, SourceFile

_LISTING = "listing information"
_AUTONOMOUS = "Autonomous"


def mapped(rows: Sequence[DfatRow], file: SourceFile, ground: Ground) -> Mapped:
    """One party with a designation under each program of its committees; raises BadDataset where it has no name."""
    entity, names = entity_of(rows, ground.dataset.id)
    first = primary_of(rows)
    if not entity.names:
        raise BadDataset(f"{file.name}, line {first.line}: has no name")
    placing = programs_of(dict.fromkeys(_tag(row) for row in rows), ground.tags)
    day = _listed(first)
    text = first.cells.get(_LISTING, "")
    event = Event(type=EventType.DESIGNATED, day=day or Day.unknown(), citation=" ".join(text.split()) or None)
    designations = tuple(
        Designation(
            id=designation_key(entity.id, program),
            dataset=entity.dataset,
            entity=entity.id,
            program=program,
            events=(event,),
            first_listed=None if tells_of_an_earlier_listing(text) else day,
            measures=measures_of(first),
        )
        for program in placing.programs
    )
    return Mapped(entity, designations, first.line, (*placing.said, *said_of(rows, names)))


def _listed(row: DfatRow) -> Day | None:
    day = row.days.get(_LISTING)
    return Day.exact(day) if day else listing_day(row.cells.get(_LISTING, ""))


def _tag(row: DfatRow) -> str:
    committee = " ".join(row.cells.get("committees", "").split())
    return _AUTONOMOUS if committee.startswith(f"{_AUTONOMOUS} (") else committee
