"""What browsers and caches are told with every answer, whichever door it comes through."""

from flask import Response

_ALL = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Answers name parties and change with the day: no cache keeps one.
    "Cache-Control": "no-store",
}


def guard(response: Response) -> Response:
    """Adds the headers that the response does not have of its own."""
    for name, value in _ALL.items():
        response.headers.setdefault(name, value)
    return response
