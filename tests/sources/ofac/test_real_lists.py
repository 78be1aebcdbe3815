"""OFAC's own files, each counted again by other means than the reader."""

import csv
import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from service.domain.entity import NameKind, NameQuality
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.sources.ofac.delta import read_delta
from service.sources.ofac.delta_apply import apply
from service.sources.readers import read_list
from service.sources.reading import Reading, SourceFile
from tests.sources.ofac.lists import CONS, SDN, ground

WHOLE = "legacy-csv-2023-12-28"
PRINTED_TWICE = "name of the same words"


def files_in(folder: Path) -> list[SourceFile]:
    return [SourceFile(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]


@pytest.fixture(scope="module")
def ofac(real_lists: Path) -> Path:
    return real_lists / "us_ofac"


@pytest.fixture(scope="module")
def whole(ofac: Path) -> Reading:
    return read_list(files_in(ofac / WHOLE), ground(SDN))


@pytest.fixture(scope="module")
def enhanced(ofac: Path) -> SourceFile:
    with zipfile.ZipFile(ofac / "enhanced" / "CONS_ENHANCED-2025-01.ZIP") as archive:
        (name,) = archive.namelist()
        return SourceFile(name, archive.read(name))


def rows(path: Path, columns: int) -> list[list[str]]:
    with path.open(newline="", encoding="ascii") as file:
        return [row for row in csv.reader(file) if len(row) == columns]


def aliases(listing: Listing, quality: NameQuality) -> int:
    """How many the list prints, those with the words of an earlier name among them."""
    names = [name for one in listing.entities for name in one.names if name.kind is not NameKind.ORIGINAL_SCRIPT]
    details = [detail.label or "" for one in listing.entities for detail in one.details]
    twice = [
        label
        for label in details
        if label.startswith(f"{quality} ") and label.endswith(PRINTED_TWICE) and "script" not in label
    ]
    return len([name for name in names if name.quality is quality and name.kind is not NameKind.PRIMARY]) + len(twice)


def test_the_sdn_list_of_december_2023_is_whole(ofac: Path, whole: Reading) -> None:
    records = re.findall(rb"(?m)^(\d+),", (ofac / WHOLE / "sdn.csv").read_bytes())
    assert len(records) == len(whole.listing.entities) == 13_821
    assert whole.listing.coverage is Coverage.COMPLETE


def test_its_strong_aliases_are_all_there(ofac: Path, whole: Reading) -> None:
    printed = re.findall(rb"(?m)^\d+,\d+,\"(?:aka|fka|nka)\"", (ofac / WHOLE / "alt.csv").read_bytes())
    assert len(printed) == aliases(whole.listing, NameQuality.STRONG) == 17_091


def test_its_weak_aliases_are_all_there(ofac: Path, whole: Reading) -> None:
    remarks = (ofac / WHOLE / "sdn.csv").read_bytes() + (ofac / WHOLE / "sdn_comments.csv").read_bytes()
    assert len(re.findall(rb"[afn]\.k\.a\. '", remarks)) == aliases(whole.listing, NameQuality.WEAK) == 3_391


def test_what_was_not_expected_in_it_are_remarks_that_break_off_and_comments_of_no_record(whole: Reading) -> None:
    assert Counter(re.sub(r"\d+", "N", finding.said) for finding in whole.findings) == {
        "N: the remarks break off at N,N characters and no comment carries them on": 6,
        "N is no record of sdn.csv": 3,
    }


def test_every_tag_in_it_is_placed(ofac: Path, whole: Reading) -> None:
    printed = {row[0]: set(row[3].split("] [")) for row in rows(ofac / WHOLE / "sdn.csv", columns=12)}
    designated = {one.entity for one in whole.listing.designations}
    without = {
        entity.removeprefix("us-ofac-sdn.") for entity in {one.id for one in whole.listing.entities} - designated
    }
    assert {tag for key in without for tag in printed[key]} <= {"FTO", "-0- "}


def test_its_wallets_ships_and_dates_of_birth_are_all_there(ofac: Path, whole: Reading) -> None:
    remarks = (ofac / WHOLE / "sdn.csv").read_text(encoding="ascii")
    schemes = Counter(one.scheme for entity in whole.listing.entities for one in entity.identifiers)
    assert schemes["imo"] == len(
        set(re.findall(r"(?m)^(\d+),.*Vessel Registration Identification (?:IMO +)?\d{7}\b", remarks))
    )
    printed = set(re.findall(r"DOB ([^;\"]+?)\.?[;\"]", remarks))
    read = {one.text for entity in whole.listing.entities for one in entity.details if one.label in ("DOB", "alt. DOB")}
    assert read == {text.rstrip(".") for text in printed}
    wallets = {one.value for entity in whole.listing.entities for one in entity.identifiers if one.scheme == "wallet"}
    assert set(re.findall(r"Digital Currency Address - \w+ (\w+)(?=[;.])", remarks)) <= wallets


def test_two_days_of_may_2024_differ_by_eight_entities(ofac: Path) -> None:
    days = [SourceFile(path.name, path.read_bytes()) for path in sorted((ofac / "sdn-csv-2024-05").iterdir())]
    first, second = (read_list([day], ground(SDN)).listing for day in days)
    assert first.coverage is second.coverage is Coverage.SELECTED
    before, after = ({one.id: one for one in listing.entities} for listing in (first, second))
    assert len(before.keys() - after.keys()) == 8
    assert after.items() <= before.items()
    assert len(second.entities) == 14_965


def test_the_delta_of_january_2025_removes_fourteen_and_adds_four(ofac: Path) -> None:
    day = ofac / "sdn-csv-2024-05" / "sdn-2024-05-03.csv"
    base = read_list([SourceFile(day.name, day.read_bytes())], ground(SDN)).listing
    path = ofac / "delta" / "2025-01-13_delta.xml"
    content = path.read_bytes()
    delta = read_delta(SourceFile(path.name, content), ground(SDN))
    assert len(delta.removed) == len(re.findall(rb'<entity id="\d+" action="remove"', content)) == 14
    assert len(delta.added) == len(re.findall(rb'<entity id="\d+" action="add"', content)) == 4
    reading = apply(delta, base)
    assert len(reading.listing.entities) == 14_955
    assert reading.findings == ()


def test_the_other_list_in_xml_has_443_entities_and_seventy_weak_aliases(ofac: Path) -> None:
    path = ofac / "cons" / "consolidated-2025-03-28.xml"
    content = path.read_bytes()
    reading = read_list([SourceFile(path.name, content)], ground(CONS))
    assert len(reading.listing.entities) == content.count(b"<sdnEntry>") == 443
    assert aliases(reading.listing, NameQuality.WEAK) == content.count(b"<category>weak</category>") == 70
    assert aliases(reading.listing, NameQuality.STRONG) == content.count(b"<category>strong</category>")
    assert reading.findings == ()


def test_the_other_list_in_the_enhanced_form_has_a_day_of_listing_for_each(enhanced: SourceFile) -> None:
    reading = read_list([enhanced], ground(CONS))
    assert len(reading.listing.entities) == len(re.findall(rb"<entity id=", enhanced.content)) == 443
    assert {one.entity for one in reading.listing.designations if one.first_listed} == {
        one.id for one in reading.listing.entities
    }
    assert (
        aliases(reading.listing, NameQuality.WEAK) == enhanced.content.count(b"<isLowQuality>true</isLowQuality>") == 70
    )
    assert reading.findings == ()


def test_what_repeats_the_sdn_list_stands_on_it(enhanced: SourceFile) -> None:
    reading = read_list([enhanced], ground(CONS))
    on_both = {one.id for one in reading.listing.entities if any(detail.label == "SDN List" for detail in one.details)}
    assert {one.entity for one in reading.listing.designations if one.repeats} <= on_both


def test_both_forms_of_the_other_list_name_the_same_entities_alike(ofac: Path, enhanced: SourceFile) -> None:
    path = ofac / "cons" / "consolidated-2025-03-28.xml"
    in_xml = {
        one.id: one for one in read_list([SourceFile(path.name, path.read_bytes())], ground(CONS)).listing.entities
    }
    differing = [
        one.id
        for one in read_list([enhanced], ground(CONS)).listing.entities
        if {name.folded for name in in_xml[one.id].names} - {name.folded for name in one.names}
    ]
    assert differing == []


def test_the_other_list_of_december_2025_is_whole(ofac: Path) -> None:
    folder = ofac / "legacy-csv-cons-2025-12"
    reading = read_list(files_in(folder), ground(CONS))
    with io.StringIO((folder / "cons_prim.csv").read_text(encoding="ascii"), newline="") as file:
        records = [row for row in csv.reader(file) if len(row) == 12]
    assert len(reading.listing.entities) == len(records) == 442
    assert reading.listing.coverage is Coverage.COMPLETE
    assert reading.findings == ()
