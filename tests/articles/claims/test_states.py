"""To be on a list is a claim, however it is put; to be called terrorist is none."""

import pytest

from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import Said, said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Xalo is a designated terrorist organization.", [("Xalo", "listed", None, None)]),
        ("Xalo is a Foreign Terrorist Organization.", [("Xalo", "listed", "US-FTO", None)]),
        ("Xalo is on the US terror list.", [("Xalo", "listed", "US", None)]),
        ("Xalo, a US-designated terrorist group, fled.", [("Xalo", "listed", "US", None)]),
        (
            "Arms for the Xalo gang—a designated Foreign Terrorist Organization—came in.",
            [
                ("Xalo", "listed", "US-FTO", None),
            ],
        ),
        ("The designated terrorist group Xalo fled.", [("Xalo", "listed", None, None)]),
        ("The sanctioned Xalo fled.", [("Xalo", "listed", None, None)]),
        ("Xalo is no longer on the FTO list.", [("Xalo", "not_listed", "US-FTO", None)]),
        ("Xalo is not a proscribed organisation.", [("Xalo", "not_listed", None, None)]),
        ("Xalo stays proscribed in Britain.", [("Xalo", "listed", "GB-PROSCRIPTION", None)]),
        ("Xalo has been a Foreign Terrorist Organization since 1997.", [("Xalo", "designated", "US-FTO", "1997")]),
        (
            "Xalo was a Foreign Terrorist Organization from 1997 to 2012.",
            [
                ("Xalo", "designated", "US-FTO", "1997"),
                ("Xalo", "removed", "US-FTO", "2012"),
            ],
        ),
        ("Xalo ceased to be a Foreign Terrorist Organization in 2012.", [("Xalo", "removed", "US-FTO", "2012")]),
        (
            "On Monday Washington reaffirmed that Xalo is a Foreign Terrorist Organization.",
            [
                ("Xalo", "maintained", "US-FTO", "2026-02-02"),
            ],
        ),
    ],
)
def test_a_state_claims(text: str, claims: list[Said], words: ClaimWords) -> None:
    assert said(text, words) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Xalo is a terrorist group.",
        "Xalo, a terrorist group, fled.",
        "The terrorist group Xalo fled.",
        "The FTO list names many groups, and Xalo fights some of them.",
        "Xalo could be a Foreign Terrorist Organization.",
        "Is Xalo on the FTO list?",
    ],
)
def test_a_name_for_a_party_claims_nothing(text: str, words: ClaimWords) -> None:
    assert said(text, words) == []
