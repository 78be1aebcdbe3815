"""A list through its editions: which were loaded, what each changed, what changed since a moment."""

from datetime import UTC, datetime

import pytest

from service.errors import InvalidQuestion, NotFound
from service.screening.changes import Page
from service.screening.counter import Screening
from service.screening.editions import ListAnswer
from service.screening.questions import Browse, Reach
from tests.screening.asking import as_of
from tests.un_editions import COMPANY_ID, PERSON_ID, Loaded


@pytest.fixture
def counter(three_editions: Loaded) -> Screening:
    return three_editions.rooms.screening


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def un(counter: Screening, known_at: str | None = None, page: Page = Page()) -> ListAnswer:  # noqa: B008, it is frozen
    return counter.dataset("un-sc", as_of("2026-03-01"), day(known_at) if known_at else None, page)


def changed(counter: Screening, since: str, known_at: str | None = None) -> set[str]:
    reach = Reach(datasets=("un-sc",), known_at=day(known_at) if known_at else None)
    asked = Browse(as_of("2026-03-01"), reach, changed_since=day(since))
    return {row.provenance.entity for row in counter.browse(asked).designations}


def test_editions_stand_the_newest_first_with_what_their_loads_found(counter: Screening) -> None:
    editions = un(counter).editions
    assert [(one.day, one.entities, one.back_filled) for one in editions] == [
        ("2026-02-27", 2, True), ("2025-11-20", 1, True), ("2024-11-30", 2, True),
    ]  # fmt: skip
    assert [(one.accepted, one.findings, one.gates) for one in editions[:2]] == [
        (None, 0, ()), ("the day was read on the wrapper", 1, ("a gate",)),
    ]  # fmt: skip


def test_what_the_newest_edition_changed_is_told_against_the_one_before(counter: Screening) -> None:
    last = un(counter).last_change
    assert last is not None
    assert last.older is not None
    assert (last.older.day, last.newer.day) == ("2025-11-20", "2026-02-27")
    assert last.counts == {"removed": 0, "added": 1, "changed": 0}
    assert [(one.entity, one.act.value) for one in last.changes] == [(COMPANY_ID, "added")]


def test_at_an_earlier_moment_its_own_edition_is_the_newest(counter: Screening) -> None:
    then = un(counter, "2025-12-01")
    assert [one.day for one in then.editions] == ["2025-11-20", "2024-11-30"]
    assert then.last_change is not None
    assert [(one.entity, one.act.value) for one in then.last_change.changes] == [
        (COMPANY_ID, "removed"), (PERSON_ID, "changed"),
    ]  # fmt: skip
    fields = {one.field: (one.old, one.new) for one in then.last_change.changes[1].fields}
    assert set(fields) == {"alias", "address"}
    assert "Abu Mithal" in fields["alias"][0][0]
    assert "Abu Amthal" in fields["alias"][1][0]
    assert then.findings == ("un.xml, line 9: a word",)


def test_a_first_edition_adds_all_and_lists_nothing(counter: Screening) -> None:
    last = un(counter, "2025-01-01").last_change
    assert last is not None
    assert (last.older, last.counts, last.changes) == (None, {"added": 2}, ())


def test_before_its_first_edition_a_list_has_none(counter: Screening) -> None:
    before = un(counter, "2024-01-01")
    assert (before.editions, before.last_change, before.row.coverage) == ((), None, "not_loaded")


def test_changes_are_read_page_by_page(counter: Screening) -> None:
    first = un(counter, "2025-12-01", Page(1)).last_change
    assert first is not None
    assert ([one.entity for one in first.changes], first.next) == ([COMPANY_ID], COMPANY_ID)
    second = un(counter, "2025-12-01", Page(1, first.next)).last_change
    assert second is not None
    assert ([one.entity for one in second.changes], second.next) == ([PERSON_ID], None)
    assert second.counts == first.counts


@pytest.mark.parametrize("known_at", ["2024-01-01", "2025-01-01", "2025-12-01"])
def test_a_page_after_an_entity_that_did_not_change_is_refused(counter: Screening, known_at: str) -> None:
    with pytest.raises(InvalidQuestion, match="after"):
        un(counter, known_at, Page(1, "un-sc.nobody"))


def test_entities_are_counted_by_type_and_designations_by_program_and_status(counter: Screening) -> None:
    found = un(counter)
    assert found.types == {"organization": 1, "person": 1}
    assert found.statuses == {"UN-1267": {"in_force": 1}, "UN-1718": {"in_force": 1}}
    then = un(counter, "2025-12-01")
    assert then.types == {"person": 1}
    assert then.statuses["UN-1718"] == {"not_in_force": 1}


def test_a_list_that_nobody_knows_is_not_found(counter: Screening) -> None:
    with pytest.raises(NotFound, match="nobody"):
        counter.dataset("nobody", as_of(None), None, Page())


def test_designations_that_an_edition_changed_since_a_moment_are_chosen(counter: Screening) -> None:
    assert changed(counter, "2026-01-01") == {COMPANY_ID}
    assert changed(counter, "2025-11-20") == {COMPANY_ID, PERSON_ID}
    assert changed(counter, "2026-02-27T00:00:01") == set()


def test_all_that_a_first_edition_has_is_new(counter: Screening) -> None:
    assert changed(counter, "2024-11-30", "2025-01-01") == {COMPANY_ID, PERSON_ID}


def test_what_was_not_known_at_the_moment_has_not_changed(counter: Screening) -> None:
    assert changed(counter, "2024-12-01", "2025-06-01") == set()
    assert changed(counter, "2024-12-01", "2025-12-01") == {COMPANY_ID, PERSON_ID}


def test_changes_since_a_moment_after_the_one_asked_about_are_refused(counter: Screening) -> None:
    with pytest.raises(InvalidQuestion, match="changed_since"):
        changed(counter, "2025-12-02", "2025-12-01")


def test_designations_under_a_program_are_counted_by_list_and_status(counter: Screening) -> None:
    assert counter.tally(Reach(programs=("UN-1718",)), as_of("2026-03-01")) == {"un-sc": {"in_force": 1}}
    assert counter.tally(Reach(programs=("UN-1718",)), as_of("2017-01-01")) == {"un-sc": {"not_in_force": 1}}
