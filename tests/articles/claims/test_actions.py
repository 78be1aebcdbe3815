"""Verbs say who was designated, removed or kept, under which program, by whom and when."""

import pytest

from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import Said, said


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The State Department on Monday designated Xalo and Red Column as foreign terrorist organizations.",
            [
                ("Xalo", "designated", "US-FTO", "2026-02-02"),
                ("Red Column", "designated", "US-FTO", "2026-02-02"),
            ],
        ),
        ("Xalo was blacklisted by Washington in 2019.", [("Xalo", "designated", "US", "2019")]),
        ("Britain outlawed Xalo in July 2006.", [("Xalo", "designated", "GB-PROSCRIPTION", "2006-07")]),
        ("Xalo was banned by Pakistan in 2006.", [("Xalo", "designated", "PK-ATA-11B", "2006")]),
        ("The EU put Xalo on its terrorist list.", [("Xalo", "designated", "EU-TERR-931", None)]),
        ("Xalo was added to the sanctions list of the UN in 2014.", [("Xalo", "designated", None, "2014")]),
        ("Washington labelled Xalo a terrorist group.", [("Xalo", "designated", "US", None)]),
        ("Xalo became a Foreign Terrorist Organization in 2019.", [("Xalo", "designated", "US-FTO", "2019")]),
        ("Designated by Washington in 2019, Xalo denied it.", [("Xalo", "designated", "US", "2019")]),
        ("Xalo, which Washington listed as an FTO in 2010, fled.", [("Xalo", "designated", "US-FTO", "2010")]),
        ("Xalo is among the groups proscribed in Britain.", [("Xalo", "designated", "GB-PROSCRIPTION", None)]),
        ("The State Department delisted Xalo in 2012.", [("Xalo", "removed", "US", "2012")]),
        ("Xalo came off the FTO list in 2012.", [("Xalo", "removed", "US-FTO", "2012")]),
        (
            "Two groups were struck from the FTO list in 2012: Xalo and Red Column.",
            [
                ("Xalo", "removed", "US-FTO", "2012"),
                ("Red Column", "removed", "US-FTO", "2012"),
            ],
        ),
        ("The court kept Xalo on the list.", [("Xalo", "maintained", None, None)]),
        (
            "Washington redesignated Xalo as an FTO in 1999 and 2001.",
            [
                ("Xalo", "maintained", "US-FTO", "1999"),
                ("Xalo", "maintained", "US-FTO", "2001"),
            ],
        ),
        ("He said that he would designate Xalo as an FTO.", [("Xalo", "announced", "US-FTO", None)]),
        ("Xalo is still listed as an FTO.", [("Xalo", "listed", "US-FTO", None)]),
        ("Xalo has never been designated by the EU.", [("Xalo", "not_listed", "EU", None)]),
        ("Xalo was never removed from the FTO list.", [("Xalo", "listed", "US-FTO", None)]),
    ],
)
def test_a_verb_claims(text: str, claims: list[Said], words: ClaimWords) -> None:
    assert said(text, words) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The designated driver of Xalo was late.",
        "Parliament sanctioned the budget after Xalo attacked.",
        "Xalo signed with a listed company and a sanctioned bank.",
        "Xalo designated the strait a closed zone.",
        "Xalo listed four conditions.",
        "Xalo is listed first among the sponsors of the games.",
        "Xalo was named in the indictment.",
        "Xalo was named a terrorist group's sponsor.",
        "Xalo labelled the government a terrorist organization.",
        "Washington designated Xalo leader John Doe in 2015.",
        "Washington labelled Xalo's actions horrific.",
        "The police banned Xalo from marching.",
        "Lawmakers urged the minister to list Xalo as a terrorist group.",
        "Should the EU list Xalo as a terrorist group?",
        "If Xalo were added to the FTO list, banks would have to act.",
        "The mayor added Xalo to the guests.",
        "The army removed Xalo from the town.",
        "Washington designated Xalo as a priority.",
    ],
)
def test_the_same_words_may_claim_nothing(text: str, words: ClaimWords) -> None:
    assert said(text, words) == []
