"""Words with a letter mistyped stay alike, more so the longer they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.names.distance import slips, typed_likeness

WORDS = st.text(alphabet="abcdeh123", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("hamas", "hamas", 0), ("hamas", "hamsa", 1), ("hamas", "hmas", 1), ("hamas", "haamas", 1), ("hamas", "humus", 2)],
)
def test_swapped_lost_added_and_changed_letters_are_one_slip_each(one: str, other: str, count: int) -> None:
    assert slips(one, other) == count


@pytest.mark.parametrize(("one", "other"), [("hamas", "hamaz"), ("sharia", "sharai"), ("macron", "marcon")])
def test_one_slip_in_five_letters_or_more_leaves_at_least_85(one: str, other: str) -> None:
    assert typed_likeness(one, other) >= 0.85


@pytest.mark.parametrize(
    ("one", "other"), [("farc", "fard"), ("isis", "issi"), ("bla", "blf"), ("bd", "bp"), ("a", "b")]
)
def test_a_slip_in_a_shorter_word_is_no_likeness_to_stand_alone(one: str, other: str) -> None:
    assert typed_likeness(one, other) < 0.8


@pytest.mark.parametrize(("one", "other"), [("m19", "m23"), ("barrio18", "barrio19"), ("17n", "n"), ("18", "19")])
def test_digits_that_differ_are_no_slip(one: str, other: str) -> None:
    assert typed_likeness(one, other) == 0.0


def test_three_slips_are_another_word() -> None:
    assert typed_likeness("petrochemical", "petromechanical") == 0.0
    assert typed_likeness("balochistan", "bulechistin") == 0.0


@given(WORDS, WORDS)
def test_likeness_is_the_same_both_ways_and_lies_in_0_to_1(one: str, other: str) -> None:
    assert 0.0 <= typed_likeness(one, other) == typed_likeness(other, one) <= 1.0


@given(st.text(alphabet="abc", min_size=2, max_size=10))
def test_a_word_is_wholly_like_itself(word: str) -> None:
    assert typed_likeness(word, word) == 1.0
