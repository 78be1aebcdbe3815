"""Operations hung on a blueprint: parsed strictly, answered by the counter, and described in the document."""

from collections.abc import Callable
from typing import Any, TypeVar

import flask
from flask import Response, request
from flask_smorest import Blueprint
from werkzeug.exceptions import HTTPException

from service.api import problems
from service.api.operation import Asked, Operation
from service.api.parser import StrictParser
from service.api.query import read_query
from service.api.reply import PROBLEM_JSON, sent, written
from service.api.schemas.problem import ProblemSchema
from service.api.tally import tell_of
from service.screening.counter import Screening

# Handlers for a status come before the app's own, so what goes wrong here is answered here.
_STATUSES = (400, 404, 405, 413, 415, 422, 500, 503)

View = Callable[..., Response]
Made = TypeVar("Made", bound=flask.Blueprint)


def mount(blueprint: Blueprint, operation: Operation, screening: Screening) -> None:
    """Adds the operation to the blueprint, with all that it takes and answers."""
    view = _documented(blueprint, operation, _view(operation, screening))
    if operation.body is not None:
        example = {"example": dict(operation.example)} if operation.example else {}
        view = blueprint.arguments(operation.body(), location="json", **example)(view)
    # Every operation reads its query string, also one without parameters: what is unknown is refused.
    view = blueprint.arguments(operation.query(), location="query")(view)
    blueprint.add_url_rule(
        operation.rule,
        operation.name,
        view,
        methods=[operation.method],
        parameters=_path_parameters(operation),
        tags=[operation.tag],
    )


def blueprint() -> Blueprint:
    """An empty blueprint that answers every error with a problem."""
    made: Blueprint = with_problems(Blueprint("api", __name__))
    made.ARGUMENTS_PARSER = StrictParser()
    return made


def with_problems(made: Made) -> Made:
    """The blueprint, set up to answer errors with problems."""
    for error in problems.KINDS:
        made.register_error_handler(error, problems.of_domain)
    made.register_error_handler(HTTPException, problems.of_http)
    for status in _STATUSES:
        made.register_error_handler(status, problems.of_http)
    return made


def _view(operation: Operation, screening: Screening) -> View:
    parameters = operation.query()

    def view(*loaded: dict[str, Any], **path: str) -> Response:
        query, body = (*loaded, {})[:2]
        as_written = read_query(request.query_string, parameters)
        asked = Asked(query, body, path.get("id", ""), as_written, is_read=request.method != "HEAD")
        reply = operation.answer(screening, asked)
        tell_of(reply.body)
        response = written(reply.body, reply.status) if reply.text is None else sent(reply.text, reply.status)
        response.headers.update(reply.headers)
        return response

    view.__name__ = operation.name
    view.__doc__ = operation.answer.__doc__
    return view


def _documented(blueprint: Blueprint, operation: Operation, view: View) -> View:
    documented: View = blueprint.doc(operationId=operation.name)(view)
    for status in sorted({*operation.problems, *_always(operation)}):
        problem = blueprint.alt_response(status, schema=ProblemSchema, content_type=PROBLEM_JSON)
        documented = problem(documented)
    if operation.moved is not None:
        where = {"Location": {"schema": {"type": "string"}, "required": True}}
        documented = blueprint.alt_response(308, schema=operation.moved, headers=where)(documented)
    answered: View = blueprint.response(200, operation.replies)(documented)
    return answered


def _always(operation: Operation) -> tuple[int, ...]:
    """What can go wrong before the counter is asked, or by a fault of ours."""
    return (422, 500) if operation.body is None else (400, 413, 415, 422, 500)


def _path_parameters(operation: Operation) -> list[dict[str, Any]]:
    if operation.path_id is None:
        return []
    known = operation.path_id
    return [
        {
            "in": "path",
            "name": "id",
            "required": True,
            "description": known.description,
            "example": known.example,
            "schema": {"type": "string", "minLength": 1},
        }
    ]
