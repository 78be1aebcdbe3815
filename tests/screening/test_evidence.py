"""What is kept of an answer is what was asked, what was sent, and all that it was computed from."""

import copy
import json
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

import pytest

from service.domain.record import EditionUsed, MatcherUsed, Record
from service.errors import NotFound, NotKept, StoreUnavailable
from service.screening import evidence
from service.screening.counter import Screening
from service.screening.shown import Basis, Matcher
from service.settings import ROOT
from tests.screening.asking import ASKED_AT, look

BASIS = Basis(
    as_of="2025-08-12",
    known_at="2026-02-05T10:00:00.5Z",
    law="sha256:bb",
    coverage=(),
    matcher=Matcher("default", "1", 0.8),
    notice="…",
    editions=(EditionUsed("us-fto", "sha256:aa", ASKED_AT),),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """As much of an answer as its evidence needs."""

    id: str = "0" * 32
    asked_at: str = "2026-02-05T10:00:00.000001Z"
    basis: Basis = BASIS


def of_an_article(**parameters: Any) -> Any:
    given = {"text": "The BLA was named.", "title": "A title", "reference": "case 7", **parameters}
    body = {"kind": "article", "article": {"title": "A title", "sha256": "cc", "text": "The BLA was named."}}
    return evidence.record(Answer(), given, body)


def test_a_record_says_what_was_asked_and_what_the_answer_rests_on() -> None:
    asked = {"name": "BLA", "threshold": 0.8, "reference": "case 7", "purpose": "onboarding"}
    record = evidence.record(Answer(), asked, {"kind": "lookup", "hits": [1.0]})
    assert (record.id, record.kind) == ("0" * 32, "lookup")
    assert record.asked_at == datetime(2026, 2, 5, 10, 0, 0, 1, tzinfo=UTC)
    assert record.known_at == datetime(2026, 2, 5, 10, 0, 0, 500_000, tzinfo=UTC)
    assert json.loads(record.question) == asked
    assert record.answer == '{"kind":"lookup","hits":[1.0]}'
    assert (record.law, record.as_of) == ("sha256:bb", "2025-08-12")
    assert record.matcher == MatcherUsed("default", "1", 0.8)
    assert (record.reference, record.purpose) == ("case 7", "onboarding")
    assert record.software == evidence.SOFTWARE


def test_who_gives_no_reference_and_no_purpose_has_none_kept() -> None:
    record = evidence.record(Answer(), {"name": "BLA"}, {"kind": "lookup"})
    assert (record.reference, record.purpose) == (None, None)


def test_half_a_surrogate_pair_is_kept_as_json_escapes_it() -> None:
    record = evidence.record(Answer(), {"id": "\ud800"}, {"kind": "lookup", "query": {"id": "\ud800", "name": "بلوچ"}})
    assert record.question == '{"id":"\\ud800"}'
    assert record.answer == '{"kind":"lookup","query":{"id":"\\ud800","name":"بلوچ"}}'
    assert json.loads(record.question) == {"id": "\ud800"}


def test_the_text_of_an_article_is_not_kept_and_its_digest_is() -> None:
    record = of_an_article()
    assert "named" not in record.question + record.answer
    assert json.loads(record.question) == {"title": "A title", "reference": "case 7"}
    assert json.loads(record.answer)["article"] == {"title": "A title", "sha256": "cc"}
    assert "named" not in of_an_article(html="<p>named</p>", keep_text=False).question


def test_the_text_of_an_article_is_kept_where_its_caller_says_so() -> None:
    record = of_an_article(keep_text=True)
    assert json.loads(record.question)["text"] == "The BLA was named."
    assert json.loads(record.answer)["article"]["text"] == "The BLA was named."


def test_every_edition_that_was_current_is_named_also_one_that_was_not_searched(screening: Screening) -> None:
    answer = look(screening, "BLA", datasets=("selected",))
    loaded = {row.dataset: row.edition for row in screening.coverage() if row.edition}
    assert {one.dataset: one.digest for one in answer.basis.editions} == loaded
    assert {"us-fto", "selected"} <= set(loaded)


def test_what_is_kept_is_found_by_its_id(screening: Screening) -> None:
    answer = look(screening, "BLA")
    record = evidence.record(answer, {"name": "BLA"}, {"kind": "lookup"})
    with pytest.raises(NotFound):
        screening.record(answer.id)
    screening.keep([record])
    assert screening.record(answer.id) == record


class Full:
    """Records for which there is no room."""

    def keep(self, _: object) -> None:
        raise StoreUnavailable("The database has no room left on its disk.")


def test_where_evidence_cannot_be_kept_the_answer_is_not_to_be_given(screening: Screening) -> None:
    full = copy.copy(screening)
    vars(full)["_records"] = Full()
    with pytest.raises(
        NotKept, match=r"^No answer can be given, because its evidence cannot be kept\. .* no room left"
    ):
        full.keep([])


def test_the_guide_explains_every_field_of_a_record() -> None:
    guide = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    assert [one.name for one in fields(Record) if f"`{one.name}`" not in guide] == []
