"""The UK's lists as they were published, counted by other means than the readers."""

import re
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from service.domain.listing import Listing
from service.sources.reading import Ground
from tests.sources.uk.extract import reading_of

NAMELESS = {"gb-fcdo.bel0174", "gb-fcdo.rus1467"}


@pytest.fixture(scope="module")
def short(real_lists: Path, fcdo: Ground) -> tuple[Listing, Listing]:
    """The list of 2025-08-11 from both files."""
    files = (real_lists / "uk" / f"FCDO_SL_2025-08-11.{ending}" for ending in ("csv", "ods"))
    read = [reading_of(file.read_bytes(), fcdo) for file in files]
    assert [len(one.findings) for one in read] == [len(NAMELESS)] * 2
    return read[0].listing, read[1].listing


def test_the_spreadsheet_and_the_csv_give_the_same_list(short: tuple[Listing, Listing]) -> None:
    assert short[0].entities == short[1].entities
    assert short[0].designations == short[1].designations


def test_every_entry_of_the_short_form_is_read(short: tuple[Listing, Listing], real_lists: Path) -> None:
    with zipfile.ZipFile(real_lists / "uk" / "FCDO_SL_2025-08-11.ods") as archive:
        content = archive.read("content.xml").decode()
    ids = re.findall(r"<text:p>([A-Z]{3}\d{4})</text:p>", content)
    assert len(ids) == len(set(ids)) == len(short[1].entities) == 5302
    assert [one.identifiers[0].value for one in short[1].entities] == ids
    dates = Counter(
        "-".join(reversed(day.split("-"))) for day in re.findall(r"<text:p>(\d\d-\d\d-\d{4})</text:p>", content)
    )
    assert Counter(one.events[0].day.text for one in short[1].designations) == dates
    assert {one.id for one in short[1].entities if one.names[0].remark} == NAMELESS
    freezes = sum("Asset freeze" in cell for cell in re.findall(r"<text:p>([^<]*)</text:p>", content))
    assert sum("Asset freeze" in one.measures for one in short[1].designations) == freezes


def test_every_group_of_ofsi_is_read(real_lists: Path, ofsi: Ground) -> None:
    file = real_lists / "uk" / "hmt_ConList-2020-04.csv"
    rows = subprocess.run(["grep", "-c", "", file], capture_output=True, check=True).stdout
    assert int(rows) - 2 == 9492
    content = file.read_bytes().decode("cp1252")
    groups = re.findall(r",(\d+)\r?$", content, re.MULTILINE)
    listing = reading_of(file.read_bytes(), ofsi).listing
    assert len(groups) == 9492
    assert len(listing.entities) == len(set(groups)) == 2114
    assert {one.id for one in listing.entities} == {f"gb-ofsi.{group}" for group in groups}
    assert listing.published_at is not None
    assert listing.published_at.text == "2020-04-27"


def test_every_word_of_ofsi_is_kept(real_lists: Path, ofsi: Ground) -> None:
    content = (real_lists / "uk" / "hmt_ConList-2020-04.csv").read_bytes()
    kept = {
        entity.id: {
            word
            for text in (*(one.text for one in entity.names), *(one.text for one in entity.details), entity.id)
            for word in re.findall(r"\w+", text)
        }
        | {"AKA", "FKA", "Prime", "Alias"}
        for entity in reading_of(content, ofsi).listing.entities
    }
    for line in content.decode("cp1252").splitlines()[2:]:
        group = line.rpartition(",")[2]
        assert not set(re.findall(r"\w+", line)) - kept[f"gb-ofsi.{group}"], line
