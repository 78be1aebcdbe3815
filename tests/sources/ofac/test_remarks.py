"""The Remarks column, from one line to fields, names and ties."""

import pytest

from service.domain.entity import NameKind, NameQuality
from service.sources.listed_names import ListedName
from service.sources.ofac.record import Field, Relation
from service.sources.ofac.remarks import read_remarks


def test_weak_aliases_stand_in_the_remarks_alone() -> None:
    read = read_remarks("DOB 1946; a.k.a. 'BLA'; f.k.a. 'FATEH SQUAD'; n.k.a. 'NEW ONE'.", is_person=False)
    assert read.names == (
        ListedName("BLA", NameKind.AKA, NameQuality.WEAK),
        ListedName("FATEH SQUAD", NameKind.FKA, NameQuality.WEAK),
        ListedName("NEW ONE", NameKind.AKA, NameQuality.WEAK, remark="n.k.a."),
    )
    assert read.fields == (Field("DOB", "1946"),)


def test_an_apostrophe_within_an_alias_does_not_end_it() -> None:
    read = read_remarks("a.k.a. 'AL-QA'IDA'; a.k.a. 'D'ARTAGNAN'.", is_person=False)
    assert [name.text for name in read.names] == ["AL-QA'IDA", "D'ARTAGNAN"]


def test_the_weak_alias_of_a_person_is_turned_to_reading_order() -> None:
    assert read_remarks("a.k.a. 'ZAHAR, Mahmoud'.", is_person=True).names[0].text == "Mahmoud ZAHAR"
    assert read_remarks("a.k.a. 'SALT, Pepper & Co'.", is_person=False).names[0].text == "SALT, Pepper & Co"


@pytest.mark.parametrize(
    ("part", "field"),
    [
        ("Passport 1084010 (Egypt)", Field("Passport", "1084010", "Egypt", "(Egypt)")),
        (
            "alt. Passport A005487 (Yemen) issued 13 Aug 1995 expires 12 Aug 2000",
            Field(
                "Passport", "A005487", "Yemen", "(Yemen) issued 13 Aug 1995 expires 12 Aug 2000", is_alternative=True
            ),
        ),
        ("Passport 654435458 expires 26 Nov 2019", Field("Passport", "654435458", None, "expires 26 Nov 2019")),
        (
            "Registration Number HRA 738077 (Stuttgart) (Germany)",
            Field("Registration Number", "HRA 738077", "Germany", "(Stuttgart) (Germany)"),
        ),
        ("Tax ID No. 4 450-8(2) (Mexico)", Field("Tax ID No.", "4 450-8(2)", "Mexico", "(Mexico)")),
        ("Digital Currency Address - XBT 12QtD5", Field("Digital Currency Address - XBT", "12QtD5")),
        ("Vessel Registration Identification IMO 7406784", Field("Vessel Registration Identification", "IMO 7406784")),
        ("Secondary sanctions risk: section 1(b)", Field("Secondary sanctions risk:", "section 1(b)")),
        (
            "Executive Order 13662 Directive Determination - Subject to Directive 1",
            Field("Executive Order 13662 Directive Determination -", "Subject to Directive 1"),
        ),
        (
            "Listing Date (EO 14024 Directive 2): 24 Feb 2022",
            Field("Listing Date (EO 14024 Directive 2):", "24 Feb 2022"),
        ),
        ("Listing Date (CMIC) 03 Jun 2021", Field("Listing Date (CMIC)", "03 Jun 2021")),
        ("Email Address one@example.com", Field("Email Address", "one@example.com")),
        ("Gender Male", Field("Gender", "Male")),
        (
            "UK Company Number 01126618 (United Kingdom)",
            Field("UK Company Number", "01126618", "United Kingdom", "(United Kingdom)"),
        ),
    ],
)
def test_a_field_is_known_by_the_label_at_its_beginning(part: str, field: Field) -> None:
    assert read_remarks(f"{part}; POB Cairo, Egypt.", is_person=True).fields == (field, Field("POB", "Cairo, Egypt"))


def test_a_tie_names_the_other_party() -> None:
    assert read_remarks("(Linked To: HAMAS)", is_person=True).relations == (Relation("Linked To", "HAMAS"),)
    assert read_remarks("Linked To: ACME, S.A.", is_person=False).relations == (Relation("Linked To", "ACME, S.A."),)
    assert read_remarks("Linked To: HIZBALLAH.", is_person=False).relations == (Relation("Linked To", "HIZBALLAH"),)


def test_what_has_no_label_stays_as_it_is_printed() -> None:
    read = read_remarks("DOB 1960; ICTY indictee; son of a president.", is_person=True)
    assert read.free == ("ICTY indictee", "son of a president")
    assert read.said == ()


def test_what_looks_like_a_field_and_is_none_is_kept_and_told() -> None:
    read = read_remarks("Starfleet ID No. 4711 (Mars).", is_person=True)
    assert read.free == ("Starfleet ID No. 4711 (Mars)",)
    assert read.said == ("'Starfleet ID No. 4711 (Mars)' looks like a field and is none that is known",)


def test_the_last_part_of_a_line_that_is_cut_becomes_no_identifier() -> None:
    read = read_remarks("DOB 1960; Digital Currency Address - XBT 1Gq", is_person=True, is_cut=True)
    assert read.fields == (Field("DOB", "1960"),)
    assert read.free == ("Digital Currency Address - XBT 1Gq",)
