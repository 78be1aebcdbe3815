"""`designations refresh`: one line a list, and an exit code that a timer can act on."""

from __future__ import annotations

import csv
import io
import json

import pytest
from click.testing import CliRunner, Result

from service.app import Intake
from service.cli import designations
from service.refresh.files import Loader
from tests.refresh.conftest import NOW, Desk, desk, server
from tests.refresh.keys import a_list
from tests.refresh.publishers import gives, status

__all__ = ["desk", "server"]

KEYS = ("a1", "a2", "a3", "a4", "a5", "a6")


@pytest.fixture(autouse=True)
def _opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    loader = Loader(desk.store, desk.refresher.lists)
    monkeypatch.setattr(
        "service.cli.opening.open_intake", lambda *_: Intake(loader, desk.refresher, desk.refresher.now)
    )


def refresh(*arguments: str) -> Result:
    return CliRunner().invoke(designations, ["refresh", *arguments])


def test_the_first_edition_a_change_and_none_are_each_told_in_a_line(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS, published="2026-11-20"))
    ran = refresh()
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == "un-sc: loaded, 6 entities, the first. The edition of 2026-11-20 answers.\n"
    assert refresh().stdout == "un-sc: unchanged, the edition of 2026-11-20.\n"
    desk.server.answers["/list"] = gives(a_list("b1", *KEYS[1:], published="2026-11-21"))
    assert refresh("un-sc").stdout == (
        "un-sc: loaded, 6 entities, 1 new and 1 gone. The edition of 2026-11-21 answers.\n"
    )


def test_an_edition_that_is_refused_ends_with_1_and_says_what_stays(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    refresh()
    desk.server.answers["/list"] = gives(a_list(*KEYS[:3]))
    ran = refresh()
    assert ran.exit_code == 1
    assert ran.stdout.startswith("un-sc: refused: It holds 3 entities, 50.0% fewer than the 6 of the edition before. ")
    assert ran.stdout.endswith(f" The edition loaded {NOW:%Y-%m-%d} stays.\n")
    ran = refresh("--accept", "--reason", "three were taken off")
    assert ran.exit_code == 0
    assert "  Accepted although: It holds 3 entities, 50.0% fewer" in ran.stdout


def test_what_fails_ends_with_1_and_the_cause(desk: Desk) -> None:
    desk.server.answers["/list"] = status(403)
    ran = refresh()
    assert ran.exit_code == 1
    assert ran.stdout == f"un-sc: failed: {desk.server.address('/list')}: the server answers 403. Nothing is loaded.\n"


def test_findings_are_shown_up_to_twenty(desk: Desk) -> None:
    keys = [f"?{number}" for number in range(25)]
    desk.server.answers["/list"] = gives(a_list(*keys, *(f"a{number}" for number in range(500))))
    ran = refresh()
    assert ran.exit_code == 0
    lines = ran.stdout.splitlines()
    assert lines[1] == "  Found: list, line 2: '?0' is not known"
    assert lines[-1] == "  5 findings more; --format json has them all."
    assert len(lines) == 22


def test_a_trial_says_what_would_be_done(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    assert refresh("--dry-run").stdout == "un-sc: would be loaded, 6 entities, the first.\n"
    assert desk.current() is None


def test_json_and_csv_tell_the_same(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS, "?7", published="2026-11-20"))
    (told,) = json.loads(refresh("--format", "json").stdout)["refreshed"]
    assert told == {
        "dataset": "un-sc",
        "outcome": "loaded",
        "entities": 7,
        "added": None,
        "removed": None,
        "edition": desk.current(),
        "published_at": "2026-11-20",
        "why": [],
        "findings": ["list, line 2: '?7' is not known"],
    }
    desk.server.answers["/list"] = gives(b"keys")
    ran = refresh("--format", "csv")
    assert ran.exit_code == 1
    (row,) = csv.DictReader(io.StringIO(ran.stdout))
    assert (row["outcome"], row["entities"], row["why"]) == (
        "failed",
        "",
        "list, line 1: the file is torn, it has no end",
    )


@pytest.mark.parametrize("arguments", [["us-fto"], ["un-sc", "nonsense"], ["--accept"], ["--reason", "why"]])
def test_what_is_not_understood_ends_with_2_before_anything_is_asked(desk: Desk, arguments: list[str]) -> None:
    assert refresh(*arguments).exit_code == 2
    assert desk.server.asked == []


def test_another_refresh_that_goes_on_for_long_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.refresh.refresher.TURN_WAIT_S", 0.1)
    with desk.store.turn_to_refresh(0, print):
        ran = refresh()
    assert ran.exit_code == 1
    assert "Another refresh of this database is under way" in ran.stderr
    assert desk.server.asked == []
