"""Questions asked inside the process: of the counter, and of the application without a network."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle

from flask.testing import FlaskClient

from benchmarks.figures import Table, digits, share, times, with_spread
from benchmarks.rounds import Call, Plan, Times, side_by_side
from benchmarks.seeded import AS_OF
from benchmarks.world import World
from service.domain.moments import AsOf
from service.screening.questions import Described, Lookup, StatusQuestion

_PLAN = Plan(rounds=10, calls=10, warm_up=15)
_LIMIT_MS = 5.0
_PROGRAM = "US-FTO"
_HEADER = (
    "question", "counter", "to the scan", "application", "to the empty endpoint", "of a processor",
    "slowest of a hundred", "of what is promised",
)  # fmt: skip


def inside(world: World) -> Table:
    """Every kind of question, at the counter and through the application, beside the yardsticks."""
    calls: dict[str, Call] = {"empty": _get(world.empty, "/", [{}])}
    for kind, names in world.kinds.items():
        calls |= {f"{place} {kind}": call for place, call in _of_a_lookup(world, names).items()}
    exact = world.kinds["exact name"]
    calls["scan status"] = _each(world.scan, exact)
    calls["counter status"] = _each(world.screening.status, [_status(world, name) for name in exact])
    calls["door status"] = _get(world.client, "/v1/status", [_asked(name, program=_PROGRAM) for name in exact])
    taken = side_by_side(calls, _PLAN)
    rows = [_row(taken, kind, kind) for kind in world.kinds]
    rows.append(_row(taken, "status", f"status of an exact name under {_PROGRAM}"))
    scan, empty = taken["scan exact name"].spread, taken["empty"].spread
    said = (
        f"{_PLAN.rounds} rounds of {_PLAN.calls} calls each, in another order in every round; medians, with quartiles "
        "in brackets, and ratios within a round. The counter answers with evidence, designations, effects and "
        "history; the application is the counter with the question read from its address, the evidence kept, and "
        "the answer written as JSON; its processor time is what it would take on a machine that does nothing else. "
        "Yardsticks: a plain scan by rapidfuzz over the same "
        f"{len(world.names):,} names, {with_spread(scan, 'ms')} for an exact name; an empty endpoint of Flask and "
        f"marshmallow, {with_spread(empty, 'ms')}."
    )
    return Table("A question inside the service", said, _HEADER, rows)


def _of_a_lookup(world: World, names: Sequence[str]) -> dict[str, Call]:
    questions = [Lookup(Described(name=name), AsOf.parse(AS_OF, world.screening.now())) for name in names]
    return {
        "scan": _each(world.scan, names),
        "counter": _each(world.screening.lookup, questions),
        "door": _get(world.client, "/v1/lookup", [_asked(name) for name in names]),
    }


def _row(taken: Mapping[str, Times], kind: str, shown: str) -> tuple[str, ...]:
    scan, counter, door = (taken[f"{place} {kind}"] for place in ("scan", "counter", "door"))
    return (
        shown,
        with_spread(counter.spread, "ms"),
        times(counter.to(scan)),
        with_spread(door.spread, "ms"),
        times(door.to(taken["empty"])),
        f"{digits(statistics.median(door.processor))} ms",
        f"{digits(door.slowest)} ms",
        share(door.spread.median, _LIMIT_MS, "ms"),
    )


def _asked(name: str, **parameters: str) -> dict[str, str]:
    return {"name": name, "as_of": AS_OF, **parameters}


def _status(world: World, name: str) -> StatusQuestion:
    return StatusQuestion(name, _PROGRAM, AsOf.parse(AS_OF, world.screening.now()))


def _each(function: Callable[..., object], questions: Sequence[object]) -> Call:
    """Asks the questions in turn."""
    turns: Iterator[object] = cycle(questions)
    return lambda: function(next(turns))


def _get(client: FlaskClient, path: str, questions: Sequence[Mapping[str, str]]) -> Call:
    turns = cycle(questions)

    def get() -> object:
        reply = client.get(path, query_string=next(turns))
        assert reply.status_code == 200, reply.text
        return reply.data

    return get
