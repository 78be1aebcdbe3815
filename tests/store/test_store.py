from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.provenance import Coverage, Edition
from service.errors import BadDataset, InvalidDay, NotFound
from service.store.store import Store
from tests.store.samples import BLA, BLA_FTO, ISIL, ISIL_FTO, instant, listing, many
from tests.store.strategies import DESIGNATIONS, ENTITIES

A, B, C = listing("A"), listing("B", None, BLA, ISIL), listing("C", None, ISIL)


def digests(store: Store) -> list[str]:
    return [edition.digest for edition in store.editions()]


def answering(store: Store, known_at: str | None = None) -> str | None:
    """The digest of the edition of the FTO list that answers at the moment."""
    editions = store.editions_at(instant(known_at) if known_at else None)
    return editions["us-fto"].digest if "us-fto" in editions else None


def count(outside: Engine, table: str) -> int:
    with outside.begin() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_an_edition_says_what_was_loaded_and_when(store: Store) -> None:
    loaded = store.load(listing("A", "2026-01-14", BLA, ISIL), instant("2026-02-05T10:00:00.123456+01:00"))
    assert loaded.added
    assert loaded.edition == Edition(
        dataset="us-fto",
        digest="sha256:559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd",
        coverage=Coverage.COMPLETE,
        published_at=Day.parse("2026-01-14"),
        loaded_at=instant("2026-02-05T09:00:00.123456"),
        known_from=instant("2026-02-05T09:00:00.123456"),
        entities=2,
        designations=1,
        covers_from=date(1997, 10, 8),
        covers_until=date(2026, 1, 14),
        back_filled=False,
    )
    assert store.editions() == (loaded.edition,)


@pytest.mark.parametrize("published", [None, Day.parse("2026"), Day.unknown(date(2026, 1, 1), date(2026, 2, 1))])
def test_what_the_file_says_of_itself_comes_back(store: Store, published: Day | None) -> None:
    bare = replace(A, published_at=published, covers_from=None, covers_until=None, coverage=Coverage.SELECTED)
    edition = store.load(bare, instant("2026-02-05")).edition
    assert store.editions_at(None) == {"us-fto": edition}
    assert store.listing(edition) == bare


def test_the_rows_come_back_in_the_order_of_the_file(store: Store) -> None:
    mixed = replace(A, entities=(ISIL, BLA, *many(3)), designations=(ISIL_FTO, BLA_FTO))
    assert store.listing(store.load(mixed, instant("2026-02-05")).edition) == mixed


@given(entities=st.lists(ENTITIES, max_size=4), designations=st.lists(DESIGNATIONS, max_size=4), number=st.integers(0))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_listing_comes_back_from_the_database(
    store: Store, entities: list[Entity], designations: list[Designation], number: int
) -> None:
    # PostgreSQL keeps no NUL in a key; readers refuse ids that hold one.
    named = tuple(replace(entity, id=entity.id.replace("\0", "")) for entity in entities)
    dated = tuple(replace(each, id=each.id.replace("\0", "")) for each in designations)
    given_listing = replace(listing(f"{number}"), entities=named, designations=dated)
    assert store.listing(store.load(given_listing, instant("2026-02-05")).edition) == given_listing


def test_an_empty_listing_comes_back_empty(store: Store) -> None:
    empty = replace(A, entities=(), designations=())
    assert store.listing(store.load(empty, instant("2026-02-05")).edition) == empty


def test_loading_the_same_file_twice_adds_nothing(store: Store, outside: Engine) -> None:
    first = store.load(A, instant("2026-02-05"))
    again = store.load(A, instant("2026-02-06"))
    assert (again.edition, again.added) == (first.edition, False)
    assert digests(store) == [A.digest]
    assert (count(outside, "sighting"), count(outside, "edition")) == (1, 1)


def test_a_row_that_did_not_change_is_stored_once(store: Store, outside: Engine) -> None:
    store.load(A, instant("2026-02-05"))
    store.load(B, instant("2026-02-06"))
    assert count(outside, "listed_row") == len({BLA.id, ISIL.id}) + 1


def test_an_entity_listed_twice_in_one_file_comes_back_twice(store: Store) -> None:
    doubled = replace(A, entities=(BLA, ISIL, BLA))
    assert store.listing(store.load(doubled, instant("2026-02-05")).edition) == doubled


def test_each_moment_is_answered_from_the_edition_known_then(store: Store) -> None:
    store.load(A, instant("2026-02-05"))
    store.load(B, instant("2026-02-06"))
    assert answering(store, "2026-02-05T11:59:59.999999") is None
    assert answering(store, "2026-02-05") == A.digest
    assert answering(store, "2026-02-06T11:59:59.999999") == A.digest
    assert answering(store, "2026-02-06") == B.digest
    assert answering(store) == B.digest


