"""The parties of a noun phrase are those that are meant, not those that describe something else."""

import pytest

from service.articles.claims.parties import Who, obj, subject
from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import reading


def names(who: Who | None) -> list[str] | str | None:
    if who is None or who.refers:
        return who.refers if who else None
    return [one.party for one in who.named]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Xalo | was listed", ["Xalo"]),
        ("The Xalo group | was listed", ["Xalo"]),
        ("Xalo of Algeria | was listed", ["Xalo"]),
        ("Xalo, Red Column and the Northern Front | were listed", ["Xalo", "Red Column", "Northern Front"]),
        ("Xalo and its suicide wing, the Red Column, | were listed", ["Xalo", "Red Column"]),
        ("Neither Xalo nor Red Column | was listed", ["Xalo", "Red Column"]),
        ("Xalo, which rules the coast, | was listed", ["Xalo"]),
        ("Xalo (the largest of them) | was listed", ["Xalo"]),
        ("An attack by Xalo, which | was listed", ["Xalo"]),
        ("Four militias, Xalo and Red Column among them, | were listed", ["Xalo", "Red Column"]),
        ("The corps of Xalo | was listed", ["Xalo"]),
        ("Unlike Red Column, Xalo | was listed", ["Xalo"]),
        ("It | was listed", "one"),
        ("They | were listed", "many"),
        ("The coastal militia | was listed", "one"),
        ("These groups | were listed", "many"),
        ("A leader of Xalo | was listed", None),
        ("Attacks by Xalo and Red Column | were listed", None),
        ("Xalo leader John Doe | was listed", None),
        ("The company | was listed", None),
    ],
)
def test_the_subject_is_the_party_that_is_meant(text: str, parties: list[str] | str | None, words: ClaimWords) -> None:
    before, _, behind = text.partition("| ")
    end = len(reading(before, words).tokens)
    assert names(subject(reading(before + behind, words), end)) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Xalo as a group", ["Xalo"]),
        ("the Iran-backed militia Xalo on Monday", ["Xalo"]),
        ("both Xalo and Red Column", ["Xalo", "Red Column"]),
        ("the whole of Xalo", ["Xalo"]),
        ("all of Xalo", ["Xalo"]),
        ("Xalo's Red Column", ["Red Column"]),
        ("Xalo and sanctioned Red Column", ["Xalo"]),
        ("it as a group", "one"),
        ("them in 2019", "many"),
        ("the group on Monday", "one"),
        ("Xalo leader John Doe", None),
        ("Xalo's actions", None),
        ("three members of Xalo", None),
        ("a closed zone", None),
        ("the company that Xalo owns", None),
    ],
)
def test_the_object_is_the_party_that_is_meant(text: str, parties: list[str] | str | None, words: ClaimWords) -> None:
    found = obj(reading(text, words), 0)
    assert names(found[0] if found else None) == parties
