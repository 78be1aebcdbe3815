"""Error pages in the style of the others: what went wrong in a sentence, and where to go on."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from flask import Blueprint, Flask, Response, current_app, make_response, render_template
from werkzeug.exceptions import HTTPException

from service.errors import DesignationsError, InvalidDay, InvalidQuestion, NotFound, NothingLoaded, StoreUnavailable

_SAID = {
    HTTPStatus.NOT_FOUND: ("There is no such page", "Nothing here has this address."),
    HTTPStatus.METHOD_NOT_ALLOWED: ("This page only answers questions", "It takes no other kind of request."),
    HTTPStatus.UNPROCESSABLE_ENTITY: ("This was not understood", "Nothing was looked up."),
    HTTPStatus.CONFLICT: ("This list is not loaded", "Nothing was looked up."),
    HTTPStatus.INTERNAL_SERVER_ERROR: (
        "Something went wrong here",
        "The fault is ours, and it has been written to the log. Nothing follows from this page about any name.",
    ),
    HTTPStatus.SERVICE_UNAVAILABLE: (
        "The records cannot be read now",
        "Nothing was looked up, and nothing follows from this page about any name. Try again in a minute.",
    ),
}
_STATUS: Mapping[type[DesignationsError], HTTPStatus] = {
    NotFound: HTTPStatus.NOT_FOUND,
    InvalidDay: HTTPStatus.UNPROCESSABLE_ENTITY,
    InvalidQuestion: HTTPStatus.UNPROCESSABLE_ENTITY,
    NothingLoaded: HTTPStatus.CONFLICT,
    StoreUnavailable: HTTPStatus.SERVICE_UNAVAILABLE,
}


def register(app: Flask, blueprint: Blueprint) -> None:
    """Answers with a page what goes wrong on one, and what no other door answers."""
    for kind in _STATUS:
        blueprint.register_error_handler(kind, of_the_service)
    app.register_error_handler(HTTPException, of_http)


def of_the_service(error: DesignationsError) -> Response:
    """The page for an error of the domain."""
    status = _STATUS[type(error)]
    if isinstance(error, InvalidQuestion):
        return _page(status, fields=error.fields)
    if isinstance(error, StoreUnavailable):
        # What is wrong with the database is for those who run it, not for those who ask.
        current_app.logger.error("The store cannot be used: %s", error)
        return _page(status)
    return _page(status, f"{str(error)[:1].upper()}{str(error)[1:]}.")


def of_http(error: HTTPException) -> Response:
    """The page for an error of HTTP, with the headers that belong to it."""
    page = _page(HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR))
    page.headers.extend([(name, value) for name, value in error.get_headers() if name != "Content-Type"])
    return page


def _page(status: HTTPStatus, detail: str = "", fields: Mapping[str, Sequence[str]] | None = None) -> Response:
    heading, said = _SAID.get(status, (status.phrase, status.description))
    text = render_template("web/fault.html", heading=heading, said=detail or said, fields=fields or {})
    return make_response(text, status)
