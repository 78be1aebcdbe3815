"""What it costs to keep the evidence of an answer."""

from __future__ import annotations

import secrets
from dataclasses import replace
from itertools import count

from benchmarks.figures import Table, share, with_spread
from benchmarks.rounds import Plan, side_by_side
from benchmarks.seeded import AS_OF
from benchmarks.world import World
from service.api import asked
from service.api.schemas.dump import dump_lookup
from service.api.schemas.questions import LookupParameters
from service.domain.record import Record
from service.screening.evidence import record

_PLAN = Plan(rounds=10, calls=10, warm_up=5)
_CHUNK = 100
_LIMIT_MS = 1.0


def evidence(world: World) -> Table:
    """One record kept at a time, and many at once as a batch keeps them."""
    one = _record(world)
    text = len(one.answer.encode())
    calls = {
        "one": lambda: world.screening.keep([_again(one)]),
        "made": lambda: _record(world),
        "many": lambda: world.screening.keep([_again(one) for _ in range(_CHUNK)]),
    }
    taken = side_by_side(calls, _PLAN)
    alone = taken["one"].spread
    each = taken["many"].spread.median / _CHUNK
    rows = [
        ("a record alone, to the commit", with_spread(alone, "ms"), share(alone.median, _LIMIT_MS, "ms")),
        (f"a record among {_CHUNK} of one commit", f"{each:.3g} ms", share(each, _LIMIT_MS, "ms")),
        ("the question answered, written as JSON and made a record", with_spread(taken["made"].spread, "ms"), ""),
    ]
    said = (
        f"In one process on SQLite, {_PLAN.rounds} rounds of {_PLAN.calls} calls. The answer is that to an exact name "
        f"with its designations, {text / 1000:.0f} kB of JSON; its records differ by their ids."
    )
    return Table("Keeping the evidence", said, ("what", "median", "of what is promised"), rows)


_PLACES = count()


def _record(world: World) -> Record:
    names = world.kinds["exact name"]
    given = LookupParameters().load({"name": names[next(_PLACES) % len(names)], "as_of": AS_OF})
    answer = world.screening.lookup(asked.lookup(given, world.screening.now()))
    return record(answer, given, dump_lookup(answer, asked.echo_lookup(given)))


def _again(one: Record) -> Record:
    return replace(one, id=secrets.token_hex(16))
