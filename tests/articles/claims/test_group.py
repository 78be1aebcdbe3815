"""A verb is a fact, denied, announced, or only thought of, by what stands before it."""

import pytest

from service.articles.claims.group import Group, Stance, verb_group
from service.articles.claims.words import ClaimWords
from tests.articles.claims.saying import reading

VERBS = ("designate", "designates", "designated", "designating")


def group(text: str, words: ClaimWords) -> Group:
    read = reading(text, words)
    place = next(place for place, word in enumerate(read.plain) if word in VERBS)
    return verb_group(read, place, words.verbs[read.word(place)][0])


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Washington designated Xalo.", Stance.FACT),
        ("Xalo has since been formally designated.", Stance.FACT),
        ("We designate Xalo.", Stance.FACT),
        ("After designating Xalo, it left.", Stance.FACT),
        ("Washington is designating Xalo.", Stance.FACT),
        ("It was the first party to be designated.", Stance.FACT),
        ("The order was amended to designate Xalo too.", Stance.FACT),
        ("Xalo has never been designated.", Stance.DENIED),
        ("Xalo is no longer designated.", Stance.DENIED),
        ("They did not designate Xalo.", Stance.DENIED),
        ("They refused to designate Xalo.", Stance.DENIED),
        ("They stopped short of designating Xalo.", Stance.DENIED),
        ("No government has designated Xalo.", Stance.DENIED),
        ("It left without designating Xalo.", Stance.DENIED),
        ("He announced that he would designate Xalo.", Stance.ANNOUNCED),
        ("They announced plans to designate Xalo.", Stance.ANNOUNCED),
        ("It began the process of designating Xalo.", Stance.ANNOUNCED),
        ("It may designate Xalo.", Stance.THOUGHT),
        ("It will designate Xalo.", Stance.THOUGHT),
        ("It is considering designating Xalo.", Stance.THOUGHT),
        ("It plans to designate Xalo.", Stance.THOUGHT),
        ("They urged the minister to designate Xalo.", Stance.THOUGHT),
        ("If Xalo were designated, it would end.", Stance.THOUGHT),
        ("Had Xalo been designated, it would have ended.", Stance.THOUGHT),
        ("Was Xalo designated?", Stance.THOUGHT),
        ("They demanded that the state designate Xalo.", Stance.THOUGHT),
        ("There was talk of designating Xalo.", Stance.THOUGHT),
    ],
)
def test_what_is_said_is_told_from_what_is_denied_announced_or_thought_of(
    text: str, stance: Stance, words: ClaimWords
) -> None:
    assert group(text, words).stance is stance


def test_the_passive_is_known_by_its_helpers_and_a_state_by_their_tense(words: ClaimWords) -> None:
    was, still, bare = (
        group(text, words)
        for text in ("Xalo was on Monday designated.", "Xalo is still designated.", "Xalo, designated in 2019, fled.")
    )
    assert (was.passive, was.present, was.first) == (True, False, 1)
    assert (still.passive, still.present) == (True, True)
    assert (bare.passive, bare.reduced) == (False, True)


def test_a_state_that_is_being_made_is_none_yet(words: ClaimWords) -> None:
    assert not group("Xalo is being designated.", words).present
