"""Names in reading order, and each once."""

import pytest

from service.domain.entity import Detail, DetailKind, NameKind, NameQuality
from service.names.fold import fold
from service.sources.ofac.names import in_reading_order, listed_name, names_of


@pytest.mark.parametrize(
    ("printed", "text", "index_form"),
    [
        ("AWEYS, Hassan Dahir", "Hassan Dahir AWEYS", None),
        ("BIN LADIN, Usama", "Usama BIN LADIN", None),
        ("AL-TIKRITI, Saddam H.", "Saddam H. AL-TIKRITI", None),
        ("bin Laden, Usama", "Usama bin Laden", "bin Laden, Usama"),
        ("GUZMAN, EL CHAPO", "EL CHAPO GUZMAN", "GUZMAN, EL CHAPO"),
        (
            "DELOS REYES, Feliciano Semborio, Jr.",
            "Feliciano Semborio DELOS REYES, Jr.",
            "DELOS REYES, Feliciano Semborio, Jr.",
        ),
        ("MNANGAGWA, JR., Emmerson Dambudzo", "Emmerson Dambudzo MNANGAGWA, JR.", None),
        ("SANTOSO", "SANTOSO", None),
    ],
)
def test_a_person_is_read_given_name_first_and_keeps_the_form_that_cannot_be_had_back(
    printed: str, text: str, index_form: str | None
) -> None:
    name = listed_name(printed, True, NameKind.PRIMARY, NameQuality.UNSTATED)
    assert (name.text, name.index_form) == (text, index_form)
    assert sorted(fold(name.text).split()) == sorted(fold(printed).split())


def test_the_comma_of_a_company_stays() -> None:
    assert listed_name("WAREHOUSE  OUTLETS, S.A.", False, NameKind.PRIMARY, NameQuality.UNSTATED).text == (
        "WAREHOUSE OUTLETS, S.A."
    )


def test_parts_that_the_list_keeps_apart_are_joined_the_same_way() -> None:
    assert in_reading_order("Ismail", "HANIYA") == ("Ismail HANIYA", None)
    assert in_reading_order("", "HANIYA") == ("HANIYA", None)
    assert in_reading_order("Usama", "bin Laden") == ("Usama bin Laden", "bin Laden, Usama")


def test_a_name_that_folds_like_an_earlier_one_is_one_name_with_the_better_quality_and_stays_as_a_detail() -> None:
    listed = [
        listed_name("AL-QAIDA", False, NameKind.PRIMARY, NameQuality.UNSTATED),
        listed_name("BASE", False, NameKind.FKA, NameQuality.WEAK),
        listed_name("AL QAIDA", False, NameKind.AKA, NameQuality.STRONG),
        listed_name("Base", False, NameKind.AKA, NameQuality.STRONG),
        listed_name("al qaida", False, NameKind.AKA, NameQuality.WEAK),
    ]
    names, details, said = names_of(listed)
    assert [(name.text, name.kind, name.quality) for name in names] == [
        ("AL-QAIDA", NameKind.PRIMARY, NameQuality.STRONG),
        ("BASE", NameKind.FKA, NameQuality.STRONG),
    ]
    assert [detail.text for detail in details] == ["AL QAIDA", "Base", "al qaida"]
    assert said == ()


def test_a_name_without_a_letter_is_a_detail_and_a_finding() -> None:
    names, details, said = names_of([listed_name("---", False, NameKind.AKA, NameQuality.STRONG)])
    assert names == ()
    assert details == (Detail(DetailKind.OTHER, "---", "aka, strong"),)
    assert said == ("the name '---' has no letter and no digit",)
