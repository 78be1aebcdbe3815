"""Proposals as a changed copy of a designation file, and what differs between the two."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from typing import Any

from service.domain.days import Day
from service.names.fold import fold
from service.sources.designation_fields import bounded_day
from service.sources.proposals import Edit, Proposal

_DAY = bounded_day()


def changed(text: str, proposals: Iterable[Proposal]) -> str:
    """The text of the file with every edit made, in their order; lines that none touches stay as they are."""
    lines = text.splitlines()
    keys = {json.loads(line).get("id"): number for number, line in enumerate(lines) if number}
    for proposal in proposals:
        edit = proposal.edit
        if edit is None:
            continue
        if edit.line is not None:
            keys[edit.key] = len(lines)
            lines.append(_written(edit.line))
        else:
            number = keys[edit.key]
            lines[number] = _written(_edited(json.loads(lines[number]), edit))
    return "".join(f"{line}\n" for line in lines)


def unified_diff(name: str, before: str, after: str) -> str:
    """The difference as `patch` and reviewers read it, "" where there is none; `name` is the path of the file."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{name}", f"b/{name}", n=0
    )
    return "".join(lines)


def _edited(line: dict[str, Any], edit: Edit) -> dict[str, Any]:
    borne = {fold(name["text"]) for name in line["entity"]["names"]} if edit.names else set()
    for name in edit.names:
        if fold(name.text) in borne:
            continue
        told = {"text": name.text, "kind": name.kind, "quality": "unstated"}
        line["entity"]["names"].append(told)
    events = line["events"]
    if edit.place is not None:
        events[edit.place] = {**events[edit.place], **(edit.gets or {})}
    if edit.event is not None:
        events.insert(_place(events, edit.event), dict(edit.event))
    return line


def _place(events: list[dict[str, Any]], event: Any) -> int:
    """Before the first event that surely came later."""
    day = _read(event["day"])
    for place, other in enumerate(events):
        first = _read(other["day"]).earliest
        if first is not None and day.latest is not None and first > day.latest:
            return place
    return len(events)


def _read(day: object) -> Day:
    read: Day = _DAY.deserialize(day)
    return read


def _written(line: Any) -> str:
    return json.dumps(line, ensure_ascii=False)