def test_each_dataset_has_its_own_history(store: Store) -> None:
    other = listing("A", dataset="selected")
    store.load(A, instant("2026-02-05"))
    store.load(other, instant("2026-02-07"))
    store.load(B, instant("2026-02-08"))
    assert {name: each.digest for name, each in store.editions_at(instant("2026-02-07")).items()} == {
        "us-fto": A.digest,
        "selected": other.digest,
    }
    assert [edition.dataset for edition in store.editions()] == ["selected", "us-fto", "us-fto"]
    assert [edition.digest for edition in store.editions("us-fto")] == [A.digest, B.digest]
    assert store.editions("un-sc") == ()


def test_an_edition_that_comes_back_is_the_newest_again(store: Store, outside: Engine) -> None:
    for day, each in (("2026-02-05", A), ("2026-02-06", B), ("2026-02-07", A)):
        assert store.load(each, instant(day)).added
    assert [answering(store, f"2026-02-0{day}") for day in (5, 6, 7)] == [A.digest, B.digest, A.digest]
    assert store.editions_at(None)["us-fto"].loaded_at == instant("2026-02-07")
    assert digests(store) == [A.digest, B.digest, A.digest]
    assert count(outside, "edition") == 2
    assert not store.load(A, instant("2026-02-08")).added


def test_an_edition_of_the_same_day_that_comes_back_is_the_newest_again(store: Store) -> None:
    one, other = listing("A", "2026-01-14"), listing("B", "2026-01-14", BLA, ISIL)
    for day, each in (("2026-02-05", one), ("2026-02-06", other), ("2026-02-07", one)):
        assert store.load(each, instant(day)).added
    assert [answering(store, f"2026-02-0{day}") for day in (5, 6, 7)] == [one.digest, other.digest, one.digest]


def test_an_older_file_that_comes_late_never_answers(store: Store) -> None:
    newer, older = listing("B", "2026-01-14"), listing("A", "2025-12-01", ISIL)
    store.load(newer, instant("2026-02-05"))
    late = store.load(older, instant("2026-02-06"))
    assert late.added
    assert answering(store, "2026-02-07") == newer.digest
    assert digests(store) == [older.digest, newer.digest]
    assert store.load(older, instant("2026-02-08")) == replace(late, added=False)


def test_an_older_edition_that_comes_back_does_not_answer_again(store: Store) -> None:
    older, newer = listing("A", "2025-12-01"), listing("B", "2026-01-14", ISIL)
    first = store.load(older, instant("2026-02-05"))
    store.load(newer, instant("2026-02-06"))
    assert store.load(older, instant("2026-02-07")) == replace(first, added=False)
    assert answering(store) == newer.digest


def test_the_last_sighting_of_an_older_edition_stands_for_it(store: Store) -> None:
    older, newer = listing("A", "2025-12-01"), listing("B", "2026-01-14", ISIL)
    live = store.load(older, instant("2026-02-05"))
    store.load(older, instant("2026-02-05"), received=date(2026, 1, 2))
    store.load(newer, instant("2026-02-06"))
    assert store.load(older, instant("2026-02-07")) == replace(live, added=False)


def test_an_archived_file_takes_its_place_in_history(store: Store) -> None:
    store.load(B, instant("2026-02-05"))
    archived = store.load(A, instant("2026-02-06"), received=date(2025, 6, 1))
    assert (archived.added, archived.edition.back_filled) == (True, True)
    assert answering(store, "2025-05-31T23:59:59") is None
    assert answering(store, "2025-06-01T00:00:00") == A.digest
    assert answering(store, "2026-02-04") == A.digest
    assert answering(store, "2026-02-05") == B.digest
    assert answering(store) == B.digest
    assert [edition.back_filled for edition in store.editions()] == [True, False]


def test_an_archived_file_between_two_others_answers_until_the_later_one(store: Store) -> None:
    store.load(A, instant("2026-01-01"))
    store.load(C, instant("2026-03-01"))
    store.load(B, instant("2026-04-01"), received=date(2026, 2, 1))
    assert [answering(store, f"2026-0{month}-15") for month in (1, 2, 3, 4)] == [
        A.digest,
        B.digest,
        C.digest,
        C.digest,
    ]


def test_an_archived_file_older_than_what_was_known_on_its_day_answers_never(store: Store) -> None:
    newer, older = listing("B", "2026-01-14"), listing("A", "2025-12-01", ISIL)
    store.load(newer, instant("2026-02-05"), received=date(2026, 1, 15))
    store.load(older, instant("2026-02-06"), received=date(2026, 1, 20))
    assert answering(store, "2026-01-21") == newer.digest


def test_a_stored_file_found_to_have_come_earlier_is_known_earlier(store: Store) -> None:
    store.load(A, instant("2026-02-05"))
    earlier = store.load(A, instant("2026-02-06"), received=date(2026, 1, 2))
    assert earlier.added
    assert answering(store, "2026-01-03") == A.digest
    assert not store.load(A, instant("2026-02-07"), received=date(2026, 1, 2)).added
    assert not store.load(A, instant("2026-02-07"), received=date(2026, 1, 20)).added


