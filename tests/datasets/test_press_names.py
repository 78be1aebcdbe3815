"""The press names that the project carries: each has a page and a party, and none names two parties unnoticed."""

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from service.domain.entity import Entity
from service.domain.press import PressName
from service.names.fold import fold
from service.sources.designations import Known, read_designations
from service.sources.law import read_law
from service.sources.parties import read_parties
from service.sources.press_names import read_press_names
from service.sources.references import read_references

DATASETS = Path(__file__).resolve().parent.parent.parent / "datasets"


@pytest.fixture(scope="module")
def entities() -> tuple[Entity, ...]:
    known = Known(read_references(DATASETS / "references.toml"), read_law(DATASETS).programs)
    files = ("us-fto.jsonl", "selected.jsonl")
    return tuple(entity for file in files for entity in read_designations(DATASETS / file, known).entities)


@pytest.fixture(scope="module")
def press_names(entities: tuple[Entity, ...]) -> tuple[PressName, ...]:
    return read_press_names(DATASETS / "press-names.toml", [entity.id for entity in entities])


def test_there_are_as_many_names_as_were_found(press_names: tuple[PressName, ...]) -> None:
    assert len(press_names) == 80
    assert len({name.entity for name in press_names}) == 42


def test_each_name_has_a_page_with_an_address(press_names: tuple[PressName, ...]) -> None:
    for name in press_names:
        address = urlsplit(name.source.url)
        assert address.scheme in {"http", "https"}, name.text
        assert "." in address.netloc, name.text
        assert name.note.endswith("."), name.text


def test_one_page_bears_one_title(press_names: tuple[PressName, ...]) -> None:
    pages = {name.source for name in press_names}
    assert max(Counter(page.url for page in pages).values()) == 1
    assert max(Counter(page.title for page in pages).values()) == 1


def test_no_list_prints_a_press_name_for_its_own_party_or_for_another(
    press_names: tuple[PressName, ...], entities: tuple[Entity, ...]
) -> None:
    printed = {name.folded for entity in entities for name in entity.names}
    assert [name.text for name in press_names if name.folded in printed] == []


def test_names_that_may_mean_two_parties_are_left_to_the_lists(press_names: tuple[PressName, ...]) -> None:
    doubtful = ("Islamic Jihad", "Ansar Allah", "Ansar al-Sharia", "FARC dissidents", "Houthi", "IS-K", "Taliban")
    assert {fold(text) for text in doubtful}.isdisjoint(name.folded for name in press_names)


def test_each_name_stands_for_the_first_record_of_a_linked_party(press_names: tuple[PressName, ...]) -> None:
    later = {entity for link in read_parties(DATASETS / "parties") for entity in link.entities[1:]}
    assert later.isdisjoint(name.entity for name in press_names)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Hezbollah", "us-fto.hizballah"),
        ("Houthi movement", "us-fto.ansarallah"),
        ("Nusra Front", "us-fto.al-nusrah-front"),
        ("Lashkar-e-Taiba", "us-fto.lashkar-e-tayyiba"),
        ("al-Qaeda in the Arabian Peninsula", "us-fto.al-qaida-in-the-arabian-peninsula"),
    ],
)
def test_what_newspapers_write_most_is_there(press_names: tuple[PressName, ...], text: str, entity: str) -> None:
    assert [name.entity for name in press_names if name.folded == fold(text)] == [entity]
