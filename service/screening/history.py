"""The events of a designation as answers print them."""

from zoneinfo import ZoneInfo

from service.domain.days import Day
from service.domain.events import Event
from service.domain.program import Law
from service.screening.shown import HistoryEntry, SourceShown
from service.screening.written import bound, day_of, optional


def history(events: tuple[Event, ...], zone: ZoneInfo, law: Law) -> tuple[HistoryEntry, ...]:
    """One entry an event, in the order of law."""
    return tuple(_entry(event, zone, law) for event in events)


def _entry(event: Event, zone: ZoneInfo, law: Law) -> HistoryEntry:
    earliest, latest = (None, None) if event.instant or event.day.is_exact else _bounds(event.day)
    return HistoryEntry(
        date=day_of(event, zone),
        event=event.type.value,
        meaning=law.event_types[event.type].meaning,
        citation=event.citation,
        source_url=event.source_url,
        announced=optional(event.announced),
        decided=optional(event.decided),
        published=optional(event.published),
        earliest=earliest,
        latest=latest,
        names=tuple(name.text for name in event.names),
        sources=tuple(_source(named, law) for named in event.sources),
        basis=event.basis,
        note=event.note,
        conflicts=tuple(f"{other.day} ({other.source})" for other in event.conflicts),
        verified=event.verified,
    )


def _bounds(day: Day) -> tuple[str | None, str | None]:
    return bound(day.earliest), bound(day.latest)


def _source(named: str, law: Law) -> SourceShown:
    """A document of the references by its id, or the words in which the file names its source."""
    document = law.references.get(named)
    return SourceShown(document.title, document.kind, document.url) if document else SourceShown(named, None, None)
