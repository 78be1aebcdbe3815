"""The record of an answer, as lines and as a sheet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from service.cli.output import Sheet
from service.cli.text import BLANK, Line
from service.web.labels import label

_HEADER = (
    "id", "kind", "asked_at", "as_of", "known_at", "reference", "purpose", "question", "outcome", "parties",
    "algorithm", "version", "threshold", "law", "editions", "software",
)  # fmt: skip
_LONG = frozenset({"text", "html"})
_PARTIES = {"lookup": "hits", "article": "parties"}

Json = Mapping[str, Any]


def lines(record: Json, answered: Iterable[Line] | None = None) -> Iterator[Line]:
    """The record for people. The answer stands in short where `answered`, its own lines, is None."""
    yield Line(f"Record {record['id']}: {record['kind']}, asked at {record['asked_at']}")
    yield from (Line(f"{name}: {_asked(name, value)}", 1) for name, value in record["question"].items())
    yield BLANK
    yield from _in_short(record) if answered is None else answered
    yield BLANK
    matcher = record["matcher"]
    yield Line(f"As of {record['as_of']}, as known at {record['known_at']}. Answered by version {record['software']}.")
    yield Line(
        f"Names compared by {matcher['algorithm']}, version {matcher['version']}, from {matcher['threshold']:.2f} on."
    )
    yield Line(f"Law: {record['law']}")
    yield from (Line(f"Edition of {dataset}: {said}") for dataset, said in _editions(record).items())


def sheet(record: Json) -> Sheet:
    """One row."""
    matcher, parties = record["matcher"], _parties(record)
    row = (
        record["id"], record["kind"], record["asked_at"], record["as_of"], record["known_at"],
        record["reference"] or "", record["purpose"] or "", _written(record["question"]),
        record["answer"].get("outcome", ""), "; ".join(one["party"]["name"] for one in parties),
        matcher["algorithm"], matcher["version"], str(matcher["threshold"]), record["law"],
        "; ".join(f"{dataset} {said}" for dataset, said in _editions(record).items()), record["software"],
    )  # fmt: skip
    return Sheet(_HEADER, [row])


def _in_short(record: Json) -> Iterator[Line]:
    yield Line(_heading(record))
    for one in _parties(record):
        yield from _party(one)
    yield Line(record["answer"]["notice"])


def _heading(record: Json) -> str:
    shown, answer = len(_parties(record)), record["answer"]
    if not shown:
        return "Answer: no party proposed."
    total = answer.get("total", shown)
    at_least = "at least " if answer.get("total_is") == "at_least" else ""
    first = f", the first {shown} shown" if total > shown else ""
    return (
        f"Answer: {at_least}{total} {'party' if total == 1 else 'parties'} proposed{first}, for a person to decide on."
    )


def _parties(record: Json) -> list[Json]:
    found: list[Json] = record["answer"][_PARTIES[record["kind"]]]
    return found


def _party(one: Json) -> Iterator[Line]:
    score = f", score {one['score']:.2f}" if "score" in one else ""
    yield Line(f"{one['party']['name']} ({one['party']['type']}): {label(one['status'], 'status').lower()}{score}", 1)
    for shown in one["designations"]:
        since = f"from {shown['effective_from'] or 'no day yet'}"
        until = f" until {shown['effective_until']}" if shown["effective_until"] else ""
        yield Line(f"{shown['program']['id']}: {label(shown['status'], 'status').lower()}, {since}{until}", 2)


def _editions(record: Json) -> dict[str, str]:
    return {
        dataset: f"{used['digest']}, known from {used['known_from']}" for dataset, used in record["editions"].items()
    }


def _asked(name: str, value: object) -> str:
    return f"{len(str(value))} characters" if name in _LONG else _written(value)


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
