"""Whether the service runs, and whether it can answer."""

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_service_that_runs_and_can_answer_says_so(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.get_json()) == (200, {"status": "ok"})
