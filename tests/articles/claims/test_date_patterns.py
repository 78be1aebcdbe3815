"""A pattern is tried wherever it could find something, and only there."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.articles.claims.date_patterns import SHAPES, YEAR, shapes
from service.articles.claims.signs import words_in

PIECES = [
    "12",
    "August",
    "2025",
    "Aug.",
    "MAY",
    "may",
    "3rd",
    "of",
    "the",
    "The",
    "1990s",
    "2019",
    "mid",
    "mid-2019",
    "late2020",
    "end",
    "middle",
    "Summer",
    "ſpring",
    "in",
    "Since",
    "until",
    "early",
    "this",
    "last",
    "next",
    "coming",
    "Monday",
    "TUESDAY",
    "ſunday",
    "yesterday",
    "ToKay",
    "tonight",
    "morning",
    "week",
    "weeK",
    "month",
    "years",
    "day",
    "that",
    "same",
    "two",
    "a",
    "ago",
    "from",
    "now",
    "later",
    "Earlier",
    "afterwards",
    "before",
    "2100",
    "2025-08-12",
    "act",
    "_",
    ",",
]


def tried(text: str) -> list[int]:
    possible = list(shapes(words_in(text) | words_in(text.casefold()), has_year=YEAR.search(text) is not None))
    return [number for number, shape in enumerate(SHAPES) if shape in possible]


@given(st.lists(st.sampled_from([*PIECES, *(f"{one}{two}" for one, two in product(PIECES[:9], PIECES[:9]))])))
def test_no_pattern_that_finds_something_is_left_out(pieces: list[str]) -> None:
    text = " ".join(pieces)
    finding = [number for number, shape in enumerate(SHAPES) if shape.pattern.search(text)]
    assert set(finding) <= set(tried(text))


@pytest.mark.parametrize(
    ("text", "patterns"), [("They met in a village.", 0), ("In 2019 they met.", 2), ("It may be so.", 0)]
)
def test_few_patterns_are_tried(text: str, patterns: int) -> None:
    assert len(tried(text)) == patterns
