"""A pattern is tried at every word with which it can begin, and finds what it finds when tried everywhere."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from service.articles.claims.date_patterns import SHAPES, written_in

_PIECES = (
    *("12", "August", "2025", "Aug.", "MAY", "may", "3rd", "of", "the", "The", "1990s", "2019", "mid", "mid-2019"),
    *("late2020", "end", "middle", "Summer", "\u017fpring", "in", "Since", "until", "early", "this", "last", "next"),
    *("coming", "Monday", "TUESDAY", "\u017funday", "yesterday", "tonight", "morning", "week", "wee\u212a", "month"),
    *("years", "day", "that", "same", "two", "a", "ago", "from now", "later", "Earlier", "afterwards", "before"),
    *("2100", "2025-08-12", "act", "_", ",", "\u0661\u0662", "\n"),
)
_WRITTEN_TOGETHER = tuple(f"{one}{two}" for one, two in product(_PIECES[:9], repeat=2))


@given(st.lists(st.sampled_from([*_PIECES, *_WRITTEN_TOGETHER])), st.integers(0, 5))
def test_every_pattern_finds_what_it_finds_alone(pieces: list[str], start: int) -> None:
    text = " ".join(pieces)
    everywhere = [
        (match.span(), shape.read) for shape in SHAPES for match in shape.pattern.finditer(text, start, len(text))
    ]
    found = [(match.span(), read) for match, read in written_in(text, start, len(text))]
    assert sorted(map(str, found)) == sorted(map(str, everywhere))
