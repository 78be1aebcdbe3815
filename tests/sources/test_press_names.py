"""A press name stands for one party that exists, and for no second one."""

from pathlib import Path

import pytest

from service.domain.press import PressName, PressSource
from service.errors import BadDataset
from service.sources.press_names import read_press_names

ENTITIES = ("us-fto.a", "us-fto.b")
SOUND = """
[[name]]
text = "Al-Éxample Front"
party = "us-fto.a"
note = "Calls group A the Éxample Front."
source = { title = "A page", url = "https://example.org/a" }

[[name]]
text = "Example Rebels"
party = "us-fto.b"
note = "Calls group B the rebels."
source = { title = "Another page", url = "http://example.org/b" }
"""


def written(directory: Path, text: str) -> Path:
    path = directory / "press-names.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_names_stand_in_the_order_of_the_file_with_their_folded_forms(tmp_path: Path) -> None:
    page = PressSource("A page", "https://example.org/a")
    other = PressSource("Another page", "http://example.org/b")
    assert read_press_names(written(tmp_path, SOUND), ENTITIES) == (
        PressName("Al-Éxample Front", "al example front", "us-fto.a", page, "Calls group A the Éxample Front."),
        PressName("Example Rebels", "example rebels", "us-fto.b", other, "Calls group B the rebels."),
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('text = "Al-Éxample Front"', "", "[[name]] 1: text: Missing data"),
        ('"Al-Éxample Front"', '"!!"', "[[name]] 1: text: '!!' holds no letter and no digit"),
        ('note = "Calls group A the Éxample Front."', "", "[[name]] 1: note: Missing data"),
        ('url = "https://example.org/a"', 'url = "example.org/a"', "must be one web address"),
        ('title = "A page", ', "", "title: Missing data"),
        ('source = { title = "A page", url = "https://example.org/a" }', "", "source: Missing data"),
        ("party =", "entity =", "entity: Unknown field"),
        ('"us-fto.a"', '"us-fto.c"', "'Al-Éxample Front' stands for 'us-fto.c', which is no entity"),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(BadDataset) as caught:
        read_press_names(written(tmp_path, SOUND.replace(old, new, 1)), ENTITIES)
    assert str(caught.value).startswith("press-names.toml")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("party", "said"),
    [("us-fto.b", "twice, for us-fto.a and us-fto.b"), ("us-fto.a", "twice, for us-fto.a")],
)
def test_a_name_that_folds_to_one_that_stands_there_is_refused(tmp_path: Path, party: str, said: str) -> None:
    same = SOUND.replace('"Example Rebels"', '"AL EXAMPLE, FRONT"').replace('"us-fto.b"', f'"{party}"')
    with pytest.raises(BadDataset) as caught:
        read_press_names(written(tmp_path, same), ENTITIES)
    assert str(caught.value).endswith(said)
