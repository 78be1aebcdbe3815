"""The sentences beside an article: how sure, what is claimed, what was left out."""

from dataclasses import replace

from service.screening.article_shown import (
    UNCOMPARED,
    ArticleAnswer,
    ArticleShown,
    Asserted,
    ClaimShown,
    MentionShown,
    NameInArticle,
    OutOfScope,
    PartyInArticle,
)
from service.screening.shown import Basis, Matcher, PartyShown
from service.web import article_words

ONE = PartyShown("one", "The One", "organization", ())
TWO = PartyShown("two", "The Two", "organization", ())


def mention(surface: str, party: PartyShown, confidence: str) -> MentionShown:
    return MentionShown(0, len(surface), surface, confidence, 1.0, party, False, (), None, ())


ANSWER = ArticleAnswer(
    id="0" * 32,
    asked_at="2025-08-20T00:00:00Z",
    as_of_from="published",
    article=ArticleShown(None, "2025-08-20", "en", 0, "", ""),
    mentions=(mention("One", ONE, "probable"), mention("Two", TWO, "probable"), mention("The One", ONE, "confirmed")),
    title_mentions=(mention("One", ONE, "confirmed"),),
    withheld={"possible": 0},
    parties=(PartyInArticle(ONE, 3, "in_force", (), ()), PartyInArticle(TWO, 1, "in_force", (), ())),
    claims=(),
    basis=Basis("2025-08-20", "", "", (), Matcher("default", "1", 0.8), "", ()),
)


def test_notes_are_numbered_in_the_order_of_the_parties() -> None:
    assert article_words.notes(ANSWER) == {"one": 1, "two": 2}


def test_a_party_is_told_by_each_way_in_which_it_is_written_with_its_surest_mention() -> None:
    found = article_words.surfaces(ANSWER, ANSWER.parties[0])
    assert [(one.text, one.times, one.mention.confidence) for one in found] == [
        ("One", 2, "confirmed"),
        ("The One", 1, "confirmed"),
    ]


def test_a_party_is_as_sure_as_its_surest_mention() -> None:
    one, two = (article_words.how_sure(article_words.surfaces(ANSWER, party)) for party in ANSWER.parties)
    assert one.startswith("Confirmed: ")
    assert two.startswith("Probable: ")


def test_a_name_that_a_designation_has_at_another_time_is_told_with_its_days() -> None:
    later = OutOfScope("one.designation", "US-FTO", "2025-08-12", None)
    gone = OutOfScope("one.other", "XX", "2012-12-11", "2014-05-15")
    party = replace(ANSWER.parties[0], names=(NameInArticle("The One", "aka", 2, (later, gone)),))
    assert article_words.out_of_scope(party, {"US-FTO": "Foreign Terrorist Organizations"}) == [
        "“The One” became a name of the designation on 12 August 2025 (Foreign Terrorist Organizations).",
        "“The One” was a name of the designation from 11 December 2012 until 15 May 2014 (XX).",
    ]
    assert article_words.out_of_scope(ANSWER.parties[0], {}) == []


def test_what_was_left_out_is_counted_in_a_sentence() -> None:
    assert article_words.withheld(ANSWER) is None
    assert article_words.withheld(replace(ANSWER, withheld={"possible": 1})) == (
        "1 possible mention was left out, because it is less sure than was asked for."
    )
    assert article_words.withheld(replace(ANSWER, withheld={"possible": 2, "probable": 1})) == (
        "2 possible and 1 probable mentions were left out, because they are less sure than was asked for."
    )


def test_rows_that_were_not_compared_are_told_apart_from_mentions() -> None:
    told = article_words.withheld(replace(ANSWER, withheld={"possible": 1, UNCOMPARED: 1_200}))
    assert told is not None
    assert told.startswith("1 possible mention was left out")
    assert "1,200 different rows of capitalised words were not compared" in told


def test_a_claim_goes_on_from_the_name_of_the_party() -> None:
    claim = ClaimShown(0, 0, "", ONE, "US-FTO", Asserted("designated", "2025-08"), "supported", "", None)
    assert article_words.asserted(claim, "Foreign Terrorist Organization") == (
        "was designated in August 2025 (Foreign Terrorist Organization)"
    )
    assert article_words.asserted(replace(claim, asserted=Asserted("not_listed", None)), None) == "is not listed"
