"""Claims stand at their sentence, speak of the right party, and say each thing once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.articles.claims.claim import MOST_READ, find_claims
from service.articles.claims.reading import Named
from service.articles.claims.words import ClaimWords
from service.errors import InvalidQuestion
from tests.articles.claims.saying import PUBLISHED, claims, named, said


def test_a_claim_is_its_sentence_in_the_text(words: ClaimWords) -> None:
    text = "A first one.\n\nIn “2019” Washington designated Xalo.  And a last one."
    [claim] = claims(text, words)
    assert text[claim.start : claim.end] == claim.sentence == "In “2019” Washington designated Xalo."
    assert claim.names == ("xalo",)
    assert not claim.negated


def test_a_text_with_more_to_read_than_is_read_is_refused(words: ClaimWords) -> None:
    other, one = (
        "Nobody listed Xalo's friends among them.\n\n",
        f"Washington designated Xalo in 2019{' then' * 250}.\n\n",
    )
    enough = one * (MOST_READ // (len(one) - 2))
    assert claims(enough + "Rain fell. " * 9_000, words)
    with pytest.raises(InvalidQuestion, match="150,000 characters") as refused:
        claims(enough + one + other, words)
    assert list(refused.value.fields) == ["text"]


def test_a_pronoun_speaks_of_the_party_of_the_sentence_before(words: ClaimWords) -> None:
    text = "Xalo fought the Red Column for years. The group was designated by Washington in 2019."
    assert said(text, words) == [("Xalo", "designated", "US", "2019")]


def test_they_are_all_of_whom_the_sentence_before_claims(words: ClaimWords) -> None:
    text = "Washington designated Xalo and Red Column in 2019. They were delisted in 2021."
    assert said(text, words)[2:] == [("Xalo", "removed", None, "2021"), ("Red Column", "removed", None, "2021")]


def test_a_pronoun_reaches_back_two_sentences_and_no_further(words: ClaimWords) -> None:
    claim = "It was designated in 2019."
    assert said(f"Xalo fled. Nobody spoke. {claim}", words) == [("Xalo", "designated", None, "2019")]
    assert said(f"Xalo fled. Nobody spoke. Rain fell. {claim}", words) == []


def test_two_years_later_counts_from_the_sentence_before(words: ClaimWords) -> None:
    text = "Xalo was designated in 2019. Two years later it was delisted."
    assert said(text, words)[1] == ("Xalo", "removed", None, "2021")


def test_one_act_told_twice_in_a_sentence_is_one_claim(words: ClaimWords) -> None:
    text = "In August 2025 Washington labelled Xalo as an FTO and added it to the FTO list."
    assert said(text, words) == [("Xalo", "designated", "US-FTO", "2025-08")]


def test_the_program_is_carried_on_to_a_verb_that_names_none(words: ClaimWords) -> None:
    text = "Washington designated Xalo as an FTO in 1997 and delisted it in 2012."
    assert said(text, words)[1] == ("Xalo", "removed", "US-FTO", "2012")


def test_what_is_denied_is_negated(words: ClaimWords) -> None:
    [never, kept] = claims("Xalo has never been designated by the EU. It was never removed from the FTO list.", words)
    assert (never.event, never.negated) == ("not_listed", True)
    assert (kept.event, kept.negated) == ("listed", True)


def test_a_sentence_that_gives_the_party_another_name_does_not_claim_this_one(words: ClaimWords) -> None:
    [own] = claims("Xalo was designated in 2004 under its new name.", words)
    [other] = claims("Xalo was designated in 2004 under an earlier name.", words)
    assert (own.names, other.names) == (("xalo",), ())


def test_a_party_that_is_named_twice_has_both_names(words: ClaimWords) -> None:
    text = "Xalo (also known as Red Column) was designated in 2014."
    places = [Named(one.start, one.end, "one party", one.folded) for one in named(text)]
    [claim] = find_claims(text, places, PUBLISHED, words)
    assert claim.names == ("xalo", "red column")


def test_without_a_publication_only_dates_in_full_are_known(words: ClaimWords) -> None:
    text = "On Monday Washington designated Xalo. In 2019 it designated Red Column."
    assert [day for *_, day in said(text, words, None)] == [None, "2019"]


def test_a_text_that_names_no_party_claims_nothing(words: ClaimWords) -> None:
    assert find_claims("Washington designated the group as an FTO.", [], date(2026, 2, 6), words) == ()


_WORDS = """Xalo Xalo's Red Column Washington was were has never designated listed removed from the FTO list as a
terrorist group in 2019 on Monday and , which ( ) — ; . ? it they its designation of revoked to would announced if"""


@given(said_words=st.lists(st.sampled_from(_WORDS.split()), max_size=40))
def test_whatever_the_words_claims_stand_in_the_text_and_about_parties_in_it(
    said_words: list[str], words: ClaimWords
) -> None:
    text = " ".join(said_words)
    found = claims(text, words)
    assert all(text[one.start : one.end] == one.sentence for one in found)
    assert {one.party for one in found} <= {one.party for one in named(text)}
    assert found == claims(text, words)
