"""The law is read whole or refused with the name of the file and of the place in it."""

import shutil
from pathlib import Path

import pytest

from service.domain.days import Day
from service.errors import BadDataset
from service.sources.law import read_law
from tests.sources.law_copies import FTO, IRAN, PROSCRIPTION, RUSSIA, copied


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Four programs with the vocabulary and the references that they need."""
    return copied(tmp_path)


def change(directory: Path, name: str, old: str, new: str) -> None:
    path = directory / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_program_keeps_what_its_file_says(directory: Path) -> None:
    program = read_law(directory).programs["US-FTO"]
    offence = program.effects[0]
    assert program.name == "Foreign Terrorist Organization"
    assert program.zone.key == "America/New_York"
    assert program.read_on == Day.parse("2026-11-22")
    assert offence.type == "material_support_offence"
    assert offence.start == Day.parse("1996-04-24")
    assert [(str(p.start), p.until and str(p.until), p.maximum) for p in offence.penalties] == [
        ("1996-04-24", "2001-10-26", "10 years"),
        ("2001-10-26", "2015-06-02", "15 years; life if death results"),
        ("2015-06-02", None, "20 years; life if death results"),
    ]
    assert program.effective_date_rule.code == "fr_publication"
    assert program.ownership_rule.control_counts is True
    assert program.ownership_rule.threshold is None
    assert [source.id for source in program.sources][:2] == ["S01", "S02"]
    assert program.sources[0].url == "http://codes.lp.findlaw.com/uscode/8/12/II/II/1189"


def test_a_summary_over_several_lines_is_one_sentence(directory: Path) -> None:
    summary = read_law(directory).programs["US-FTO"].effects[0].summary
    assert "material support or resources is a crime; the person must know" in summary
    assert "\n" not in summary
    assert "  " not in summary


def test_the_interim_freeze_applies_only_before_the_start(directory: Path) -> None:
    effects = read_law(directory).programs["US-FTO"].effects
    assert [effect.type for effect in effects if effect.applies == "before_start"] == ["interim_freeze_power"]


def test_a_limb_and_an_interval_keep_their_own_days(directory: Path) -> None:
    law = read_law(directory)
    trust = next(effect for effect in law.programs["GB-RUSSIA"].effects if effect.type == "trust_services")
    freeze = law.programs["UN-1737"].effects[0]
    assert [(limb.name, str(limb.start)) for limb in trust.limbs] == [
        ("a person connected with Russia", "2022-12-16"),
        ("a person named for this measure", "2023-03-21"),
    ]
    assert [(str(one.start), one.until and str(one.until)) for one in freeze.intervals] == [
        ("2006-12-23", "2016-01"),
        ("2025-09-27", None),
    ]


def test_the_vocabulary_says_what_an_event_does_to_the_status(directory: Path) -> None:
    law = read_law(directory)
    assert law.event_types["designated"].group == "start"
    assert law.effect_types["asset_freeze"].label == "Asset freeze / blocking"
    assert law.statuses["no_record"].meaning == "nothing found in the sources loaded; never 'clear'"
    assert law.bound["us_persons"].label == "US persons"


def test_the_digest_follows_every_byte_of_every_file(directory: Path) -> None:
    digests = {read_law(directory).digest}
    for name in ("vocabulary.toml", "references.toml", FTO):
        with (directory / name).open("a", encoding="utf-8") as file:
            file.write("# one remark more\n")
        digests.add(read_law(directory).digest)
    assert len(digests) == 4
    assert all(digest.startswith("sha256:") and len(digest) == 71 for digest in digests)


def test_the_digest_sees_text_that_moves_to_the_next_file(directory: Path) -> None:
    references, vocabulary = directory / "references.toml", directory / "vocabulary.toml"
    before = read_law(directory).digest
    remark, _, rest = vocabulary.read_text(encoding="utf-8").partition("\n")
    references.write_text(references.read_text(encoding="utf-8") + remark + "\n", encoding="utf-8")
    vocabulary.write_text(rest, encoding="utf-8")
    assert read_law(directory).digest != before


def test_the_digest_does_not_depend_on_the_place_of_the_directory(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    assert read_law(copied(tmp_path / "one")).digest == read_law(copied(tmp_path / "two")).digest


FAULTS = [
    (
        FTO,
        'type = "training_offence"',
        'type = "training_crime"',
        "effects[5].type: 'training_crime' is no effect type",
    ),
    (FTO, 'bound = "persons_within_2339b"', 'bound = "everyone"', "effects[0].bound: 'everyone' is no term"),
    (FTO, 'citation = "18 U.S.C. 2339D(a)-(c)"', 'citation = ""', "effects[5].citation: must not be empty"),
    (FTO, 'citation = "18 U.S.C. 2339D(a)-(c)"\n', "", "effects[5].citation: Missing data"),
    (FTO, 'citation = "18 U.S.C. 2339D(a)-(c)"', "citation = 2339", "effects[5].citation: must be text"),
    (FTO, '"18 U.S.C. 2339D(a)-(c)"', '"18 U.S.C.\\u0000"', "effects[5].citation: must not hold control characters"),
    (FTO, 'id = "US-FTO"', 'id = "US-SDGT"', "id: 'US-SDGT' is not the name of the file"),
    (FTO, 'zone = "America/New_York"', 'zone = "America/Gotham"', "zone: 'America/Gotham' is no time zone"),
    (FTO, 'zone = "America/New_York"', 'zone = "America"', "zone: 'America' is no time zone"),
    (FTO, 'zone = "America/New_York"', 'zone = "../etc/passwd"', "zone: '../etc/passwd' is no time zone"),
    (FTO, 'start = "1996-04-24"', 'start = "1996-02-30"', "effects[0].start: '1996-02-30' is not a day"),
    (FTO, 'start = "1996-04-24"', 'start = "0996-04-24"', "effects[0].start: '0996-04-24' lies outside the years"),
    (FTO, 'start = "1996-04-24"', "start = 1996-04-24", "effects[0].start: must be a day written as text"),
    (FTO, 'start = "1996-04-24"', 'start = "unknown"', "effects[0].start: 'unknown' is not a day"),
    (FTO, "verified = true", 'verified = "true"', "effective_date_rule.verified: must be true or false"),
    (FTO, 'tags = ["FTO"]', 'tags = "FTO"', "tags: must be a list"),
    (FTO, 'tags = ["FTO"]', "tags = {FTO = 1}", "tags: must be a list"),
    (FTO, 'tags = ["FTO"]', 'tags = ["FTO", 1]', "tags[1]: must be text"),
    (FTO, 'tags = ["FTO"]', 'labels = ["FTO"]', "labels: Unknown field"),
    (FTO, 'until = "2015-06-02"', 'untill = "2015-06-02"', "effects[0].penalties[1].untill: Unknown field"),
    (FTO, 'until = "2015-06-02"', 'until = "2015-06-03"', "effects[0].penalties: numbers 2 and 3 overlap"),
    (FTO, 'until = "2015-06-02"\n', "", "effects[0].penalties: numbers 2 and 3 overlap"),
    (FTO, 'until = "2001-10-26"', 'until = "1996-04-24"', "effects[0].penalties: number 1 ends before it begins"),
    (FTO, 'sources = ["V06"]', 'sources = ["V999"]', "effects[3].sources[0]: 'V999' stands in no list"),
    (FTO, '"S01", "S02"', '"S01", "S0002"', ": sources[1]: 'S0002' stands in no list"),
    (FTO, 'sources = ["V06"]', 'sources = ["MEM"]', "effects[3].verified: recollection verifies nothing"),
    (FTO, 'sources = ["V06"]', "sources = []", "effects[3].verified: recollection verifies nothing"),
    (FTO, 'kind = "authority"', 'kind = "power"', "kind: Must be one of"),
    (FTO, 'applies = "before_start"', 'applies = "sometimes"', "effects[2].applies: Must be one of"),
    (FTO, 'list_url = "https://www', 'list_url = "www', "list_url: must be one web address"),
    (FTO, "[review]", "[reviews]", "review: Missing data"),
    (FTO, "[review]", "[review", "(at line 6"),
    (RUSSIA, "missing = ", "start_basis = ", "missing: what is not verified must say what is missing"),
    (PROSCRIPTION, 'until = "2019-04-12"', 'until = "2019-05"', "effects[1].versions: numbers 1 and 2 overlap"),
    (IRAN, 'until = "2016-01"\nrule', "rule", "effects[0].intervals: numbers 1 and 2 overlap"),
    (IRAN, 'until = "2016-01"\nrule', 'until = "2025-09"\nrule', "effects[0].intervals: numbers 1 and 2 overlap"),
    (IRAN, 'until = "2016-01"\nverified', "verified", "periods: numbers 1 and 2 overlap"),
    (IRAN, 'sources = ["U73", "S62"]', 'sources = ["U73", "S62x"]', "periods[0].sources: 'S62x' stands in no list"),
    (
        IRAN,
        'verified = true\nsources = ["S62"]',
        'verified = true\nsources = ["MEM"]',
        "periods[1].verified: recollection",
    ),
    (RUSSIA, 'until = "2022-03-15"', 'until = "2022-03-16"', "review.versions: numbers 1 and 2 overlap"),
    (FTO, 'start = "1996-04-24"', 'start = "1996-04-24"\nuntil = "1996-04-24"', "effects[0]: number 1 ends before"),
    (
        FTO,
        'sources = ["S08", "V08", "V02"]',
        'sources = ["S08", "V"]',
        "ownership_rule.sources[1]: 'V' stands in no list",
    ),
    (FTO, '"18 U.S.C. 2339D(a)-(c)"', '" 18 U.S.C. 2339D"', "effects[5].citation: must not be empty, nor begin or end"),
    ("references.toml", 'id = "S02"', 'id = "S01"', "sources[2].id: 'S01' stands there twice"),
    ("references.toml", 'kind = "primary"', 'kind = "rumour"', "sources[0].kind: Must be one of"),
    ("vocabulary.toml", 'id = "funds_availability_ban"', 'id = "asset_freeze"', "'asset_freeze' stands there twice"),
    ("vocabulary.toml", 'status_change = "none"\n', "", "event_types[0].status_change: Missing data"),
    ("vocabulary.toml", "[[flags]]", "[[banners]]", "banners: Unknown field"),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), FAULTS)
def test_a_fault_is_named_with_its_file_and_place(directory: Path, name: str, old: str, new: str, said: str) -> None:
    change(directory, name, old, new)
    with pytest.raises(BadDataset) as refused:
        read_law(directory)
    assert str(refused.value).startswith(f"{name}: ")
    assert said in str(refused.value)


def test_every_fault_of_a_file_is_named_at_once(directory: Path) -> None:
    change(directory, FTO, 'bound = "noncitizens"', 'bound = "aliens"')
    change(directory, FTO, 'type = "civil_liability"', 'type = "lawsuit"')
    with pytest.raises(BadDataset, match=r"effects\[3\]\.bound.*; .*effects\[6\]\.type"):
        read_law(directory)


def test_bytes_that_are_no_text_are_named_with_their_line(directory: Path) -> None:
    path = directory / FTO
    path.write_bytes(path.read_bytes().replace(b"Foreign Terrorist", b"Foreign \xff", 1))
    with pytest.raises(BadDataset, match=r"programs/US-FTO\.toml: not UTF-8 \(at line 2\)"):
        read_law(directory)


def test_nesting_without_end_is_refused(directory: Path) -> None:
    (directory / FTO).write_text("tags = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(BadDataset, match=r"programs/US-FTO\.toml: nested too deeply"):
        read_law(directory)


@pytest.mark.parametrize("left", [".~US-FTO.toml", ".#US-FTO.toml", "US-FTO.toml~", "US-FTO.toml.bak"])
def test_what_an_editor_leaves_beside_a_program_is_no_program(directory: Path, left: str) -> None:
    before = read_law(directory)
    (directory / "programs" / left).write_text("half a file", encoding="utf-8")
    assert read_law(directory) == before


@pytest.mark.parametrize("name", ["vocabulary.toml", "references.toml"])
def test_a_missing_file_is_named(directory: Path, name: str) -> None:
    (directory / name).unlink()
    with pytest.raises(BadDataset, match=name):
        read_law(directory)


def test_a_directory_without_programs_is_refused(directory: Path) -> None:
    shutil.rmtree(directory / "programs")
    with pytest.raises(BadDataset, match="there is no program file"):
        read_law(directory)
