"""Names are found word for word, the longest first."""

import pytest

from service.articles.scan import Found, joined, longest
from tests.articles.finding import Finder


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ISIS in the Greater Sahara met ISIS.", ["ISIS in the Greater Sahara", "ISIS"]),
        ("Al-Qaida in the Islamic Maghreb", ["Al-Qaida in the Islamic Maghreb"]),
        ("Boko Haram’s Boko Haram", ["Boko Haram", "Boko Haram"]),
        ("DHKP/C and DHKP-C", ["DHKP/C", "DHKP-C"]),
        ("ISIS, Libya", ["ISIS"]),
        ("Islamic State - Mozambique", ["Islamic State - Mozambique"]),
        ("Tehrik-e Taliban Pakistan (TTP) met", ["Tehrik-e Taliban Pakistan", "TTP"]),
        ("Hizballah", ["Hizballah"]),
        (
            "the People's Defense Force. The People's Defense Force",
            ["People's Defense Force", "The People's Defense Force"],
        ),
        ("", []),
    ],
)
def test_the_longest_name_is_taken(finder: Finder, text: str, names: list[str]) -> None:
    assert finder.named(text) == names


def test_of_those_that_overlap_the_longer_stays_and_of_equals_the_first() -> None:
    short, long, later = Found(0, 1, 0, 5, (1,)), Found(1, 3, 3, 12, (2,)), Found(4, 4, 13, 16, (3,))
    assert longest([short, long, later]) == (long, later)
    first, second = Found(0, 1, 0, 5, (1,)), Found(1, 2, 3, 8, (2,))
    assert longest([second, first]) == (first,)


def test_only_different_names_of_one_party_side_by_side_are_joined(finder: Finder) -> None:
    def spans(text: str) -> list[str]:
        reading, found = finder.scanned(text)
        return [text[one.start : one.end] for one in joined(reading, found, finder.book)]

    assert spans("IRGC Quds Force") == ["IRGC Quds Force"]
    assert spans("Pasdaran Quds Force") == ["Pasdaran Quds Force"]
    assert spans("Pasdaran, Quds Force") == ["Pasdaran", "Quds Force"]
    assert spans("BLA BLA BLA") == ["BLA", "BLA", "BLA"]
    assert spans("Hamas Hizballah") == ["Hamas", "Hizballah"]


def test_a_joined_place_is_read_as_the_longer_name(finder: Finder) -> None:
    reading, found = finder.scanned("Pasdaran Quds Force")
    (one,) = joined(reading, found, finder.book)
    assert one.read_as == "Quds Force"
