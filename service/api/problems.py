"""What went wrong, as RFC 9457 writes it: the one place where errors of the domain become HTTP statuses."""

from dataclasses import dataclass
from http import HTTPStatus

from flask import Response
from werkzeug.exceptions import HTTPException, InternalServerError

from service.api.reply import PROBLEM_JSON, written
from service.errors import DesignationsError, InvalidDay, InvalidQuestion, NotFound, NothingLoaded, StoreUnavailable


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its status, a name that software can rely on, and a title for people."""

    status: HTTPStatus
    name: str
    title: str


KINDS: dict[type[DesignationsError], Kind] = {
    InvalidQuestion: Kind(HTTPStatus.UNPROCESSABLE_ENTITY, "not-understood", "The question is not understood"),
    InvalidDay: Kind(HTTPStatus.UNPROCESSABLE_ENTITY, "not-understood", "The question is not understood"),
    NotFound: Kind(HTTPStatus.NOT_FOUND, "not-found", "Nothing here has this id"),
    NothingLoaded: Kind(HTTPStatus.CONFLICT, "not-loaded", "No dataset that was named is loaded"),
    StoreUnavailable: Kind(HTTPStatus.SERVICE_UNAVAILABLE, "store-unavailable", "The records cannot be read now"),
}
_OURS = "urn:designations:problem:"
_NO_PATH = "There is nothing at this address."
_OUR_FAULT = "The fault is ours; it has been written to the log."


def of_domain(error: DesignationsError) -> Response:
    """The problem that an error of the domain is to the caller."""
    kind = KINDS[type(error)]
    body: dict[str, object] = {
        "type": f"{_OURS}{kind.name}",
        "title": kind.title,
        "status": kind.status.value,
        "detail": detail(error),
    }
    if isinstance(error, InvalidQuestion):
        body["errors"] = error.fields
    return written(body, kind.status, PROBLEM_JSON)


def detail(error: DesignationsError) -> str:
    """The error in a sentence."""
    if isinstance(error, InvalidQuestion):
        return f"Not understood: {', '.join(error.fields)}. Nothing was looked up."
    said = str(error)
    return f"{said[:1].upper()}{said[1:]}".removesuffix(".") + "."


def of_http(error: HTTPException) -> Response:
    """The problem that an error of HTTP is, with the headers that belong to it."""
    status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    said = error.description if error.description != type(error).description else None
    if status is HTTPStatus.NOT_FOUND:
        said = said or _NO_PATH
    if isinstance(error, InternalServerError):
        said = _OUR_FAULT
    body = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": said or f"{status.description or status.phrase}.",
    }
    response = written(body, status, PROBLEM_JSON)
    response.headers.extend([(name, value) for name, value in error.get_headers() if name != "Content-Type"])
    return response
