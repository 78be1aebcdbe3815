"""A designation file is read whole, or refused with the file, the line and what is wrong there."""

import hashlib
import json
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import NameKind, NameQuality
from service.domain.events import EventType
from service.domain.program import Source
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.designations import Known, read_designations

KNOWN = Known(
    references={
        "S01": Source("S01", "primary", "A notice", None),
        "MEM": Source("MEM", "recollection", "Not checked", None),
    },
    programs=frozenset({"US-FTO", "US-SDGT"}),
)
HEADER: dict[str, Any] = {
    "format": "designations/1",
    "dataset": "us-fto",
    "coverage": "complete",
    "covers_from": "1997-10-08",
    "covers_until": "2026-01-14",
    "published_at": "2026-11-22",
}
LINE: dict[str, Any] = {
    "id": "river-front",
    "program": "US-FTO",
    "entity": {
        "id": "river-front",
        "type": "organization",
        "names": [
            {"text": "River Front", "kind": "primary", "quality": "strong", "source": "S01"},
            {"text": "Rivière", "kind": "aka", "quality": "unstated", "confidence": "low"},
        ],
        "identifiers": [{"scheme": "us-ofac", "value": "12345"}],
        "countries": ["FR"],
    },
    "events": [
        {"type": "intent_announced", "day": "2001-02", "sources": ["S01"]},
        {"type": "designated", "day": "2001-03-04", "names": ["River Front"], "sources": ["S01", "a report"]},
        {
            "type": "alias_added",
            "day": {"unknown": True, "earliest": "2001-03-04"},
            "names": ["RIVIERE"],
            "citation": "1 FR 2",
        },
        {"type": "revoked", "day": "2004-05-06", "instant": "2004-05-06T00:00:00-04:00", "sources": ["MEM"]},
    ],
    "note": "An invented group.",
}


def written(*lines: dict[str, Any], header: dict[str, Any] = HEADER) -> bytes:
    return b"".join(json.dumps(line).encode() + b"\n" for line in (header, *lines))


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    line = deepcopy(LINE)
    change(line)
    return line


def fault_of(content: bytes) -> str:
    with pytest.raises(BadDataset) as caught:
        read_designations(content, KNOWN, "us-fto.jsonl")
    return str(caught.value)


def test_a_line_becomes_an_entity_and_a_designation() -> None:
    content = written(LINE)
    listing = read_designations(content, KNOWN)
    assert listing.digest == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert (listing.dataset, listing.coverage) == ("us-fto", Coverage.COMPLETE)
    assert (listing.covers_from, listing.covers_until) == (date(1997, 10, 8), date(2026, 1, 14))
    assert listing.published_at == Day.parse("2026-11-22")
    (entity,), (designation,) = listing.entities, listing.designations
    assert (entity.id, entity.dataset, entity.countries) == ("us-fto.river-front", "us-fto", ("FR",))
    assert (entity.identifiers[0].scheme, entity.identifiers[0].value) == ("us-ofac", "12345")
    assert (designation.id, designation.entity, designation.program) == ("us-fto.river-front", entity.id, "US-FTO")
    assert designation.note == "An invented group."


def test_names_are_folded_and_keep_what_was_printed() -> None:
    listing = read_designations(written(LINE), KNOWN)
    primary, other = listing.entities[0].names
    assert (primary.text, primary.folded, primary.kind) == ("River Front", "river front", NameKind.PRIMARY)
    assert (other.text, other.folded, other.quality) == ("Rivière", "riviere", NameQuality.UNSTATED)
    added = listing.designations[0].events[2].names[0]
    assert (added.text, added.folded) == ("RIVIERE", "riviere")


def test_days_keep_their_precision_and_their_bounds() -> None:
    announced, designated, added, revoked = read_designations(written(LINE), KNOWN).designations[0].events
    assert (announced.day.text, announced.day.latest) == ("2001-02", date(2001, 2, 28))
    assert (designated.type, designated.day) == (EventType.DESIGNATED, Day.exact(date(2001, 3, 4)))
    assert added.day == Day.unknown(date(2001, 3, 4), None)
    assert revoked.instant == datetime(2004, 5, 6, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("support", "verified"),
    [
        ({"sources": ["S01"]}, True),
        ({"sources": ["a report"]}, True),
        ({"citation": "1 FR 2"}, True),
        ({"sources": ["S01"], "confidence": "high"}, True),
        ({"sources": ["S01"], "confidence": "medium"}, False),
        ({"sources": ["S01"], "confidence": "low"}, False),
        ({"confidence": "low"}, False),
        ({"sources": ["MEM"]}, False),
        ({"sources": ["S01", "MEM"]}, False),
    ],
)
def test_an_event_is_verified_unless_its_confidence_is_less_than_high_or_a_recollection_is_among_its_sources(
    support: dict[str, Any], verified: bool
) -> None:
    line = changed(lambda line: line.update(events=[{"type": "designated", "day": "2001-03-04", **support}]))
    assert read_designations(written(line), KNOWN).designations[0].events[0].verified is verified


