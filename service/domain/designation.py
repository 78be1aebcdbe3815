"""A designation: one entity under one program, as a row of events."""

from dataclasses import dataclass

from service.domain.events import Event


@dataclass(frozen=True, slots=True)
class Designation:
    """What one dataset says of one entity under one program; events stand in the order of law.

    `id` is `<dataset>.<key>`. Status, scope and flags are derived from the events, never stored.
    """

    id: str
    dataset: str
    entity: str
    program: str
    events: tuple[Event, ...]
    note: str | None = None
