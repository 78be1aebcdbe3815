"""The beginning and the end of each request: its id, its line in the log, its place in the figures."""

import re
import secrets
import time
from dataclasses import dataclass

from flask import Flask, Response, g, request
from structlog.contextvars import bind_contextvars, clear_contextvars, get_contextvars

from service.api.watching import logs
from service.screening.counter import Screening

HEADER = "X-Request-Id"
# Letters beyond those of hexadecimal numbers would let a name into the log.
_TAKEN_OVER = re.compile(r"[0-9a-fA-F][0-9a-fA-F-]{6,62}[0-9a-fA-F]")
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
_NOWHERE = "(none)"


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was answered: its address as declared, method, status, and how long it took."""

    endpoint: str
    method: str
    status: int
    seconds: float


def watch(app: Flask, screening: Screening) -> None:
    """Watches every request to the app, and hangs /metrics on it; comes before whatever else the app does first."""
    # As it is imported the library decides for one process or several, which the start of a server says before.
    from service.api.watching import figures
    from service.api.watching.metrics import Metrics

    metrics = Metrics()
    log = logs.of_requests()

    def end(response: Response) -> Response:
        told = get_contextvars()
        seconds = time.perf_counter() - g.began
        one = Request(_endpoint(), _method(), response.status_code, seconds)
        metrics.count(one, told)
        said = {"method": one.method, "endpoint": one.endpoint, "status": one.status, "ms": round(seconds * 1000, 2)}
        (log.error if one.status >= 500 else log.info)("request", **said)
        response.headers[HEADER] = told["request_id"]
        return response

    app.before_request(_begin)
    app.after_request(end)
    app.register_blueprint(figures.blueprint(metrics, screening))
    app.extensions[Metrics.NAME] = metrics


def _begin() -> None:
    g.began = time.perf_counter()
    clear_contextvars()
    given = request.headers.get(HEADER, "")
    bind_contextvars(request_id=given if _TAKEN_OVER.fullmatch(given) else secrets.token_hex(16))


def _endpoint() -> str:
    """The address as it is declared: without what stands in its place for an id, and without parameters."""
    return request.url_rule.rule if request.url_rule is not None else _NOWHERE


def _method() -> str:
    return request.method if request.method in _METHODS else "other"
