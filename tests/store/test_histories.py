from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.listing import Listing
from service.domain.provenance import Coverage, Edition
from service.domain.runs import Histories, Run, Value
from service.errors import StoreUnavailable
from service.store.codec import Kind
from service.store.histories import _stretches
from service.store.membership import pack, unpack
from service.store.rows import RowKeys
from service.store.store import Store
from tests.store.samples import BLA, BLA_FTO, ISIL, ISIL_FTO, instant, listing

BOTH = listing("both", None, BLA, ISIL)
ONE = listing("one", None, BLA)
NOBODY = replace(listing("nobody"), entities=(), designations=())


def part(whole: Listing) -> Listing:
    """The same, of which nobody says that it is all of the list."""
    return replace(whole, digest=f"{whole.digest[:-4]}part", coverage=Coverage.SELECTED)


def load(store: Store, *listings: Listing) -> None:
    """Loads the listings on the days from the first of January on."""
    for number, each in enumerate(listings, 1):
        store.load(each, instant(f"2026-01-{number:02}"))


def spans(runs: tuple[Run[Value], ...]) -> list[str]:
    """The days of January on which the editions of each run were loaded: before (first last) after."""

    def day(edition: Edition | None) -> str:
        return str(edition.loaded_at.day) if edition else "-"

    return [f"{day(run.before)} ({day(run.first)} {day(run.last)}) {day(run.after)}" for run in runs]


def of(histories: Histories) -> Mapping[str, list[str]]:
    return {entity.removeprefix("us-fto."): spans(runs) for entity, runs in histories.entities.items()}


def test_a_list_that_is_not_loaded_has_no_history(store: Store) -> None:
    assert store.histories("un-sc") == Histories((), {}, {})


def test_what_one_edition_has_was_perhaps_there_before_and_may_be_there_still(store: Store) -> None:
    load(store, BOTH)
    found = store.histories("us-fto")
    assert of(found) == {"balochistan-liberation-army": ["- (1 1) -"], "islamic-state": ["- (1 1) -"]}
    assert set(found.designations) == {BLA_FTO.id}
    assert found.editions == store.editions()


def test_complete_editions_without_it_bound_a_run_as_narrowly_as_they_can(store: Store) -> None:
    load(store, ONE, NOBODY, listing("x", None, BLA), BOTH, replace(BOTH, digest="sha256:y"), NOBODY, ONE)
    assert of(store.histories("us-fto")) == {
        "balochistan-liberation-army": ["- (1 1) 2", "2 (3 5) 6", "6 (7 7) -"],
        "islamic-state": ["3 (4 5) 6"],
    }


def test_the_row_of_the_last_edition_of_a_run_is_told_where_no_listing_has_it(store: Store) -> None:
    renamed = replace(ISIL, note="Renamed.")
    load(store, BOTH, listing("x", None, BLA, renamed), ONE, replace(BOTH, digest="sha256:z", designations=(ISIL_FTO,)))
    found = store.histories("us-fto")
    assert [run.value for run in found.entities[ISIL.id]] == [renamed, None]
    assert [run.value for run in found.entities[BLA.id]] == [None]
    assert [run.value for run in found.designations[BLA_FTO.id]] == [BLA_FTO]
    assert spans(found.designations[BLA_FTO.id]) == ["- (1 3) 4"]


def test_an_edition_that_is_not_complete_proves_no_absence(store: Store) -> None:
    load(store, part(ONE), BOTH, part(ONE), BOTH, part(ONE))
    found = store.histories("us-fto")
    assert of(found)["islamic-state"] == ["- (2 4) -"]
    assert [run.value for run in found.entities[ISIL.id]] == [ISIL]


def test_an_edition_that_is_not_complete_shows_presence(store: Store) -> None:
    load(store, ONE, part(BOTH), ONE)
    assert of(store.histories("us-fto"))["islamic-state"] == ["1 (2 2) 3"]


def test_only_what_was_known_at_the_moment_counts(store: Store) -> None:
    load(store, BOTH, ONE)
    assert of(store.histories("us-fto", instant("2026-01-01")))["islamic-state"] == ["- (1 1) -"]
    assert of(store.histories("us-fto", instant("2026-01-02")))["islamic-state"] == ["- (1 1) 2"]
    assert store.histories("us-fto", instant("2025-12-31")).editions == ()


def test_an_archived_file_takes_its_place_between_others(store: Store) -> None:
    load(store, BOTH, replace(BOTH, digest="sha256:x"))
    store.load(ONE, instant("2026-01-20"), received=date(2026, 1, 2))
    assert of(store.histories("us-fto"))["islamic-state"] == ["- (1 1) 20", "20 (2 2) -"]


def test_the_same_bytes_count_as_they_were_read_last(store: Store) -> None:
    mended = replace(ONE, entities=(BLA, ISIL))
    load(store, ONE, mended)
    assert of(store.histories("us-fto"))["islamic-state"] == ["- (1 2) -"]


def test_an_edition_that_was_pruned_proves_nothing(store: Store) -> None:
    load(store, BOTH, ONE, replace(BOTH, digest="sha256:x"))
    store.prune(1, instant("2026-02-01"))
    assert of(store.histories("us-fto"))["islamic-state"] == ["- (3 3) -"]


@given(st.lists(st.sets(st.integers(0, 5)), min_size=1, max_size=8), st.lists(st.booleans(), min_size=8, max_size=8))
def test_runs_are_those_that_a_walk_over_one_key_finds(has: list[set[int]], complete: list[bool]) -> None:
    # The walk is over arrays of all keys at once; this is the same said of one key.
    keys = RowKeys(
        np.arange(6, dtype=np.int32),
        np.arange(6, dtype=np.int32),
        tuple((Kind.ENTITY, str(number)) for number in range(6)),
    )
    editions = [
        Edition(
            "us-fto", "sha256:a", Coverage.COMPLETE if whole else Coverage.SELECTED, None, instant("2026-01-01"),
            instant("2026-01-01"), 1, 1,
        )
        for whole, _ in zip(complete, has, strict=False)
    ]  # fmt: skip
    rows = [np.array(sorted(each), np.int32) for each in has]
    found = {(one.code, one.first, one.last, one.before, one.after) for one in _stretches(editions, rows, keys)}
    expected = set()
    for key in range(6):
        run: tuple[int, int, int] | None = None
        last_complete = -1
        for place, (each, whole) in enumerate(zip(has, complete, strict=False)):
            if key in each:
                run = (run[0], place, run[2]) if run else (place, place, last_complete)
            elif whole and run:
                expected.add((key, *run, place))
                run = None
            if whole:
                last_complete = place
        if run:
            expected.add((key, *run, -1))
    assert found == expected


@given(st.lists(st.integers(0, 2**31 - 1)))
def test_the_rows_of_an_edition_come_back_in_their_order(rows: list[int]) -> None:
    assert unpack(pack(rows)).tolist() == rows


def test_a_year_of_editions_takes_little_room() -> None:
    rows = [*range(1, 30_001)]
    rows[100:200] = range(40_000, 40_100)
    assert len(pack(rows)) < 300


@pytest.mark.parametrize("blob", [b"", b"no blob", pack([1, 2, 3])[:-2]])
def test_a_blob_that_is_damaged_is_said_so(blob: bytes) -> None:
    with pytest.raises(StoreUnavailable, match="damaged edition"):
        unpack(blob)
