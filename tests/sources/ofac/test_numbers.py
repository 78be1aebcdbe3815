"""Numbers under OFAC's labels."""

import pytest

from service.domain.entity import Identifier
from service.sources.ofac.numbers import identifier_of


@pytest.mark.parametrize(
    ("label", "number", "country", "identifier"),
    [
        ("Passport", "A1", "IR", Identifier("passport IR", "A1")),
        ("Tax ID No.", "22", None, Identifier("tax id", "22")),
        ("SSN", "111-22-3333", "US", Identifier("ssn US", "111-22-3333")),
        ("SWIFT/BIC", "RUAGRUMM", "RU", Identifier("swift", "RUAGRUMM")),
        ("Other Vessel Call Sign", "5IM713", None, Identifier("call sign", "5IM713")),
        ("Vessel Registration Identification", "IMO 9187629", None, Identifier("imo", "9187629")),
        ("Vessel Registration Identification", "9187629", None, Identifier("imo", "9187629")),
        ("Identification Number", "IMO 5342883", None, Identifier("company imo", "5342883")),
        ("Identification Number", "5342883", "IQ", Identifier("identification IQ", "5342883")),
        ("Legal Entity Number", "253400V1H6ART1UQ0N98", "RU", Identifier("lei", "253400V1H6ART1UQ0N98")),
        ("Legal Entity Number", "12", "RU", Identifier("legal entity RU", "12")),
        ("Digital Currency Address - XBT", "12QtD5", None, Identifier("wallet", "12QtD5", "XBT")),
    ],
)
def test_a_number_is_of_the_scheme_that_its_label_tells(
    label: str, number: str, country: str | None, identifier: Identifier
) -> None:
    assert identifier_of(label, number, country) == identifier


@pytest.mark.parametrize(("label", "text"), [("Passport", "none issued"), ("Gender", "Male"), ("Hull Mark", "12")])
def test_words_and_what_stands_under_other_labels_identify_nobody(label: str, text: str) -> None:
    assert identifier_of(label, text) is None
