"""The catalogue names every dataset once, with programs that exist."""

from pathlib import Path

import pytest

from service.domain.provenance import Dataset
from service.errors import BadDataset
from service.sources.catalogue import read_catalogue

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
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(BadDataset) as caught:
        read_catalogue(write(tmp_path, SOUND.replace(old, new, 1)), {"US-FTO"})
    assert str(caught.value).startswith(said)
