"""How an answer is written: JSON in UTF-8 with its keys in the order of the contract."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Response

from service.screening.written import document

JSON = "application/json"
PROBLEM_JSON = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Reply:
    """What an operation answers: a JSON object, and where it is not 200, a status.

    `text` is the body as JSON where it was written already, to be kept as it is sent.
    """

    body: Mapping[str, Any]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None


def written(body: Mapping[str, Any], status: int = 200, mimetype: str = JSON) -> Response:
    """The response with the body as JSON."""
    return sent(document(body), status, mimetype)


def sent(text: str, status: int = 200, mimetype: str = JSON) -> Response:
    """The response with a text that is JSON already."""
    return Response(text.encode(), status, content_type=mimetype)
