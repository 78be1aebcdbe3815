"""A designation: one entity under one program, as a row of events."""

from dataclasses import dataclass

from service.domain.days import Day
from service.domain.events import Event


@dataclass(frozen=True, slots=True)
class Designation:
    """What one dataset says of one entity under one program; events stand in the order of law.

    `id` is `<dataset>.<key>`. Status, scope and flags are derived from the events, never stored. `repeats` is the id
    of the designation in another dataset of which this row is a second sighting. `first_listed` is the day from
    which the publisher says that the entity stands on its list, under whatever program; `measures` are those that
    the entry itself names.
    """

    id: str
    dataset: str
    entity: str
    program: str
    events: tuple[Event, ...]
    note: str | None = None
    repeats: str | None = None
    first_listed: Day | None = None
    measures: tuple[str, ...] = ()
