"""The lists as publishers gave them pass the gates, and the histories that they make are those that happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from service.app import Intake, open_intake
from service.errors import NotAdmitted
from service.refresh.files import Order, Result
from service.settings import Settings

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ALONE = "only this file of the set is to be had"


@dataclass(frozen=True, slots=True)
class Desk:
    """Rooms of their own that load from the folder of published lists."""

    intake: Intake
    folder: Path

    def load(self, dataset: str, pattern: str, received: str = "", reason: str | None = None) -> tuple[Result, ...]:
        files = sorted(self.folder.glob(pattern))
        day = date.fromisoformat(received) if received else None
        return self.intake.loader.load(Order(dataset, files, day, reason), NOW)

    def entities(self, dataset: str, pattern: str, received: str = "", reason: str | None = None) -> int:
        (result,) = self.load(dataset, pattern, received, reason)
        return result.edition.entities


@pytest.fixture
def desk(real_lists: Path, tmp_path: Path) -> Iterator[Desk]:
    intake = open_intake(Settings.read({"DESIGNATIONS_HOME": str(tmp_path)}))
    yield Desk(intake, real_lists)
    intake.loader.store.close()


@pytest.mark.slow
def test_ofacs_list_of_two_days_and_a_file_of_changes(desk: Desk) -> None:
    sdn = "us-ofac-sdn"
    assert desk.entities(sdn, "us_ofac/legacy-csv-2023-12-28/*.csv", "2023-12-28") == 13_821
    with pytest.raises(NotAdmitted, match="The file of strong aliases is missing") as caught:
        desk.load(sdn, "us_ofac/sdn-csv-2024-05/*-02.csv", "2024-05-02")
    assert "less than half of the" in str(caught.value)
    assert desk.entities(sdn, "us_ofac/sdn-csv-2024-05/*-02.csv", "2024-05-02", ALONE) == 14_973
    (result,) = desk.load(sdn, "us_ofac/sdn-csv-2024-05/*-03.csv", "2024-05-03", ALONE)
    assert (result.edition.entities, result.edition.coverage.value) == (14_965, "selected")
    with pytest.raises(NotAdmitted, match="its predecessor is missing") as caught:
        desk.load(sdn, "us_ofac/delta/*.xml")
    assert "its predecessor is missing" in caught.value.gates[0]
    assert desk.entities(sdn, "us_ofac/delta/*.xml", reason="a test") == 14_955
    (archived,) = desk.load(sdn, "us_ofac/legacy-csv-2021-07/*.csv", "2021-07-15")
    assert (archived.edition.entities, archived.answers) == (8_976, False)


@pytest.mark.slow
def test_two_days_of_one_file_in_one_load_are_two_editions(desk: Desk) -> None:
    results = desk.load("us-ofac-sdn", "us_ofac/sdn-csv-2024-05/*.csv", "2024-05-03", ALONE)
    assert [result.edition.entities for result in results] == [14_973, 14_965]


def test_three_forms_of_ofacs_other_list_follow_each_other(desk: Desk) -> None:
    cons = "us-ofac-cons"
    assert desk.entities(cons, "us_ofac/enhanced/*") == 443
    assert desk.entities(cons, "us_ofac/cons/*.xml") == 443
    assert desk.entities(cons, "us_ofac/legacy-csv-cons-2025-12/*.csv", "2025-12-15") == 442


def test_the_councils_list_of_three_days_finds_its_order(desk: Desk) -> None:
    results = desk.load("un-sc", "un_sc/*.xml", "2026-03-01")
    assert [(result.edition.entities, result.answers) for result in results] == [
        (879, False),
        (1_000, False),
        (1_003, True),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("dataset", "pattern", "received", "entities"),
    [
        ("gb-fcdo", "uk/FCDO*.csv", "2025-08-11", 5_302),
        ("gb-fcdo", "uk/FCDO*.ods", "2025-08-11", 5_302),
        ("gb-ofsi", "uk/hmt*.csv", "", 2_114),
        ("us-csl", "us_trade_csl/*.gz", "2022-05-31", 14_160),
        ("ca-sema", "ca_sema/*.xml", "2025-03-31", 4_759),
        ("au-dfat", "au/*.xlsx", "2024-12-31", 3_062),
    ],
)
def test_whole_lists_pass_without_a_word(desk: Desk, dataset: str, pattern: str, received: str, entities: int) -> None:
    (result,) = desk.load(dataset, pattern, received)
    assert (result.edition.entities, result.edition.coverage.value, result.gates) == (entities, "complete", ())


@pytest.mark.parametrize("pattern", ["eu/*.xml", "eu/*.csv"])
def test_samples_are_held_for_a_part(desk: Desk, pattern: str) -> None:
    (result,) = desk.load("eu-fsf", pattern)
    assert result.edition.coverage.value == "selected"
    assert result.edition.missing
