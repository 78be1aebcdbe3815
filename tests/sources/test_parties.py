"""A link joins entities that are named, with a reason."""

from pathlib import Path

import pytest

from service.domain.links import PartyLink
from service.errors import BadDataset
from service.sources.parties import read_links, read_parties

SOUND = """
[[link]]
entities = ["us-fto.a", "selected.b"]
reason = "One number on both lists."
source = "S01"

[[link]]
entities = ["us-fto.c", "selected.d"]
reason = "One order names both."
"""


MORE = """
[[link]]
entities = ["us-fto.e", "selected.f"]
reason = "One notice names both."
"""


def test_links_stand_in_the_order_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "a.toml").write_text(MORE, encoding="utf-8")
    (tmp_path / "notes.md").write_text("no links", encoding="utf-8")
    assert read_parties(tmp_path) == (
        PartyLink(("us-fto.e", "selected.f"), "One notice names both."),
        PartyLink(("us-fto.a", "selected.b"), "One number on both lists.", "S01"),
        PartyLink(("us-fto.c", "selected.d"), "One order names both."),
    )


def test_an_entity_that_two_links_name_is_refused_with_both_places(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(MORE, encoding="utf-8")
    (tmp_path / "b.toml").write_text(SOUND.replace("us-fto.c", "us-fto.e"), encoding="utf-8")
    with pytest.raises(
        BadDataset, match=r"^b\.toml, \[\[link\]\] 2: 'us-fto\.e' is linked already in a\.toml, \[\[link\]\] 1$"
    ):
        read_parties(tmp_path)


def test_a_folder_without_links_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "parties"):
        with pytest.raises(BadDataset, match="there is no file of links"):
            read_parties(folder)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (', "selected.b"', "", "entities: a link joins two entities or more"),
        ("selected.b", "us-fto.a", "entities: a link joins two entities or more"),
        ('"selected.b"', '"selected.b", "us-fto.a"', "entities: a link joins two entities or more"),
        ("selected.b", "b", "entities: an entity is named by its dataset"),
        ('reason = "One number on both lists."', "", "reason: Missing data"),
        ("source =", "sources =", "sources: Unknown field."),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "parties.toml").write_text(SOUND.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadDataset) as caught:
        read_links(tmp_path / "parties.toml")
    assert str(caught.value).startswith("parties.toml, [[link]] 1: ")
    assert said in str(caught.value)
