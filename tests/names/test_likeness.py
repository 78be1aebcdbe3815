"""Two words are one word by spelling, by ear, by initial or by a slip."""

import pytest

from service.names.likeness import LEAST, text_likeness, word_likeness
from service.names.prepare import Word, prepare
from service.names.words import NameWords


def only_word(text: str, words: NameWords, last: str = "x9") -> Word:
    return prepare(f"{text} {last}", words).words[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [("mohammed", "muhammad"), ("yusuf", "youssef"), ("hasan", "hassan"), ("gaddafi", "kadhafi"), ("toiba", "tayyiba")],
)
def test_variants_are_nearly_the_same_word(one: str, other: str, words: NameWords) -> None:
    likeness = word_likeness(only_word(one, words), only_word(other, words))
    assert 0.9 <= likeness < 1.0
    assert likeness == word_likeness(only_word(other, words), only_word(one, words))


def test_an_initial_stands_in_part_for_words_that_begin_with_it(words: NameWords) -> None:
    assert 0 < word_likeness(only_word("j", words), only_word("john", words)) < 0.5
    assert word_likeness(only_word("k", words), only_word("john", words)) == 0.0


def test_a_faint_likeness_is_none() -> None:
    assert text_likeness("hamas", "bonus") == 0.0
    assert text_likeness("petrol", "pethal") >= LEAST
