"""The index knows how much of a name and of a query their common words make."""

import pytest

from service.index.postings import Postings
from service.names.prepare import prepare
from service.names.words import NameWords

NAMES = ["balochistan liberation army", "majeed brigade", "abdulrahman yasin", "abdul rahman", "john f kennedy"]


@pytest.fixture(scope="module")
def postings(words: NameWords) -> Postings:
    return Postings.build([prepare(name, words) for name in NAMES])


def shares(postings: Postings, query: str, words: NameWords) -> tuple[list[float], list[float]]:
    overlap = postings.overlap(prepare(query, words))
    of_query, of_name = ([0.0] * len(NAMES) for _ in range(2))
    for place, position in enumerate(overlap.positions.tolist()):
        of_query[position] = round(float(overlap.query_share[place]), 3)
        of_name[position] = round(float(overlap.name_share[place]), 3)
    return of_query, of_name


def test_the_very_name_is_covered_whole_and_the_others_not(postings: Postings, words: NameWords) -> None:
    assert shares(postings, "majeed brigade", words) == ([0, 1, 0, 0, 0], [0, 1, 0, 0, 0])


def test_words_count_by_their_weight(postings: Postings, words: NameWords) -> None:
    of_query, of_name = shares(postings, "liberation army zebra", words)
    assert of_query[0] == pytest.approx(1.0 / 2.0)
    assert of_name[0] == pytest.approx(1.0 / 2.0)


def test_joined_words_and_words_apart_cover_each_other(postings: Postings, words: NameWords) -> None:
    assert shares(postings, "abdul rahman yasin", words)[1][2] == 1.0
    assert shares(postings, "abdulrahman", words)[1][3] == 1.0


def test_a_word_said_twice_covers_no_more_than_there_is(postings: Postings, words: NameWords) -> None:
    of_query, of_name = shares(postings, "majeed majeed majeed", words)
    assert of_query[1] == 1.0
    assert of_name[1] <= 1.0


def test_an_initial_is_found_with_its_neighbour(postings: Postings, words: NameWords) -> None:
    of_query, of_name = shares(postings, "j kennedy", words)
    assert of_query[4] > 1.0 / 1.3
    assert of_query[:4] == of_name[:4] == [0, 0, 0, 0]


def test_of_alike_words_in_a_name_the_one_that_covers_most_counts(words: NameWords) -> None:
    postings = Postings.build([prepare("abdu lrahmann abdulrahman", words)])
    overlap = postings.overlap(prepare("abdulrahman", words))
    assert overlap.name_share[0] > 0.6
    assert overlap.likeness[0] == 1.0
    assert overlap.paired[0] == (1.0 + 2.0) / 2


def test_a_slip_lowers_the_likeness_and_not_the_share(postings: Postings, words: NameWords) -> None:
    overlap = postings.overlap(prepare("majed brigade", words))
    (place,) = (overlap.positions == 1).nonzero()[0]
    assert overlap.query_share[place] == overlap.name_share[place] == 1.0
    assert 0.9 < overlap.likeness[place] < 1.0
