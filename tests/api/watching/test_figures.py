"""/metrics: what was asked how often, how long it took, and what is loaded, in the text form of Prometheus."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from service.app import join
from service.errors import StoreUnavailable
from service.screening.counter import Screening

LABELS = {
    "endpoint", "method", "status", "le", "kind", "outcome", "dataset", "pid", "version", "python", "algorithm",
    "matcher",
}  # fmt: skip


@pytest.fixture
def fresh(screening: Screening) -> FlaskClient:
    """An application that has counted nothing yet."""
    return join(screening).test_client()


def samples(client: FlaskClient) -> Iterator[tuple[str, dict[str, str], float]]:
    response = client.get("/metrics")
    assert response.status_code == 200
    for family in text_string_to_metric_families(response.text):
        yield from ((sample.name, sample.labels, sample.value) for sample in family.samples)


def figure(client: FlaskClient, name: str, **labels: str) -> float:
    """The one sample of that name and those labels among others."""
    [found] = [value for told, with_, value in samples(client) if told == name and labels.items() <= with_.items()]
    return found


def test_requests_are_counted_by_address_method_and_class_of_status(fresh: FlaskClient) -> None:
    for path in ("/v1/lookup?name=BLA", "/v1/lookup?name=Hamas", "/v1/lookup", "/nothing", "/v1/entities/us-fto.nix"):
        fresh.get(path)
    counted = {
        (labels["endpoint"], labels["method"], labels["status"]): value
        for name, labels, value in samples(fresh)
        if name == "designations_requests_total"
    }
    assert counted == {
        ("/v1/lookup", "GET", "2xx"): 2,
        ("/v1/lookup", "GET", "4xx"): 1,
        ("(none)", "GET", "4xx"): 1,
        ("/v1/entities/<id>", "GET", "4xx"): 1,
    }


def test_a_request_falls_into_a_bucket_of_its_time(fresh: FlaskClient) -> None:
    fresh.get("/healthz")
    assert figure(fresh, "designations_request_seconds_count", endpoint="/healthz") == 1
    assert figure(fresh, "designations_request_seconds_bucket", endpoint="/healthz", le="10.0") == 1
    assert 0 < figure(fresh, "designations_request_seconds_sum", endpoint="/healthz") < 10


def test_answers_are_counted_by_kind_and_outcome(fresh: FlaskClient) -> None:
    fresh.get("/v1/lookup?name=BLA")
    fresh.get("/v1/lookup?name=Vladimir+Putin")
    fresh.get("/v1/status?name=BLA&program=US-FTO&as_of=2025-08-12")
    fresh.get("/v1/programs")
    fresh.get("/?name=BLA")
    fresh.get("/?name=---")
    fresh.post("/v1/lookups", json={"queries": [{"name": "BLA"}, {"name": "Hamas"}, {"name": "Nobody"}, {"nme": "x"}]})
    counted = {
        (labels["kind"], labels["outcome"]): value
        for name, labels, value in samples(fresh)
        if name == "designations_answers_total"
    }
    assert counted == {
        ("lookup", "hits"): 2,
        ("lookup", "no_hits"): 1,
        ("status", "in_force"): 1,
        ("lookups", "hits"): 2,
        ("lookups", "no_hits"): 1,
    }


def test_what_is_loaded_is_told_of_every_list(fresh: FlaskClient, screening: Screening) -> None:
    for row in screening.coverage():
        assert figure(fresh, "designations_dataset_loaded", dataset=row.dataset) == (row.coverage != "not_loaded")
    [row] = screening.coverage(("us-fto",))
    assert figure(fresh, "designations_dataset_entities", dataset="us-fto") == row.entities
    assert figure(fresh, "designations_dataset_age_days", dataset="us-fto") == row.age_days
    until = figure(fresh, "designations_dataset_covers_until_timestamp_seconds", dataset="us-fto")
    assert datetime.fromtimestamp(until, UTC).date().isoformat() == row.covers_until
    assert "un-sc" not in {labels["dataset"] for name, labels, _ in samples(fresh) if name.endswith("_entities")}


def test_the_process_tells_its_memory(fresh: FlaskClient) -> None:
    assert figure(fresh, "process_resident_memory_bytes", pid=str(os.getpid())) > 1_000_000
    assert figure(fresh, "designations_build_info", version="0.1.0") == 1


def test_figures_are_there_while_the_database_cannot_be_read(failing: Callable[..., Flask]) -> None:
    client = failing(lambda _: StoreUnavailable("The database is gone.")).test_client()
    client.get("/v1/lookup?name=BLA")
    assert figure(client, "designations_store_available") == 0
    assert figure(client, "designations_requests_total", endpoint="/v1/lookup", status="5xx") == 1
    assert not any(name.startswith("designations_dataset") for name, _, _ in samples(client))


def test_no_label_holds_anything_of_a_question(fresh: FlaskClient) -> None:
    for path in ("/v1/lookup?name=Xanthippe", "/v1/entities/xanthippe", "/parties/xanthippe", "/xanthippe"):
        fresh.get(path)
    fresh.open("/healthz", method="XANTHIPPE")
    text = fresh.get("/metrics").text
    assert "xanthippe" not in text.lower()
    assert set(re.findall(r'[{,](\w+)="', text)) <= LABELS


@pytest.mark.parametrize("question", ["x=1", "name[]=requests", "%ff"])
def test_parameters_are_refused(fresh: FlaskClient, question: str) -> None:
    response = fresh.get(f"/metrics?{question}")
    assert (response.status_code, response.content_type) == (422, "application/problem+json")


def test_its_other_errors_are_problems_too(fresh: FlaskClient) -> None:
    assert fresh.post("/metrics").content_type == "application/problem+json"
    assert fresh.get("/metrics/").content_type == "application/problem+json"


def test_it_is_text_that_prometheus_reads(fresh: FlaskClient) -> None:
    assert fresh.get("/metrics").content_type == "text/plain; version=0.0.4; charset=utf-8"
