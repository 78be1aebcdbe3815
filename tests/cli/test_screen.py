"""`designations screen`: an article from a file or standard input, in three forms, with an exit code."""

import csv
import io
import json
from pathlib import Path

import click.testing
import pytest
from flask.testing import FlaskClient

from service.cli import designations
from service.settings import ROOT
from tests.cli.running import Run

ARTICLE = ROOT / "docs" / "examples" / "balochistan.txt"
TEXT = ARTICLE.read_text(encoding="utf-8")
OF_THE_MOMENT = {"id", "asked_at", "known_at"}


@pytest.fixture
def quiet(tmp_path: Path) -> Path:
    """A text that names nobody."""
    file = tmp_path / "quiet.TXT"
    file.write_text("Nothing of note happened.", encoding="utf-8")
    return file


def test_parties_claims_and_what_it_rests_on_are_told_with_exit_code_3(run: Run) -> None:
    ran = run("screen", ARTICLE, "--published", "2025-08-20", "--title", "Quetta")
    assert ran.exit_code == 3, ran.output
    assert ran.stdout.startswith("“Quetta”, 20 August 2025, the day on which the article was published: ")
    assert "Balochistan Liberation Army (organization): in force" in ran.stdout
    assert "since 12 August 2025; announced 11 August 2025" in ran.stdout
    assert "The records say otherwise." in ran.stdout
    assert "Not searched, because not loaded: Specially Designated Nationals" in ran.stdout
    assert "Kept as record " in ran.stdout


def test_no_hits_end_with_exit_code_0_in_every_form(run: Run, quiet: Path) -> None:
    assert [run("screen", quiet, "--format", form).exit_code for form in ("table", "json", "csv")] == [0, 0, 0]
    assert ": no hits." in run("screen", quiet).stdout


def test_json_is_what_http_answers_and_what_is_kept(run: Run, client: FlaskClient) -> None:
    asked = {"title": "Quetta", "published": "2025-08-20", "min_confidence": "possible", "reference": "case 7"}
    over_http = client.post("/v1/articles", json={"text": TEXT, **asked}).get_json()
    options = [part for name, said in asked.items() for part in (f"--{name.replace('_', '-')}", said)]
    answer = json.loads(run("screen", ARTICLE, *options, "--format", "json").stdout)
    assert {name: answer[name] for name in answer if name not in OF_THE_MOMENT} == {
        name: over_http[name] for name in over_http if name not in OF_THE_MOMENT
    }
    kept = client.get(f"/v1/records/{answer['id']}").get_json()
    assert kept["question"] == asked
    assert kept["answer"]["mentions"] == answer["mentions"]
    assert "text" not in kept["answer"]["article"]


def test_the_text_is_kept_where_that_is_asked_for(run: Run, client: FlaskClient, quiet: Path) -> None:
    answer = json.loads(run("screen", quiet, "--keep-text", "--format", "json").stdout)
    kept = client.get(f"/v1/records/{answer['id']}").get_json()
    assert kept["question"] == {"text": "Nothing of note happened.", "keep_text": True}


def test_csv_has_a_row_a_mention_and_then_a_row_a_claim(run: Run) -> None:
    title = "The Majeed Brigade and the world"
    ran = run("screen", ARTICLE, "--published", "2025-08-20", "--title", title, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.stdout)))
    kinds = [row["row"] for row in rows]
    assert kinds == sorted(kinds, key=["title_mention", "mention", "claim"].index)
    assert set(kinds) == {"title_mention", "mention", "claim"}
    for row in rows:
        source = title if row["row"] == "title_mention" else TEXT
        assert source[int(row["start"]) : int(row["end"])] == row["text"]
    assert {row["verdict"] for row in rows if row["row"] == "claim"} >= {"supported", "contradicted"}
    assert "no clearance" in ran.stderr


def test_standard_input_and_pages_are_read(run: Run, tmp_path: Path) -> None:
    piped = click.testing.CliRunner().invoke(designations, ["screen", "-"], input=TEXT)
    assert piped.exit_code == 3, piped.output
    page = tmp_path / "page.html"
    page.write_bytes(b"\xef\xbb\xbf<html><body><article><p>" + TEXT.encode() + b"</p></article></body></html>")
    assert run("screen", page).exit_code == 3
    piped = click.testing.CliRunner().invoke(designations, ["screen", "-", "--format-in", "html"], input="<p>Hamas</p>")
    assert piped.exit_code == 3, piped.output


def test_a_file_that_cannot_be_read_is_a_failure(run: Run, tmp_path: Path) -> None:
    for file in (tmp_path / "absent.txt", tmp_path):
        ran = run("screen", file, "--format-in", "text")
        assert ran.exit_code == 1, ran.output
        assert "cannot be read" in ran.stderr
        assert ran.stdout == ""


@pytest.mark.parametrize(
    ("name", "held", "said"),
    [
        ("empty.txt", b"", "FILE: Write 1 to"),
        ("blank.txt", b" \n", "FILE: This holds no word"),
        ("latin.txt", b"caf\xe9", "FILE"),
        ("binary.txt", b"a\x00b", "FILE: This is no text"),
        ("page.html", b"<html></html>", "FILE: No text could be read"),
        ("long.txt", b"a" * 8_000_001, "more than 8000000 bytes"),
        ("article.pdf", b"%PDF-1.7", "say --format-in text or --format-in html"),
    ],
)
def test_a_file_that_holds_no_article_is_refused(run: Run, tmp_path: Path, name: str, held: bytes, said: str) -> None:
    file = tmp_path / name
    file.write_bytes(held)
    ran = run("screen", file)
    assert ran.exit_code == 2, ran.output
    assert said in ran.stderr
    assert ran.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), "FILE"),
        (("--published", "2025-02-30"), "--published"),
        (("--published", "2099-01-01"), "--published"),
        (("--as-of", "soon"), "--as-of"),
        (("--language", "english!"), "--language"),
        (("--threshold", "2"), "--threshold"),
        (("--min-confidence", "sure"), "--min-confidence"),
        (("--purpose", "a" * 101), "--purpose"),
        (("--format-in", "pdf"), "--format-in"),
        (("--known-at", "2025-01-01"), "--known-at"),
    ],
)
def test_what_is_not_understood_is_named_with_exit_code_2(run: Run, arguments: tuple[str, ...], named: str) -> None:
    ran = run("screen", *([ARTICLE] if arguments else []), *arguments)
    assert ran.exit_code == 2, ran.output
    assert named in ran.stderr
    assert ran.stdout == ""
