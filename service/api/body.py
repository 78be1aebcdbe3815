"""JSON bodies, read so that nothing in them can be overlooked or mean two things."""

import json
from typing import Any

from flask import Request
from marshmallow import ValidationError
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from service.api.query import shown

MOST_BYTES = 1_000_000


def read_body(request: Request) -> Any:
    """The JSON value of the body.

    Raises UnsupportedMediaType for another content type, RequestEntityTooLarge over a megabyte,
    BadRequest for what is not JSON in UTF-8, ValidationError for a key that stands twice in one object.
    """
    if request.mimetype != "application/json":
        raise UnsupportedMediaType("Send the body as JSON, with Content-Type: application/json.")
    request.max_content_length = MOST_BYTES
    try:
        text = request.get_data(cache=False).decode("utf-8")
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except RecursionError:
        raise BadRequest("The JSON of the body is nested too deeply.") from None
    except UnicodeDecodeError:
        raise BadRequest("The body is not UTF-8.") from None
    except ValueError as error:
        raise BadRequest(f"The body is not JSON: {str(error)[:200]}.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for name, value in pairs:
        if name in read:
            raise ValidationError({shown(name): ["This key stands twice in one object."]})
        read[name] = value
    return read


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")
