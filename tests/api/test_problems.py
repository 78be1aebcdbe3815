"""Errors are problems as RFC 9457 writes them, also where no operation is reached."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import InternalServerError, RequestEntityTooLarge

from service import api, errors
from service.api import problems
from service.doors.failures import STATUSES
from service.errors import DesignationsError, InvalidQuestion, StoreUnavailable
from service.screening.counter import Screening

FIELDS = {"type", "title", "status", "detail"}


@pytest.mark.parametrize(
    "path", ["/v1", "/v1/", "/v1/nix", "/v1/lookup/", "/v1/entities/", "/healthz/", "/v1/programs/a/b"]
)
def test_an_unknown_path_of_the_api_is_a_problem(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.content_type == "application/problem+json"
    assert set(response.get_json()) == FIELDS


@pytest.mark.parametrize(
    "path",
    ["/v1//lookup?name=BLA", "/v1/lookup//?name=BLA", "//evil.example//parties/us-fto.x", "/parties//us-fto.x"],
)
def test_an_address_with_a_slash_too_many_leads_nowhere(client: FlaskClient, path: str) -> None:
    response = client.get("/", base_url="http://evil.example", environ_overrides=raw_path(path))
    assert response.status_code == 404
    assert "Location" not in response.headers
    assert "evil.example" not in response.text


@pytest.mark.parametrize("path", ["/?name=BLA&as_of=", "/parties/{merged}", "/v1/entities/{merged}"])
def test_whoever_is_sent_on_stays_on_this_service(client: FlaskClient, screening: Screening, path: str) -> None:
    party_of = screening._shelf.at(None).register.party_of
    merged = next(entity for entity, party in party_of.items() if entity != party)
    response = client.get(path.format(merged=merged), base_url="http://evil.example")
    assert response.status_code in {302, 308}
    assert re.match("/[^/]", response.headers["Location"])
    assert "evil.example" not in response.text


def raw_path(path: str) -> dict[str, str]:
    """The address as a server hands it on, with every slash of it."""
    where, _, query = path.partition("?")
    return {"PATH_INFO": where, "QUERY_STRING": query}


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/v1/lookup", {"GET", "HEAD", "OPTIONS"}),
        ("GET", "/v1/lookups", {"POST", "OPTIONS"}),
        ("DELETE", "/v1/entities/us-fto.hamas", {"GET", "HEAD", "OPTIONS"}),
        ("TRACE", "/healthz", {"GET", "HEAD", "OPTIONS"}),
    ],
)
def test_a_method_that_a_path_does_not_take_is_a_problem(
    client: FlaskClient, method: str, path: str, allowed: set[str]
) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert response.content_type == "application/problem+json"
    assert set(response.headers["Allow"].split(", ")) == allowed


def test_pages_keep_their_own_errors(client: FlaskClient) -> None:
    assert client.get("/no-such-page").content_type == "text/html; charset=utf-8"
    assert client.get("/v1x").content_type == "text/html; charset=utf-8"


@pytest.mark.parametrize("error", [errors.NotFound, errors.NothingLoaded, errors.InvalidDay])
def test_every_error_of_the_domain_has_its_problem(app: Flask, error: type[DesignationsError]) -> None:
    response = problems.of_domain(error("it is so"))
    body = response.get_json()
    assert set(body) == FIELDS
    assert body["status"] == response.status_code == STATUSES[error]
    assert body["detail"] == "It is so."
    assert body["type"].startswith("urn:designations:problem:")


def test_a_question_that_is_not_understood_names_its_fields(app: Flask) -> None:
    body = problems.of_domain(InvalidQuestion({"as_off": ["This is not understood here."]})).get_json()
    assert body["errors"] == {"as_off": ["This is not understood here."]}
    assert "as_off" in body["detail"]


def test_a_fault_of_ours_says_nothing_of_its_inside(app: Flask) -> None:
    body = problems.of_http(InternalServerError(original_exception=KeyError("secret"))).get_json()
    assert body["status"] == 500
    assert "secret" not in str(body)
    assert "the log" in body["detail"]


def test_what_the_app_says_of_a_status_is_not_said_in_the_api(screening: Screening) -> None:
    app = Flask("with pages")
    app.register_error_handler(415, lambda _: ("<p>a page</p>", 415))
    app.register_error_handler(404, lambda _: ("<p>a page</p>", 404))
    api.register(app, screening)
    client = app.test_client()
    assert client.post("/v1/compare", data="x").content_type == "application/problem+json"
    assert client.get("/v1/nix").content_type == "application/problem+json"
    assert client.get("/nix").text == "<p>a page</p>"


def test_a_status_without_words_of_its_own_has_those_of_http(app: Flask) -> None:
    body = problems.of_http(RequestEntityTooLarge()).get_json()
    assert (body["type"], body["status"]) == ("about:blank", 413)
    assert body["detail"].endswith(".")


class OutOfOrder:
    """A counter that stands before a database that cannot be read, or has a fault."""

    def __init__(self, screening: Screening, error: Exception) -> None:
        self.law, self.datasets, self.now, self.error = screening.law, screening.datasets, screening.now, error

    def __getattr__(self, name: str) -> object:
        raise self.error


@pytest.mark.parametrize("path", ["/v1/lookup?name=BLA", "/v1/datasets", "/v1/designations"])
def test_a_database_that_cannot_be_read_is_503_and_why_is_only_logged(
    screening: Screening, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    app = Flask("out of order")
    api.register(app, OutOfOrder(screening, StoreUnavailable("/secret/place is locked")))  # type: ignore[arg-type]
    response = app.test_client().get(path)
    assert response.status_code == 503
    assert response.get_json()["detail"].startswith("The database cannot be used now.")
    assert "secret" not in response.text
    assert "/secret/place" in caplog.text


def test_whoever_runs_the_service_is_told_why_it_is_not_ready(screening: Screening) -> None:
    app = Flask("out of order")
    api.register(app, OutOfOrder(screening, StoreUnavailable("/the/place is locked")))  # type: ignore[arg-type]
    response = app.test_client().get("/readyz")
    assert response.status_code == 503
    assert response.get_json()["detail"].startswith("/the/place is locked")


def test_a_fault_is_500_and_a_problem(screening: Screening) -> None:
    app = Flask("faulty")
    app.logger.disabled = True
    api.register(app, OutOfOrder(screening, ZeroDivisionError("inside")))  # type: ignore[arg-type]
    response = app.test_client().get("/v1/lookup?name=BLA")
    assert response.status_code == 500
    assert response.content_type == "application/problem+json"
    assert "inside" not in response.text


def test_the_process_runs_whatever_the_database_does(screening: Screening) -> None:
    app = Flask("out of order")
    api.register(app, OutOfOrder(screening, StoreUnavailable("gone")))  # type: ignore[arg-type]
    assert app.test_client().get("/healthz").get_json() == {"status": "ok"}
