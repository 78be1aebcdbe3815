"""JSON bodies, read so that nothing in them can be overlooked or mean two things."""

import codecs
import json
import re
from collections import Counter
from functools import partial
from typing import Any

from flask import Request
from marshmallow import ValidationError
from werkzeug.exceptions import BadRequest, ClientDisconnected, RequestEntityTooLarge, UnsupportedMediaType

from service.api.query import shown

_MOST_DIGITS = 40
_UTF_8 = frozenset({"utf-8", "utf8"})
_CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|(-?\b(?:NaN|Infinity)\b)', re.DOTALL)


class _Doubled(dict[str, Any]):
    """An object in which a key stands twice."""

    twice = ""


def read_body(request: Request, most: int) -> Any:
    """The JSON value of the body, of at most so many bytes.

    Raises UnsupportedMediaType for another content type, charset or coding, RequestEntityTooLarge for more bytes,
    BadRequest for what is not JSON in UTF-8 or has ended too early, ValidationError for a key that stands twice
    in one object, with the place of the object.
    """
    _refuse_other_forms(request)
    text = _text(request, most)
    doubled: list[_Doubled] = []
    try:
        read = json.loads(
            text,
            object_pairs_hook=partial(_object, doubled),
            parse_constant=partial(_no_constant, text),
            parse_int=_whole,
        )
    except RecursionError:
        raise BadRequest("The JSON of the body is nested too deeply.") from None
    except json.JSONDecodeError as error:
        raise BadRequest(f"The body is not JSON: it cannot be read on from {_place(text, error.pos)}.") from None
    if doubled:
        raise ValidationError({shown(doubled[0].twice): [f"This key stands twice in {_object_at(read, doubled[0])}."]})
    return read


def _refuse_other_forms(request: Request) -> None:
    charset = request.mimetype_params.get("charset", "utf-8")
    if request.mimetype != "application/json" or charset.lower() not in _UTF_8:
        raise UnsupportedMediaType("Send the body as JSON in UTF-8, with Content-Type: application/json.")
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise UnsupportedMediaType("Send the body as it is, without a Content-Encoding.")


def _text(request: Request, most: int) -> str:
    # One byte more than is read, since what is longer would be cut to the bound without a word where it has no length.
    request.max_content_length = most + 1
    try:
        raw = request.get_data(cache=False)
    except ClientDisconnected:
        raise BadRequest("The body is shorter than its Content-Length says.") from None
    if len(raw) > most:
        raise RequestEntityTooLarge
    if raw.startswith(codecs.BOM_UTF8):
        raise BadRequest("The body begins with a byte order mark; leave it out.")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"The body is not UTF-8 from byte {error.start + 1} on.") from None


def _object(doubled: list[_Doubled], pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) == len(pairs):
        return read
    found = _Doubled(read)
    found.twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
    doubled.append(found)
    return found


def _object_at(whole: Any, sought: _Doubled) -> str:
    """Where the object stands, such as "queries[2]", counted from 0; another of the same name may hide it."""
    waiting: list[tuple[str, Any]] = [("", whole)]
    while waiting:
        path, value = waiting.pop()
        if value is sought:
            return f"the object {path}" if path else "the body"
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        waiting += ((_below(path, key), one) for key, one in inner)
    return "one object"


def _below(path: str, key: str | int) -> str:
    step = f"[{key}]" if isinstance(key, int) else f".{shown(key)}"
    return f"{path}{step}".removeprefix(".")


def _no_constant(text: str, name: str) -> Any:
    # The library does not tell where it stands.
    at = next(found.start() for found in _CONSTANT.finditer(text) if found[1] == name)
    raise BadRequest(f"The body is not JSON: {name} at {_place(text, at)} is no number of JSON.")


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise BadRequest(f"The body holds a whole number of more than {_MOST_DIGITS} digits.")
    return int(digits)


def _place(text: str, at: int) -> str:
    """A place in the text by its line and its column, both counted from 1."""
    return f"line {text.count(chr(10), 0, at) + 1}, column {at - text.rfind(chr(10), 0, at)}"
