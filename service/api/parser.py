"""The parser of all parameters: it refuses what the schema does not name, and names it."""

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from flask import Request
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser

from service.api.body import read_body
from service.api.query import read_query, shown
from service.api.schemas.questions import Parameters
from service.errors import InvalidQuestion

_ITSELF = "_schema"


class StrictParser(FlaskParser):
    """Reads query strings and JSON bodies strictly; raises InvalidQuestion with every field that is wrong."""

    # webargs drops unknown query parameters whatever the schema says, unless it is told here.
    DEFAULT_UNKNOWN_BY_LOCATION = FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION | {"query": RAISE, "json": RAISE}

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """The parameters of the query string."""
        return read_query(req.query_string, schema)

    def load_json(self, req: Request, schema: Schema) -> Any:
        """The JSON value of the body, which is never optional; its schema says how long it may be."""
        return read_body(req, schema.MOST_BYTES if isinstance(schema, Parameters) else Parameters.MOST_BYTES)

    def handle_error(self, error: ValidationError, *_: object, **__: object) -> NoReturn:
        """Raises InvalidQuestion."""
        [(location, messages)] = error.messages_dict.items()
        raise InvalidQuestion(fields_of(messages, "body" if location == "json" else location)) from error


def fields_of(messages: Any, whole: str) -> dict[str, list[str]]:
    """The messages of a schema by the field that they are about, `query.name` for one inside another.

    Items of a list are not told apart; what is about no single field stands under `whole`.
    """
    said: dict[str, list[str]] = {}
    for name, message in _flat(messages, ()):
        said.setdefault(name or whole, []).append(message)
    return {name: list(dict.fromkeys(found)) for name, found in said.items()}


def _flat(messages: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            within = path if isinstance(key, int) or key == _ITSELF else (*path, shown(key))
            yield from _flat(inner, within)
    elif isinstance(messages, str):
        yield ".".join(path), messages
    else:
        for message in messages:
            yield from _flat(message, path)
