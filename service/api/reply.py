"""How an answer is written: JSON in UTF-8 with its keys in the order of the contract."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Response

JSON = "application/json"
PROBLEM_JSON = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Reply:
    """What an operation answers: a JSON object, and where it is not 200, a status."""

    body: Mapping[str, Any]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def written(body: Mapping[str, Any], status: int = 200, mimetype: str = JSON) -> Response:
    """The response; half a surrogate pair, which only an echo can hold, is escaped as JSON escapes it."""
    text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Response(text.encode("utf-8", "backslashreplace"), status, content_type=mimetype)
