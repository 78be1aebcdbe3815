"""Names that people write in many ways fold to one form."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.names.fold import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("al-Qa'ida", "al qaida"),
        ("al-Qa’ida", "al qaida"),
        ("al‐Qāʿida", "al qaida"),
        ("ʾAnṣār `Allāh´", "ansar allah"),
        ("al-Qa'ida in the Arabian Peninsula", "al qaida in the arabian peninsula"),
        ("Ejército de Liberación Nacional (ELN)", "ejercito de liberacion nacional eln"),
        ("Straße & Söhne", "strasse sohne"),
        ("ＨＡＭＡＳ", "hamas"),
        ("İSTANBUL", "istanbul"),
        ("Łódź", "lodz"),
        ("Хезболла", "khezbolla"),
        ("Αθήνα", "athina"),
        ("حزب الله", "hzb llh"),
        ("مُحَمَّد", "mhmd"),
        ("김정은", "gimjeongeun"),
        ("习近平", "xi jin ping"),
        ("北京a公司", "bei jing a gong si"),
        ("モハメド", "mohamedo"),
        ("½ & ³", "12 3"),
        ("N° 17 / №18", "n 17 no18"),
        ("  spaced\tout\nline\u2028end ", "spaced out line end"),
        ("17 November", "17 november"),
        ("٣٥", "35"),
    ],
)
def test_a_name_folds_to_lower_case_ascii_words(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    "written", ["H\u200bamas", "Ha\u202emas", "Ha\u00admas", "Ham\x00as", "Ha\ufeffmas", "\x7fHamas"]
)
def test_what_cannot_be_seen_goes_without_a_break(written: str) -> None:
    assert fold(written) == "hamas"


@pytest.mark.parametrize("written", ["", " ", "-- . !", "'", "😀", "\u0301", "\u202e", "\ud800", "©®"])
def test_nothing_is_left_where_no_letter_or_digit_was(written: str) -> None:
    assert fold(written) == ""


def test_a_letter_and_its_mark_fold_alike_joined_or_apart() -> None:
    for name in ("Nicușor Dan", "Vučić", "ångström", "Ḥizb Allāh", "김정은", "йогурт"):
        assert fold(unicodedata.normalize("NFD", name)) == fold(name)


def test_marks_without_end_are_cut_before_they_are_put_in_order() -> None:
    assert fold("a" + "\u0301\u0323" * 5_000 + "b") == "ab"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_only_words_of_ascii_letters_and_digits_are_left(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower()
    assert all(word.isalnum() for word in folded.split(" ") if folded)


@given(st.text(alphabet=[chr(code) for code in range(128)], max_size=60))
def test_plain_text_folds_alike_with_and_without_a_foreign_letter_beside_it(text: str) -> None:
    assert fold(f"{text} é") == f"{fold(text)} e".strip()


@given(st.text(max_size=30), st.text(max_size=30))
def test_texts_apart_fold_apart(one: str, other: str) -> None:
    assert fold(f"{one} {other}") == f"{fold(one)} {fold(other)}".strip()
