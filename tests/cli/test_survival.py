"""An answer that was read has left evidence, whatever happens to the service in the next moment."""

import http.client
import json
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmarks.serving import Serving, serving, start, stop

QUESTION = "/v1/lookup?name=BLA&as_of=2025-08-12&reference=case+7"


def batch(running: Serving, rows: int) -> bytes:
    body = json.dumps({"queries": [{"name": f"Nobody of the name {row}"} for row in range(rows)]}).encode()
    parts = urlsplit(running.address)
    caller = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    caller.request("POST", "/v1/lookups", body, {"Content-Type": "application/json"})
    said = caller.getresponse().read()
    caller.close()
    return said


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def environ(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    home = {"DESIGNATIONS_HOME": str(tmp_path)}
    if request.param == "postgresql":
        return home | {"DESIGNATIONS_DATABASE_URL": request.getfixturevalue("postgresql_url")}
    return home


def test_what_was_answered_before_every_process_was_killed_can_be_read(environ: dict[str, str]) -> None:
    running = start(environ)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(running.get, [QUESTION] * 40))
    rows = [result["answer"]["id"] for result in json.loads(batch(running, 50))["results"]]
    answers.append(running.get(QUESTION))
    assert stop(running, signal.SIGKILL) == -signal.SIGKILL
    with serving(environ) as again:
        for answer in answers:
            record = again.get(f"/v1/records/{json.loads(answer)['id']}")
            assert answer in record
            assert json.loads(record)["reference"] == "case 7"
        assert all(json.loads(again.get(f"/v1/records/{row}"))["kind"] == "lookup" for row in rows)
