"""`designations lookup`: who is designated under a name, in three forms, with an exit code for scripts."""

import csv
import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.screening.counter import Screening
from tests.cli.running import Run

BLA = ("lookup", "Balochistan Liberation Army", "--as-of", "2026-02-05")
OF_THE_MOMENT = {"id", "asked_at", "known_at"}


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def lasting(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer without what differs each time that it is asked for."""
    return {name: said for name, said in answer.items() if name not in OF_THE_MOMENT}


def test_a_hit_is_told_in_sentences_with_exit_code_3(run: Run) -> None:
    ran = run(*BLA)
    assert ran.exit_code == 3, ran.output
    assert "1. Balochistan Liberation Army (organization): in force" in ran.stdout
    assert "since 12 August 2025; announced 11 August 2025" in ran.stdout
    assert "On 5 February 2026 it was in force." in ran.stdout
    assert "US-SDGT" in ran.stdout
    assert ran.stderr == ""


def test_on_the_day_of_the_announcement_it_was_not_yet_in_force(run: Run) -> None:
    ran = run("lookup", "BLA", "--as-of", "2025-08-11", "--program", "US-FTO")
    assert "On 11 August 2025 it had been announced and was not yet in force." in ran.stdout


def test_a_hit_is_for_a_person_to_decide_on(run: Run) -> None:
    assert run(*BLA).stdout.splitlines()[0].endswith(", 5 February 2026: 1 hit, for a person to decide on.")


def test_no_hits_end_with_exit_code_0_and_say_what_was_not_searched(run: Run) -> None:
    ran = run("lookup", "Vladimir Putin")
    assert ran.exit_code == 0, ran.output
    assert "“Vladimir Putin”" in ran.stdout
    assert "no hits" in ran.stdout
    assert "Not searched, because not loaded: Specially Designated Nationals" in ran.stdout
    assert "no answer of this service is legal advice" in ran.stdout


@pytest.mark.parametrize("form", ["table", "json", "csv"])
@pytest.mark.parametrize(("name", "code"), [("BLA", 3), ("Vladimir Putin", 0)])
def test_the_exit_code_is_the_same_in_every_form(run: Run, form: str, name: str, code: int) -> None:
    assert run("lookup", name, "--format", form).exit_code == code


def test_what_nobody_verified_is_marked_in_every_form(run: Run) -> None:
    asked = ("lookup", "BLA", "--as-of", "2026-02-05")
    designations = json.loads(run(*asked, "--format", "json").stdout)["hits"][0]["designations"]
    doubtful = sum(not effect["verified"] for one in designations for effect in one["effects"])
    assert doubtful, "the case no longer shows anything unverified"
    assert run(*asked).stdout.count("*not verified*") >= doubtful
    sheet = " ".join(row["effects"] for row in rows_of(run(*asked, "--format", "csv").stdout))
    assert sheet.count("not verified") >= doubtful


def test_json_is_what_http_answers(run: Run, client: FlaskClient) -> None:
    query = {"name": "BLA", "as_of": "2025-08-12", "program": "US-FTO", "type": "organization", "limit": 3}
    over_http = client.get("/v1/lookup", query_string=query).get_json()
    ran = run(
        *("lookup", "BLA", "--as-of", "2025-08-12", "--program", "US-FTO", "--type", "organization", "--limit", "3"),
        *("--format", "json"),
    )
    assert lasting(json.loads(ran.stdout)) == lasting(over_http)


def test_csv_has_a_row_a_designation(run: Run) -> None:
    ran = run(*BLA, "--format", "csv")
    hits = json.loads(run(*BLA, "--format", "json").stdout)["hits"]
    rows = rows_of(ran.stdout)
    assert [row["designation_id"] for row in rows] == [one["id"] for hit in hits for one in hit["designations"]]
    listed = next(row for row in rows if row["program"] == "US-FTO")
    assert listed["party_name"] == "Balochistan Liberation Army"
    assert listed["status"] == "in_force"
    assert (listed["announced"], listed["effective_from"]) == ("2025-08-11", "2025-08-12")
    assert "no clearance" in ran.stderr


def test_csv_without_hits_is_a_header(run: Run) -> None:
    ran = run("lookup", "Vladimir Putin", "--format", "csv")
    assert len(ran.stdout.splitlines()) == 1
    assert ran.stdout.startswith("hit,score,")


def test_an_identifier_alone_is_enough(run: Run) -> None:
    ran = run("lookup", "--identifier", "26953")
    assert ran.exit_code == 3, ran.output
    assert "Balochistan Liberation Army" in ran.stdout


def test_status_in_force_drops_hits_and_says_so(run: Run) -> None:
    asked = ("lookup", "BLA", "--as-of", "2001-01-01", "--status", "in_force")
    ran = run(*asked)
    assert ran.exit_code == 0, ran.output
    assert "Left out by --status:" in ran.stdout


def test_the_limit_is_said_where_it_cuts(run: Run, screening: Screening) -> None:
    ran = run("lookup", "Islamic State", "--threshold", "0.3", "--limit", "1")
    assert "the first 1 shown" in ran.stdout
    assert "\n2. " not in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), "NAME"),
        (("!!!",), "NAME"),
        (("x" * 201,), "NAME"),
        (("a\udcffb",), "NAME"),
        (("BLA", "--as-of", "2025-02-30"), "--as-of"),
        (("BLA", "--as-of", "0001-01-01"), "--as-of"),
        (("BLA", "--as-of", ""), "--as-of"),
        (("BLA", "--as-of", "2025-08-11", "--as-of", "2025-08-12"), "--as-of"),
        (("BLA", "--known-at", "yesterday"), "--known-at"),
        (("BLA", "--type", "group"), "--type"),
        (("BLA", "--country", "USA"), "--country"),
        (("BLA", "--birth-date", "1957-13"), "--birth-date"),
        (("BLA", "--program", "US-NONE"), "--program"),
        (("BLA", "--dataset", "us-none"), "--dataset"),
        (("BLA", "--status", "in-force"), "--status"),
        (("BLA", "--weak-aliases", "no"), "--weak-aliases"),
        (("BLA", "--threshold", "1.01"), "--threshold"),
        (("BLA", "--threshold", "nan"), "--threshold"),
        (("BLA", "--limit", "0"), "--limit"),
        (("BLA", "--limit", "ten"), "--limit"),
        (("BLA", "--identifier", ""), "--identifier"),
        (("BLA", "--format", "xml"), "--format"),
        (("BLA", "--as-off", "2025-01-01"), "--as-off"),
        (("BLA", "LTTE"), "LTTE"),
    ],
)
def test_what_is_not_understood_is_named_with_exit_code_2(run: Run, arguments: tuple[str, ...], named: str) -> None:
    ran = run("lookup", *arguments)
    assert ran.exit_code == 2, ran.output
    assert named in ran.stderr
    assert ran.stdout == ""


def test_datasets_that_are_not_loaded_are_a_failure(run: Run) -> None:
    ran = run("lookup", "BLA", "--dataset", "un-sc")
    assert ran.exit_code == 1, ran.output
    assert "un-sc" in ran.stderr


def test_a_name_cannot_steer_the_terminal(run: Run) -> None:
    ran = run("lookup", "BLA \u202e ALB")
    assert "\u202e" not in ran.output
    assert "\\u202e" in ran.output
