"""An article over HTTP: what it names, with exact places; what is refused, in words; what is kept."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.schemas.article_body import ArticleBody
from service.cli.arriving import MOST_OF_A_BODY
from service.settings import ROOT

ARTICLE = (ROOT / "docs" / "examples" / "balochistan.txt").read_text(encoding="utf-8")
TITLE, _, TEXT = ARTICLE.partition("\n\n")
KEYS = [
    "id", "kind", "asked_at", "as_of", "as_of_from", "known_at", "law", "query", "article", "mentions",
    "title_mentions", "withheld", "parties", "claims", "coverage", "matcher", "notice",
]  # fmt: skip
MENTION = {
    "start", "end", "surface", "confidence", "score", "party", "ambiguous", "candidates", "matched_name", "evidence",
}  # fmt: skip
CLAIM = {"start", "end", "sentence", "party", "program", "asserted", "verdict", "why", "designation"}
BLA = "us-fto.balochistan-liberation-army"


def post(client: FlaskClient, **body: object) -> Any:
    response = client.post("/v1/articles", json=body)
    assert response.status_code == 200, response.text
    return response.get_json()


def test_the_answer_has_the_keys_of_the_contract(client: FlaskClient) -> None:
    answer = post(client, text=TEXT, title=TITLE, published="2025-08-20")
    assert list(answer) == KEYS
    assert list(answer["article"]) == ["title", "published", "language", "characters", "sha256", "text"]
    assert answer["kind"] == "article"
    assert all(set(one) == MENTION for one in answer["mentions"] + answer["title_mentions"])
    keys = ["party", "mentions", "status", "names", "designations"]
    assert all(list(one) == keys for one in answer["parties"])
    assert answer["claims"]
    assert all(set(one) == CLAIM for one in answer["claims"])
    assert all(set(one["asserted"]) == {"event", "date"} for one in answer["claims"])


def test_offsets_count_code_points_of_the_text_and_of_the_title(client: FlaskClient) -> None:
    answer = post(client, text=f"\U0001f600 {TEXT}", title="\U0001f600 The Balochistan Liberation Army and the world")
    assert answer["mentions"]
    assert answer["title_mentions"]
    for where, mentions in ((answer["article"]["text"], "mentions"), (answer["article"]["title"], "title_mentions")):
        assert all(where[one["start"] : one["end"]] == one["surface"] for one in answer[mentions])


def test_a_text_is_screened_unchanged(client: FlaskClient) -> None:
    text = "  The Balochistan Liberation Army\r\n\r\n(BLA)\t\u00a0"
    article = post(client, text=text)["article"]
    assert article["text"] == text
    assert article["characters"] == len(text)


def test_the_day_is_that_of_publication_unless_another_is_given(client: FlaskClient) -> None:
    published = post(client, text=TEXT, published="2025-08-11")
    given = post(client, text=TEXT, published="2025-08-11", as_of="2025-08-12")
    today = post(client, text=TEXT)
    assert [(one["as_of"], one["as_of_from"]) for one in (published, given)] == [
        ("2025-08-11", "published"),
        ("2025-08-12", "given"),
    ]
    assert today["as_of_from"] == "today"
    assert [standing(one) for one in (published, given)] == ["not_in_force", "in_force"]


def standing(answer: Any) -> str:
    """How the BLA stood as an FTO."""
    [party] = (one for one in answer["parties"] if one["party"]["id"] == BLA)
    [status] = (one["status"] for one in party["designations"] if one["program"]["id"] == "US-FTO")
    return str(status)


def test_what_is_less_sure_than_asked_for_is_left_out_and_counted(client: FlaskClient) -> None:
    text = "ETA, IRA, PKK, BLA."
    few, all_of_them = post(client, text=text), post(client, text=text, min_confidence="possible")
    assert all_of_them["withheld"] == {"possible": 0}
    assert few["withheld"]["possible"] == len(all_of_them["mentions"]) - len(few["mentions"]) > 0


def test_a_page_is_screened_by_its_text(client: FlaskClient) -> None:
    page = f"<html><head><title>News</title></head><body><article><p>{TEXT}</p><p>Fin.</p></article></body></html>"
    article = post(client, html=page)["article"]
    assert "The Balochistan Liberation Army (BLA)" in article["text"]
    assert "<p>" not in article["text"]


def test_what_was_understood_is_told_without_the_article(client: FlaskClient) -> None:
    assert post(client, text=TEXT, reference="case 7", published="2025-08-20")["query"] == {
        "title": None,
        "published": "2025-08-20",
        "as_of": None,
        "language": None,
        "threshold": 0.8,
        "min_confidence": "probable",
        "keep_text": False,
        "reference": "case 7",
        "purpose": None,
    }


@pytest.mark.parametrize("keep_text", [False, True])
def test_the_record_has_the_text_only_where_it_was_asked_for(client: FlaskClient, keep_text: bool) -> None:
    answer = post(client, text=TEXT, keep_text=keep_text, reference="case 7", purpose="a test")
    kept = client.get(f"/v1/records/{answer['id']}").get_json()
    assert (kept["kind"], kept["reference"], kept["purpose"]) == ("article", "case 7", "a test")
    assert kept["question"].get("text") == (TEXT if keep_text else None)
    assert ("threshold" in kept["question"], "published" in kept["question"]) == (False, False)
    assert kept["answer"]["article"].get("text") == (TEXT if keep_text else None)
    assert kept["answer"]["article"]["sha256"] == answer["article"]["sha256"]
    assert kept["answer"]["mentions"] == answer["mentions"]


TOMORROW = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": " \n "}, "text"),
        ({"text": "…!?"}, "text"),
        ({"text": None}, "text"),
        ({"text": 7}, "text"),
        ({"text": ["a"]}, "text"),
        ({"text": "a\x00b"}, "text"),
        ({"text": "\ud800 a"}, "text"),
        ({"text": "a" * 1_000_001}, "text"),
        ({"html": ""}, "html"),
        ({"html": "<"}, "html"),
        ({"html": "<html><body></body></html>"}, "html"),
        ({"text": "a", "html": "<p>a</p>"}, "html"),
        ({"text": "a", "title": "b" * 1001}, "title"),
        ({"text": "a", "published": TOMORROW}, "published"),
        ({"text": "a", "published": "0001-01-01"}, "published"),
        ({"text": "a", "published": "2025-02-30"}, "published"),
        ({"text": "a", "published": "2025-02"}, "published"),
        ({"text": "a", "as_of": "2025-02-30"}, "as_of"),
        ({"text": "a", "language": "english!"}, "language"),
        ({"text": "a", "threshold": 1.5}, "threshold"),
        ({"text": "a", "threshold": "0.9"}, "threshold"),
        ({"text": "a", "min_confidence": "sure"}, "min_confidence"),
        ({"text": "a", "keep_text": "yes"}, "keep_text"),
        ({"text": "a", "keep_text": 1}, "keep_text"),
        ({"text": "a", "reference": "b" * 101}, "reference"),
        ({"text": "a", "purpose": "b\nc"}, "purpose"),
        ({"text": "a", "url": "https://example.org"}, "url"),
        ({"text": "a", "file": "x"}, "file"),
        ({"text": "a", "known_at": "2025-01-01"}, "known_at"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(client: FlaskClient, body: dict[str, object], field: str) -> None:
    response = client.post("/v1/articles", data=json.dumps(body), content_type="application/json")
    assert response.status_code == 422, response.text
    assert list(response.get_json()["errors"]) == [field]


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b'{"text": "' + b"a" * 5_000_000 + b'"}', "application/json", 413),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "application/json", 400),
        (b"text=a", "application/x-www-form-urlencoded", 415),
        (b"--x\r\n", "multipart/form-data; boundary=x", 415),
    ],
)
def test_what_is_no_such_body_is_a_problem(client: FlaskClient, data: bytes, kind: str, status: int) -> None:
    response = client.post("/v1/articles", data=data, content_type=kind)
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"


@pytest.mark.parametrize(
    "body",
    [
        {"text": "a" * 50_000},
        {"text": "BLA PKK ETA IRA LTTE " * 2_000},
        {"html": "<p>The BLA <b>struck<p></i></div>&#xZZ; & <a href='>again</p>"},
        {"html": "<div>" * 20_000 + "The Balochistan Liberation Army struck again on Monday."},
        {"text": "\u202eThe \u0301\u0301\u0301 BLA \ufeff"},
    ],
)
def test_odd_articles_are_answered_or_refused_in_words(client: FlaskClient, body: dict[str, str]) -> None:
    assert client.post("/v1/articles", json=body).status_code in {200, 422}


def test_an_article_may_have_more_than_a_megabyte(client: FlaskClient) -> None:
    assert ArticleBody.MOST_BYTES < MOST_OF_A_BODY
    text = "à é " * 74_000
    assert len(json.dumps({"text": text})) > 1_000_000
    assert post(client, text=text)["parties"] == []
