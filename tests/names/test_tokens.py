"""Each folded word knows where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.names.fold import fold
from service.names.tokens import Token, tokens


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The “BLA” attacked.", ["The", "BLA", "attacked"]),
        ("al-Qa’ida’s", ["al", "Qa’ida’s"]),
        ("‘Hamas’ said", ["Hamas", "said"]),
        ("習近平 met", ["習", "近", "平", "met"]),
        ("Ha\u200bmas \u202eok", ["Ha\u200bmas", "ok"]),
        ("e\u0301te\u0301!", ["e\u0301te\u0301"]),
        ("a\ud800b", ["a\ud800b"]),
        ("𝐇amas 😀 x", ["𝐇amas", "x"]),
        ("½ kg", ["½", "kg"]),
        ("", []),
        ("— … —", []),
    ],
)
def test_the_place_of_a_word_is_the_stretch_as_written(text: str, surfaces: list[str]) -> None:
    assert [text[token.start : token.end] for token in tokens(text)] == surfaces


def test_offsets_count_code_points() -> None:
    assert tokens("😀😀 BLA") == (Token("bla", 3, 6),)


@given(st.text(max_size=60))
def test_the_words_joined_are_the_folded_text(text: str) -> None:
    assert " ".join(token.text for token in tokens(text)) == fold(text)


@given(st.text(max_size=60))
def test_every_stretch_folds_to_its_word(text: str) -> None:
    assert all(fold(text[token.start : token.end]) == token.text for token in tokens(text))


@given(st.text(max_size=60))
def test_words_stand_in_order_and_apart(text: str) -> None:
    places = [place for token in tokens(text) for place in (token.start, token.end)]
    assert places == sorted(places)
    assert all(token.start < token.end for token in tokens(text))


@given(st.text(alphabet="aé'’‘\"- \u0301\u200b習ß", max_size=40))
def test_edges_are_letters_that_are_heard(text: str) -> None:
    assert all(fold(text[token.start]) and fold(text[token.start : token.end]) == token.text for token in tokens(text))


@given(st.text(alphabet="aB1 '’-é\u0301\u200b習\u0902\u1160\x0b\x01\n\u00a0.½", max_size=20), st.integers(0, 20))
def test_where_ascii_ends_makes_no_difference(text: str, place: int) -> None:
    words = tokens(f"é {text[:place]} {text[place:]}")
    assert " ".join(token.text for token in words) == fold(f"é {text[:place]} {text[place:]}")


@pytest.mark.parametrize("text", ["a" * 200_000, "a'" * 100_000, "(" * 200_000, "é" * 50_000, "a-" * 50_000 + "é"])
def test_a_text_without_white_space_is_read_in_time(text: str) -> None:
    assert len(tokens(text)) <= len(text) / 2 + 1
