"""Parties and designations as they stand on record."""

import pytest

from service.errors import NotFound
from service.screening.counter import Screening
from service.screening.questions import Browse, Reach
from tests.screening.asking import as_of


def test_a_party_is_found_by_any_of_its_entities_under_one_id(screening: Screening) -> None:
    by_entity = screening.party("selected.gb-baluchistan-liberation-army", as_of("2026-01-01"))
    by_party = screening.party("us-fto.balochistan-liberation-army", as_of("2026-01-01"))
    assert by_entity.party.id == by_party.party.id == "us-fto.balochistan-liberation-army"
    assert by_party.status == "in_force"
    assert {one.dataset for one in by_party.entities} == {"us-fto", "selected"}
    assert all(link.reason for link in by_party.links)


def test_a_party_has_the_designations_that_a_lookup_shows(screening: Screening) -> None:
    found = screening.party("us-fto.kahane-chai", as_of("2022-05-21"))
    statuses = {one.program.id: one.status for one in found.designations}
    assert statuses["US-FTO"] == "not_in_force"
    assert statuses["US-SDGT"] == "in_force"
    sdgt = next(one for one in found.designations if one.program.id == "US-SDGT")
    assert "fto_revoked_sdgt_remains" in sdgt.flags


def test_an_id_that_names_nothing_is_not_found(screening: Screening) -> None:
    with pytest.raises(NotFound, match="nobody"):
        screening.party("us-fto.nobody", as_of(None))


def test_pages_hold_every_designation_once(screening: Screening) -> None:
    seen: list[str] = []
    after: str | None = None
    while True:
        page = screening.browse(Browse(as_of("2026-01-01"), limit=50, after=after))
        seen += [row.id for row in page.designations]
        if page.next is None:
            break
        after = page.next
    assert len(seen) == len(set(seen)) == 118 + 123
    assert seen == sorted(seen)


def test_a_page_keeps_to_program_dataset_and_status(screening: Screening) -> None:
    asked = Browse(as_of("2023-01-01"), Reach(programs=("US-FTO",), datasets=("us-fto",)), "not_in_force", limit=500)
    page = screening.browse(asked)
    assert page.next is None
    assert {row.program.id for row in page.designations} == {"US-FTO"}
    assert {row.status for row in page.designations} == {"not_in_force"}
    ended = {row.party.name for row in page.designations if row.effective_until == "2022-05-20"}
    assert "Kahane Chai" in ended
