"""`designations serve` as operators see it: figures of all workers together, and lines of JSON."""

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest
from prometheus_client.parser import text_string_to_metric_families

from benchmarks.serving import Serving, serving

ASKED = 60


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("watched")


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[Serving]:
    with serving({"DESIGNATIONS_HOME": str(home)}, "--workers", "3") as running:
        yield running


def figures(running: Serving) -> dict[str, list[tuple[dict[str, str], float]]]:
    found: dict[str, list[tuple[dict[str, str], float]]] = {}
    for family in text_string_to_metric_families(running.get("/metrics").decode()):
        for sample in family.samples:
            found.setdefault(sample.name, []).append((sample.labels, sample.value))
    return found


def lookups(running: Serving) -> float:
    [answered] = [
        value for labels, value in figures(running)["designations_answers_total"] if labels["kind"] == "lookup"
    ]
    return answered


def workers(running: Serving) -> set[int]:
    return {int(labels["pid"]) for labels, _ in figures(running)["process_resident_memory_bytes"]}


def test_every_worker_is_counted_and_what_one_counted_outlives_it(served: Serving, home: Path) -> None:
    served.get("/v1/lookup?name=BLA")
    counted = lookups(served) + ASKED
    for _ in range(ASKED):
        served.get("/v1/lookup?name=BLA")
    assert lookups(served) == counted
    before = workers(served)
    assert len(before) == 3
    assert served.process.pid not in before
    os.kill(min(before), signal.SIGKILL)
    deadline = time.monotonic() + 20
    while workers(served) in (before, before - {min(before)}) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(workers(served)) == 3
    assert min(before) not in workers(served)
    assert list(home.rglob(f"gauge_live*_{min(before)}.db")) == []
    assert lookups(served) == counted


def test_standard_error_has_a_line_of_json_a_request_and_no_name(served: Serving) -> None:
    assert served.said is not None
    served.said.read()
    served.get("/v1/lookup?name=Xanthippe")
    with pytest.raises(HTTPError) as refused:
        served.get(f"/v1/lookup?name=Xanthippe{'e' * 10_000}")
    refused.value.close()
    text = ""
    deadline = time.monotonic() + 20
    while text.count("\n") < 2 and time.monotonic() < deadline:
        text += served.said.read()
    answered, unreadable = (json.loads(line) for line in text.splitlines())
    assert (answered["endpoint"], answered["status"], answered["outcome"]) == ("/v1/lookup", 200, "no_hits")
    assert unreadable["event"] == "a request could not be read: LimitRequestLine"
    assert "Xanthippe" not in text
