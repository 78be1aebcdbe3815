"""`designations lookup` keeps its answer, and `designations records show` reads it back."""

import csv
import hashlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.errors import StoreUnavailable
from service.screening.counter import Screening
from service.settings import Settings
from tests.cli.running import Run
from tests.kept import kept

ASKED = ("lookup", "BLA", "--as-of", "2025-08-12", "--program", "US-FTO", "--reference", "case 7", "--purpose", "audit")


def looked_up(run: Run, *arguments: str) -> Any:
    ran = run(*ASKED, *arguments, "--format", "json")
    assert ran.exit_code == 3, ran.output
    return json.loads(ran.stdout)


def shown(run: Run, record: str, form: str = "table") -> str:
    ran = run("records", "show", record, "--format", form)
    assert ran.exit_code == 0, ran.output
    return str(ran.stdout)


def test_the_answer_says_where_its_evidence_is_in_every_form(run: Run) -> None:
    for form, stream in (("table", "stdout"), ("csv", "stderr")):
        said = getattr(run(*ASKED, "--format", form), stream)
        found = re.search(r"Kept as record ([0-9a-f]{32}): designations records show \1$", said, re.MULTILINE)
        assert found, said
        assert json.loads(shown(run, found[1], "json"))["id"] == found[1]


def test_a_record_holds_question_and_answer(run: Run) -> None:
    answer = looked_up(run, "--type", "organization")
    record = json.loads(shown(run, answer["id"], "json"))
    assert record["answer"] == answer
    assert record["question"] == {
        "name": "BLA",
        "as_of": "2025-08-12",
        "program": ["US-FTO"],
        "type": ["organization"],
        "reference": "case 7",
        "purpose": "audit",
    }
    assert (record["reference"], record["purpose"]) == ("case 7", "audit")


def test_a_record_is_the_same_over_http(run: Run, client: FlaskClient) -> None:
    answer = looked_up(run)
    assert client.get(f"/v1/records/{answer['id']}").get_json() == json.loads(shown(run, answer["id"], "json"))


def test_a_record_is_told_in_lines(run: Run) -> None:
    answer = looked_up(run)
    said = shown(run, answer["id"])
    assert said.startswith(f"Record {answer['id']}: lookup, asked at {answer['asked_at']}")
    assert "  reference: case 7\n" in said
    assert "Answer: 1 party proposed, for a person to decide on." in said
    assert "  Balochistan Liberation Army (organization): in force, score 1.00\n" in said
    assert "    US-FTO: in force, from 2025-08-12\n" in said
    assert answer["law"] in said
    assert f"Edition of us-fto: {answer['hits'][0]['designations'][0]['provenance']['edition']}, known from" in said


def test_a_record_of_an_answer_that_was_cut_says_so(run: Run) -> None:
    ran = run("lookup", "Islamic State", "--threshold", "0.5", "--limit", "1", "--format", "json")
    answer = json.loads(ran.stdout)
    assert answer["total"] > 1
    assert f"Answer: {answer['total']} parties proposed, the first 1 shown, for a person" in shown(run, answer["id"])


def test_a_record_of_no_hits_proposes_nobody(run: Run) -> None:
    answer = json.loads(run("lookup", "Vladimir Putin", "--format", "json").stdout)
    said = shown(run, answer["id"])
    assert "Answer: no party proposed." in said
    assert "Not searched, because not loaded" in said


def screened(run: Run, tmp_path: Path, *options: str) -> Any:
    article = tmp_path / "article.txt"
    article.write_text("The BLA, or Balochistan Liberation Army.\n\nIt was designated in 2019.\n", encoding="utf-8")
    return json.loads(run("screen", article, "--published", "2025-08-20", *options, "--format", "json").stdout)


def test_the_record_of_an_article_tells_the_answer_and_its_digest(run: Run, tmp_path: Path) -> None:
    answer = screened(run, tmp_path, "--title", "On the BLA", "--reference", "case 7")
    said = shown(run, answer["id"])
    assert "  reference: case 7\n" in said
    assert "“On the BLA”, 20 August 2025, the day on which the article was published: 1 party proposed" in said
    assert "On 20 August 2025 it was in force." in said
    assert f"  4-7 “BLA”: Balochistan Liberation Army, {answer['mentions'][0]['confidence']}, score 1.00\n" in said
    assert "Mentions in the title, by the characters that they take up:\n  7-10 “BLA”" in said
    assert f"SHA-256 {answer['article']['sha256']}" in said
    assert "Of the text only the digest was kept; `sha256sum FILE` tells whether" in said
    assert hashlib.sha256((tmp_path / "article.txt").read_bytes()).hexdigest() == answer["article"]["sha256"]
    for claim in answer["claims"]:
        assert claim["why"] in said


def test_the_text_of_an_article_is_told_where_it_was_kept(run: Run, tmp_path: Path) -> None:
    said = shown(run, screened(run, tmp_path, "--keep-text")["id"])
    assert "\n  The BLA, or Balochistan Liberation Army.\n\n  It was designated in 2019.\n" in said
    assert "  text: 69 characters\n" in said
    assert "only the digest" not in said


def test_csv_is_one_row_a_record(run: Run) -> None:
    answer = looked_up(run)
    [row] = csv.DictReader(io.StringIO(shown(run, answer["id"], "csv")))
    assert (row["id"], row["outcome"], row["parties"]) == (answer["id"], "hits", "Balochistan Liberation Army")
    assert (row["reference"], row["purpose"], row["threshold"]) == ("case 7", "audit", "0.8")
    assert json.loads(row["question"])["name"] == "BLA"


@pytest.mark.parametrize("unknown", ["f" * 32, "nothing", ""])
def test_an_unknown_record_is_a_failure(run: Run, unknown: str) -> None:
    ran = run("records", "show", unknown)
    assert ran.exit_code == 1
    assert "No record has the id" in ran.stderr or "no record has the id" in ran.stderr
    assert ran.stdout == ""


@pytest.mark.parametrize(("option", "value"), [("--reference", "x" * 101), ("--purpose", "a\nb"), ("--purpose", "")])
def test_a_remark_that_is_no_line_is_refused(run: Run, option: str, value: str) -> None:
    ran = run("lookup", "BLA", option, value)
    assert ran.exit_code == 2
    assert option in ran.stderr


def test_what_cannot_be_kept_is_not_answered(run: Run, screening: Screening, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def keep(self, _: object) -> None:
            raise StoreUnavailable("The database has no room left on its disk.")

    monkeypatch.setattr(screening, "_records", Full())
    ran = run(*ASKED)
    assert ran.exit_code == 1
    assert ran.stdout == ""
    assert ran.stderr.startswith("Error: No answer can be given, because its evidence cannot be kept. The database has")


def test_status_and_lists_keep_nothing(run: Run, settings: Settings) -> None:
    before = kept(settings)
    assert run("status", "BLA", "--program", "US-FTO").exit_code == 3
    assert run("datasets").exit_code == 0
    assert run("lookup", "!!!").exit_code == 2
    assert kept(settings) == before