def test_a_file_received_tomorrow_is_refused_and_not_stored(store: Store) -> None:
    with pytest.raises(InvalidDay):
        store.load(A, instant("2026-02-05"), received=date(2026, 2, 6))
    assert store.editions() == ()


def test_better_code_that_reads_the_same_bytes_otherwise_makes_an_edition(store: Store) -> None:
    before = store.load(A, instant("2026-02-05")).edition
    better = replace(A, entities=(replace(BLA, countries=("PK", "AF")),))
    after = store.load(better, instant("2026-02-06"))
    assert (after.added, after.edition.digest) == (True, before.digest)
    assert store.listing(before) == A
    assert store.listing(after.edition) == better
    assert store.editions_at(instant("2026-02-05"))["us-fto"] == before
    assert store.editions_at(None)["us-fto"] == after.edition


def test_an_entity_is_first_known_from_the_earliest_edition_that_has_it(store: Store) -> None:
    # A designation bears the id of its entity, and is not one.
    store.load(replace(A, designations=(BLA_FTO, ISIL_FTO)), instant("2026-02-05"))
    store.load(B, instant("2026-02-06"))
    store.load(replace(C, entities=(replace(ISIL, note="Renamed."),)), instant("2026-02-07"))
    assert store.first_known([BLA.id, ISIL.id, "us-fto.nobody"]) == {
        BLA.id: instant("2026-02-05"),
        ISIL.id: instant("2026-02-06"),
    }
    store.load(C, instant("2026-02-08"), received=date(2020, 1, 1))
    assert store.first_known([ISIL.id]) == {ISIL.id: instant("2020-01-01T00:00:00")}
    assert store.first_known([]) == {}


def test_more_ids_than_one_statement_carries_are_all_found(store: Store) -> None:
    crowd = many(1201)
    store.load(replace(A, entities=crowd), instant("2026-02-05"))
    assert len(store.first_known(entity.id for entity in crowd)) == len(crowd)


def test_all_listings_are_loaded_at_once(store: Store) -> None:
    other = listing("A", dataset="selected")
    loaded = store.load_all([A, other], instant("2026-02-05"))
    assert [(each.edition.dataset, each.added) for each in loaded] == [("us-fto", True), ("selected", True)]
    again = store.load_all([B, other], instant("2026-02-06"))
    assert [(each.edition.digest, each.added) for each in again] == [(B.digest, True), (other.digest, False)]
    assert store.load_all([], instant("2026-02-07")) == ()


def test_one_listing_that_cannot_be_stored_keeps_the_others_out(store: Store) -> None:
    broken = replace(listing("A", dataset="selected"), entities=(replace(BLA, note="\ud800"),))
    with pytest.raises(BadDataset):
        store.load_all([A, broken], instant("2026-02-05"))
    assert store.editions() == ()


def test_a_failure_within_the_load_leaves_nothing_of_it(store: Store, outside: Engine) -> None:
    store.load(A, instant("2026-02-05"))
    refuse = "CREATE TRIGGER refuse BEFORE INSERT ON sighting BEGIN SELECT RAISE(ABORT, 'no'); END"
    if outside.dialect.name == "postgresql":
        refuse = "ALTER TABLE sighting ADD CONSTRAINT refuse CHECK (edition_id < 2)"
    with outside.begin() as connection:
        connection.execute(text(refuse))
    with pytest.raises(Exception, match=r"no|refuse"):
        store.load_all([A, B], instant("2026-02-06"))
    assert digests(store) == [A.digest]
    assert [count(outside, table) for table in ("edition", "membership", "known_entity", "listed_row")] == [1, 1, 1, 2]


def test_an_edition_that_is_not_stored_is_not_found(store: Store) -> None:
    edition = store.load(A, instant("2026-02-05")).edition
    for other in (
        replace(edition, digest=B.digest),
        replace(edition, dataset="selected"),
        replace(edition, known_from=instant("2026-02-06")),
    ):
        with pytest.raises(NotFound, match=other.digest):
            store.listing(other)


def test_what_was_loaded_is_there_after_a_restart(url: str) -> None:
    store = Store.open(url)
    edition = store.load(B, instant("2026-02-05")).edition
    store.close()
    again = Store.open(url)
    assert again.listing(again.editions_at(None)["us-fto"]) == B
    assert again.editions() == (edition,)
    again.close()


@pytest.mark.parametrize("table", ["edition", "sighting", "listed_row", "membership", "known_entity"])
@pytest.mark.parametrize("change", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_nothing_that_was_loaded_can_be_changed(store: Store, outside: Engine, table: str, change: str) -> None:
    store.load(A, instant("2026-02-05"))
    column = {"membership": "edition_id", "known_entity": "key"}.get(table, "id")
    with pytest.raises(Exception, match="what was loaded is never changed"), outside.begin() as connection:
        connection.execute(text(change.format(table, column, column)))


def test_a_moment_without_an_offset_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no offset"):
        store.editions_at(instant("2026-02-05").replace(tzinfo=None))


def test_a_living_store_answers_a_ping(store: Store) -> None:
    store.ping()
