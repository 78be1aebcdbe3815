"""A small hand-kept list, and pages made up to differ from it, with invented groups."""

import json
from collections.abc import Sequence
from typing import Any

from service.domain.listing import Listing
from service.sources.designations import Known, read_designations
from service.sources.proposals import Proposal
from service.sources.proposed_lines import changed
from service.sources.reading import SourceFile

KNOWN = Known({}, {"US-FTO"})
HEADER = {
    "format": "designations/1", "dataset": "us-fto", "coverage": "complete",
    "covers_from": "1997-10-08", "covers_until": "2026-01-14", "published_at": "2026-11-22",
}  # fmt: skip


def event(kind: str, day: Any, names: Sequence[str] = (), **more: Any) -> dict[str, Any]:
    listed = {"names": list(names)} if names else {}
    return {"type": kind, "day": day, **listed, "sources": ["a table"], **more}


def line(key: str, names: Sequence[str], *events: dict[str, Any]) -> dict[str, Any]:
    printed = [
        {"text": text, "kind": "aka" if number else "primary", "quality": "unstated"}
        for number, text in enumerate(names)
    ]
    entity = {"id": key, "type": "organization", "names": printed}
    return {"id": key, "program": "US-FTO", "entity": entity, "events": list(events)}


LINES = [
    line("northern-front", ["Northern Front", "NF", "People's Column"], event("designated", "2001-05-16", ["NF"])),
    line("river-army", ["River Army", "RA"], event("designated", "2004-10-15", ["River Army"], announced="2004-10-14")),
    line(
        "hill-brigade",
        ["Hill Brigade"],
        event("designated", "1997-10-08", ["Hill Brigade"]),
        event("revoked", "2010-01-05"),
    ),
    line(
        "lake-cell",
        ["Lake Cell"],
        event("designated", "1999-10-08", ["Lake Cell"]),
        event("revoked", {"unknown": True, "earliest": "2015-08-27", "latest": "2015-09-04"}),
    ),
    line(
        "sea-group",
        ["Sea Group", "SG", "Blue Wing"],
        event("designated", "2002-03-27", ["Sea Group"]),
        event("alias_added", {"unknown": True, "earliest": "2005-01-01", "latest": "2008-12-31"}, ["Blue Wing"]),
    ),
]
ROWS = [
    ("October 8, 1999", "Somebody Else"),
    ("May 16, 2001", "Northern Front (NF)"),
    ("October 15, 2004", "River Army (RA)"),
    ("March 27, 2002", "Sea Group (SG)"),
]


def text_of(lines: Sequence[dict[str, Any]] = LINES) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in (HEADER, *lines))


def listing(lines: Sequence[dict[str, Any]] = LINES) -> Listing:
    return read_designations(text_of(lines).encode(), KNOWN)


def after(proposals: Sequence[Proposal], lines: Sequence[dict[str, Any]] = LINES) -> Listing:
    """The list with every edit made, which must read."""
    return read_designations(changed(text_of(lines), proposals).encode(), KNOWN)


def page(
    designated: Sequence[tuple[str, str]],
    removed: Sequence[tuple[str, str, str]] = (),
    headings: tuple[str, str] = ("Date Implemented", "Date Originally Listed"),
) -> SourceFile:
    rows = "\n".join(f"<tr><td>{day}</td><td>{name}</td></tr>" for day, name in designated)
    ended = "\n".join(f"<tr><td>{end}</td><td>{name}</td><td>{day}</td></tr>" for end, name, day in removed)
    return SourceFile(
        "page.html",
        f"""<!DOCTYPE html><html><head><title>Foreign Terrorist Organizations</title></head><body>
<table><thead><tr><th>{headings[0]}</th><th>Name</th></tr></thead><tbody>
{rows}
</tbody></table>
<table><tr><td>Date Removed</td><td>Name</td><td>{headings[1]}</td></tr>
{ended}
</table></body></html>""".encode(),
    )
