"""`designations status`: was a name listed under a program on a day, in three forms, with an exit code for scripts."""

import csv
import io
import json
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from service.cli.status import exit_code
from service.domain.moments import AsOf
from service.screening.counter import Screening
from service.screening.questions import StatusQuestion
from tests.cli.running import Run

BLA = ("status", "Balochistan Liberation Army", "--program", "US-FTO")


@pytest.mark.parametrize("form", ["table", "json", "csv"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((*BLA, "--as-of", "2025-08-12"), 3),
        ((*BLA, "--as-of", "2025-08-11"), 0),
        (("status", "Vladimir Putin", "--program", "US-FTO", "--as-of", "2025-08-12"), 0),
        (("status", "Vladimir Putin", "--program", "UN-1267", "--as-of", "2025-08-12"), 4),
    ],
)
def test_the_exit_code_says_the_status_in_every_form(
    run: Run, form: str, arguments: tuple[str, ...], code: int
) -> None:
    ran = run(*arguments, "--format", form)
    assert ran.exit_code == code, ran.output


def test_two_parties_that_stand_equal_decide_nothing(screening: Screening) -> None:
    asked_at = screening.now()
    question = StatusQuestion("Balochistan Liberation Army", "US-FTO", AsOf(asked_at))
    answer = screening.status(question)
    assert exit_code(answer) == 3
    assert exit_code(replace(answer, ambiguous=True)) == 4


def test_the_answer_opens_with_the_status_and_its_reason(run: Run) -> None:
    lines = run(*BLA, "--as-of", "2025-08-11").stdout.splitlines()
    why = json.loads(run(*BLA, "--as-of", "2025-08-11", "--format", "json").stdout)["why"]
    assert lines[0] == "not in force, 11 August 2025"
    assert lines[1] == why


def test_a_name_that_was_not_yet_one_of_the_designation_is_said_to_be_none(run: Run) -> None:
    ran = run("status", "Majeed Brigade", "--program", "US-SDGT", "--as-of", "2025-08-11")
    assert ran.exit_code == 3, ran.output
    assert "was not a name of this designation on 11 August 2025" in ran.stdout


@pytest.mark.parametrize(
    ("day", "announced", "begins"),
    [("2021-01-15", "10 January 2021", "2021-01-19"), ("2025-02-01", "22 January 2025", "2025-03-05")],
)
def test_the_announcement_that_is_told_is_the_one_that_had_been_made(
    run: Run, day: str, announced: str, begins: str
) -> None:
    said = run("status", "Ansarallah", "--program", "US-FTO", "--as-of", day).stdout
    assert f"; announced {announced}. On" in said
    assert f"it begins only on {begins}" in said
    assert "(announced_not_effective)" in said


def test_what_else_is_on_record_begins_with_its_party(run: Run) -> None:
    asked = ("status", "Liberation Army", "--program", "US-FTO", "--threshold", "0.6", "--as-of", "2025-08-12")
    others = json.loads(run(*asked, "--format", "json").stdout)["others"]
    listed = run(*asked).stdout.split("Also on record:\n")[1].splitlines()
    assert others
    assert [line.strip().split(", US-FTO")[0] for line in listed[: len(others)]] == [
        one["party"]["name"] for one in others
    ]


def test_unknown_comes_with_its_reason_and_what_was_not_searched(run: Run) -> None:
    ran = run("status", "Vladimir Putin", "--program", "UN-1267")
    assert ran.stdout.startswith("unknown, ")
    assert "Not searched, because not loaded: " in ran.stdout
    assert "Security Council" in ran.stdout.split("Not searched")[1]


def test_json_is_what_http_answers(run: Run, client: FlaskClient) -> None:
    query = {"name": "BLA", "program": "US-FTO", "as_of": "2025-08-12"}
    over_http = client.get("/v1/status", query_string=query).get_json()
    ran = run("status", "BLA", "--program", "US-FTO", "--as-of", "2025-08-12", "--format", "json")
    assert json.loads(ran.stdout) | {"known_at": ""} == over_http | {"known_at": ""}


def test_csv_has_the_deciding_designation_first(run: Run) -> None:
    ran = run(*BLA, "--as-of", "2025-08-12", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.stdout)))
    assert rows[0]["decides"] == "yes"
    assert rows[0]["answer"] == "in_force"
    assert rows[0]["effective_from"] == "2025-08-12"
    assert "no clearance" in ran.stderr


def test_csv_has_a_row_where_nothing_is_on_record(run: Run) -> None:
    ran = run("status", "Vladimir Putin", "--program", "UN-1267", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.stdout)))
    assert [(row["answer"], row["designation_id"]) for row in rows] == [("unknown", "")]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("BLA",), "--program"),
        (("--program", "US-FTO"), "NAME"),
        (("BLA", "--program", "US-NONE"), "--program"),
        (("BLA", "--program", "US-FTO", "--program", "US-SDGT"), "--program"),
        (("...", "--program", "US-FTO"), "NAME"),
        (("BLA", "--program", "US-FTO", "--as-of", "9999-01-01"), "--as-of"),
        (("BLA", "--program", "US-FTO", "--threshold", "2"), "--threshold"),
        (("BLA", "--program", "US-FTO", "--limit", "2"), "--limit"),
    ],
)
def test_what_is_not_understood_is_named_with_exit_code_2(run: Run, arguments: tuple[str, ...], named: str) -> None:
    ran = run("status", *arguments)
    assert ran.exit_code == 2, ran.output
    assert named in ran.stderr
