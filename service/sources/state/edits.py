"""What a row of the page would change in a line of the hand-kept list."""

from __future__ import annotations

from typing import Any

from service.domain.days import Day
from service.domain.events import EventType
from service.names.fold import fold
from service.sources.listed_groups import Group
from service.sources.own_lists import key_of
from service.sources.proposals import UNSEEN, Edit, NewName
from service.sources.state.read import PageRow

SOURCE = "State FTO page row"
_BASIS = f"day printed by the State Department's page, {UNSEEN}; the notice was not read"
_BEFORE = "this list before the State FTO page was read"


def told(type_: EventType, day: Day, names: list[str] | None = None) -> dict[str, Any]:
    """An event as the page supports it: of low confidence until the notice is read."""
    listed: dict[str, Any] = {"names": names} if names else {}
    supported = {"sources": [SOURCE], "confidence": "low", "basis": _BASIS}
    return {"type": type_.value, "day": str(day), **listed, **supported}


def new_line(row: PageRow) -> Edit:
    """A line for a group that the list does not have, with its amendments."""
    key = key_of(row.names[0].text)
    events = [told(EventType.DESIGNATED, row.day, [name.text for name in row.names])]
    names = {fold(name.text): (name.text, name.kind.value) for name in row.names}
    for amendment in sorted(row.amendments, key=lambda one: one.day.text):
        events.append(told(EventType.ALIAS_ADDED, amendment.day, list(amendment.names)))
        for name in amendment.names:
            names.setdefault(fold(name), (name, "aka"))
    entity = {
        "id": key,
        "type": "organization",
        "names": [
            {"text": text, "kind": kind, "quality": "unstated", "source": SOURCE} for text, kind in names.values()
        ],
    }
    return Edit(key, line={"id": key, "program": "US-FTO", "entity": entity, "events": events})


def new_episode(row: PageRow, group: Group) -> Edit:
    """A second designation of a group that the list has ended."""
    names = [name.text for name in row.names]
    new = tuple(NewName(name.text, _kind(name.kind.value)) for name in row.names if fold(name.text) not in group.names)
    return Edit(group.key, names=new, event=told(EventType.DESIGNATED, row.day, names))


def end_edit(group: Group, removed: Day) -> Edit:
    """The end of what the list has in force."""
    return Edit(group.key, event=told(EventType.REVOKED, removed))


def date_edit(group: Group, place: int, day: Day) -> Edit:
    """The day of an event replaced by that of the page; a day that was known stays as a conflict."""
    event = group.designation.events[place]
    gets: dict[str, Any] = {"day": str(day)}
    if event.day.is_exact:
        kept = [{"day": str(one.day), "source": one.source} for one in event.conflicts]
        source = event.citation or next(iter(event.sources), _BEFORE)
        gets["conflicts"] = [*kept, {"day": str(event.day), "source": source}]
    return Edit(group.key, place=place, gets={**gets, "confidence": "low", "basis": _BASIS})


def _kind(kind: str) -> str:
    """A line has one primary name already."""
    return "aka" if kind == "primary" else kind
