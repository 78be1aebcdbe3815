"""Names of persons in reading order."""

import pytest

from service.names.fold import fold
from service.sources.person_names import in_reading_order, joined


@pytest.mark.parametrize(
    ("printed", "text", "filed"),
    [
        ("AWEYS, Hassan Dahir", "Hassan Dahir AWEYS", None),
        ("BIN LADIN, Usama", "Usama BIN LADIN", None),
        ("AL-TIKRITI, Saddam H.", "Saddam H. AL-TIKRITI", None),
        ("bin Laden, Usama", "Usama bin Laden", "bin Laden, Usama"),
        ("GUZMAN, EL CHAPO", "EL CHAPO GUZMAN", "GUZMAN, EL CHAPO"),
        ("DELOS REYES, Feliciano, Jr.", "Feliciano DELOS REYES, Jr.", "DELOS REYES, Feliciano, Jr."),
        ("MNANGAGWA, JR., Emmerson Dambudzo", "Emmerson Dambudzo MNANGAGWA, JR.", None),
        ("SMITH, Jr.", "SMITH, Jr.", None),
        ("SANTOSO", "SANTOSO", None),
    ],
)
def test_a_person_is_read_given_name_first_and_keeps_the_form_that_cannot_be_had_back(
    printed: str, text: str, filed: str | None
) -> None:
    assert in_reading_order(printed) == (text, filed)
    assert sorted(fold(text).split()) == sorted(fold(printed).split())


def test_parts_that_a_list_keeps_apart_are_joined_the_same_way() -> None:
    assert joined("Ismail", "HANIYA") == ("Ismail HANIYA", None)
    assert joined("", "HANIYA") == ("HANIYA", None)
    assert joined("Usama", "bin Laden") == ("Usama bin Laden", "bin Laden, Usama")
