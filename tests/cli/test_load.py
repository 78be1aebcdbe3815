"""`designations load`: a list's file becomes an edition, whole or not at all."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.app import Rooms, open_intake
from service.cli import designations
from service.settings import ROOT, Settings
from service.store.store import Store

NEWER = datetime.now(UTC).date().isoformat()
"""Published after the bundled list and not after now, which is refused."""

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    """A home of its own, and the files that are loaded into it."""

    def __init__(self, store: Store, bundled: Path, files: Path) -> None:
        self._store = store
        self._lines = (bundled / "us-fto.jsonl").read_text(encoding="utf-8").splitlines()
        self._files = files

    def file(self, name: str = "list.jsonl", **header: object) -> Path:
        """The bundled list with something else in its first line."""
        first = json.dumps(json.loads(self._lines[0]) | header)
        path = self._files / name
        path.write_text("\n".join([first, *self._lines[1:], ""]), encoding="utf-8")
        return path

    def load(self, *arguments: object) -> Result:
        return CliRunner().invoke(designations, ["load", *map(str, arguments)])

    def rows(self, *arguments: object) -> list[dict[str, str]]:
        ran = self.load(*arguments, "--format", "csv")
        assert ran.exit_code == 0, ran.output
        return list(csv.DictReader(io.StringIO(ran.stdout)))

    def editions(self) -> int:
        return len(self._store.editions("us-fto"))


def drop_lines(path: Path, count: int) -> None:
    """Takes out so many entities of the list that no other list designates."""
    others = (ROOT / "datasets" / "selected.jsonl").read_text(encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    free = [line for line in lines[1:] if f"us-fto.{json.loads(line)['entity']['id']}" not in others]
    path.write_text("".join(line for line in lines if line not in free[:count]), encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path, settings: Settings, rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The rooms that all tests share, but for the store, which begins with what is bundled."""
    files = tmp_path / "files"
    files.mkdir()
    store = Store.open(Settings.read({"DESIGNATIONS_HOME": str(tmp_path / "home")}).database_url)
    bundled = rooms.loader.store
    store.load_all([bundled.listing(one) for one in bundled.editions_at(None).values()], NOW)
    opened = open_intake(settings)
    own = replace(opened, loader=replace(opened.loader, store=store))
    monkeypatch.setenv("DESIGNATIONS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("service.cli.opening.open_intake", lambda *_: own)
    yield Desk(store, settings.datasets, files)
    store.close()


def test_a_newer_edition_answers_from_now_on(desk: Desk) -> None:
    ran = desk.load("us-fto", desk.file(published_at=NEWER))
    assert ran.exit_code == 0, ran.output
    assert "list.jsonl loaded as us-fto sha256:" in ran.stdout
    assert "118 entities" in ran.stdout
    assert "it answers from now on" in ran.stdout
    assert ran.stderr == ""


def test_loading_the_same_file_twice_adds_nothing(desk: Desk) -> None:
    path = desk.file(published_at=NEWER)
    assert [row["added"] for row in desk.rows("us-fto", path)] == ["yes"]
    assert [row["added"] for row in desk.rows("us-fto", path)] == ["no"]
    assert desk.editions() == 2


def test_an_older_edition_is_history(desk: Desk) -> None:
    row = desk.rows(
        "us-fto", desk.file(published_at="2020-01-01", covers_until="2020-01-01"), "--received", "2020-01-02"
    )[0]
    assert (row["added"], row["back_filled"], row["answers_now"]) == ("yes", "yes", "no")
    assert row["known_from"].startswith("2020-01-02")
    assert (
        "a newer edition answers"
        in desk.load("us-fto", desk.file(published_at="2019-01-01", covers_until="2019-01-01")).stdout
    )


@pytest.mark.parametrize("packing", ["gzip", "zip"])
def test_a_packed_file_is_the_same_edition_as_the_plain_one(desk: Desk, packing: str) -> None:
    plain = desk.file(published_at=NEWER)
    packed = plain.with_suffix(".packed")
    if packing == "gzip":
        packed.write_bytes(gzip.compress(plain.read_bytes()))
    else:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(plain, "list.jsonl")
    first, second = desk.rows("us-fto", plain, packed)
    assert first["edition"] == second["edition"]
    assert (first["added"], second["added"]) == ("yes", "no")


def test_several_files_are_read_before_any_is_stored(desk: Desk) -> None:
    broken = desk.file("broken.jsonl", published_at=NEWER)
    broken.write_text(broken.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    ran = desk.load("us-fto", desk.file(published_at=NEWER), broken)
    assert ran.exit_code == 1
    assert "broken.jsonl, line " in ran.stderr
    assert desk.editions() == 1


def test_a_file_of_another_dataset_is_refused(desk: Desk) -> None:
    ran = desk.load("selected", desk.file())
    assert ran.exit_code == 1
    assert "list.jsonl, line 1: the file says that it is of 'us-fto', not of 'selected'" in ran.stderr


def test_a_file_without_an_entity_that_another_list_designates_is_refused(desk: Desk) -> None:
    path = desk.file(published_at=NEWER)
    path.write_text("\n".join(path.read_text(encoding="utf-8").splitlines()[:2]), encoding="utf-8")
    ran = desk.load("us-fto", path)
    assert ran.exit_code == 1
    assert "there is no entity" in ran.stderr
    assert desk.editions() == 1


def test_a_file_of_another_form_than_the_list_has_is_refused(desk: Desk) -> None:
    ran = desk.load("un-sc", desk.file())
    assert ran.exit_code == 1
    assert "list.jsonl: in no form in which un-sc is published and can be read" in ran.stderr


def test_a_dataset_that_nobody_knows_is_refused(desk: Desk) -> None:
    ran = desk.load("nonsense", desk.file())
    assert ran.exit_code == 2
    assert "DATASET: 'nonsense' is no dataset that is known here" in ran.stderr


def test_a_web_page_in_place_of_a_list_is_called_one(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "list.xml").write_text("<!DOCTYPE html><html></html>", encoding="utf-8")
    ran = desk.load("un-sc", tmp_path / "list.xml")
    assert ran.exit_code == 1
    assert "list.xml: is a web page and no list" in ran.stderr


def test_an_edition_that_fails_a_gate_is_loaded_only_with_a_reason(desk: Desk) -> None:
    path = desk.file(published_at=NEWER)
    drop_lines(path, 6)
    ran = desk.load("us-fto", path)
    gates = (
        "It holds 112 entities, fewer than the 118 from which an edition is believed.",
        "It holds 112 entities, 5.1% fewer than the 118 of the edition before.",
    )
    assert ran.exit_code == 1
    assert ran.stderr == (
        f"Error: us-fto: {' '.join(gates)} Nothing was loaded; --accept --reason TEXT takes it in all the same.\n"
    )
    assert desk.editions() == 1
    row = desk.rows("us-fto", path, "--accept", "--reason", "a part for a test")[0]
    assert (row["added"], row["coverage"], row["accepted_gates"]) == ("yes", "selected", "; ".join(gates))
    assert "Accepted although: It holds 112" in desk.load("us-fto", path).stdout


@pytest.mark.parametrize("options", [["--accept"], ["--reason", "why"], ["--accept", "--reason", " "]])
def test_a_word_without_its_reason_is_none(desk: Desk, options: list[str]) -> None:
    ran = desk.load("us-fto", desk.file(published_at=NEWER), *options)
    assert ran.exit_code == 2
    assert desk.editions() == 1


@pytest.mark.parametrize("received", ["2020-02-30", "2020-02", "yesterday", "2999-01-01", ""])
def test_a_day_of_receipt_that_is_none_is_refused(desk: Desk, received: str) -> None:
    ran = desk.load("us-fto", desk.file(), "--received", received)
    assert ran.exit_code == 2, ran.output


def test_a_file_that_is_not_there_is_named(desk: Desk) -> None:
    ran = desk.load("us-fto", "none.jsonl")
    assert ran.exit_code == 1
    assert "none.jsonl cannot be read" in ran.stderr


def test_no_file_is_no_load(desk: Desk) -> None:
    assert desk.load("us-fto").exit_code == 2


def test_json_tells_the_same(desk: Desk) -> None:
    loaded = json.loads(desk.load("us-fto", desk.file(published_at=NEWER), "--format", "json").stdout)["loaded"]
    assert [(one["dataset"], one["added"], one["answers_now"], one["entities"]) for one in loaded] == [
        ("us-fto", True, True, 118)
    ]
