from dataclasses import replace
from datetime import date

import pytest

from service.domain.changes import Act, Changes, FieldChange
from service.errors import NotFound
from service.store.store import Store
from tests.store.samples import BLA, BLA_FTO, ISIL, ISIL_FTO, instant, listing, many

FIRST = listing("1", None, BLA, ISIL)
SECOND = listing("2", None, replace(BLA, countries=("PK", "AF")))
THIRD = replace(listing("3", None, replace(BLA, countries=("PK", "AF")), ISIL), designations=(BLA_FTO, ISIL_FTO))


@pytest.fixture
def loaded(store: Store) -> Store:
    for day, each in enumerate((FIRST, SECOND, THIRD), 1):
        store.load(each, instant(f"2026-01-{day:02}"))
    return store


def told(changes: Changes) -> list[tuple[str, str]]:
    return [(each.act.value, each.entity.removeprefix("us-fto.")) for each in changes.entities]


def test_two_editions_are_compared_in_either_order(loaded: Store) -> None:
    first, second, third = loaded.editions()
    assert told(loaded.changes(first, second)) == [
        ("removed", "islamic-state"),
        ("changed", "balochistan-liberation-army"),
    ]
    assert loaded.changes(first, second).entities[1].fields == (FieldChange("country", (), ("AF",)),)
    assert told(loaded.changes(second, first))[0] == ("added", "islamic-state")
    assert told(loaded.changes(third, third)) == []
    assert loaded.changes(first, third).entities[0].name == "Balochistan Liberation Army"


def test_a_designation_alone_that_came_is_told_of_its_entity(loaded: Store) -> None:
    loaded.load(replace(THIRD, digest="sha256:4", designations=(BLA_FTO,)), instant("2026-01-04"))
    third, fourth = loaded.editions()[2:]
    (found,) = loaded.changes(third, fourth).entities
    assert (found.entity, found.name, found.act) == (ISIL.id, "الدولة الإسلامية", Act.CHANGED)
    assert found.fields == (FieldChange("program", ("US-FTO",), ()),)


def test_the_same_bytes_read_otherwise_are_a_change_of_reading(loaded: Store) -> None:
    loaded.load(replace(THIRD, entities=(BLA, ISIL)), instant("2026-01-04"))
    found = list(loaded.changes_since(date(2026, 1, 3)))
    assert [each.is_of_reading for each in found] == [False, True]
    assert found[1].entities[0].fields == (FieldChange("country", ("AF",), ()),)


def test_all_steps_are_told_from_a_day_on(loaded: Store) -> None:
    loaded.load(listing("0", dataset="selected"), instant("2026-01-02"))
    found = list(loaded.changes_since())
    assert [(each.newer.dataset, each.newer.loaded_at.day, len(each.entities)) for each in found] == [
        ("selected", 2, 0),
        ("us-fto", 1, 0),
        ("us-fto", 2, 2),
        ("us-fto", 3, 1),
    ]
    assert [each.older is None for each in found] == [True, True, False, False]
    assert [each.newer.loaded_at.day for each in loaded.changes_since(date(2026, 1, 3))] == [3]
    assert [each.newer.dataset for each in loaded.changes_since(None, "selected")] == ["selected"]
    assert list(loaded.changes_since(date(2026, 1, 4))) == []


def test_an_edition_that_changed_nothing_is_left_out(loaded: Store) -> None:
    loaded.load(replace(THIRD, digest="sha256:4"), instant("2026-01-04"))
    loaded.load(THIRD, instant("2026-01-05"))
    assert list(loaded.changes_since(date(2026, 1, 4))) == []


def test_the_history_of_one_entity_begins_with_its_coming(loaded: Store) -> None:
    isil = [(each.newer.loaded_at.day, told(each)) for each in loaded.changes_since(entity=ISIL.id)]
    assert isil == [
        (1, [("added", "islamic-state")]),
        (2, [("removed", "islamic-state")]),
        (3, [("added", "islamic-state")]),
    ]
    bla = [(each.newer.loaded_at.day, told(each)[0][0]) for each in loaded.changes_since(entity=BLA.id)]
    assert bla == [(1, "added"), (2, "changed")]
    assert list(loaded.changes_since(entity="us-fto.nobody")) == []


def test_a_designation_that_does_not_bear_the_id_of_its_entity_is_in_its_history(store: Store) -> None:
    other = replace(BLA_FTO, id="us-fto.another")
    store.load(replace(FIRST, designations=()), instant("2026-01-01"))
    store.load(replace(FIRST, digest="sha256:2", designations=(other,)), instant("2026-01-02"))
    assert [each.newer.loaded_at.day for each in store.changes_since(entity=BLA.id)] == [1, 2]
    assert [each.newer.loaded_at.day for each in store.changes_since(entity="us-fto.balochistan-%")] == []


def test_a_pruned_edition_is_stepped_over_and_not_compared(loaded: Store) -> None:
    loaded.load(listing("4", None, *many(2)), instant("2026-01-04"))
    loaded.load(FIRST, instant("2026-01-05"))
    second = loaded.editions()[1]
    newest = loaded.editions()[-1]
    loaded.prune(2, instant("2026-02-01"))
    assert [each.newer.loaded_at.day for each in loaded.changes_since()] == [1, 4, 5]
    for edition in (second, loaded.editions()[1], replace(newest, digest="sha256:no")):
        with pytest.raises(NotFound):
            loaded.changes(edition, newest)


def test_many_changes_at_once_are_all_told(store: Store) -> None:
    store.load(listing("1", None, *many(3000)), instant("2026-01-01"))
    store.load(listing("2", None, BLA), instant("2026-01-02"))
    found = store.changes(*store.editions())
    assert len(found.entities) == 3001
    assert [each.act for each in found.entities[-2:]] == [Act.REMOVED, Act.ADDED]
