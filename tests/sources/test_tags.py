"""How tags of lists become programs."""

from pathlib import Path

import pytest

from service.domain.program import Law
from service.domain.provenance import Dataset
from service.errors import BadDataset
from service.settings import ROOT
from service.sources.law import read_law
from service.sources.tags import Tags, read_tags

SANCTIONS = Dataset("us-ofac-cons", "Non-SDN", "OFAC", "US", ("US-SSI", "US-CAPTA"))

ROWS = """
[[tag]]
tag = "RUSSIA-EO14024"
remark = "Directive 2\\\\b"
program = "US-CAPTA"

[[tag]]
tag = "RUSSIA-EO14024"
program = "US-NS-MBS"

[[tag]]
tag = "FTO"
why = "this tag is not the list of the State Department"

[[tag]]
tag = "*"
program = "US-OFAC-SDN"
"""


@pytest.fixture
def tags(tmp_path: Path, law: Law) -> Tags:
    (tmp_path / "us-ofac-cons.toml").write_text(ROWS, encoding="utf-8")
    return read_tags(tmp_path, [SANCTIONS], law.programs)["us-ofac-cons"]


@pytest.fixture(scope="module")
def law() -> Law:
    return read_law(ROOT / "datasets")


def test_a_remark_decides_between_two_programs_of_one_tag(tags: Tags) -> None:
    assert tags.placed("RUSSIA-EO14024", "Listed under Directive 2 of E.O. 14024").program == "US-CAPTA"
    assert tags.placed("RUSSIA-EO14024", "Listed under Directive 20 of E.O. 14024").program == "US-NS-MBS"


def test_a_tag_that_no_row_names_belongs_to_the_program_of_the_list_that_has_it(tags: Tags) -> None:
    assert tags.placed("UKRAINE-EO13662").program == "US-SSI"


def test_a_tag_that_is_no_designation_says_why(tags: Tags) -> None:
    placed = tags.placed("FTO")
    assert placed.program is None
    assert placed.is_known
    assert placed.why == "this tag is not the list of the State Department"


def test_a_tag_that_nothing_names_goes_to_the_general_program_and_is_not_known(tags: Tags) -> None:
    placed = tags.placed("NEW-EO99999")
    assert (placed.program, placed.is_known) == ("US-OFAC-SDN", False)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ('[[tag]]\ntag = "X"\nprogram = "US-NONE"\n', "'US-NONE' is no program"),
        ('[[tag]]\ntag = "X"\n', "a tag that makes no designation says why"),
        ('[[tag]]\ntag = "X"\nremark = "("\nprogram = "US-SSI"\n', "is no pattern"),
        ('[[tag]]\ntag = "X"\nprogramm = "US-SSI"\n', "programm"),
    ],
)
def test_a_row_that_is_not_understood_is_refused(rows: str, said: str, tmp_path: Path, law: Law) -> None:
    (tmp_path / "us-ofac-cons.toml").write_text(rows, encoding="utf-8")
    with pytest.raises(BadDataset, match=said):
        read_tags(tmp_path, [SANCTIONS], law.programs)


def test_a_file_of_no_dataset_is_refused(tmp_path: Path, law: Law) -> None:
    (tmp_path / "us-ofac.toml").write_text(ROWS, encoding="utf-8")
    with pytest.raises(BadDataset, match="us-ofac.toml: no dataset has this name"):
        read_tags(tmp_path, [SANCTIONS], law.programs)
