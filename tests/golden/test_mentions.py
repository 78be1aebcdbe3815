"""What the finder makes of the golden paragraphs: parties where they are meant, none where only letters are alike."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from service.screening.counter import Screening
from service.screening.questions import ArticleQuestion
from tests.screening.asking import ASKED_AT

GOLDEN = Path(__file__).resolve().parent
TEXTS: list[dict[str, Any]] = [json.loads(line) for line in (GOLDEN / "mentions.jsonl").read_text("utf-8").splitlines()]
ALIKE = [text for text in TEXTS if text["kind"] == "look-alike"]
MEANT = [text for text in TEXTS if text["kind"] == "meant"]

Named = list[tuple[str, str]]


def test_there_are_enough_texts_of_each_kind() -> None:
    assert (len(ALIKE), len(MEANT), len(TEXTS)) == (60, 35, 95)
    assert sum(len(text["mentions"]) for text in MEANT) == 74


def test_each_text_has_its_keys_and_a_number_of_its_own() -> None:
    for number, text in enumerate(TEXTS, start=1):
        assert set(text) == {"id", "kind", "text", "mentions", "note"}
        assert text["id"] == f"m{number:03d}"
        assert bool(text["mentions"]) == (text["kind"] == "meant"), text["id"]
        assert all(set(one) == {"surface", "party"} for one in text["mentions"]), text["id"]
        for surface, times in Counter(one["surface"] for one in text["mentions"]).items():
            assert text["text"].count(surface) >= times, text["id"]
    assert len({text["text"] for text in TEXTS}) == len(TEXTS)


@pytest.fixture(scope="module")
def found(screening: Screening) -> dict[str, Named]:
    """What is at least probable in each text, with the party."""
    answers = {text["id"]: screening.article(ArticleQuestion(ASKED_AT, text=text["text"])) for text in TEXTS}
    return {number: [(one.surface, one.party.id) for one in answer.mentions] for number, answer in answers.items()}


def wanted(text: dict[str, Any]) -> Named:
    return [(one["surface"], one["party"]) for one in text["mentions"]]


def test_letters_that_are_only_alike_are_hardly_ever_taken_for_a_party(found: dict[str, Named]) -> None:
    assert sum(bool(found[text["id"]]) for text in ALIKE) <= 3


def test_nearly_all_parties_that_are_meant_are_found(found: dict[str, Named]) -> None:
    assert sum((Counter(found[text["id"]]) & Counter(wanted(text))).total() for text in MEANT) >= 70
    assert sum(found[text["id"]] == wanted(text) for text in MEANT) >= 33


def test_nothing_else_is_found_where_a_party_is_meant(found: dict[str, Named]) -> None:
    assert sum((Counter(found[text["id"]]) - Counter(wanted(text))).total() for text in MEANT) == 0
