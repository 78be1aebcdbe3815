"""The OpenAPI document: what the operations declare, with the ids that the service knows."""

from collections.abc import Mapping, Sequence
from typing import Any

import flask_smorest
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from flask import Flask
from marshmallow import Schema

from service.api.schemas.bodies import LookupRow
from service.api.schemas.fields import OneOrSeveral
from service.screening.counter import Screening

_DESCRIPTION = (
    "Is this name designated, by whom, since when, what does that forbid, and was it so on the day that matters? "
    "A hit is a proposal that a person decides on; that nothing was found is no clearance, and no answer is legal "
    "advice. What is not understood is refused with 422. Errors are problems as RFC 9457 writes them."
)
_TAGS = {
    "names": "Questions about a name.",
    "articles": "Texts that name parties.",
    "designations": "Parties and their designations.",
    "records": "What was asked and answered.",
    "law": "Programs and what follows from a designation.",
    "datasets": "What is loaded.",
    "service": "The service itself.",
}
Json = dict[str, Any]


class Api(flask_smorest.Api):  # type: ignore[misc]
    """The library's registry of operations, without its page, its answers to errors and its default error."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def _register_error_handlers(self) -> None:
        """Nothing for the whole app: the pages answer errors with pages."""

    def _register_responses(self) -> None:
        """No response that stands for a status: every operation declares its problems."""

    def _register_pagination_header(self) -> None:
        """No paging in headers: a page names the next in its body."""

    def _register_etag_headers(self) -> None:
        """No entity tags: no cache keeps an answer."""


def api(app: Flask) -> Api:
    """An empty registry on the app."""
    plugin = MarshmallowPlugin(schema_name_resolver=_schema_name)
    made = Api(
        app,
        spec_kwargs={
            "title": "Designations",
            "version": "1",
            "openapi_version": "3.1.0",
            "marshmallow_plugin": plugin,
            "info": {"description": _DESCRIPTION, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        },
    )
    converter: Any = made.ma_plugin.converter
    converter.add_attribute_function(_one_or_several)
    return made


def document(made: Api, screening: Screening) -> Json:
    """The document in full; made once, when all operations are registered."""
    made.spec.components.schema("LookupRow", schema=LookupRow)
    ids = {"programs": sorted(screening.law.programs), "datasets": [one.id for one in screening.datasets]}
    written: Json = _with_ids(made.spec.to_dict(), ids)
    for path in written["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation["responses"] = dict(sorted(operation["responses"].items()))
    written["tags"] = [{"name": name, "description": said} for name, said in _TAGS.items()]
    schemas = written["components"]["schemas"]
    for described in ("Description", "LookupRow"):
        schemas[described]["anyOf"] = [{"required": ["name"]}, {"required": ["identifier"]}]
    schemas["ArticleBody"]["oneOf"] = [{"required": ["text"]}, {"required": ["html"]}]
    # Whatever else stands there is answered too: with a 422 of its own.
    schemas["BatchBody"]["properties"]["queries"]["items"] = {"anyOf": [{"$ref": "#/components/schemas/LookupRow"}, {}]}
    return written


def _schema_name(schema: type[Schema] | Schema) -> str:
    kind = schema if isinstance(schema, type) else type(schema)
    return kind.__name__.removesuffix("Schema")


def _one_or_several(_: OpenAPIConverter, field: object, ret: Json) -> Json:
    """In JSON one value stands for a list of one."""
    if not isinstance(field, OneOrSeveral):
        return {}
    listed = {key: ret.pop(key) for key in ("type", "items", "minItems") if key in ret}
    return {"anyOf": [listed["items"], listed]}


def _with_ids(value: Any, ids: Mapping[str, Sequence[str]]) -> Any:
    """The document with every `x-ids` replaced by the ids of that kind."""
    if isinstance(value, list):
        return [_with_ids(one, ids) for one in value]
    if not isinstance(value, dict):
        return value
    kind = value.get("x-ids")
    if isinstance(kind, str):
        return {key: one for key, one in value.items() if key not in {"x-ids", "minLength", "maxLength"}} | {
            "enum": list(ids[kind])
        }
    return {key: _with_ids(one, ids) for key, one in value.items()}
