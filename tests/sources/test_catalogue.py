"""The catalogue names every dataset once, with programs that exist."""

from pathlib import Path

import pytest

from service.domain.provenance import Dataset
from service.errors import BadDataset, InvalidQuestion
from service.sources.catalogue import named, read_catalogue, read_fetching
from service.sources.fetching import Fetching

SOUND = """
[[dataset]]
id = "us-fto"
title = "A list"
publisher = "An office"
jurisdiction = "US"
address = "https://a.example/list"
format = "designations/1"
floor = 3
file = "us-fto.jsonl"
note = "A note."
programs = ["US-FTO"]

[[dataset]]
id = "selected"
title = "Histories"
publisher = "This project"
programs = []
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_datasets_stand_in_the_order_of_the_file(tmp_path: Path) -> None:
    assert read_catalogue(write(tmp_path, SOUND), {"US-FTO"}) == (
        Dataset(
            id="us-fto",
            title="A list",
            publisher="An office",
            jurisdiction="US",
            programs=("US-FTO",),
            address="https://a.example/list",
            format="designations/1",
            floor=3,
            file="us-fto.jsonl",
            note="A note.",
        ),
        Dataset(id="selected", title="Histories", publisher="This project", jurisdiction=None, programs=()),
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["US-FTO"]', '["US-XYZ"]', "sources.toml, [[dataset]] 1: programs[0]: 'US-XYZ' is no program"),
        ('id = "selected"', 'id = "us-fto"', "sources.toml, [[dataset]] 2: id: 'us-fto' stands there twice"),
        (
            "programs = []",
            'programs = []\nfile = "us-fto.jsonl"',
            "sources.toml, [[dataset]] 2: file: 'us-fto.jsonl' stands there twice",
        ),
        ("programs = []", 'colour = "red"', "sources.toml, [[dataset]] 2: programs: Missing"),
        ("floor = 3", "floor = 0", "sources.toml, [[dataset]] 1: floor: must be a count, 1 or more"),
        ("floor = 3", "floor = true", "sources.toml, [[dataset]] 1: floor: must be a count, 1 or more"),
        ("floor = 3", 'floor = "3"', "sources.toml, [[dataset]] 1: floor: must be a count, 1 or more"),
        ('"US"', '"us"', "sources.toml, [[dataset]] 1: jurisdiction: must be the two letters"),
        ("https://", "http://", "sources.toml, [[dataset]] 1: address: Not a valid URL."),
        ('id = "us-fto"', 'id = "US FTO"', "sources.toml, [[dataset]] 1: id: must be small letters"),
        ('id = "selected"', 'id = "other:selected"', "sources.toml, [[dataset]] 2: id: must be small letters"),
        ("programs = []", 'programs = []\nfiles = ["a"]', "sources.toml, [[dataset]] 2: files: belongs to a list that"),
        ("floor = 3", "floor_fetched = 0", "sources.toml, [[dataset]] 1: floor_fetched: must be a count, 1 or more"),
        ("floor = 3", 'hosts = ["https://a"]', "sources.toml, [[dataset]] 1: hosts: 'https://a' is not the name of"),
        ("floor = 3", 'headers = { "A b" = "c" }', "sources.toml, [[dataset]] 1: headers: 'A b' is not the name of"),
        ("floor = 3", 'headers = { From = "a\\nb" }', "sources.toml, [[dataset]] 1: headers: must not hold control"),
        ("floor = 3", 'headers = ["a"]', "sources.toml, [[dataset]] 1: headers: must be a table of headers"),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(BadDataset) as caught:
        read_catalogue(write(tmp_path, SOUND.replace(old, new, 1)), {"US-FTO"})
    assert str(caught.value).startswith(said)


FETCHED = """
[[dataset]]
id = "un-sc"
title = "A list"
publisher = "An office"
programs = []
address = "https://a.example/lists/"
files = ["one.csv", "/two.csv"]
hosts = ["b.example"]
headers = { Accept-Language = "en" }
floor = 3
floor_fetched = 5

[[dataset]]
id = "custom:own"
title = "Another list"
publisher = "An office"
programs = []
address = "https://c.example/list.csv"
floor = 2
"""


def test_what_is_fetched_is_told_apart_from_what_is_bundled(tmp_path: Path) -> None:
    assert read_fetching(write(tmp_path, SOUND + FETCHED)) == {
        "un-sc": Fetching(
            addresses=("https://a.example/lists/one.csv", "https://a.example/two.csv"),
            hosts=("b.example",),
            headers={"Accept-Language": "en"},
            floor=5,
        ),
        "custom:own": Fetching(addresses=("https://c.example/list.csv",), floor=2),
    }


@pytest.mark.parametrize(
    ("host", "may"),
    [
        ("a.example", True),
        ("files.a.example", True),
        ("b.example", True),
        ("x.b.example", True),
        ("nota.example", False),
        ("a.example.elsewhere.example", False),
        ("example", False),
        ("", False),
    ],
)
def test_an_address_leads_to_its_own_host_and_those_that_are_named(host: str, may: bool) -> None:
    assert Fetching(("https://a.example/list",), hosts=("b.example",)).may_lead_to(host) is may


def test_a_list_of_ones_own_needs_no_place_in_the_catalogue(tmp_path: Path) -> None:
    datasets = read_catalogue(write(tmp_path, SOUND), {"US-FTO"})
    assert named(datasets, "us-fto") is datasets[0]
    assert named(datasets, "ftm:peps-2026").programs == ()
    for name in ("ftm:", "ftm:Peps", "other:peps", "un-sc", "custom:a b"):
        with pytest.raises(InvalidQuestion, match="is no dataset that is known here"):
            named(datasets, name)