def test_a_designation_may_share_the_entity_of_another_dataset_or_of_a_line_above() -> None:
    elsewhere = changed(lambda line: line.update(id="b", program="US-SDGT", entity="other.group"))
    above = changed(lambda line: line.update(id="c", program="US-SDGT", entity="us-fto.river-front"))
    listing = read_designations(written(LINE, elsewhere, above), KNOWN)
    assert [one.entity for one in listing.designations] == ["us-fto.river-front", "other.group", "us-fto.river-front"]
    assert len(listing.entities) == 1


def test_a_second_episode_starts_after_the_end_of_the_first() -> None:
    again = {"type": "designated", "day": "2005", "sources": ["S01"]}
    renewed = {"type": "redesignated", "day": "2006-01-01", "sources": ["S01"]}
    line = changed(lambda line: line["events"].extend([again, renewed]))
    assert len(read_designations(written(line), KNOWN).designations[0].events) == 6


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda line: line.pop("program"), "program: Missing data for required field."),
        (lambda line: line.update(colour="red"), "colour: Unknown field."),
        (lambda line: line.update(id="River Front"), "id: must be small letters, digits, hyphens"),
        (lambda line: line.update(program="US-XYZ"), "program: 'US-XYZ' is no program"),
        (lambda line: line.update(note=" "), "note: must not be empty"),
        (lambda line: line.update(events=[]), "events: none of them is a start"),
        (lambda line: line.update(entity="river-front"), "entity: must be small letters"),
        (lambda line: line.update(entity="us-fto.sea-front"), "entity: 'us-fto.sea-front' does not stand above"),
        (lambda line: line["entity"].update(type="club"), "entity.type: 'club' is none of person, organization"),
        (lambda line: line["entity"].update(names=[]), "entity.names: an entity has one name or more"),
        (lambda line: line["entity"].update(countries=["France"]), "entity.countries: must be the two letters"),
        (lambda line: line["entity"].update(countries="FR"), "entity.countries: must be a list"),
        (lambda line: line["entity"]["names"][1].update(kind="primary"), "one primary name at most"),
        (lambda line: line["entity"]["names"][1].update(text="RIVER FRONT"), "'RIVER FRONT' stands there twice"),
        (lambda line: line["entity"]["names"][1].update(text="..."), "'...' holds no letter and no digit"),
        (lambda line: line["entity"]["names"][1].update(quality="good"), "entity.names[1].quality: 'good' is none of"),
        (lambda line: line["events"][1].update(day="2001-02-30"), "events[1].day: '2001-02-30' is not a day"),
        (lambda line: line["events"][1].update(day="1001-02-03"), "lies outside the years 1900 to 2100"),
        (lambda line: line["events"][1].update(day="unknown"), "events[1].day: 'unknown' is not a day"),
        (lambda line: line["events"][1].update(day={"earliest": "2001-01-01"}), "events[1].day.unknown: Missing data"),
        (lambda line: line["events"][1].update(day={"unknown": False}), "a day with bounds says that it is unknown"),
        (
            lambda line: line["events"][1].update(day={"unknown": True, "earliest": "2001-03"}),
            "events[1].day.earliest: '2001-03' is not a full day",
        ),
        (
            lambda line: line["events"][1].update(
                day={"unknown": True, "earliest": "2002-01-01", "latest": "2001-01-01"}
            ),
            "events[1].day: bounds 2002-01-01 and 2001-01-01 are the wrong way round",
        ),
        (
            lambda line: line["events"][1].update(
                day={"unknown": True, "earliest": "2001-03-04", "latest": "2001-03-04"}
            ),
            "events[1].day: a day whose bounds are one day is known",
        ),
        (lambda line: line["events"][3].update(instant="2004-05-06T00:00:00"), "events[3].instant: '2004-05-06T00"),
        (lambda line: line["events"][3].update(instant="midnight"), "events[3].instant: 'midnight' is not an instant"),
        (
            lambda line: line["events"][3].update(instant="2004-05-07T00:00:00-04:00"),
            "events[3].instant: lies on another day than the event",
        ),
        (lambda line: line["events"][1].update(names=["Sea Front"]), "events[1].names: 'Sea Front' is no name of"),
        (lambda line: line["events"][1].update(names=["River Front", "river front"]), "a name stands there twice"),
        (lambda line: line["events"][2].pop("names"), "events[2].names: alias_added says which names"),
        (lambda line: line["events"][1].update(sources=["S99"]), "events[1].sources: 'S99' is no reference"),
        (lambda line: line["events"][1].pop("sources"), "an event without a source has the confidence low"),
        (
            lambda line: line["events"][1].update(source_url="ftp://a.example/b"),
            "events[1].source_url: Not a valid URL",
        ),
        (lambda line: line["events"][1].update(confidence="sure"), "events[1].confidence: Must be one of: high"),
        (lambda line: line["events"][1].update(ends="true"), "events[1].ends: must be true or false"),
        (lambda line: line["events"][1].update(conflicts=[{"day": "2001"}]), "events[1].conflicts[0].source: Missing"),
        (lambda line: line["events"].pop(1), "events[2]: revoked ends what has not started"),
        (lambda line: line["events"][2].update(type="relisted"), "events[2]: relisted starts what is in force"),
        (lambda line: line["events"].reverse(), "events[2].day: 2001-03-04 lies before the event above it, 2004-05-06"),
    ],
)
def test_a_line_that_is_not_understood_is_refused_with_its_number(
    change: Callable[[dict[str, Any]], object], said: str
) -> None:
    sound = changed(lambda line: line.update(id="a", entity={**line["entity"], "id": "a"}))
    fault = fault_of(written(sound, changed(change)))
    assert fault.startswith("us-fto.jsonl, line 3: ")
    assert said in fault


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": "designations/2"}, "format: Must be equal to designations/1."),
        ({"dataset": "US FTO"}, "dataset: must be small letters"),
        ({"coverage": "not_loaded"}, "coverage: Must be one of"),
        ({"coverage": "partial"}, "coverage: 'partial' is none of"),
        ({"covers_until": None}, "covers_from: a complete list says which days it covers"),
        ({"covers_until": "2026-01"}, "covers_until: '2026-01' is not a full day"),
        ({"covers_until": "1990-01-01"}, "covers_until: lies before covers_from"),
        ({"published_at": "yesterday"}, "published_at: 'yesterday' is not a day"),
        ({"colour": "red"}, "colour: Unknown field."),
    ],
)
def test_a_header_that_is_not_understood_is_refused(change: dict[str, Any], said: str) -> None:
    fault = fault_of(written(LINE, header={**HEADER, **change}))
    assert fault.startswith("us-fto.jsonl, line 1: ")
    assert said in fault


