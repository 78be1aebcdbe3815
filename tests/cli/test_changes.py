"""`designations changes` tells what changed in a list from edition to edition."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from service.settings import Settings
from service.store.store import Store
from tests.cli.running import Run
from tests.store.samples import BLA, ISIL, instant, listing

FIRST = listing("1", "2026-01-01", BLA, ISIL)
SECOND = listing("2", "2026-01-02", replace(BLA, countries=("PK", "AF"), note="=1+1"))


def home_url(home: Path) -> str:
    """The address of the database in a home."""
    return Settings.read({"DESIGNATIONS_HOME": str(home)}).database_url


@pytest.fixture
def history(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A home with two editions of one list and one of another."""
    monkeypatch.setenv("DESIGNATIONS_HOME", str(tmp_path))
    store = Store.open(home_url(tmp_path))
    store.load(FIRST, instant("2026-01-03"))
    store.load(SECOND, instant("2026-01-04"))
    store.load(listing("1", dataset="selected"), instant("2026-01-05"))
    yield store
    store.close()


def said(run: Run, *arguments: str) -> str:
    ran = run("changes", *arguments)
    assert ran.exit_code == 0, ran.output
    return str(ran.stdout)


def told(run: Run, *arguments: str) -> Any:
    return json.loads(said(run, *arguments, "--format", "json"))["changes"]


@pytest.mark.usefixtures("history")
def test_what_went_and_what_changed_is_told_field_by_field(run: Run) -> None:
    lines = said(run, "us-fto").splitlines()
    assert lines[0] == (
        f"us-fto, edition {FIRST.digest[:19]}… known from 2026-01-03, published 2026-01-01: the first edition, "
        "with 2 entities."
    )
    assert lines[2].endswith("published 2026-01-01: 0 added, 1 removed, 1 changed.")
    assert lines[3:] == [
        "  - الدولة الإسلامية (us-fto.islamic-state)",
        "  ~ Balochistan Liberation Army (us-fto.balochistan-liberation-army)",
        "      country: nothing → AF",
        "      note: nothing → =1+1",
    ]


@pytest.mark.usefixtures("history")
def test_json_has_all_of_it(run: Run) -> None:
    first, second = told(run, "us-fto")
    assert (first["older"], first["entities"], first["newer"]["entities"]) == (None, [], 2)
    assert (second["older"]["edition"], second["newer"]["edition"]) == (FIRST.digest, SECOND.digest)
    assert [(one["act"], one["entity"]) for one in second["entities"]] == [("removed", ISIL.id), ("changed", BLA.id)]
    assert second["entities"][1]["fields"][0] == {"field": "country", "old": [], "new": ["AF"]}
    assert second["of_reading"] is False


@pytest.mark.usefixtures("history")
def test_csv_has_a_row_for_each_field_and_guards_what_a_spreadsheet_would_reckon_out(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(said(run, "us-fto", "--format", "csv"))))
    assert [(row["act"], row["field"], row["new"]) for row in rows] == [
        ("removed", "", ""),
        ("changed", "country", "AF"),
        ("changed", "note", "'=1+1"),
    ]


@pytest.mark.usefixtures("history")
def test_every_dataset_is_told_where_none_is_named(run: Run) -> None:
    assert [one["dataset"] for one in told(run)] == ["selected", "us-fto", "us-fto"]
    assert [one["dataset"] for one in told(run, "--since", "2026-01-05")] == ["selected"]
    assert said(run, "--since", "2026-01-06") == "Nothing changed between the editions that are stored.\n"


@pytest.mark.usefixtures("history")
def test_the_history_of_an_entity_is_told(run: Run) -> None:
    found = told(run, "--entity", ISIL.id)
    assert [[one["act"] for one in each["entities"]] for each in found] == [["added"], ["removed"]]


def test_the_same_bytes_read_otherwise_are_no_change_of_the_list(run: Run, history: Store) -> None:
    history.load(replace(SECOND, entities=(BLA,)), instant("2026-01-06"))
    assert "the same bytes read otherwise than edition" in said(run, "us-fto", "--since", "2026-01-06")


@pytest.mark.usefixtures("history")
def test_any_two_editions_are_compared_by_their_digests(run: Run) -> None:
    (found,) = told(run, "us-fto", "--between", SECOND.digest[:15], FIRST.digest.removeprefix("sha256:"))
    assert [one["act"] for one in found["entities"]] == ["added", "changed"]


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["un-sc"], 1, "No edition of 'un-sc' is stored"),
        (["us-fto", "--between", "sha256:", FIRST.digest], 1, "2 editions of us-fto begin with sha256:"),
        (["us-fto", "--between", "ff00", FIRST.digest], 1, "0 editions of us-fto begin with sha256:ff00"),
        (["--between", "a", "b"], 2, "two editions of one DATASET"),
        (["us-fto", "--since", "2026-01-01", "--between", "a", "b"], 2, "without --since"),
        (["--since", "2026"], 2, "is not a full day"),
        (["--since", "2026-02-30"], 2, "not a day of the calendar"),
    ],
)
def test_what_is_not_understood_is_refused(run: Run, arguments: list[str], code: int, words: str) -> None:
    ran = run("changes", *arguments)
    assert ran.exit_code == code
    assert words in ran.stderr
    assert ran.stdout == ""
