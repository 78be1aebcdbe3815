"""A sentence becomes a row of words in which parties, dates, programs and authorities are one word each."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.articles.claims.reading import Kind
from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import reading, shape


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "In August 2025 the U.S. State Department listed the Northern Front as a Foreign Terrorist Organization.",
            "in D A:US listed the P as a G:US-FTO .",
        ),
        ("Xalo’s designation wasn't re-designated", "P 's designation wasnt redesignated"),
        ("the US told us: a US-designated group", "A:US told us : a A:US - designated group"),
        ("the UK's terror list—the EU's", "A:GB 's L -- A:EU 's"),
        ("a terrorist group on the list of terrorist organisations", "a T on the L"),
        ("to list it, and the list", "to list it , and the L"),
        ("E.O. 13224 and the ISIL (Da'esh) and al-Qa'ida sanctions list", "G:US-SDGT and the G:UN-1267"),
        ("de-listed by Xalo (the group)", "delisted by P ( the group )"),
        ("Red Column-linked", "P - linked"),
        ("the People's League's arms", "the P 's arms"),
    ],
)
def test_a_sentence_is_read(text: str, row: str, words: ClaimWords) -> None:
    assert shape(text, words) == row


def test_every_word_keeps_its_place(words: ClaimWords) -> None:
    text = "On Monday, the United States “designated” Xalo."
    found = {token.kind: text[token.start : token.end] for token in reading(text, words).tokens}
    assert found[Kind.DATE] == "Monday"
    assert found[Kind.ACTOR] == "the United States"
    assert found[Kind.PARTY] == "Xalo"
    assert reading(text, words).word(3) == ""
    assert reading(text, words).word(-1) == ""
    assert reading(text, words).kind(99) is None


@given(text=st.text(alphabet=st.sampled_from("abXalo US U.S. 's’-—.,:()? 2019 terror list FTO "), max_size=120))
def test_no_text_is_refused_and_tokens_stand_in_order(text: str, words: ClaimWords) -> None:
    tokens = reading(text, words).tokens
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