def test_a_complete_list_says_which_days_it_covers() -> None:
    header = {key: value for key, value in HEADER.items() if key != "covers_until"}
    assert "line 1: covers_from: a complete list says which days it covers" in fault_of(written(LINE, header=header))


def test_ids_stand_once() -> None:
    assert fault_of(written(LINE, LINE)) == "us-fto.jsonl, line 3: entity.id: 'us-fto.river-front' stands there twice"
    shared = changed(lambda line: line.update(entity="us-fto.river-front"))
    assert fault_of(written(LINE, shared)) == "us-fto.jsonl, line 3: id: 'river-front' stands there twice"


def test_a_shared_entity_of_this_file_bears_the_names_of_its_events() -> None:
    shared = changed(lambda line: line.update(id="b", entity="us-fto.river-front"))
    shared["events"][1]["names"] = ["Sea Front"]
    assert fault_of(written(LINE, shared)).startswith("us-fto.jsonl, line 3: events[1].names: 'Sea Front' is no name")


def test_an_empty_list_and_an_unreadable_file_are_refused(tmp_path: Path) -> None:
    assert fault_of(written()) == "us-fto.jsonl: holds no designation"
    assert fault_of(b"") == "us-fto.jsonl, line 1: empty"
    with pytest.raises(BadDataset, match=r"^us-fto\.jsonl: cannot be read \(No such file or directory\)$"):
        read_designations(tmp_path / "us-fto.jsonl", KNOWN)


def test_a_path_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_bytes(written(LINE) + b"{\n")
    with pytest.raises(BadDataset, match=r"^mine\.jsonl, line 3: "):
        read_designations(tmp_path / "mine.jsonl", KNOWN)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["2001", "US-FTO", "S01"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    steps: list[Any] = list(value.items()) if isinstance(value, dict) else []
    steps = list(enumerate(value)) if isinstance(value, list) else steps
    return [path, *(place for step, inner in steps for place in places(inner, (*path, step)))]


@given(st.sampled_from([place for place in places(LINE) if place]), JSON)
def test_whatever_stands_in_the_place_of_a_value_is_read_or_refused(
    place: tuple[str | int, ...], value: object
) -> None:
    line: Any = deepcopy(LINE)
    inner = line
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    read_or_refused(written(line))


@given(st.integers(0, len(written(LINE)) - 1), st.binary(max_size=4))
def test_whatever_bytes_are_broken_the_file_is_read_or_refused(at: int, put: bytes) -> None:
    content = written(LINE)
    read_or_refused(content[:at] + put + content[at + len(put) :])


def read_or_refused(content: bytes) -> None:
    try:
        found = f"designations.jsonl, {len(read_designations(content, KNOWN).designations)} read"
    except BadDataset as refused:
        found = str(refused)
    assert found.startswith("designations.jsonl")
