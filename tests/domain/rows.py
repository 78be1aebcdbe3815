"""Short ways to write events and designations down in tests."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import Event, EventType, PrintedName
from service.domain.moments import AsOf
from service.domain.provenance import Coverage, Edition
from service.domain.standing import Standing, standing

NEW_YORK = ZoneInfo("America/New_York")
LONDON = ZoneInfo("Europe/London")
ASKED_AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def day(text: str | None) -> Day | None:
    return Day.parse(text) if text else None


def event(
    kind: str,
    on: str | Day,
    *,
    announced: str | None = None,
    decided: str | None = None,
    published: str | None = None,
    names: tuple[str, ...] = (),
) -> Event:
    return Event(
        EventType(kind),
        on if isinstance(on, Day) else Day.parse(on),
        announced=day(announced),
        decided=day(decided),
        published=day(published),
        names=tuple(PrintedName(name, name.lower()) for name in names),
    )


def designation(*events: Event, program: str = "US-FTO", key: str = "us-fto.example") -> Designation:
    return Designation(key, key.partition(".")[0], key, program, events)


def ask(text: str) -> AsOf:
    return AsOf.parse(text, ASKED_AT)


def on(moment: str, *events: Event, zone: ZoneInfo = NEW_YORK) -> Standing:
    return standing(designation(*events), zone, ask(moment))


def edition(coverage: Coverage = Coverage.COMPLETE, until: str | None = "2026-01-14") -> Edition:
    return Edition(
        dataset="us-fto",
        digest="sha256:00",
        coverage=coverage,
        published_at=None,
        loaded_at=ASKED_AT,
        known_from=ASKED_AT,
        entities=1,
        designations=1,
        covers_from=date(1997, 10, 8),
        covers_until=date.fromisoformat(until) if until else None,
    )
