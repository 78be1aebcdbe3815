"""Each word of a name finds the word of the other that it stands for, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.matching.align import Alignment, align
from service.names.fold import fold
from service.names.prepare import prepare
from service.names.words import NameWords

NAMES = st.lists(
    st.sampled_from(["ali", "al", "ahmed", "ahmad", "abdul", "rahman", "abdulrahman", "bin", "army", "18", "j", "of"]),
    min_size=1,
    max_size=6,
).map(" ".join)


def aligned(query: str, candidate: str, words: NameWords) -> Alignment:
    return align(prepare(fold(query), words), prepare(fold(candidate), words))


def stretches(alignment: Alignment) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [(pair.query, pair.candidate) for pair in alignment.pairs]


def test_words_in_another_order_find_each_other(words: NameWords) -> None:
    assert stretches(aligned("putin vladimir", "vladimir putin", words)) == [((0, 1), (1, 2)), ((1, 2), (0, 1))]


def test_of_two_equal_words_the_nearer_is_taken(words: NameWords) -> None:
    alignment = aligned("ahmed ali ahmed", "ahmed ahmed", words)
    assert stretches(alignment) == [((0, 1), (0, 1)), ((2, 3), (1, 2))]
    assert [word.text for word in alignment.query_left] == ["ali"]


@pytest.mark.parametrize(
    ("apart", "joined"),
    [("abdul rahman yasin", "yasin abdulrahman"), ("vladimir putin", "vladimirputin"), ("al qaida", "alqaeda")],
)
def test_two_words_find_the_one_in_which_they_are_joined(apart: str, joined: str, words: NameWords) -> None:
    for one, other in ((apart, joined), (joined, apart)):
        alignment = aligned(one, other, words)
        assert alignment.query_left == alignment.candidate_left == ()
        assert alignment.likeness > 0.9


def test_words_that_do_not_stand_together_are_not_joined(words: NameWords) -> None:
    alignment = aligned("abdul omar rahman", "omar abdulrahman", words)
    assert [word.text for word in alignment.candidate_left] == ["abdulrahman"]


def test_light_words_are_the_same_or_nothing(words: NameWords) -> None:
    assert [word.text for word in aligned("the voice", "thea voice", words).candidate_left] == ["thea"]
    assert stretches(aligned("an jong choe", "choe jong an", words))[0] == ((0, 1), (2, 3))
    assert stretches(aligned("choe jong an", "an jong choe", words))[2] == ((2, 3), (0, 1))
    assert aligned("noor ltd", "noor limited", words).likeness == 1.0


def test_short_words_are_joined_letter_for_letter_only(words: NameWords) -> None:
    assert aligned("j p morgan", "jp morgan", words).candidate_left == ()
    assert [word.text for word in aligned("new ira", "noor", words).candidate_left] == ["noor"]


def test_a_short_word_is_not_swallowed_by_its_neighbour(words: NameWords) -> None:
    assert stretches(aligned("samsong electronics co ltd", "samsung electronics co ltd", words)) == [
        ((place, place + 1), (place, place + 1)) for place in range(4)
    ]


def test_words_without_counterpart_are_left_over(words: NameWords) -> None:
    alignment = aligned("sergey viktorovich lavrov", "sergey lavrov", words)
    assert [word.text for word in alignment.query_left] == ["viktorovich"]
    assert alignment.candidate_left == ()
    assert alignment.query_share == pytest.approx(2 / 3)
    assert alignment.candidate_share == 1.0
    assert alignment.paired == 2.0


@given(NAMES, NAMES)
def test_no_word_stands_in_two_pairs_and_none_is_lost(words: NameWords, one: str, other: str) -> None:
    alignment = aligned(one, other, words)
    taken = [place for pair in alignment.pairs for place in range(*pair.query)]
    assert len(taken) == len(set(taken))
    assert len(taken) + len(alignment.query_left) == len(prepare(one, words).words)
    assert 0.0 <= alignment.query_share <= 1.0 + 1e-9
    assert 0.0 <= alignment.likeness <= 1.0 + 1e-9


@given(NAMES, NAMES)
def test_both_ways_the_same_is_found(words: NameWords, one: str, other: str) -> None:
    there, back = aligned(one, other, words), aligned(other, one, words)
    assert there.query_share == pytest.approx(back.candidate_share)
    assert there.likeness == pytest.approx(back.likeness)
