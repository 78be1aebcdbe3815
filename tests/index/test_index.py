"""The index proposes every name that could be meant, in a fixed order, and says where it stopped."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.index.entry import IndexedName
from service.index.index import Candidates, NameIndex
from service.names.fold import fold
from service.names.words import NameWords

LIMIT = 50


def texts(index: NameIndex, query: str, limit: int = LIMIT) -> list[str]:
    return [index.names[position].text for position in index.candidates(fold(query), limit).positions]


def test_every_listed_name_is_found_exactly_and_comes_first(index: NameIndex) -> None:
    for position, name in enumerate(index.names):
        if name.folded:
            assert position in index.exact(name.folded)
            first = index.candidates(name.folded, LIMIT).positions[0]
            assert index.names[first].folded == name.folded


def test_a_name_that_nobody_bears_is_found_nowhere(index: NameIndex) -> None:
    assert index.exact("balochistan liberation") == ()
    assert index.exact("") == ()
    assert texts(index, "Vladimir Putin") == []


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Baloch Libration Army", "BALOCH LIBERATION ARMY"),
        ("Army Balochistan Liberation", "Balochistan Liberation Army"),
        ("Baluch Liberation Army", "BALOCH LIBERATION ARMY"),
        ("Hezbollah", "Hizballah"),
        ("Bokoharam", "Boko Haram"),
        ("alqaeda", "al-Qa'ida"),
        ("BalochistanLiberationArmy", "Balochistan Liberation Army"),
        ("BLA", "Balochistan Liberation Army"),
        ("Real Irish Republican Army", "RIRA"),
        ("Majeed Brigade of the Balochistan Liberation Army", "Balochistan Liberation Army"),
    ],
)
def test_typos_order_spelling_spacing_and_acronyms_find_the_name(index: NameIndex, asked: str, meant: str) -> None:
    assert meant in texts(index, asked)


def test_one_letter_lost_added_or_changed_in_a_long_name_finds_it_first(index: NameIndex) -> None:
    chance = random.Random(7)  # noqa: S311 (nothing secret is drawn)
    long_names = [name for name in index.names if len(name.folded) >= 15]
    for name in chance.sample(long_names, 100):
        place = chance.randrange(1, len(name.folded) - 1)
        letter = chance.choice("aeiklmnrst")
        mistyped = name.folded[:place] + letter * chance.randrange(2) + name.folded[place + chance.randrange(2) :]
        proposed = [index.names[position].folded for position in index.candidates(mistyped, LIMIT).positions]
        assert name.folded in proposed, (mistyped, name.folded)


def test_the_likeliest_stand_first_and_equals_in_the_order_given(
    listed: tuple[IndexedName, ...], words: NameWords
) -> None:
    twice = NameIndex.build([*listed[:20], *listed[:20]], words)
    assert twice.candidates(listed[3].folded, LIMIT).positions[:2] == (3, 23)


def test_a_search_that_was_cut_says_so(index: NameIndex) -> None:
    whole = index.candidates("popular front for the liberation of palestine", LIMIT)
    assert len(whole.positions) > 2
    assert not whole.cut
    cut = index.candidates("popular front for the liberation of palestine", 2)
    assert cut == Candidates(whole.positions[:2], cut=True)
    assert not index.candidates("popular front for the liberation of palestine", len(whole.positions)).cut


def test_fewer_names_reach_a_higher_score(index: NameIndex) -> None:
    every, some, few = (index.candidates("hizballah", 500, reach).positions for reach in (0.0, 0.5, 0.9))
    assert set(few) < set(some) < set(every)
    assert every[0] == some[0] == few[0]


def test_an_index_of_no_names_proposes_none(words: NameWords) -> None:
    empty = NameIndex.build([], words)
    assert empty.candidates("hamas", LIMIT) == Candidates((), cut=False)
    assert empty.exact("hamas") == ()


@pytest.mark.parametrize("asked", ["", "a", "7", "1234567", "x" * 200, "a b " * 50, "army " * 40, "习近平", "😀"])
def test_strange_queries_are_answered(index: NameIndex, asked: str) -> None:
    assert len(index.candidates(fold(asked), LIMIT).positions) <= LIMIT


@given(st.text(max_size=40))
def test_the_same_question_has_the_same_answer(index: NameIndex, text: str) -> None:
    assert index.candidates(fold(text), LIMIT) == index.candidates(fold(text), LIMIT)


def test_threads_read_the_same_index_at_once(index: NameIndex) -> None:
    queries = [name.folded for name in index.names[:200] if name.folded]
    alone = [index.candidates(query, LIMIT) for query in queries]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda query: index.candidates(query, LIMIT), queries)) == alone
