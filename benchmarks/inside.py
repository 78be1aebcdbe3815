"""Questions asked inside the process: of the counter, and of the application without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from flask.testing import FlaskClient

from benchmarks.figures import Table, median_ms, ms, ratio
from benchmarks.questions import AS_OF, LOOKUPS, STATUS
from benchmarks.yardstick import PlainScan
from service.app import join, open_rooms
from service.domain.moments import AsOf
from service.screening.counter import Screening
from service.screening.questions import Described, Lookup, StatusQuestion
from service.settings import Settings
from service.store.store import Store

_TIMES = 100
_LIMIT_MS = 5.0
_HEADER = ("question", "plain scan", "counter", "to the scan", "application", "to the scan", "of the 5 ms promised")


def inside(home: Path) -> Table:
    """Every kind of question, at the counter and through the application, beside the plain scan."""
    settings = Settings.read({"DESIGNATIONS_HOME": str(home)})
    screening = open_rooms(settings).screening
    client = join(screening).test_client()
    scan = PlainScan(_names(settings))
    rows = [*_lookups(screening, client, scan), _status(screening, client, scan)]
    taken = (
        f"Medians of {_TIMES} calls each in one process, over {len(scan):,} names. The scan compares the name with "
        "every name and does nothing else; the counter answers with evidence, designations, effects and history; "
        "the application is the counter with the question read from its address and the answer written as JSON."
    )
    return Table("A question inside the service", taken, _HEADER, rows)


def _lookups(screening: Screening, client: FlaskClient, scan: PlainScan) -> Iterator[tuple[str, ...]]:
    for kind, name in LOOKUPS.items():
        question = Lookup(Described(name=name), AsOf.parse(AS_OF, screening.now()))
        yield _row(
            kind,
            median_ms(_call(scan, name), _TIMES),
            median_ms(_call(screening.lookup, question), _TIMES),
            median_ms(_get(client, "/v1/lookup", name=name, as_of=AS_OF), _TIMES),
        )


def _status(screening: Screening, client: FlaskClient, scan: PlainScan) -> tuple[str, ...]:
    name, program = STATUS
    question = StatusQuestion(name, program, AsOf.parse(AS_OF, screening.now()))
    return _row(
        f"status of an exact name under {program}",
        median_ms(_call(scan, name), _TIMES),
        median_ms(_call(screening.status, question), _TIMES),
        median_ms(_get(client, "/v1/status", name=name, program=program, as_of=AS_OF), _TIMES),
    )


def _row(kind: str, scan: float, counter: float, door: float) -> tuple[str, ...]:
    promised = f"{door / _LIMIT_MS:.0%}"
    return (kind, ms(scan), ms(counter), ratio(counter, scan), ms(door), ratio(door, scan), promised)


def _call(function: Callable[..., object], question: object) -> Callable[[], object]:
    return lambda: function(question)


def _get(client: FlaskClient, path: str, **parameters: str) -> Callable[[], object]:
    def get() -> object:
        reply = client.get(path, query_string=parameters)
        assert reply.status_code == 200, reply.text
        return reply.data

    return get


def _names(settings: Settings) -> list[str]:
    store = Store.open(settings.database_url)
    try:
        listings = [store.listing(edition) for edition in store.editions_at(None).values()]
    finally:
        store.close()
    return [name.text for listing in listings for entity in listing.entities for name in entity.names]
