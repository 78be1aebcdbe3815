"""The word tables are read whole or refused with the file named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from service.errors import BadDataset
from service.names.fold import fold
from service.names.words import NameWords, load_name_words

TABLES = Path(__file__).resolve().parents[2] / "datasets" / "names"
RUNNING = (
    "topic",
    "topic_in_part",
    "belonging",
    "counting",
    "members",
    "ordinary",
    "bodies",
    "craft",
    "trade",
    "places",
)
NO_WORDS = "\n".join(f"{key} = []" for key in (*RUNNING, "regions"))
Spoil = Callable[[str, str], Path]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """The tables with one of them written anew."""

    def write(name: str, text: str) -> Path:
        directory = tmp_path / "names"
        shutil.copytree(TABLES, directory)
        (directory / name).write_text(text, encoding="utf-8")
        return directory

    return write


def test_every_spelling_leads_to_the_one_that_stands_for_all(words: NameWords) -> None:
    assert words.forms["limited",] == words.forms["ltd",] == "ltd"
    assert words.forms["public", "limited", "company"] == "plc"
    assert words.variants["abd", "al"] == "abdul"


def test_in_is_no_form(words: NameWords) -> None:
    assert ("in",) not in words.forms
    assert "in" in words.stop_words["en"]


def test_longest_counts_the_words_of_the_longest_phrase_that_begins_with_a_word(words: NameWords) -> None:
    for phrase in [*words.forms, *words.variants]:
        assert words.longest[phrase[0]] >= len(phrase)
    for first, longest in words.longest.items():
        assert any(phrase[0] == first and len(phrase) == longest for phrase in [*words.forms, *words.variants])


def test_every_word_is_folded(words: NameWords) -> None:
    spelt = {" ".join(phrase) for phrase in [*words.forms, *words.variants]}
    for word in spelt | words.particles | words.filiations | words.honorifics | words.common | words.every_stop_word:
        assert fold(word) == word


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("forms.toml", "[forms]\nltd = ['Limited']", "'Limited' is no folded word"),
        ("forms.toml", "[forms]\nltd = ['']", "'' is no folded word"),
        ("forms.toml", "[forms]\nltd = [1]", "1 is no folded word"),
        ("forms.toml", "[forms]\nltd = 'limited'", "'limited' is no list"),
        ("forms.toml", "[forms]\nltd = ['co']\nco = []", "stands both under"),
        ("forms.toml", "[former]\nltd = []", "expected are \\['forms'\\]"),
        ("forms.toml", "forms = 1", "no table of spellings"),
        ("variants.toml", "[variants", "variants.toml"),
        ("stop-words.toml", "stop_words = []", "stop_words is no table of words"),
        (
            "articles.toml",
            NO_WORDS,
            "places is no table of words",
        ),
        ("articles.toml", "topic = []", "expected are"),
        ("common.toml", "common = ['bank']\nnew = []", "expected are"),
        ("particles.toml", "particles = []", "expected are"),
    ],
)
def test_what_is_not_understood_is_refused(spoil: Spoil, name: str, text: str, said: str) -> None:
    with pytest.raises(BadDataset, match=said) as refused:
        load_name_words(spoil(name, text))
    assert str(refused.value).startswith(name)


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDataset, match="forms"):
        load_name_words(tmp_path)
