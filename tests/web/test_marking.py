"""A marked text: its pieces are the text, and mentions inside others or across them break nothing."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.screening.article_shown import MentionShown
from service.screening.shown import PartyShown
from service.web.marking import Piece, pieces

TEXT = "The Army of the Just and its Front"
NOTES = {"a": 1, "b": 2, "c": 3}


def mention(start: int, end: int, party: str, text: str = TEXT, *, ambiguous: bool = False) -> MentionShown:
    who = PartyShown(party, party, "organization", ())
    return MentionShown(start, end, text[start:end], "confirmed", 1.0, who, ambiguous, (), None, ())


def cut(*mentions: MentionShown, text: str = TEXT) -> list[Piece]:
    return list(pieces(text, mentions, NOTES))


def test_a_text_without_mentions_is_one_piece() -> None:
    assert cut() == [Piece(TEXT)]
    assert cut(text="") == []


def test_a_mention_is_a_piece_that_leads_to_its_note() -> None:
    assert cut(mention(4, 8, "a")) == [Piece("The "), Piece("Army", 1, (1,)), Piece(TEXT[8:])]


def test_a_mention_inside_another_leads_to_its_own_note() -> None:
    assert cut(mention(4, 20, "a"), mention(16, 20, "b"))[1:3] == [Piece("Army of the ", 1), Piece("Just", 2, (1, 2))]


def test_two_parties_in_one_place_are_both_reached() -> None:
    assert cut(mention(4, 8, "a"), mention(4, 8, "b"))[1] == Piece("Army", 1, (1, 2))


def test_mentions_that_overlap_are_cut_where_they_cross() -> None:
    found = cut(mention(0, 8, "a"), mention(4, 20, "b"))
    assert [(one.text, one.note, one.ending) for one in found[:3]] == [
        ("The ", 1, ()),
        ("Army", 1, (1,)),
        (" of the Just", 2, (2,)),
    ]


def test_what_the_article_does_not_decide_is_told_apart() -> None:
    assert cut(mention(4, 8, "a", ambiguous=True))[1].unsure


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from("abc")).map(
        lambda one: (one[0], sum(one[:2]), one[2])
    ),
    max_size=8,
)


@given(SPANS)
def test_the_pieces_are_the_text_and_each_mention_is_marked_whole(spans: list[tuple[int, int, str]]) -> None:
    text = "\U0001f600 é" * 14
    mentions = [mention(start, end, party, text) for start, end, party in spans]
    found = cut(*mentions, text=text)
    assert "".join(one.text for one in found) == text
    marked = "".join(("x" if one.note else " ") * len(one.text) for one in found)
    expected = "".join("x" if any(s <= at < e for s, e, _ in spans) else " " for at in range(len(text)))
    assert marked == expected


@pytest.mark.parametrize("order", [sorted, lambda given: sorted(given, reverse=True)])
def test_the_order_in_which_mentions_are_given_does_not_matter(order: Callable[[list[int]], list[int]]) -> None:
    starts = order([0, 4, 16])
    assert "".join(one.text for one in cut(*(mention(start, start + 4, "a") for start in starts))) == TEXT
