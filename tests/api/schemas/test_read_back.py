"""An answer that was kept is read back as what it was written from, and another form of it not at all."""

import json
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.schemas import dump_article, dump_lookup, read_article, read_lookup
from service.domain.record import Record
from service.screening.counter import Screening
from service.settings import ROOT

TEXT = (ROOT / "docs" / "examples" / "balochistan.txt").read_text(encoding="utf-8")


@pytest.fixture
def article(client: FlaskClient, screening: Screening) -> Record:
    """The record of an article whose text was kept."""
    asked = {"text": TEXT, "title": "On the BLA", "published": "2025-08-20", "keep_text": True}
    return screening.record(client.post("/v1/articles", json=asked).get_json()["id"])


@pytest.fixture
def lookup(client: FlaskClient, screening: Screening) -> Record:
    """The record of a lookup with hits under every program."""
    return screening.record(client.get("/v1/lookup?name=Hamas&as_of=2000-01-01&identifier=4695").get_json()["id"])


def changed(record: Record, **changes: Any) -> Record:
    return replace(record, answer=json.dumps({**json.loads(record.answer), **changes}))


def test_an_article_is_written_again_as_it_was_sent(article: Record) -> None:
    answer = read_article(article)
    assert answer is not None
    sent = json.loads(article.answer)
    assert json.dumps(dump_article(answer, sent["query"])) == json.dumps(sent)
    assert answer.basis.editions == article.editions


def test_a_lookup_is_written_again_as_it_was_sent(lookup: Record) -> None:
    answer = read_lookup(lookup)
    assert answer is not None
    assert answer.hits
    sent = json.loads(lookup.answer)
    assert json.dumps(dump_lookup(answer, sent["query"])) == json.dumps(sent)


def test_a_text_that_was_not_kept_is_empty(article: Record) -> None:
    head = json.loads(article.answer)["article"]
    kept = changed(article, article={name: value for name, value in head.items() if name != "text"})
    answer = read_article(kept)
    assert answer is not None
    assert (answer.article.text, answer.article.sha256) == ("", head["sha256"])


def test_what_was_added_later_is_left_aside_and_what_is_missing_makes_it_unreadable(article: Record) -> None:
    assert read_article(changed(article, of_a_later_version=1)) == read_article(article)
    assert read_article(changed(article, mentions=[{"start": 0}])) is None
    assert read_article(changed(article, claims=None)) is None


def test_a_lookup_without_its_basis_is_unreadable(lookup: Record) -> None:
    document = json.loads(lookup.answer)
    del document["coverage"]
    assert read_lookup(replace(lookup, answer=json.dumps(document))) is None
