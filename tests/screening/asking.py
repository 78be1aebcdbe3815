"""Short ways to ask the counter in tests."""

from datetime import UTC, datetime

from service.domain.moments import AsOf
from service.screening.answers import LookupAnswer, StatusAnswer
from service.screening.counter import Screening
from service.screening.questions import Described, Lookup, Reach, StatusQuestion

ASKED_AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def as_of(text: str | None) -> AsOf:
    return AsOf.parse(text, ASKED_AT) if text else AsOf(ASKED_AT)


def look(
    screening: Screening,
    name: str,
    day: str | None = None,
    programs: tuple[str, ...] = (),
    datasets: tuple[str, ...] = (),
) -> LookupAnswer:
    return screening.lookup(Lookup(Described(name=name), as_of(day), Reach(programs, datasets)))


def ask(screening: Screening, name: str, program: str, day: str | None = None) -> StatusAnswer:
    return screening.status(StatusQuestion(name, program, as_of(day)))
