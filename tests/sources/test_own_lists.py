"""Lists of a user's own: keys, and the programs that their tags mean."""

from pathlib import Path

import pytest

from service.sources.law import read_law
from service.sources.own_lists import GENERAL, key_of, tags_of_own_lists

TAGS = tags_of_own_lists(read_law(Path(__file__).parents[2] / "datasets").programs)


@pytest.mark.parametrize(("text", "key"), [("NK-aB3", "nk-ab3"), ("a_1/b", "a-1-b"), ("  7 ", "7"), ("***", "")])
def test_an_id_becomes_a_key_of_small_letters_digits_and_hyphens(text: str, key: str) -> None:
    assert key_of(text) == key


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
