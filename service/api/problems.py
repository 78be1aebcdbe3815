"""What went wrong, as RFC 9457 writes it."""

from dataclasses import dataclass
from http import HTTPStatus

from flask import Response, current_app
from werkzeug.exceptions import HTTPException, InternalServerError

from service.api.reply import PROBLEM_JSON, written
from service.doors.failures import OF_THE_STORE, STATUSES, said
from service.errors import (
    DesignationsError,
    InvalidDay,
    InvalidQuestion,
    NotFound,
    NothingLoaded,
    NotKept,
    NotReady,
    NotRemembered,
    StoreUnavailable,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: a name that software can rely on, and a title for people."""

    name: str
    title: str


KINDS: dict[type[DesignationsError], Kind] = {
    InvalidQuestion: Kind("not-understood", "The question is not understood"),
    InvalidDay: Kind("not-understood", "The question is not understood"),
    NotFound: Kind("not-found", "Nothing here has this id"),
    NothingLoaded: Kind("not-loaded", "No dataset that was named is loaded"),
    StoreUnavailable: Kind("store-unavailable", "The database cannot be used now"),
    NotRemembered: Kind("store-unavailable", "The database cannot be used now"),
    NotReady: Kind("store-unavailable", "The database cannot be used now"),
    NotKept: Kind("not-kept", "The evidence of the answer cannot be kept now"),
}
_OURS = "urn:designations:problem:"
_NO_PATH = "There is nothing at this address."
_OUR_FAULT = "The fault is ours; it has been written to the log."


def of_domain(error: DesignationsError) -> Response:
    """The problem that an error of the domain is to the caller."""
    kind, status = KINDS[type(error)], STATUSES[type(error)]
    if isinstance(error, OF_THE_STORE):
        current_app.logger.error("The store cannot be used: %s", error)
    body: dict[str, object] = {
        "type": f"{_OURS}{kind.name}",
        "title": kind.title,
        "status": status.value,
        "detail": said(error),
    }
    if isinstance(error, InvalidQuestion):
        body["errors"] = error.fields
    return written(body, status, PROBLEM_JSON)


def of_http(error: HTTPException) -> Response:
    """The problem that an error of HTTP is, with the headers that belong to it."""
    status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    detail = error.description if error.description != type(error).description else None
    if status is HTTPStatus.NOT_FOUND:
        detail = detail or _NO_PATH
    if isinstance(error, InternalServerError):
        detail = _OUR_FAULT
    body = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": detail or f"{status.description or status.phrase}.",
    }
    response = written(body, status, PROBLEM_JSON)
    response.headers.extend([(name, value) for name, value in error.get_headers() if name != "Content-Type"])
    return response
