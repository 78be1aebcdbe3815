"""Generated requests to every operation: nothing fails, and nothing is answered that the document does not say.

DESIGNATIONS_FUZZ_EXAMPLES is how many requests are made in all; `make fuzz` makes two thousand.
"""

import os
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from unicodedata import category
from zoneinfo import ZoneInfo

import hypothesis
import pytest
import schemathesis
from flask import Flask
from hypothesis import strategies
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from service.domain.moments import AsOf
from service.doors.patterns import MOMENT
from service.errors import InvalidDay
from service.names.fold import fold

EXAMPLES = int(os.environ.get("DESIGNATIONS_FUZZ_EXAMPLES", "200"))
OPERATIONS = (
    ("GET", "/v1/lookup"),
    ("POST", "/v1/lookups"),
    ("POST", "/v1/articles"),
    ("GET", "/v1/status"),
    ("POST", "/v1/compare"),
    ("GET", "/v1/entities/{id}"),
    ("GET", "/v1/entities/{id}/history"),
    ("GET", "/v1/designations"),
    ("GET", "/v1/programs"),
    ("GET", "/v1/programs/{id}"),
    ("GET", "/v1/datasets"),
    ("GET", "/v1/datasets/{id}"),
    ("GET", "/v1/datasets/{id}/changes"),
    ("GET", "/v1/records/{id}"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/openapi.json"),
)
Case = schemathesis.Case[Any]
TEXTS = ("name", "identifier")


@pytest.fixture(scope="module")
def document(app: Flask) -> Any:
    return schemathesis.openapi.from_wsgi("/openapi.json", app)


def is_refused_beyond_the_document(case: Case) -> bool:
    """Whether the request breaks one of the rules that OpenAPI cannot say; docs/api.md names them."""
    query = case.query or {}
    body = case.body if isinstance(case.body, dict) else {}
    if case.path == "/v1/lookup" and not {"name", "identifier"} & set(query):
        return True
    if case.path == "/v1/datasets/{id}/changes" and "after" in query:
        return True
    if case.path == "/v1/articles" and is_no_article(body):
        return True
    moments = [one for one in (query, body, body.get("defaults")) if isinstance(one, dict)]
    if is_no_moment(query.get("changed_since"), past=True) or is_later(query):
        return True
    if any(is_no_moment(one.get("as_of")) or is_no_moment(one.get("known_at"), past=True) for one in moments):
        return True
    given = [one for one in (query, body.get("query"), body.get("candidate")) if isinstance(one, dict)]
    texts = [one.get(name) for one in given for name in TEXTS]
    return any(isinstance(text, str) and not is_heard(text) for text in texts)


def is_no_article(body: dict[str, Any]) -> bool:
    """Whether there is no word in the text, the page or the title is no text, or the day is to come."""
    text, title, published = (body.get(name) for name in ("text", "title", "published"))
    prose = [one for one in (text, title) if isinstance(one, str)]
    wordless = isinstance(text, str) and not any(char.isalnum() for char in text)
    binary = any(is_no_text(char) for one in prose for char in one)
    to_come = isinstance(published, str) and published > (datetime.now(UTC) + timedelta(hours=14)).date().isoformat()
    return wordless or binary or to_come


def is_no_text(char: str) -> bool:
    """A control character but for tabs and line breaks, half a surrogate pair, or the two that no text holds."""
    kind = category(char)
    return kind == "Cs" or char in "\ufffe\uffff" or (kind == "Cc" and char not in "\t\n\v\f\r\x85")


def is_a_page(case: Case) -> bool:
    """Whether an article is given as a page, of which only its reader can say whether it holds a text."""
    return case.path == "/v1/articles" and isinstance(case.body, dict) and "html" in case.body


def is_heard(text: str) -> bool:
    """Whether a letter or digit of the text is of a script that can be transliterated."""
    return any(category(char)[0] in "LN" for char in text) and bool(fold(text))


def is_later(query: dict[str, Any]) -> bool:
    """Whether changes are asked for since a moment that lies after the one at which the service is asked."""
    both = [query.get(name) for name in ("changed_since", "known_at")]
    if not all(isinstance(one, str) and re.fullmatch(MOMENT, one) and not is_no_moment(one) for one in both):
        return False
    since, known = (AsOf.parse(str(one), datetime.now(UTC)).window(ZoneInfo("UTC")) for one in both)
    return since.start >= known.end


def is_no_moment(text: object, *, past: bool = False) -> bool:
    """Whether a text of the form of a moment lies, in UTC, outside 1900 to 2100 or, if it may not, after now."""
    if not isinstance(text, str) or re.fullmatch(MOMENT, text) is None:
        return False
    try:
        return AsOf.parse(text, datetime.now(UTC)).is_future(ZoneInfo("UTC")) and past
    except InvalidDay:
        return True


def check(case: Case) -> None:
    """All default checks: no fault, and status, type, headers and body as the document says them."""
    response = case.call()
    if is_a_page(case):
        assert response.status_code in {200, 422}
        case.validate_response(response, excluded_checks=[positive_data_acceptance])
    elif is_refused_beyond_the_document(case):
        assert response.status_code in {404, 422}
        case.validate_response(response, excluded_checks=[positive_data_acceptance])
    else:
        case.validate_response(response)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_generated_requests_are_answered_as_the_document_says(document: Any, method: str, path: str) -> None:
    operation = document[path][method]
    cases = strategies.one_of([operation.as_strategy(generation_mode=mode) for mode in GenerationMode])
    limits = hypothesis.settings(
        max_examples=-(-EXAMPLES // len(OPERATIONS)),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    limits(hypothesis.given(case=cases)(check))()


def test_no_operation_is_left_out(document: Any) -> None:
    paths = document.raw_schema["paths"]
    assert {(name.upper(), path) for path in paths for name in paths[path] if name != "parameters"} == set(OPERATIONS)
