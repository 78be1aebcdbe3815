"""What every answer tells browsers and caches."""

import pytest
from flask.testing import FlaskClient

EVERY_KIND = [
    "/v1/lookup?name=BLA",
    "/v1/lookup",
    "/v1/nix",
    "/healthz",
    "/openapi.json",
    "/docs",
    "/",
    "/no-such-page",
]


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_answer_is_guarded(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"


def test_only_the_page_of_the_document_runs_scripts(client: FlaskClient) -> None:
    with_scripts = {path for path in EVERY_KIND if "script-src" in client.get(path).headers["Content-Security-Policy"]}
    assert with_scripts == {"/docs"}


def test_head_has_the_headers_of_get(client: FlaskClient) -> None:
    head, get = client.head("/v1/lookup?name=BLA&as_of=2025-08-12"), client.get("/v1/lookup?name=BLA&as_of=2025-08-12")
    assert (head.status_code, head.content_type, head.data) == (200, get.content_type, b"")


def test_options_name_the_methods(client: FlaskClient) -> None:
    response = client.options("/v1/lookup")
    assert response.status_code == 200
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_answers_are_json_in_utf_8_with_letters_as_they_are(client: FlaskClient) -> None:
    response = client.get("/v1/lookup", query_string={"name": "حماس"})
    assert response.content_type == "application/json"
    assert "حماس".encode() in response.data
