"""The process that answers requests; what is no HTTP request is refused in the form of every other error."""

import json
from typing import Any

from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine, ParseException
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

_TOO_LONG = (414, "URI Too Long", "The address is longer than the service reads.")
_HEADERS_TOO_LARGE = (431, "Request Header Fields Too Large", "The headers are longer than the service reads.")
_NOT_HTTP = (400, "Bad Request", "The request is not written as HTTP asks.")


class Worker(ThreadWorker):  # type: ignore[misc]
    """A worker of gunicorn with threads. Its own pages for broken requests are HTML, ours are RFC 9457 problems."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Writes the answer to a request that never reached the application."""
        if not isinstance(exc, ParseException):
            super().handle_error(req, client, addr, exc)
            return
        # What cannot be read may hold a question all the same, so only its kind is told.
        self.log.warning("a request could not be read: %s", type(exc).__name__)
        try:
            write_nonblock(client, problem(exc))
        except OSError:
            self.log.debug("the caller went away before it was answered")


def problem(error: BaseException) -> bytes:
    """The whole HTTP answer, head and body, to a request that cannot be read."""
    status, title, detail = _NOT_HTTP
    if isinstance(error, LimitRequestLine):
        status, title, detail = _TOO_LONG
    elif isinstance(error, LimitRequestHeaders):
        status, title, detail = _HEADERS_TOO_LARGE
    body = json.dumps({"type": "about:blank", "title": title, "status": status, "detail": detail}).encode()
    head = (
        f"HTTP/1.1 {status} {title}\r\nConnection: close\r\nContent-Type: application/problem+json\r\n"
        f"X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode("ascii") + body
