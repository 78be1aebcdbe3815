"""The sentences that keep an answer from being read as more than it is."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pytest

from service.screening.counter import Screening
from tests.screening.asking import ask, look

FORBIDDEN = re.compile(r"\b(match|matches|matched|no match|clear|cleared)\b", re.IGNORECASE)
OURS = {"why", "notice", "detail"}


def sentences(value: Any, key: str = "") -> Iterator[str]:
    """Every text that the service writes itself in an answer, quoted text left aside."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from sentences(inner, name)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from sentences(inner, key)
    elif isinstance(value, str) and key in OURS:
        yield value


@pytest.mark.parametrize("name", ["BLA", "Hezbollah", "Vladimir Putin", "Quite Another Society", "al-Nusrah Front"])
def test_no_sentence_about_a_party_says_match_or_clear(screening: Screening, name: str) -> None:
    answers = [asdict(look(screening, name, "2020-01-01")), asdict(ask(screening, name, "US-FTO", "2020-01-01"))]
    said = [sentence for answer in answers for sentence in sentences(answer)]
    assert len(said) >= 3
    assert [sentence for sentence in said if FORBIDDEN.search(sentence)] == []


def test_every_answer_says_that_it_is_no_clearance_and_no_legal_advice(screening: Screening) -> None:
    for notice in (look(screening, "BLA").basis.notice, ask(screening, "BLA", "US-FTO").basis.notice):
        assert "no clearance" in notice
        assert "legal advice" in notice


def test_the_notice_says_where_a_list_does_not_reach_the_day(screening: Screening) -> None:
    assert "us-fto) is covered" in look(screening, "BLA", "2026-06-01").basis.notice
    assert "us-fto) is covered" not in look(screening, "BLA", "2026-01-14").basis.notice


def test_age_is_counted_from_the_end_of_the_coverage(screening: Screening) -> None:
    rows = {row.dataset: row for row in look(screening, "BLA").basis.coverage}
    assert rows["us-fto"].age_days == 314
    assert rows["us-fto"].entities == 118
    assert rows["selected"].age_days == 2
