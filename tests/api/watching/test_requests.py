"""One line a request, which tells the operator everything but what was asked."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.errors import StoreUnavailable
from tests.api.watching.conftest import Written

NAME, REFERENCE, PURPOSE = "Xanthippe Quillfeather", "dossier-kx7713", "onboarding of zz-quorum"
SECRETS = ("Xanthippe", "xanthippe", "Quillfeather", "kx7713", "zz-quorum")
QUESTION = {"name": NAME, "reference": REFERENCE, "purpose": PURPOSE}


def tells_nothing(written: Written) -> bool:
    return written.text != "" and not any(secret in written.text for secret in SECRETS)


def test_a_request_has_a_line_with_what_the_operator_needs(client: FlaskClient, written: Written) -> None:
    client.get("/v1/lookup?name=BLA&as_of=2025-08-12")
    [line] = written.lines
    assert list(line) == [
        "time", "level", "event", "request_id", "method", "endpoint", "status", "ms", "kind", "outcome", "total",
    ]  # fmt: skip
    assert datetime.fromisoformat(line.pop("time")).tzinfo is not None
    assert 0 < line.pop("ms") < 60_000
    assert len(line.pop("request_id")) == 32
    assert line == {
        "level": "info",
        "event": "request",
        "method": "GET",
        "endpoint": "/v1/lookup",
        "status": 200,
        "kind": "lookup",
        "outcome": "hits",
        "total": 1,
    }


@pytest.mark.parametrize(
    ("path", "endpoint", "status"),
    [
        ("/v1/entities/xanthippe", "/v1/entities/<id>", 404),
        ("/v1/programs/xanthippe", "/v1/programs/<id>", 404),
        ("/parties/xanthippe", "/parties/<party>", 404),
        ("/v1/xanthippe", "(none)", 404),
        ("/xanthippe", "(none)", 404),
        ("/assets/xanthippe.css", "/assets/<path:filename>", 404),
        ("/v1/programs?xanthippe=1", "/v1/programs", 422),
        ("/v1/lookup?name=%ff&xanthippe=Quillfeather", "/v1/lookup", 422),
        (f"/v1/lookup?{urlencode(QUESTION | {'as_off': PURPOSE})}", "/v1/lookup", 422),
        (f"/?{urlencode(QUESTION | {'as_off': PURPOSE})}", "/", 422),
        (f"/v1/status?{urlencode({'name': NAME, 'program': 'US-FTO'})}", "/v1/status", 200),
        (f"/v1/lookup?{urlencode(QUESTION)}", "/v1/lookup", 200),
        (f"/?{urlencode({'name': NAME})}", "/", 200),
    ],
)
def test_the_line_has_the_address_as_it_is_declared_and_nothing_that_was_filled_in(
    client: FlaskClient, written: Written, path: str, endpoint: str, status: int
) -> None:
    with client.get(path, headers={"User-Agent": NAME, "Referer": NAME, "X-Request-Id": NAME}):
        pass
    [line] = written.lines
    assert (line["endpoint"], line["status"]) == (endpoint, status)
    assert tells_nothing(written)


def test_a_method_that_nobody_knows_is_not_repeated(client: FlaskClient, written: Written) -> None:
    client.open("/v1/lookup", method="XANTHIPPE")
    [line] = written.lines
    assert (line["method"], line["status"]) == ("other", 405)


@pytest.mark.parametrize(("path", "question"), [("/v1/lookup", QUESTION), ("/", {"name": NAME})])
def test_a_fault_tells_its_place_and_not_what_was_asked(
    failing: Callable[..., Flask], written: Written, path: str, question: dict[str, str]
) -> None:
    def broken(question: object) -> Exception:
        error = ValueError(f"cannot answer {question}")
        error.__cause__ = KeyError(f"no {question}")
        return error

    response = failing(broken).test_client().get(path, query_string=question)
    assert response.status_code == 500
    [line] = written.lines
    assert (line["level"], line["status"]) == ("error", 500)
    assert line["failure"].index("builtins.KeyError") < line["failure"].index("builtins.ValueError")
    assert any(place.endswith(" in fail") for place in line["failure"])
    assert tells_nothing(written)


@pytest.mark.parametrize(("path", "question"), [("/v1/lookup", QUESTION), ("/", {"name": NAME})])
def test_an_unavailable_store_is_an_error_with_its_cause(
    failing: Callable[..., Flask], written: Written, path: str, question: dict[str, str]
) -> None:
    def locked(_: object) -> Exception:
        return StoreUnavailable("The database is locked by another writer; try again.")

    response = failing(locked).test_client().get(path, query_string=question)
    assert response.status_code == 503
    assert "is locked by another writer" in written.text
    assert {line["level"] for line in written.lines} == {"error"}
    assert len({line["request_id"] for line in written.lines}) == 1
    assert tells_nothing(written)


def test_many_lookups_are_one_line_with_their_outcomes(client: FlaskClient, written: Written) -> None:
    queries = [{"name": "BLA"}, QUESTION, {"name": NAME, "as_off": PURPOSE}]
    client.post("/v1/lookups", json={"queries": queries})
    [line] = written.lines
    assert (line["outcome"], line["total"], line["answers"]) == ("hits", 1, {"hits": 1, "no_hits": 1})
    assert tells_nothing(written)


@pytest.mark.parametrize("given", ["4bf92f3577b34da6a3ce929d0e0e4736", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"])
def test_an_id_that_the_caller_gives_is_taken_over(client: FlaskClient, written: Written, given: str) -> None:
    response = client.get("/healthz", headers={"X-Request-Id": given})
    assert response.headers["X-Request-Id"] == written.lines[0]["request_id"] == given


@pytest.mark.parametrize("given", ["", "Xanthippe", "a" * 65, "abc", "-" * 16, "deadbeef deadbeef", "deadbeef\u00e9"])
def test_an_id_that_could_hold_anything_else_is_replaced(client: FlaskClient, written: Written, given: str) -> None:
    response = client.get("/healthz", headers={"X-Request-Id": given})
    assert response.headers["X-Request-Id"] == written.lines[0]["request_id"] != given
    assert len(response.headers["X-Request-Id"]) == 32


def test_nothing_is_carried_from_one_request_to_the_next(client: FlaskClient, written: Written) -> None:
    client.get("/v1/lookup?name=BLA")
    client.get("/healthz")
    first, second = written.lines
    assert "outcome" in first
    assert "outcome" not in second
    assert first["request_id"] != second["request_id"]
