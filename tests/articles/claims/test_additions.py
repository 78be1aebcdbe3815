"""A name that is added to a designation is claimed of the party whose designation it is."""

import pytest

from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import claims


@pytest.mark.parametrize(
    "text",
    [
        "Washington added Red Column as an alias of Xalo in 2018.",
        "Red Column was added in 2018 to the FTO designation of Xalo.",
        "In 2018 Washington amended the designation of Xalo to include Red Column.",
        "The name Red Column was added to Xalo's designation in 2018.",
        "Red Column, an alias of Xalo, was added to the listing in 2018.",
    ],
)
def test_the_claim_is_about_the_one_and_the_name_of_the_other(text: str, words: ClaimWords) -> None:
    [claim] = claims(text, words)
    assert (claim.party, claim.event, claim.names, str(claim.date)) == ("Xalo", "alias_added", ("red column",), "2018")


@pytest.mark.parametrize(
    "text", ["Red Column may be added to the designation of Xalo.", "Red Column is an alias of Xalo."]
)
def test_what_may_be_added_is_not(text: str, words: ClaimWords) -> None:
    assert [one.event for one in claims(text, words)] == []
