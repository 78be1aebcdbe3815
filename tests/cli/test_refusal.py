"""What is no HTTP request gets a problem as its answer."""

import json

import pytest
from gunicorn.http.errors import InvalidRequestLine, LimitRequestHeaders, LimitRequestLine

from service.cli.refusal import BodyTooLong, CutShort, TooMuchAtOnce, TooSlow, problem


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (LimitRequestLine(9000, 8190), 414),
        (LimitRequestHeaders("too many"), 431),
        (InvalidRequestLine("nonsense"), 400),
        (TooSlow(), 408),
        (CutShort(), 400),
        (BodyTooLong(), 413),
        (TooMuchAtOnce(), 503),
    ],
)
def test_each_fault_has_its_status_and_a_sentence(error: Exception, status: int) -> None:
    head, _, body = problem(error).partition(b"\r\n\r\n")
    said = json.loads(body)
    assert head.startswith(f"HTTP/1.1 {status} {said['title']}\r\n".encode())
    assert b"Content-Type: application/problem+json" in head
    assert f"Content-Length: {len(body)}".encode() in head
    assert said["status"] == status
    assert said["detail"].endswith(".")
