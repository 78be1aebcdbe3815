"""Names in the free text of the UK's lists."""

import pytest

from service.domain.entity import NameKind, NameQuality
from service.sources.reading import Ground
from service.sources.uk.names import names_told
from tests.sources.uk.extract import CON_PERSON, conlist, reading_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UN Ref QDi.901. Also referred to as Adam. Member of a group.", ["Adam"]),
        ("Also referred to as Jan, Abu Jan and Jan Jan.", ["Jan", "Abu Jan", "Jan Jan"]),
        ("Also known as Jan, Jon or Jen. Also referred to as: Janek.", ["Jan", "Jon", "Jen", "Janek"]),
        ("Referred to as Jan (Call sign), 'Romeo' and Major.", ["Jan", "Romeo", "Major"]),
        ("Also referred to as the initials AA", []),
        ("Was also referred to as Jan. A man referred to as Jon.", []),
        ("Also known as Jan who leads the northern group of men. X", []),
    ],
)
def test_a_sentence_of_further_names_gives_them(text: str, names: list[str]) -> None:
    assert list(names_told(text, is_person=True)) == names


def test_an_and_in_the_only_name_of_an_organization_parts_nothing() -> None:
    assert list(names_told("Also known as Example and Sons.", is_person=False)) == ["Example and Sons"]
    assert list(names_told("Also known as Example, Sample and Ensample.", is_person=False)) == [
        "Example",
        "Sample",
        "Ensample",
    ]


def test_such_a_name_says_where_it_stands_and_no_quality(ofsi: Ground) -> None:
    row = {**CON_PERSON, "Other Information": "Also referred to as Adam."}
    name = reading_of(conlist(row), ofsi).listing.entities[0].names[-1]
    assert (name.text, name.kind, name.quality, name.remark) == (
        "Adam",
        NameKind.AKA,
        NameQuality.UNSTATED,
        "Other Information",
    )
