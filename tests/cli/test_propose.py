"""`designations propose`: saved pages against the bundled list, and a diff that applies to it."""

import csv
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from service.settings import ROOT
from tests.cli.running import Run
from tests.sources.proposing import page

NEW = ("June 1, 2026", "Desert Union (DU)")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(page([NEW]).content)
    return path


def test_every_difference_is_a_line_with_what_to_verify(run: Run, saved: Path) -> None:
    ran = run("propose", "us-fto", saved)
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.startswith("The readers of these files were made from a description of their form: not yet seen")
    assert "1. added: Desert Union, 2026-06-01" in ran.stdout
    assert "page.html, line 3: designated 2026-06-01." in ran.stdout
    assert "Verify: Find the notice in the Federal Register" in ran.stdout
    assert "Nothing was written." in ran.stdout


def test_the_diff_applies_to_the_file_of_the_list(run: Run, saved: Path, tmp_path: Path) -> None:
    patch = shutil.which("patch")
    if patch is None:
        pytest.skip("patch is not installed")
    (tmp_path / "datasets").mkdir()
    copy = tmp_path / "datasets" / "us-fto.jsonl"
    shutil.copy(ROOT / "datasets" / "us-fto.jsonl", copy)
    answer = run("propose", "us-fto", saved).stdout
    subprocess.run([patch, "-p1", "-s"], cwd=tmp_path, input=answer, text=True, check=True, timeout=30)
    before = (ROOT / "datasets" / "us-fto.jsonl").read_text(encoding="utf-8")
    added = copy.read_text(encoding="utf-8").removeprefix(before)
    assert json.loads(added)["id"] == "desert-union"


def test_nothing_is_written(run: Run, saved: Path) -> None:
    before = (ROOT / "datasets" / "us-fto.jsonl").read_bytes()
    run("propose", "us-fto", saved)
    assert (ROOT / "datasets" / "us-fto.jsonl").read_bytes() == before


def test_json_has_the_diff_and_csv_the_lines(run: Run, saved: Path) -> None:
    told = json.loads(run("propose", "us-fto", saved, "--format", "json").stdout)
    assert (told["proposals"][0]["kind"], told["proposals"][0]["in_diff"]) == ("added", True)
    assert told["diff"].startswith("--- a/datasets/us-fto.jsonl\n")
    assert told["refused"] is None
    rows = list(csv.DictReader(io.StringIO(run("propose", "us-fto", saved, "--format", "csv").stdout)))
    assert [row["kind"] for row in rows] == [row["kind"] for row in told["proposals"]]
    assert rows[0]["in_diff"] == "yes"


def test_a_notice_and_the_page_that_say_the_same_make_one_line(run: Run, saved: Path, tmp_path: Path) -> None:
    notice = tmp_path / "answer.json"
    document = {
        "document_number": "2026-00001",
        "publication_date": "2026-06-01",
        "title": "Foreign Terrorist Organization Designation of Desert Union",
    }
    notice.write_text(json.dumps(document), encoding="utf-8")
    told = json.loads(run("propose", "us-fto", saved, notice, "--format", "json").stdout)
    assert [one["found"].partition(",")[0] for one in told["proposals"] if one["kind"] == "added"] == ["answer.json"]
    assert told["refused"] is None


def test_a_file_of_another_form_is_a_failure(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "login.html"
    path.write_text("<html>Please sign in</html>", encoding="utf-8")
    ran = run("propose", "us-fto", path)
    assert ran.exit_code == 1
    assert "login.html: neither the State Department's page nor an answer of the Federal Register" in ran.stderr


def test_no_other_list_is_proposed_for(run: Run, saved: Path) -> None:
    assert run("propose", "un-sc", saved).exit_code == 2
