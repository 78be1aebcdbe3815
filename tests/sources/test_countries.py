"""How the countries that lists print become codes."""

import pytest

from service.sources.countries import countries_of, country_coded, country_of


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Afghanistan", "AF"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Democratic People’s Republic of Korea", "KP"),
        ("DEMOCRATIC REPUBLIC OF THE CONGO", "CD"),
        ("Congo", "CG"),
        ("China, Hong Kong Special Administrative Region", "HK"),
        ("United Kingdom of Great Britain and Northern Ireland", "GB"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Russia", "RU"),
        ("Virgin Islands, British", "VG"),
        ("Korea, North", "KP"),
        ("Region: Gaza", "PS"),
        ("Cabo Verde.  Previously Cape Verde.", "CV"),
        ("Qatari", "QA"),
        ("Kuwaiti citizenship", "KW"),
        ("Germany (previous address)", "DE"),
    ],
)
def test_a_state_or_a_nationality_has_its_code(printed: str, code: str) -> None:
    assert country_of(printed) == code


@pytest.mark.parametrize(("printed", "code"), [("RU", "RU"), ("ru", "RU"), ("00", None), ("suhh", None), ("", None)])
def test_a_code_stands_for_itself_and_nothing_else_does(printed: str, code: str | None) -> None:
    assert country_coded(printed) == code


@pytest.mark.parametrize("printed", ["former Soviet Union", "Congolese", "na", "", "Africa", "Crimea"])
def test_what_names_no_single_state_of_today_has_none(printed: str) -> None:
    assert country_of(printed) is None


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("(1) Afghan (2) Pakistani", ("AF", "PK")),
        ("1) Saudi Arabia 2) Qatar", ("SA", "QA")),
        ("a) French, b) Tunisian", ("FR", "TN")),
        ("(1) Afghanistan (2) Afghanistan (3) Pakistan", ("AF", "PK")),
        ("(1) Russian (2) USSR (until 1991)", ("RU",)),
        ("Iran", ("IR",)),
        ("", ()),
    ],
)
def test_a_cell_that_numbers_several_gives_each_once(printed: str, codes: tuple[str, ...]) -> None:
    assert countries_of(printed) == codes
