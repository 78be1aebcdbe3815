"""What each word does in a name, and what it weighs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.names.fold import fold
from service.names.prepare import WEIGHTS, WordKind, prepare
from service.names.words import NameWords


def kinds(name: str, words: NameWords) -> list[tuple[str, WordKind]]:
    return [(word.key, word.kind) for word in prepare(fold(name), words).words]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Toyota Motor Corporation", [("toyota", "name"), ("motor", "name"), ("corp", "form")]),
        ("Bank Saderat P.L.C.", [("bank", "common"), ("saderat", "name"), ("plc", "form")]),
        ("Noor Public Limited Company", [("noor", "name"), ("plc", "form")]),
        ("Samsung Co., Ltd.", [("samsung", "name"), ("co", "form"), ("ltd", "form")]),
        ("Osama bin Laden", [("osama", "name"), ("bin", "filiation"), ("laden", "name")]),
        ("Sheikh Omar", [("sheikh", "honorific"), ("omar", "name")]),
        ("Army of Islam", [("army", "common"), ("of", "stop"), ("islam", "common")]),
        ("al-Qa'ida in Iraq", [("al", "particle"), ("qaeda", "name"), ("in", "stop"), ("iraq", "name")]),
        ("Barrio 18", [("barrio", "name"), ("18", "number")]),
        ("18th Street", [("18", "number"), ("street", "name")]),
        ("John F Kennedy", [("john", "name"), ("f", "initial"), ("kennedy", "name")]),
        ("Abd al-Rahman", [("abdul", "name"), ("rahman", "name")]),
        ("F.A.R.C.", [("farc", "name")]),
    ],
)
def test_words_are_told_apart(name: str, expected: list[tuple[str, str]], words: NameWords) -> None:
    assert kinds(name, words) == [(key, WordKind(kind)) for key, kind in expected]


def test_a_form_at_the_beginning_or_two_letters_within_are_words_of_the_name(words: NameWords) -> None:
    assert kinds("Limited Brands", words)[0] == ("limited", WordKind.NAME)
    assert kinds("Kim Sa Ryong", words)[1] == ("sa", WordKind.NAME)


def test_a_particle_or_stop_word_at_the_end_is_a_name(words: NameWords) -> None:
    assert kinds("Choe Jong An", words)[2] == ("an", WordKind.NAME)


def test_a_name_of_light_words_alone_is_told_by_them_all(words: NameWords) -> None:
    assert [word.weight for word in prepare("the a", words).words] == [1.0, 1.0]


def test_initials_are_those_of_words_that_count(words: NameWords) -> None:
    assert prepare("al qaida in the arabian peninsula", words).initials == "qap"
    assert prepare("balochistan liberation army", words).initials == "bla"


def test_numbers_are_read_within_words_and_without_leading_zeros(words: NameWords) -> None:
    assert prepare("unit 061398 m19", words).numbers == {"61398", "19"}


@given(st.text(max_size=60))
def test_every_word_of_the_name_is_kept_once(words: NameWords, text: str) -> None:
    prepared = prepare(fold(text), words)
    assert "".join(word.text for word in prepared.words) == prepared.squashed == fold(text).replace(" ", "")
    assert prepared.weight == pytest.approx(sum(word.weight for word in prepared.words))


def test_words_that_many_names_share_weigh_less_than_those_of_their_own() -> None:
    assert WEIGHTS[WordKind.FORM] < WEIGHTS[WordKind.PARTICLE] < WEIGHTS[WordKind.COMMON] < WEIGHTS[WordKind.NAME]
    assert set(WEIGHTS) == set(WordKind)
