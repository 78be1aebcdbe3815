"""What became of an entity from edition to edition."""

from datetime import UTC, datetime

import pytest

from service.errors import NotFound
from service.screening.counter import Screening
from service.screening.entity_history import EntityHistory
from tests.un_editions import COMPANY_ID, PERSON_ID, Loaded


@pytest.fixture
def counter(three_editions: Loaded) -> Screening:
    return three_editions.rooms.screening


def history(counter: Screening, entity: str, known_at: str | None = None) -> EntityHistory:
    moment = datetime.fromisoformat(known_at).replace(tzinfo=UTC) if known_at else None
    [found] = counter.history(entity, moment).entities
    return found


def test_an_entity_that_left_its_list_and_came_back_was_seen_in_two_stretches(counter: Screening) -> None:
    found = history(counter, COMPANY_ID)
    assert [(one.act, one.newer.day) for one in found.changes] == [
        ("added", "2024-11-30"), ("removed", "2025-11-20"), ("added", "2026-02-27"),
    ]  # fmt: skip
    seen = [(one.first.day, one.last.day, one.editions) for one in found.seen_in]
    assert seen == [("2024-11-30", "2024-11-30", 1), ("2026-02-27", "2026-02-27", 1)]
    assert (found.first_seen, found.last_seen, found.is_current) == ("2024-11-30", "2026-02-27", True)


def test_while_it_is_gone_its_last_edition_is_told(counter: Screening) -> None:
    found = history(counter, COMPANY_ID, "2025-12-01")
    assert (found.first_seen, found.last_seen, found.is_current) == ("2024-11-30", "2024-11-30", False)
    assert [one.act for one in found.changes] == ["added", "removed"]


def test_a_change_tells_what_each_edition_says_alone(counter: Screening) -> None:
    found = history(counter, PERSON_ID)
    assert [one.act for one in found.changes] == ["added", "changed"]
    address = next(one for one in found.changes[1].fields if one.field == "address")
    assert "Quetta" in address.old[0]
    assert "Karachi" in address.new[0]
    assert [(one.first.day, one.last.day, one.editions) for one in found.seen_in] == [("2024-11-30", "2026-02-27", 3)]


def test_nothing_is_told_that_was_not_known_then(counter: Screening) -> None:
    found = history(counter, PERSON_ID, "2025-06-01")
    assert [one.act for one in found.changes] == ["added"]
    assert found.last_seen == "2024-11-30"


def test_before_the_first_edition_there_is_no_such_entity(counter: Screening) -> None:
    with pytest.raises(NotFound, match="qdi-901"):
        history(counter, PERSON_ID, "2024-01-01")


def test_a_party_of_several_lists_has_the_history_of_each_of_its_entities(counter: Screening) -> None:
    answer = counter.history("selected.gb-baluchistan-liberation-army")
    assert answer.party.id == "us-fto.balochistan-liberation-army"
    assert {one.dataset for one in answer.entities} == {"us-fto", "selected"}
    by_list = {one.dataset: {step.dataset for step in one.changes} for one in answer.entities}
    assert by_list["us-fto"] == {"us-fto", "selected"}
