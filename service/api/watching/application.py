"""Flask, but for what it writes of its own failures, which would repeat the address and with it the question."""

from types import TracebackType

from flask import Flask
from structlog.contextvars import bind_contextvars

from service.api.watching.failure import told


class Application(Flask):
    """An application whose failures stand in the line of the request that met them."""

    def log_exception(
        self,
        exc_info: tuple[type, BaseException, TracebackType] | tuple[None, None, None],
    ) -> None:
        """Keeps where it failed for the line that is written when the request has been answered."""
        if exc_info[1] is not None:
            bind_contextvars(failure=told(exc_info[1]))
