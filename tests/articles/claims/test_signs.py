"""A sentence is worth reading for claims where a word says so."""

import pytest

from service.articles.claims.signs import Signs, words_in

SIGNS = Signs.of(["listed", "designation"])


@pytest.mark.parametrize(
    "text",
    [
        "they were listed",
        "it was re-listed, and unlisted",
        "on a list",
        "the groups of terrorists",
        "two SDGTs",
        "under resolution 1267",
        "its aliases",
        "THE DESIGNATION",
    ],
)
def test_a_sign_stands_in_the_sentence(text: str) -> None:
    folded = text.casefold()
    assert SIGNS.stand_in(folded, words_in(folded))


@pytest.mark.parametrize("text", ["", "they listened", "it designated nobody", "in 1266"])
def test_no_sign_stands_in_it(text: str) -> None:
    assert not SIGNS.stand_in(text, words_in(text))
