"""Programs, authorities and dates belong to the verb in whose clause they stand."""

import pytest

from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import said


def about(text: str, words: ClaimWords) -> list[tuple[str | None, str | None]]:
    return [(program, day) for _, _, program, day in said(text, words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xalo was designated as an FTO in 2012 and removed in 2021.", [("US-FTO", "2012"), ("US-FTO", "2021")]),
        (
            "Xalo was named a Specially Designated Global Terrorist in 2017 and an FTO in 2018.",
            [("US-SDGT", "2017"), ("US-FTO", "2018")],
        ),
        ("Xalo was designated as an SDGT and an FTO in 2017.", [("US-SDGT", "2017"), ("US-FTO", "2017")]),
        (
            "Xalo is designated as a terrorist group by the US, the EU and Pakistan.",
            [
                ("US", None),
                ("EU-TERR-931", None),
                ("PK-ATA-11B", None),
            ],
        ),
        ("Canada and Australia have listed Xalo as a terrorist group.", [("CA-CC-8305", None), ("AU-CC-102", None)]),
        ("In 2012, while it ruled the coast, Xalo was designated by Washington.", [("US", "2012")]),
        ("Xalo was listed in 2012, Washington said.", [("US", "2012")]),
        ("Washington designated Xalo, which was founded in 1999.", [("US", None)]),
        ("Xalo, founded in 1999, was designated in 2012.", [(None, "2012")]),
        ("Xalo was designated in 2012 after the attacks of 2011.", [(None, "2012")]),
        ("Since the judgment of October 2014 Xalo is not on the FTO list.", [("US-FTO", None)]),
        ("Xalo, blacklisted by Washington in 2021, is once more an FTO.", [("US", "2021"), ("US-FTO", None)]),
        ("Xalo was designated before 2010.", [(None, None)]),
        (
            "Pakistan banned Xalo in 2006, two years before Washington designated it.",
            [
                ("PK-ATA-11B", "2006"),
                ("US", "2008"),
            ],
        ),
        ("Xalo was proscribed in 2006.", [(None, "2006")]),
        ("The UN 1267 committee listed Xalo in 2014.", [("UN-1267", "2014")]),
    ],
)
def test_each_claim_has_its_own_program_and_day(
    text: str, found: list[tuple[str | None, str | None]], words: ClaimWords
) -> None:
    assert about(text, words) == found
