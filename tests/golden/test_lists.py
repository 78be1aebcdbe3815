"""What the finder makes of paragraphs about persons, companies, ships and aircraft, and of what is only alike."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from service.articles.article import Confidence
from service.index.entry import IndexedName
from service.names.words import NameWords
from tests.articles.finding import Finder
from tests.golden.listed import book_with_lists

GOLDEN = Path(__file__).resolve().parent
TEXTS: list[dict[str, Any]] = [json.loads(line) for line in (GOLDEN / "lists.jsonl").read_text("utf-8").splitlines()]
ALIKE = [text for text in TEXTS if text["kind"] == "look-alike"]
MEANT = [text for text in TEXTS if text["kind"] == "meant"]

Named = list[tuple[str, str]]


def wanted(text: dict[str, Any]) -> Named:
    return [(one["surface"], one["party"]) for one in text["mentions"]]


@pytest.fixture(scope="module")
def finder(listed: tuple[IndexedName, ...], words: NameWords) -> Finder:
    return Finder(book_with_lists(listed, words), words)


@pytest.fixture(scope="module")
def found(finder: Finder) -> dict[str, Named]:
    """What is at least probable in each text, with the party."""
    return {
        text["id"]: [
            (one.surface, one.party)
            for one in finder.mentions(text["text"]).text
            if one.confidence is not Confidence.POSSIBLE
        ]
        for text in TEXTS
    }


def test_each_text_has_its_keys_and_a_number_of_its_own() -> None:
    for number, text in enumerate(TEXTS, start=1):
        assert set(text) == {"id", "kind", "text", "mentions", "note"}
        assert text["id"] == f"l{number:03d}"
        assert bool(text["mentions"]) == (text["kind"] == "meant"), text["id"]
        for surface, times in Counter(one["surface"] for one in text["mentions"]).items():
            assert text["text"].count(surface) >= times, text["id"]
    assert len({text["text"] for text in TEXTS}) == len(TEXTS)


def test_words_that_are_also_a_listed_name_are_hardly_ever_taken_for_the_party(found: dict[str, Named]) -> None:
    assert [text["id"] for text in ALIKE if found[text["id"]]] == ["l042"]


@pytest.mark.parametrize("text", MEANT, ids=[text["id"] for text in MEANT])
def test_a_party_that_is_meant_is_found_and_nothing_else(found: dict[str, Named], text: dict[str, Any]) -> None:
    assert found[text["id"]] == wanted(text)
