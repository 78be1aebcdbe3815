"""The OpenAPI document and docs/api.md say what the service does, all of it and nothing else."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.screening.counter import Screening

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text("utf-8")
OTHERS = r"healthz|readyz|metrics|openapi\.json|docs"
ENDPOINT = re.compile(rf"(?:GET|POST)? ?(/(?:v1/[a-z]+(?:/\{{id\}}(?:/[a-z]+)?)?|{OTHERS}))(?![\w/{{])")


@pytest.fixture
def document(client: FlaskClient) -> Any:
    return client.get("/openapi.json").get_json()


def operations(document: Any) -> list[tuple[str, str, Any]]:
    methods = ("get", "post")
    return [(path, name, item[name]) for path, item in document["paths"].items() for name in methods if name in item]


def parameters(document: Any, path: str) -> dict[str, Any]:
    return {one["name"]: one for one in document["paths"][path]["get"].get("parameters", [])}


def test_every_rule_of_the_api_is_in_the_document(app: Flask, document: Any) -> None:
    rules = {
        (re.sub(r"<(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert {(path, method) for path, method, _ in operations(document)} == rules


def test_every_endpoint_stands_in_the_guide_and_every_endpoint_of_the_guide_exists(document: Any) -> None:
    headings = " ".join(re.findall(r"^## .*$", GUIDE, re.MULTILINE))
    named = set(ENDPOINT.findall(headings))
    assert named == {*document["paths"], "/docs", "/metrics"}


def test_every_parameter_stands_in_the_guide(document: Any) -> None:
    names = {one["name"] for _, _, operation in operations(document) for one in operation.get("parameters", [])}
    keys = {
        key
        for name in ("LookupDefaults", "LookupRow", "Description", "ComparisonBody", "BatchBody", "ArticleBody")
        for key in document["components"]["schemas"][name]["properties"]
    }
    assert {name for name in names | keys if f"`{name}`" not in GUIDE} == set()


def test_every_problem_that_an_operation_has_stands_in_the_guide(document: Any) -> None:
    statuses = {status for _, _, operation in operations(document) for status in operation["responses"]}
    assert {status for status in statuses if not re.search(rf"\b{status}\b", GUIDE)} - {"200"} == set()


def test_what_is_not_built_yet_is_absent(document: Any) -> None:
    schemas = document["components"]["schemas"]
    assert parameters(document, "/v1/lookup")["algorithm"]["schema"]["enum"] == ["default"]
    assert {"url", "file", "known_at"}.isdisjoint(schemas["ArticleBody"]["properties"])
    assert not any("replay" in path or "decision" in path for path in document["paths"])


def test_ranges_words_and_defaults_are_said(document: Any, screening: Screening) -> None:
    lookup = parameters(document, "/v1/lookup")
    assert lookup["program"]["schema"]["items"]["enum"] == sorted(screening.law.programs)
    assert lookup["dataset"]["schema"]["items"]["enum"] == [one.id for one in screening.datasets]
    assert {"PK", "US", "XK"} < set(lookup["country"]["schema"]["items"]["enum"])
    shown = {name: lookup[name]["schema"] for name in ("threshold", "limit", "name", "status")}
    assert (shown["threshold"]["minimum"], shown["threshold"]["maximum"], shown["threshold"]["default"]) == (0, 1, 0.8)
    assert (shown["limit"]["minimum"], shown["limit"]["maximum"], shown["limit"]["default"]) == (1, 100, 10)
    assert (shown["name"]["minLength"], shown["name"]["maxLength"]) == (1, 200)
    assert (shown["status"]["enum"], shown["status"]["default"]) == (["any", "in_force"], "any")


def test_every_error_is_a_problem(document: Any) -> None:
    for path, method, operation in operations(document):
        failures = {status: one for status, one in operation["responses"].items() if int(status) >= 400}
        assert {"422", "500"} <= set(failures), (path, method)
        assert all(set(one["content"]) == {"application/problem+json"} for one in failures.values())


def test_everything_that_the_document_refers_to_is_in_it(document: Any) -> None:
    written = str(document)
    wanted = set(re.findall(r"#/components/schemas/(\w+)", written))
    assert wanted == set(document["components"]["schemas"])


def test_every_operation_has_a_name_a_summary_and_a_known_tag(document: Any) -> None:
    tags = {one["name"] for one in document["tags"]}
    found = [operation for _, _, operation in operations(document)]
    assert all(operation["summary"] and set(operation["tags"]) <= tags for operation in found)
    assert len({operation["operationId"] for operation in found}) == len(found)


@pytest.mark.parametrize("path", ["/v1/lookups", "/v1/compare"])
def test_the_examples_of_bodies_are_answered(client: FlaskClient, document: Any, path: str) -> None:
    example = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["example"]
    assert client.post(path, json=example).status_code == 200


def test_the_examples_of_parameters_are_understood(client: FlaskClient, document: Any) -> None:
    shown = {
        name: one["schema"]["example"]
        for name, one in parameters(document, "/v1/lookup").items()
        if "example" in one["schema"]
    }
    assert client.get("/v1/lookup", query_string=shown).status_code == 200
