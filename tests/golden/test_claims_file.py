"""The golden sentences are well formed, speak of known parties and programs, and agree with the bundled lists."""

import json
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from service.domain.days import Day
from service.domain.listing import Listing
from service.screening.counter import Screening
from service.sources.designations import Known, read_designations
from service.sources.law import read_law
from service.sources.parties import read_parties
from service.sources.references import read_references
from tests.screening.asking import ask

GOLDEN = Path(__file__).resolve().parent
DATASETS = GOLDEN.parent.parent / "datasets"
TEXTS: list[dict[str, Any]] = [json.loads(line) for line in (GOLDEN / "claims.jsonl").read_text("utf-8").splitlines()]
CLAIMS = [(text, claim) for text in TEXTS for claim in text["claims"]]
LAW = read_law(DATASETS)
LINKS = read_parties(DATASETS / "parties")
COMPLETE = "US-FTO"
EVENTS = frozenset(
    {"designated", "removed", "maintained", "alias_added", "announced", "listed", "not_listed"}
    | {"annulled", "remanded", "ruled_unlawful"}
)
VERDICTS = frozenset({"supported", "contradicted", "unverifiable"})
WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
LAST_DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def listings() -> tuple[Listing, ...]:
    known = Known(read_references(DATASETS / "references.toml"), LAW.programs)
    return tuple(read_designations(DATASETS / file, known) for file in ("us-fto.jsonl", "selected.jsonl"))


def test_there_are_enough_texts_of_each_kind() -> None:
    assert len(TEXTS) == 212
    assert len(CLAIMS) == 199
    assert sum(not text["claims"] for text in TEXTS) == 49
    assert min(Counter(claim["verdict"] for _, claim in CLAIMS).values()) >= 15
    assert min(Counter(claim["event"] for _, claim in CLAIMS).values()) >= 1


def test_each_text_has_its_keys_and_a_number_of_its_own() -> None:
    for number, text in enumerate(TEXTS, start=1):
        assert set(text) - {"note"} == {"id", "published", "text", "claims"}
        assert text["id"] == f"g{number:03d}"
        assert date.fromisoformat(text["published"]) <= LAST_DAY, text["id"]
        assert text["text"] == " ".join(text["text"].split()), text["id"]
    assert len({text["text"] for text in TEXTS}) == len(TEXTS)


def test_each_claim_has_its_keys_and_words_of_the_vocabulary() -> None:
    for text, claim in CLAIMS:
        assert set(claim) == {"sentence", "party", "program", "event", "date", "verdict", "why"}, text["id"]
        assert claim["event"] in EVENTS, text["id"]
        assert claim["verdict"] in VERDICTS, text["id"]
        assert claim["why"], text["id"]


def test_the_sentence_of_a_claim_stands_once_in_its_text_and_ends_like_one() -> None:
    for text, claim in CLAIMS:
        assert text["text"].count(claim["sentence"]) == 1, text["id"]
        assert claim["sentence"][-1] in ".?!", text["id"]


def test_no_claim_stands_there_twice() -> None:
    for text in TEXTS:
        said = [
            tuple(claim[key] for key in ("sentence", "party", "program", "event", "date")) for claim in text["claims"]
        ]
        assert len(set(said)) == len(said), text["id"]


def test_parties_and_programs_are_known(listings: tuple[Listing, ...]) -> None:
    entities = {entity.id for listing in listings for entity in listing.entities}
    for text, claim in CLAIMS:
        assert claim["party"] in entities, text["id"]
        assert claim["program"] is None or claim["program"] in LAW.programs, text["id"]


def test_a_date_is_a_day_that_had_begun_when_the_article_appeared() -> None:
    for text, claim in CLAIMS:
        if claim["date"] is not None:
            first = Day.parse(claim["date"]).earliest
            assert first is not None, text["id"]
            assert first <= date.fromisoformat(text["published"]), text["id"]


def test_a_weekday_is_the_one_before_the_article_appeared() -> None:
    seen = 0
    for text, claim in CLAIMS:
        said = WEEKDAY.search(claim["sentence"])
        if said is None:
            continue
        day, published = date.fromisoformat(claim["date"]), date.fromisoformat(text["published"])
        assert day.strftime("%A") == said.group(), text["id"]
        assert timedelta(0) < published - day <= timedelta(7), text["id"]
        seen += 1
    assert seen >= 40


def cases(*events: str) -> list[Any]:
    """Claims of those events that speak of one program and of one day."""
    return [
        pytest.param(claim, claim["date"] or text["published"], id=f"{text['id']}-{claim['program']}-{claim['party']}")
        for text, claim in CLAIMS
        if claim["program"]
        and claim["event"] in events
        and len(claim["date"] or text["published"]) == len("2025-08-12")
    ]


@pytest.mark.parametrize(("claim", "day"), cases("designated", "removed"))
def test_the_label_of_an_act_agrees_with_the_events_of_the_lists(
    listings: tuple[Listing, ...], claim: dict[str, Any], day: str
) -> None:
    party = next((link.entities for link in LINKS if claim["party"] in link.entities), (claim["party"],))
    rows = [one for listing in listings for one in listing.designations if one.entity in party]
    events = [event for one in rows if one.program == claim["program"] for event in one.events]
    acts = [event for event in events if (event.is_start if claim["event"] == "designated" else event.is_end)]
    said = Day.parse(day)
    if any(said in {act.day, act.announced} for act in acts):
        found = "supported"
    elif any(not act.day.is_exact and may_be(act.day, said) for act in acts):
        found = "unverifiable"
    else:
        found = "contradicted" if events or claim["program"] == COMPLETE else "unverifiable"
    assert claim["verdict"] == found


def may_be(unknown: Day, said: Day) -> bool:
    assert said.earliest is not None
    return (unknown.earliest or date.min) <= said.earliest <= (unknown.latest or date.max)


@pytest.mark.parametrize(("claim", "day"), cases("listed", "not_listed"))
def test_the_label_of_a_state_agrees_with_the_counter(
    screening: Screening, listings: tuple[Listing, ...], claim: dict[str, Any], day: str
) -> None:
    entity = next(one for listing in listings for one in listing.entities if one.id == claim["party"])
    begins = [name.text for name in entity.names if claim["sentence"].startswith(f"{name.text},")]
    answer = ask(screening, begins[0] if begins else entity.primary_name.text, claim["program"], day)
    in_force = answer.status == "in_force" and answer.name_in_scope is not False
    agrees = in_force is (claim["event"] == "listed")
    found = "unverifiable" if answer.status == "unknown" else "supported" if agrees else "contradicted"
    assert claim["verdict"] == found
