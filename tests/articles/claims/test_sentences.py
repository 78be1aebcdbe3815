"""A text falls into sentences at the right places, and nothing but white space is lost."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.articles.claims.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["It was listed.", "It denied that."],
        ["Was it listed?", "Yes!", "It was…", "So they say."],
        ["Mr. J. Smith of the U.S. Army spoke on Jan. 5 about No. 12.", "Then he left."],
        ["He said “It is over.”", "Then he left."],
        ["The order (E.O. 13224) is old.", "It stands."],
        ["In August 2025, the U.S. The State Department officially listed them.", "They fled."],
        ["It had been outlawed for years in the U.K.", "The group denied it."],
        ["It was removed, e.g. by the court.", "It stayed."],
        ["Figure 3.5 shows it.", "Sec. 219 applies."],
    ],
)
def test_a_sentence_ends_at_its_end_and_at_no_abbreviation(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_lines_of_a_list_and_headings_are_sentences_of_their_own() -> None:
    text = "What they did\nThe first thing was this:\n- One: removed it\n- Two: listed it\n1. Third thing\n\nA new part"
    assert cut(text) == [
        "What they did",
        "The first thing was this:",
        "- One: removed it",
        "- Two: listed it",
        "1. Third thing",
        "A new part",
    ]


def test_a_wrapped_line_goes_on() -> None:
    text = (
        "The ministry said on Monday that it would put the group on its list of\nTerrorist organisations.\r\nIt did so."
    )
    assert len(cut(text)) == 2


def test_a_sentence_without_an_end_is_cut_at_a_space() -> None:
    pieces = cut("word " * 2000)
    assert max(map(len, pieces)) <= 1500
    assert all(piece.startswith("word") and piece.endswith("word") for piece in pieces)


@pytest.mark.parametrize("text", ["", " \n\t", "\n" * 10])
def test_white_space_holds_no_sentence(text: str) -> None:
    assert sentences(text) == ()


@given(st.text(alphabet=st.sampled_from("ab AB.!?\n\r\"'”U.S- 1"), max_size=200))
def test_the_sentences_are_the_text_without_some_white_space(text: str) -> None:
    found = sentences(text)
    assert all(one.start < one.end for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() for one in found)


@pytest.mark.parametrize("text", ["." * 50_000, "\n" * 50_000, "a" * 50_000, "U.S. " * 10_000, "a\n" * 25_000])
def test_a_text_of_one_sign_takes_no_time(text: str) -> None:
    begun = time.process_time()
    sentences(text)
    assert time.process_time() - begun < 1
