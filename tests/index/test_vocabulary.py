"""A word finds itself, what it may be a slip for, and what it may be another spelling of."""

import pytest

from service.index.vocabulary import MOST_EXPANSIONS, Vocabulary

WORDS = ["hizballah", "liberation", "baloch", "balochistan", "muhammad", "bla", "blf", "m19", "m23", "ansar", "ansaru"]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.build([*WORDS, "bla"])


def found(vocabulary: Vocabulary, word: str) -> dict[str, float]:
    return {vocabulary.words[number]: likeness for number, likeness in vocabulary.like(word)}


def test_words_are_kept_once_and_in_order(vocabulary: Vocabulary) -> None:
    assert vocabulary.words == tuple(sorted(WORDS))


@pytest.mark.parametrize("word", WORDS)
def test_a_word_finds_itself_last_because_most_alike(vocabulary: Vocabulary, word: str) -> None:
    assert vocabulary.like(word)[-1] == (vocabulary.words.index(word), 1.0)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("liberatoin", "liberation"),
        ("liberaton", "liberation"),
        ("libberation", "liberation"),
        ("libaratian", "liberation"),
        ("hezbollah", "hizballah"),
        ("mohammed", "muhammad"),
        ("baluch", "baloch"),
        ("ansr", "ansar"),
    ],
)
def test_a_slip_or_another_ear_finds_the_word_that_is_meant(vocabulary: Vocabulary, asked: str, meant: str) -> None:
    assert found(vocabulary, asked)[meant] >= 0.7


@pytest.mark.parametrize(("asked", "other"), [("bla", "blf"), ("m19", "m23"), ("baloch", "balochistan")])
def test_short_words_numbers_and_longer_words_are_others(vocabulary: Vocabulary, asked: str, other: str) -> None:
    assert other not in found(vocabulary, asked)


def test_an_unknown_word_finds_nothing(vocabulary: Vocabulary) -> None:
    assert vocabulary.like("zzyzx") == []
    assert vocabulary.like("") == []


def test_of_very_many_words_the_likest_are_kept() -> None:
    many = [f"{one}{other}rabbat" for one in "bcdfgklmnp" for other in "aeiouy"]
    like = Vocabulary.build(many).like("barabbat")
    assert len(like) == MOST_EXPANSIONS
    assert like[-1][1] == 1.0
    assert [likeness for _, likeness in like] == sorted(likeness for _, likeness in like)
