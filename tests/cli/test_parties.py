"""`designations parties suggest`: candidates as a file of parties/ would link them, which links nothing by itself."""

import csv
import io
import json
import tomllib
from pathlib import Path

import pytest

from service.errors import BadDataset
from service.screening.counter import Screening
from service.sources.parties import read_links
from tests.cli.running import Run

LINES = [
    '{"id": "NK-1", "schema": "Organization", "properties": {"name": ["Balochistan Liberation Army"]}}',
    '{"id": "NK-2", "schema": "Organization", "properties": {"name": ["Nobody Anybody Knows"]}}',
]


@pytest.fixture
def loaded(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in a home of its own, with a list that names a party of the bundled one."""
    monkeypatch.setenv("DESIGNATIONS_HOME", str(tmp_path / "home"))
    path = tmp_path / "own.json"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    ran = run("load", "ftm:own", path)
    assert ran.exit_code == 0, ran.output
    return run


def test_candidates_are_toml_with_their_evidence_above_them(loaded: Run) -> None:
    ran = loaded("parties", "suggest", "--dataset", "ftm:own")
    assert ran.exit_code == 0, ran.output
    (link,) = tomllib.loads(ran.stdout)["link"]
    assert "ftm:own.nk-1" in link["entities"]
    assert any(one.endswith(".balochistan-liberation-army") for one in link["entities"])
    assert "# “Balochistan Liberation Army”" in ran.stdout or "# The names are the same" in ran.stdout
    assert "# 1 pairs in all." in ran.stdout


def test_a_candidate_links_nothing_until_a_person_writes_the_reason(loaded: Run, tmp_path: Path) -> None:
    candidates = tmp_path / "parties.toml"
    text = loaded("parties", "suggest", "--dataset", "ftm:own").stdout
    candidates.write_text(text, encoding="utf-8")
    with pytest.raises(BadDataset, match="reason: must not be empty"):
        read_links(candidates)
    candidates.write_text(text.replace('reason = ""', 'reason = "The notice names both."'), encoding="utf-8")
    assert len(read_links(candidates)) == 1


def test_json_and_csv_say_the_same(loaded: Run) -> None:
    told = json.loads(loaded("parties", "suggest", "--dataset", "ftm:own", "--format", "json").stdout)
    assert told["total"] == 1
    (row,) = csv.DictReader(io.StringIO(loaded("parties", "suggest", "--dataset", "ftm:own", "--format", "csv").stdout))
    assert [row["entity"], row["other_entity"]] == [one["id"] for one in told["suggestions"][0]["entities"]]
    assert float(row["score"]) == pytest.approx(told["suggestions"][0]["score"])


def test_a_least_score_outside_its_bounds_is_refused(run: Run) -> None:
    assert run("parties", "suggest", "--least", "0.2").exit_code == 2


def test_a_dataset_that_is_not_known_is_refused(run: Run, screening: Screening) -> None:
    ran = run("parties", "suggest", "--dataset", "us-nothing")
    assert ran.exit_code == 2
    assert "'us-nothing' is not known here" in ran.stderr
