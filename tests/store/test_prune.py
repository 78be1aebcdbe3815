from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, text

from service.domain.record import EditionUsed
from service.errors import NotFound
from service.store.store import Store
from tests.store.samples import BLA, ISIL, evidence, instant, listing

A = listing("A")
B = listing("B", None, BLA, ISIL)
C = listing("C", None, replace(BLA, note="Renamed."))
HISTORY = ((A, "2026-02-05"), (B, "2026-02-06"), (C, "2026-02-07"))
NOW = instant("2026-03-01")


@pytest.fixture
def loaded(store: Store) -> Store:
    """A store with three editions, of which the second alone has ISIL."""
    for each, day in HISTORY:
        store.load(each, instant(day))
    return store


def count(outside: Engine, table: str) -> int:
    with outside.begin() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def pruned(store: Store) -> list[bool]:
    return [edition.pruned for edition in store.editions("us-fto")]


def test_the_newest_are_kept_and_what_went_is_said(loaded: Store, outside: Engine) -> None:
    second, newest = loaded.editions()[1:]
    taken = loaded.prune(1, NOW)
    assert [edition.digest for edition in taken.editions] == [A.digest, B.digest]
    assert taken.rows == 2
    assert (count(outside, "listed_row"), count(outside, "membership")) == (2, 1)
    assert loaded.listing(newest) == C
    with pytest.raises(NotFound, match=B.digest):
        loaded.listing(second)
    assert loaded.prune(1, NOW) == replace(taken, editions=(), rows=0)


@pytest.mark.parametrize(("keep", "gone"), [(1, [True, True, False]), (2, [True, False, False]), (3, [False] * 3)])
def test_as_many_are_kept_as_asked_for(loaded: Store, keep: int, gone: list[bool]) -> None:
    loaded.prune(keep, NOW)
    assert pruned(loaded) == gone


def test_each_dataset_keeps_its_own_newest(loaded: Store) -> None:
    other = listing("A", dataset="selected")
    loaded.load(other, instant("2026-01-01"))
    loaded.prune(1, NOW)
    assert loaded.listing(loaded.editions_at(None)["selected"]) == other


def test_an_edition_that_a_record_names_is_kept_with_its_rows(loaded: Store) -> None:
    loaded.records.keep([evidence(editions=(EditionUsed("us-fto", B.digest, instant("2026-02-06")),))])
    assert [edition.digest for edition in loaded.prune(1, NOW).editions] == [A.digest]
    assert loaded.listing(loaded.editions()[1]) == B


def test_a_record_of_another_dataset_keeps_nothing_here(store: Store) -> None:
    for each, day in HISTORY:
        store.load(replace(each, digest=each.digest[:-1] + "0"), instant(day))
    store.records.keep([evidence(editions=(EditionUsed("us-fto", B.digest, instant("2026-02-06")),))])
    assert len(store.prune(1, NOW).editions) == 2


def test_an_edition_that_came_back_counts_by_its_last_sighting(loaded: Store) -> None:
    loaded.load(A, instant("2026-02-08"))
    assert [edition.digest for edition in loaded.prune(2, NOW).editions] == [B.digest]
    assert loaded.listing(loaded.editions()[0]) == A


def test_no_other_edition_answers_for_one_that_was_pruned(loaded: Store) -> None:
    loaded.load(replace(A, digest="sha256:dd"), instant("2026-02-08"))
    loaded.records.keep([evidence(editions=(EditionUsed("us-fto", A.digest, instant("2026-02-05")),))])
    loaded.prune(1, NOW)
    answering = [loaded.editions_at(instant(f"2026-02-0{day}")) for day in (5, 6, 7, 8)]
    assert [each["us-fto"].digest if each else None for each in answering] == [A.digest, None, None, "sha256:dd"]


def test_another_process_learns_of_it(loaded: Store, url: str) -> None:
    other = Store.open(url)
    assert other.editions_at(instant("2026-02-05"))
    loaded.prune(1, NOW)
    assert not other.editions_at(instant("2026-02-05"))
    other.close()


def test_entities_are_known_since_when_they_were(loaded: Store) -> None:
    loaded.prune(1, NOW)
    assert loaded.first_known([BLA.id, ISIL.id]) == {BLA.id: instant("2026-02-05"), ISIL.id: instant("2026-02-06")}


def test_a_pruned_file_can_be_loaded_again_and_be_pruned_again(loaded: Store) -> None:
    loaded.prune(1, NOW)
    again = loaded.load(B, NOW, received=date(2026, 2, 6))
    assert again.added
    assert loaded.listing(again.edition) == B
    assert pruned(loaded) == [True, False, False, False]
    assert loaded.prune(2, NOW).editions == ()
    loaded.load(A, instant("2026-03-02"))
    assert [edition.digest for edition in loaded.prune(2, NOW).editions] == [B.digest]
    assert loaded.listing(loaded.editions_at(None)["us-fto"]) == A


def test_keeping_none_is_refused(loaded: Store) -> None:
    with pytest.raises(ValueError, match="never pruned"):
        loaded.prune(0, NOW)


def attempt(outside: Engine, *statements: str) -> None:
    with outside.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


PRUNE = (
    "INSERT INTO pruned (edition_id, sighting_id, pruned_at)"
    " SELECT edition_id, max(id), max(loaded_at) FROM sighting WHERE edition_id = {} GROUP BY edition_id"
)


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (["DELETE FROM membership WHERE edition_id = 1"], "never changed"),
        ([PRUNE.format(1), "DELETE FROM membership"], "never changed"),
        ([PRUNE.format(1), "DELETE FROM edition WHERE id = 1"], "never changed|foreign key|FOREIGN KEY"),
        ([PRUNE.format(1), "DELETE FROM sighting WHERE edition_id = 1"], "never changed"),
        ([PRUNE.format(1), "UPDATE membership SET edition_id = edition_id"], "never changed"),
        ([PRUNE.format(1), "DELETE FROM listed_row"], "never changed"),
        ([PRUNE.format(1), "DELETE FROM pruned"], "never changed"),
        ([PRUNE.format(3)], "an edition that is needed is not pruned"),
        ([PRUNE.format(2)], "an edition that is needed is not pruned"),
        (["INSERT INTO orphan VALUES (1)", "DELETE FROM listed_row"], "never changed"),
    ],
)
def test_the_seals_let_pass_this_act_alone(loaded: Store, outside: Engine, statements: list[str], said: str) -> None:
    loaded.records.keep([evidence(editions=(EditionUsed("us-fto", B.digest, instant("2026-02-06")),))])
    with pytest.raises(Exception, match=said):
        attempt(outside, *statements)
    assert pruned(loaded) == [False] * 3


def test_the_seal_is_closed_again_when_the_file_is_loaded_again(loaded: Store, outside: Engine) -> None:
    loaded.prune(1, NOW)
    loaded.load(A, NOW)
    with pytest.raises(Exception, match="never changed"):
        attempt(outside, "DELETE FROM membership WHERE edition_id = 1")
    assert count(outside, "orphan") == 0
