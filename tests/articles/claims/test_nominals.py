"""A designation, a listing, a status: what is said of the noun is said of the party."""

import pytest

from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import Said, said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Washington revoked the designation of Xalo as an FTO in 2021.", [("Xalo", "removed", "US-FTO", "2021")]),
        ("Xalo's designation was revoked in 2021.", [("Xalo", "removed", None, "2021")]),
        (
            "He announced the revocation of the FTO designation of Xalo on 7 July 2025.",
            [
                ("Xalo", "removed", "US-FTO", "2025-07-07"),
            ],
        ),
        ("The listing of Xalo lapsed in 1999.", [("Xalo", "removed", None, "1999")]),
        ("Xalo lost its FTO status in 1999.", [("Xalo", "removed", "US-FTO", "1999")]),
        ("Xalo was stripped of its SDGT status in 2017.", [("Xalo", "removed", "US-SDGT", "2017")]),
        ("Sanctions against Xalo were lifted in 2021.", [("Xalo", "removed", None, "2021")]),
        ("The court upheld the designation of Xalo in 2014.", [("Xalo", "maintained", None, "2014")]),
        (
            "By labelling Xalo's acts “horrific” and reaffirming their status as an FTO, they help.",
            [
                ("Xalo", "maintained", "US-FTO", None),
            ],
        ),
        (
            "Washington announced the designation of Xalo as an SDGT on Monday.",
            [
                ("Xalo", "designated", "US-SDGT", "2026-02-02"),
            ],
        ),
        ("The designation of Xalo took effect on 5 July 2025.", [("Xalo", "designated", None, "2025-07-05")]),
        ("The FTO designation of Xalo dates from May 2001.", [("Xalo", "designated", "US-FTO", "2001-05")]),
        ("Since its designation in 1997, Xalo has lost support.", [("Xalo", "designated", None, "1997")]),
        ("The US has sanctions in place against Xalo.", [("Xalo", "listed", "US", None)]),
        ("The court ruled that the proscription of Xalo was unlawful.", [("Xalo", "ruled_unlawful", None, None)]),
        ("The court annulled the listing of Xalo by the EU in 2014.", [("Xalo", "annulled", "EU", "2014")]),
        ("The court sent the designation of Xalo back in 2010.", [("Xalo", "remanded", None, "2010")]),
        ("The order sets in motion the designation of Xalo as an FTO.", [("Xalo", "announced", "US-FTO", None)]),
        (
            "The order starts a process by which Xalo shall be considered for designation as an FTO.",
            [
                ("Xalo", "announced", "US-FTO", None),
            ],
        ),
    ],
)
def test_a_noun_claims_by_its_verb(text: str, claims: list[Said], words: ClaimWords) -> None:
    assert said(text, words) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Xalo called its designation unjust.",
        "Experts debate whether the designation of Xalo as an FTO was wise.",
        "The designation of Xalo may be revoked.",
        "The designation of Xalo may take effect on 5 July 2025.",
        "Friends will follow Xalo with their own sanctions.",
        "Xalo shipped oil. The sanctions on the trade were lifted in 2021.",
        "The designation of the leader of Xalo was revoked.",
        "Will the designation of Xalo be upheld?",
    ],
)
def test_a_noun_alone_claims_nothing(text: str, words: ClaimWords) -> None:
    assert said(text, words) == []


def test_a_designation_of_the_sentence_before_takes_effect(words: ClaimWords) -> None:
    text = "Today they announced the designation of Xalo as an SDGT. The designation will take effect 30 days from now."
    assert said(text, words) == [
        ("Xalo", "designated", "US-SDGT", "2026-02-06"),
        ("Xalo", "designated", None, "2026-03-08"),
    ]
