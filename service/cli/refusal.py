"""The answer to what is no HTTP request, in the form of every other error."""

import json

from gunicorn.http.errors import LimitRequestHeaders, LimitRequestLine, ParseException


class TooSlow(ParseException):  # type: ignore[misc]
    """A request that did not arrive whole in time."""


class CutShort(ParseException):  # type: ignore[misc]
    """A request whose caller ended before the request did."""


class BodyTooLong(ParseException):  # type: ignore[misc]
    """A body that no operation would read."""


class TooMuchAtOnce(ParseException):  # type: ignore[misc]
    """A body that came in while the process held as many bytes of others as it may."""


_NOT_HTTP = (400, "Bad Request", "The request is not written as HTTP asks.")
_SAID = {
    LimitRequestLine: (414, "URI Too Long", "The address is longer than the service reads."),
    LimitRequestHeaders: (431, "Request Header Fields Too Large", "The headers are longer than the service reads."),
    TooSlow: (408, "Request Timeout", "The request did not arrive whole in the time that the service waits for one."),
    CutShort: (400, "Bad Request", "The request ended before all of it had arrived."),
    TooMuchAtOnce: (503, "Service Unavailable", "Too much is being sent to the service at once; try again shortly."),
    BodyTooLong: (413, "Request Entity Too Large", "The body is larger than the service reads."),
}


def problem(error: BaseException) -> bytes:
    """The whole HTTP answer, head and body, to a request that cannot be read."""
    status, title, detail = _SAID.get(type(error), _NOT_HTTP)
    body = json.dumps({"type": "about:blank", "title": title, "status": status, "detail": detail}).encode()
    head = (
        f"HTTP/1.1 {status} {title}\r\nConnection: close\r\nContent-Type: application/problem+json\r\n"
        f"X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode("ascii") + body
