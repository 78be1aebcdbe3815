"""`designations backup`, `restore` and `prune` work on all that is stored."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from service.settings import Settings
from service.store.store import Store
from tests.cli.running import Run
from tests.store.samples import evidence, instant, listing


def home_url(home: Path) -> str:
    """The address of the database in a home."""
    return Settings.read({"DESIGNATIONS_HOME": str(home)}).database_url


@pytest.fixture
def home(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with two editions of one list and a record."""
    monkeypatch.setenv("DESIGNATIONS_HOME", str(tmp_path / "home"))
    with closing(Store.open(home_url(tmp_path / "home"))) as store:
        store.load(listing("1", "2026-01-01"), instant("2026-01-03"))
        store.load(listing("2"), instant("2026-01-04"))
        store.records.keep([evidence()])
    return tmp_path / "home"


def test_a_backup_is_restored_in_another_home(
    run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    ran = run("backup", copy)
    assert (ran.exit_code, ran.stdout) == (0, f"Backed up to {copy}, with 2 editions as they were loaded.\n")
    assert "exists already" in run("backup", copy).stderr
    monkeypatch.setenv("DESIGNATIONS_HOME", str(tmp_path / "other"))
    ran = run("restore", copy)
    assert (ran.exit_code, ran.stdout) == (0, f"Restored {copy}, with 2 editions as they were loaded.\n")
    with closing(Store.open(home_url(tmp_path / "other"))) as other, closing(Store.open(home_url(home))) as store:
        assert other.editions() == store.editions()
        assert other.records.record(evidence().id) == evidence()


@pytest.mark.usefixtures("home")
def test_a_store_that_holds_anything_is_a_failure(run: Run, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "copy.db").exit_code == 0
    ran = run("restore", tmp_path / "copy.db")
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert "The database is not empty" in ran.stderr


@pytest.mark.usefixtures("home")
def test_pruning_names_what_went(run: Run) -> None:
    assert json.loads(run("prune", "--keep", "2", "--format", "json").stdout) == {"editions": [], "rows": 0}
    ran = run("prune", "--keep", "1")
    assert ran.exit_code == 0
    assert ran.stdout == (
        f"Pruned us-fto {listing('1').digest}, published 2026-01-01, known from 2026-01-03T12:00:00+00:00: "
        "1 entities.\n"
        "1 editions were pruned, with 0 rows that no other edition has.\n"
    )


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("arguments", [[], ["--keep", "0"], ["--keep", "x"]])
def test_pruning_without_a_number_to_keep_is_not_understood(run: Run, arguments: list[str]) -> None:
    assert run("prune", *arguments).exit_code == 2
