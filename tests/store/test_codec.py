import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.errors import BadDataset, StoreUnavailable
from service.store.codec import Kind, canonical, row_of, value_of
from tests.store.samples import BLA, BLA_FTO, ISIL, ISIL_FTO
from tests.store.strategies import DESIGNATIONS, ENTITIES


@given(ENTITIES)
def test_every_field_of_an_entity_comes_back(entity: Entity) -> None:
    assert value_of(row_of(entity)) == entity


@given(DESIGNATIONS)
def test_every_field_of_a_designation_comes_back(designation: Designation) -> None:
    assert value_of(row_of(designation)) == designation


@given(ENTITIES)
def test_a_payload_is_canonical_and_the_same_each_time(entity: Entity) -> None:
    row = row_of(entity)
    assert row == row_of(replace(entity))
    assert row.payload == canonical(json.loads(row.payload))


@given(ENTITIES, ENTITIES)
@settings(max_examples=30)
def test_only_equal_entities_share_a_digest(one: Entity, other: Entity) -> None:
    assert (row_of(one).digest == row_of(other).digest) == (one == other)


def test_the_stored_form_of_a_designation_is_this_one() -> None:
    # A default that changes would silently change the meaning of every row that left it out.
    row = row_of(BLA_FTO)
    assert row.payload == (
        '{"dataset":"us-fto","entity":"us-fto.balochistan-liberation-army","events":[{"announced":"2025-08-11",'
        '"citation":"FR doc 2025-15292","day":"2025-08-12","names":[{"folded":"majeed brigade",'
        '"text":"Majeed Brigade"}],"type":"designated"}],"id":"us-fto.balochistan-liberation-army","program":"US-FTO"}'
    )
    assert (row.kind, row.key) == (Kind.DESIGNATION, BLA_FTO.id)
    assert row.digest == "19468bb3f07040f4e370d4c0b015b4af274f657f4962f254589850b181beb963"


def test_what_stands_in_no_row_is_the_default_that_was_so_when_it_was_stored() -> None:
    row = replace(
        row_of(BLA_FTO),
        payload='{"dataset":"d","entity":"e","events":[{"day":"unknown","type":"designated"}],"id":"i","program":"p"}',
    )
    stored = value_of(row)
    assert isinstance(stored, Designation)
    (event,) = stored.events
    assert (event.verified, event.ends, event.names, event.note, stored.note) == (True, False, (), None, None)


def test_letters_are_stored_as_they_are() -> None:
    assert "الدولة الإسلامية" in row_of(ISIL).payload


def test_an_instant_is_stored_in_utc() -> None:
    event = replace(BLA_FTO.events[0], instant=datetime.fromisoformat("2025-08-12T08:45:00-04:00"))
    row = row_of(replace(BLA_FTO, events=(event,)))
    assert '"instant":"2025-08-12T12:45:00+00:00"' in row.payload
    assert row == row_of(replace(BLA_FTO, events=(replace(event, instant=datetime(2025, 8, 12, 12, 45, tzinfo=UTC)),)))


def test_an_instant_without_an_offset_is_refused() -> None:
    event = replace(BLA_FTO.events[0], instant=datetime.fromisoformat("2025-08-12T08:45:00"))
    with pytest.raises(BadDataset, match="no offset"):
        row_of(replace(BLA_FTO, events=(event,)))


def test_half_a_surrogate_pair_is_refused_with_the_id() -> None:
    with pytest.raises(BadDataset, match="us-fto.balochistan-liberation-army"):
        row_of(replace(BLA, note="\ud800"))


def test_an_entity_and_a_designation_never_share_a_row() -> None:
    assert {row_of(value).kind for value in (BLA, ISIL)} == {Kind.ENTITY}
    assert {row_of(value).kind for value in (BLA_FTO, ISIL_FTO)} == {Kind.DESIGNATION}
    assert len({row_of(value).digest for value in (BLA, ISIL, BLA_FTO, ISIL_FTO)}) == 4


@pytest.mark.parametrize(
    "payload",
    [
        '{"dataset":"d","id":"i","names":[],"type":"organization","colour":"red"}',
        '{"dataset":"d","id":"i","names":[]}',
        '{"dataset":"d","id":"i","names":[],"type":"submarine"}',
        '{"birth_dates":["yesterday/x/y"],"dataset":"d","id":"i","names":[],"type":"person"}',
        '{"dataset":"d"',
        "[]",
    ],
)
def test_a_row_that_other_code_wrote_is_refused_with_its_key(payload: str) -> None:
    with pytest.raises(StoreUnavailable, match="us-fto.balochistan-liberation-army.*newer"):
        value_of(replace(row_of(BLA), payload=payload))
