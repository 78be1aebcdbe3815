"""Two real parties as lists describe them, listings of them under made-up digests, and a record."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity, EntityType, Identifier, Name, NameKind, NameQuality
from service.domain.events import Conflict, Event, EventType, PrintedName
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.domain.record import EditionUsed, MatcherUsed, Record

BLA = Entity(
    id="us-fto.balochistan-liberation-army",
    dataset="us-fto",
    type=EntityType.ORGANIZATION,
    names=(
        Name("Balochistan Liberation Army", "balochistan liberation army", NameKind.PRIMARY, NameQuality.UNSTATED),
        Name("BLA", "bla", NameKind.ACRONYM, NameQuality.WEAK, source="FR doc 2025-15292"),
    ),
    identifiers=(Identifier("us-ofac", "26953"),),
    countries=("PK",),
)

BLA_FTO = Designation(
    id="us-fto.balochistan-liberation-army",
    dataset="us-fto",
    entity=BLA.id,
    program="US-FTO",
    events=(
        Event(
            type=EventType.DESIGNATED,
            day=Day.parse("2025-08-12"),
            announced=Day.parse("2025-08-11"),
            names=(PrintedName("Majeed Brigade", "majeed brigade"),),
            citation="FR doc 2025-15292",
        ),
    ),
)

ISIL = Entity(
    id="us-fto.islamic-state",
    dataset="us-fto",
    type=EntityType.ORGANIZATION,
    names=(Name("الدولة الإسلامية", "الدولة الإسلامية", NameKind.ORIGINAL_SCRIPT, NameQuality.UNSTATED),),
)

ISIL_FTO = Designation(
    id="us-fto.islamic-state",
    dataset="us-fto",
    entity=ISIL.id,
    program="US-FTO",
    events=(
        Event(
            type=EventType.DESIGNATED,
            day=Day.parse("2004-10-15"),
            conflicts=(Conflict(Day.parse("2004-12-17"), "CRS"),),
        ),
    ),
)


def instant(text: str) -> datetime:
    """Noon in UTC on the day, or the instant, that the text gives."""
    found = datetime.fromisoformat(text if "T" in text else f"{text}T12:00:00")
    return found.replace(tzinfo=found.tzinfo or UTC)


def listing(label: str, published: str | None = None, *entities: Entity, dataset: str = "us-fto") -> Listing:
    """A listing whose digest is that of the label; without entities it lists the BLA."""
    return Listing(
        dataset=dataset,
        digest=f"sha256:{sha256(label.encode()).hexdigest()}",
        coverage=Coverage.COMPLETE,
        published_at=Day.parse(published) if published else None,
        covers_from=date(1997, 10, 8),
        covers_until=date(2026, 1, 14),
        entities=entities or (BLA,),
        designations=(BLA_FTO,),
    )


def many(count: int) -> tuple[Entity, ...]:
    """As many entities as asked for, each with an id of its own."""
    return tuple(replace(BLA, id=f"us-fto.{number}") for number in range(count))


def evidence(number: int = 1, **changes: Any) -> Record:
    """A record whose id is the number in hex, with the changes given."""
    plain = Record(
        id=f"{number:032x}",
        kind="lookup",
        asked_at=instant("2026-02-05T10:00:00.123456"),
        question='{"name":"BLA","threshold":0.80}',
        answer='{"id":"…","outcome":"hits","hits":[{"score":1.0,"party":{"name":"بلوچ"}}]}',
        editions=(EditionUsed("us-fto", "sha256:aa", instant("2026-02-04")),),
        law="sha256:bb",
        matcher=MatcherUsed("default", "1", 0.8),
        as_of="2025-08-12",
        known_at=instant("2026-02-05T10:00:00.123456"),
        software="0.1.0",
    )
    return replace(plain, **changes)
