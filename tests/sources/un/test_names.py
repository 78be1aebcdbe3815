"""The names that a record of the Council's list holds."""

import pytest

from service.domain.entity import Entity, Name, NameKind, NameQuality
from service.sources.reading import Ground
from tests.sources.un.extract import PERSON, reading_of, un_list

Told = tuple[str, NameKind, NameQuality]


def told(name: Name) -> Told:
    return name.text, name.kind, name.quality


def aliases_of(cell: str, un: Ground, quality: str = "Good", note: str = "") -> list[Told]:
    alias = f"<QUALITY>{quality}</QUALITY><ALIAS_NAME>{cell}</ALIAS_NAME><NOTE>{note}</NOTE>"
    start, end = PERSON.index("<INDIVIDUAL_ALIAS>"), PERSON.index("<INDIVIDUAL_ADDRESS>")
    record = f"{PERSON[:start]}<INDIVIDUAL_ALIAS>{alias}</INDIVIDUAL_ALIAS>{PERSON[end:]}"
    entity = reading_of(un_list(person=record), un).listing.entities[0]
    return [told(name) for name in entity.names[2:]]


def test_the_parts_of_a_name_are_joined_in_their_order(person: Entity) -> None:
    assert told(person.names[0]) == ("JAN ANTONÍN EXAMPLE", NameKind.PRIMARY, NameQuality.UNSTATED)


def test_good_aliases_are_strong_and_low_ones_weak_and_a_cell_may_hold_several(person: Entity) -> None:
    assert [told(name) for name in person.names[1:]] == [
        ("يان مثال", NameKind.ORIGINAL_SCRIPT, NameQuality.UNSTATED),
        ("Jan Exampel", NameKind.AKA, NameQuality.STRONG),
        ("Jon Exampel", NameKind.AKA, NameQuality.STRONG),
        ("J. Exampel", NameKind.AKA, NameQuality.STRONG),
        ("Abu Mithal", NameKind.AKA, NameQuality.WEAK),
        ("Абу Мисал", NameKind.ORIGINAL_SCRIPT, NameQuality.WEAK),
    ]


def test_a_spelling_of_the_same_words_stays_as_a_detail(person: Entity) -> None:
    assert ("JAN Antonin Example", "weak aka name of the same words") in {
        (one.text, one.label) for one in person.details
    }


def test_a_former_name_is_one_and_the_quality_of_a_k_a_is_not_said(company: Entity, un: Ground) -> None:
    assert told(company.names[-1]) == ("Old Lines", NameKind.FKA, NameQuality.UNSTATED)
    assert aliases_of("Someone", un, quality="a.k.a.") == [("Someone", NameKind.AKA, NameQuality.UNSTATED)]


def test_the_first_of_several_names_of_a_company_is_its_own_and_an_acronym_stays_with_it(company: Entity) -> None:
    assert [told(name)[:2] for name in company.names[:2]] == [
        ("EXAMPLE LINES (EL)", NameKind.PRIMARY),
        ("SAMPLE LINES", NameKind.AKA),
    ]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("مثال (Mithal; Mithaal)", ["مثال", "Mithal", "Mithaal"]),
        ("Jin Example (金铁三)", ["Jin Example", "金铁三"]),
        ("Amir Example (original script: Амир Пример)", ["Amir Example", "Амир Пример"]),
        (
            "Example Front (EF) (جبهة مثال (original script); The Front)",
            ["Example Front (EF)", "جبهة مثال", "The Front"],
        ),
        ("Encep Example (birth name)", ["Encep Example (birth name)"]),
        ("Example, Abdul Hakim", ["Example, Abdul Hakim"]),
    ],
)
def test_names_in_brackets_are_names_and_remarks_in_brackets_are_not(cell: str, names: list[str], un: Ground) -> None:
    found = aliases_of(cell, un)
    assert [text for text, _, _ in found] == names
    assert {quality for _, _, quality in found} == {NameQuality.STRONG}
    foreign = [kind for text, kind, _ in found if not text[0].isascii()]
    assert all(kind is NameKind.ORIGINAL_SCRIPT for kind in foreign)


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("formerly listed as", ["Someone"]),
        ("previously listed as. In Arabic: مثال.", ["Someone", "مثال"]),
        ("Some One; Sum One", ["Someone", "Some One", "Sum One"]),
        ("born in 1971 (Some One; Sum One)", ["Someone", "Some One", "Sum One"]),
    ],
)
def test_a_note_is_kept_and_the_names_in_it_are_found(note: str, names: list[str], un: Ground) -> None:
    assert [text for text, _, _ in aliases_of("Someone", un, note=note)] == names


def test_a_note_goes_with_its_name(person: Entity) -> None:
    assert next(name.remark for name in person.names if name.text == "Abu Mithal") == "original script: Абу Мисал"
