"""Lists of a user's own: keys, names told once, and the programs that their tags mean."""

from pathlib import Path

import pytest

from service.domain.entity import Name, NameKind, NameQuality
from service.sources.law import read_law
from service.sources.own_lists import GENERAL, key_of, tags_of_own_lists, told_once

TAGS = tags_of_own_lists(read_law(Path(__file__).parents[2] / "datasets").programs)


def name(text: str, quality: NameQuality = NameQuality.UNSTATED) -> Name:
    return Name(text, text.lower(), NameKind.AKA, quality)


@pytest.mark.parametrize(("text", "key"), [("NK-aB3", "nk-ab3"), ("a_1/b", "a-1-b"), ("  7 ", "7"), ("***", "")])
def test_an_id_becomes_a_key_of_small_letters_digits_and_hyphens(text: str, key: str) -> None:
    assert key_of(text) == key


def test_a_name_that_stands_twice_is_told_once_with_its_best_quality() -> None:
    told = told_once([name("Alpha", NameQuality.WEAK), name("ALPHA", NameQuality.STRONG), name("Beta")])
    assert [(one.text, one.quality) for one in told] == [("Alpha", NameQuality.STRONG), ("Beta", NameQuality.UNSTATED)]


@pytest.mark.parametrize(
    ("key", "program"),
    [
        ("US-FTO219", "US-FTO"),
        ("GB-AC", "GB-THEMATIC"),
        ("EU-HAM", "EU-OTHER"),
        ("PH-AMLC", "XX-1373-OTHER"),
        ("US-TERR", GENERAL),
        ("US-IRAN", GENERAL),
        ("SECO", GENERAL),
    ],
)
def test_a_key_of_opensanctions_means_a_program_only_where_one_alone_has_it(key: str, program: str) -> None:
    placed = TAGS["ftm"].placed(key)
    assert (placed.program, placed.is_known) == (program, program != GENERAL)


def test_a_users_csv_names_programs_by_their_ids() -> None:
    assert TAGS["custom"].placed("US-SDGT").program == "US-SDGT"
    assert not TAGS["custom"].placed("SDGT").is_known
