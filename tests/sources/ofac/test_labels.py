"""The labels of fields."""

import pytest

from service.domain.entity import DetailKind
from service.sources.ofac.labels import imposes, is_known, kind_of, label_of, scheme_of


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Telephone No. 12", "Telephone No."),
        ("Telephone (98)(21)", "Telephone"),
        ("Vessel Registration Identification IMO 1", "Vessel Registration Identification"),
        ("Executive Order 13846 information: FOREIGN EXCHANGE", "Executive Order 13846 information:"),
        ("IFCA Determination - Port Operator", "IFCA Determination -"),
        ("Passports of two countries", None),
        ("Executive of a bank", None),
        ("DOB", "DOB"),
    ],
)
def test_the_longest_label_at_the_beginning_counts(words: str, label: str | None) -> None:
    assert label_of(words) == label


def test_a_label_is_of_an_identifier_or_of_something_that_is_told() -> None:
    assert (scheme_of("Tax ID No."), kind_of("Tax ID No.")) == ("tax id", None)
    assert (scheme_of("Gender"), kind_of("Gender")) == (None, DetailKind.GENDER)
    assert (scheme_of("Digital Currency Address - XMR"), kind_of("Digital Currency Address - XMR")) == ("wallet", None)
    assert not is_known("Hull Mark")


def test_the_days_of_a_directive_are_no_measures_and_its_words_are() -> None:
    assert kind_of("Effective Date (EO 14024 Directive 3):") is DetailKind.OTHER
    assert kind_of("Executive Order 14024 Directive Information") is DetailKind.MEASURE
    assert imposes("Executive Order 14024 Directive Information")
    assert not imposes("Effective Date (EO 14024 Directive 3):")
    assert not imposes("Secondary sanctions risk:")
