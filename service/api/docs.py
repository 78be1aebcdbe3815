"""The page on which the API can be read and tried: Swagger UI from the installed package, no foreign host."""

from pathlib import Path

import flask_swagger_ui
from flask import Blueprint, Response, abort, render_template, request, send_from_directory

from service.api.mount import with_problems
from service.api.parser import StrictParser
from service.api.schemas.questions import NoParameters

_PACKAGE = Path(flask_swagger_ui.__file__).parent / "dist"
_FILES = frozenset({"swagger-ui.css", "swagger-ui-bundle.js"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_AN_HOUR = 3600


def blueprint() -> Blueprint:
    """The page and the files that it needs."""
    made = with_problems(
        Blueprint("docs", __name__, template_folder="templates", static_folder="assets", static_url_path="/docs/assets")
    )
    made.add_url_rule("/docs", "page", page)
    made.add_url_rule("/docs/swagger/<name>", "swagger", swagger)
    return made


def page() -> Response:
    """The page itself, which may run the scripts of this service and no others."""
    StrictParser().parse(NoParameters(), request, location="query")
    response = Response(render_template("api/docs.html"))
    response.headers["Content-Security-Policy"] = _POLICY
    return response


def swagger(name: str) -> Response:
    """One of the two files of Swagger UI that the page needs."""
    if name not in _FILES:
        abort(404)
    return send_from_directory(_PACKAGE, name, max_age=_AN_HOUR)
