"""Error pages in the style of the others: what went wrong in a sentence, and where to go on."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from flask import Blueprint, Flask, Response, current_app, make_response, render_template
from werkzeug.exceptions import HTTPException

from service.doors.failures import OF_THE_STORE, STATUSES, said
from service.errors import DesignationsError, InvalidQuestion

_SAID = {
    HTTPStatus.NOT_FOUND: ("There is no such page", "Nothing here has this address."),
    HTTPStatus.METHOD_NOT_ALLOWED: ("This page only answers questions", "It takes no other kind of request."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: ("This is too long", "A form may have four megabytes. Nothing was looked up."),
    HTTPStatus.UNPROCESSABLE_ENTITY: ("This was not understood", "Nothing was looked up."),
    HTTPStatus.CONFLICT: ("This list is not loaded", "Nothing was looked up."),
    HTTPStatus.INTERNAL_SERVER_ERROR: (
        "Something went wrong here",
        "The fault is ours, and it has been written to the log. Nothing follows from this page about any name.",
    ),
    HTTPStatus.SERVICE_UNAVAILABLE: (
        "No answer can be given now",
        "Nothing follows from this page about any name. Try again in a minute.",
    ),
}


def register(app: Flask, blueprint: Blueprint) -> None:
    """Answers with a page what goes wrong on one, and what no other door answers."""
    for kind in STATUSES:
        blueprint.register_error_handler(kind, of_the_service)
    app.register_error_handler(HTTPException, of_http)


def of_the_service(error: DesignationsError) -> Response:
    """The page for an error of the domain."""
    if isinstance(error, OF_THE_STORE):
        current_app.logger.error("The store cannot be used: %s", error)
    fields = error.fields if isinstance(error, InvalidQuestion) else None
    return _page(STATUSES[type(error)], said(error), fields)


def of_http(error: HTTPException) -> Response:
    """The page for an error of HTTP, with the headers that belong to it."""
    page = _page(HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR))
    page.headers.extend([(name, value) for name, value in error.get_headers() if name != "Content-Type"])
    return page


def _page(status: HTTPStatus, detail: str = "", fields: Mapping[str, Sequence[str]] | None = None) -> Response:
    heading, sentence = _SAID.get(status, (status.phrase, status.description))
    text = render_template("web/fault.html", heading=heading, said=detail or sentence, fields=fields or {})
    return make_response(text, status)
