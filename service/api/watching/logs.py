"""Lines of JSON on standard error: one a request, and whatever the server itself has to say."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import Processor

from service.api.watching.failure import told

REQUESTS = "designations.requests"
_KEYS = (
    "time", "level", "event", "request_id", "method", "endpoint", "status", "ms", "kind", "outcome", "total",
)  # fmt: skip

Event = MutableMapping[str, Any]


def _without_values(_: object, __: str, event: Event) -> Event:
    """A failure is told without its messages, and the sentence that comes with it without its arguments."""
    event.pop("stack_info", None)
    failed = event.pop("exc_info", None)
    if isinstance(failed, tuple) and failed[1] is not None:
        said = event["_record"].msg
        event["event"] = said if isinstance(said, str) else "failed"
        event["failure"] = told(failed[1])
    return event


def _in_order(_: object, __: str, event: Event) -> Event:
    """The same keys in the same order in every line, for those who read along."""
    return {key: event[key] for key in _KEYS if key in event} | {
        key: value for key, value in event.items() if key not in _KEYS
    }


_SHARED: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
    _without_values,
)


def formatter() -> logging.Formatter:
    """Every record as one line of JSON, whichever library it comes from."""
    return ProcessorFormatter(
        foreign_pre_chain=_SHARED,
        processors=(
            ProcessorFormatter.remove_processors_meta,
            _in_order,
            structlog.processors.JSONRenderer(),
        ),
    )


def to_standard_error() -> None:
    """Sends every record of the process there; what libraries say below a warning is left out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(REQUESTS).setLevel(logging.INFO)


def of_requests() -> structlog.stdlib.BoundLogger:
    """The log that has one line a request."""
    made: structlog.stdlib.BoundLogger = structlog.wrap_logger(
        logging.getLogger(REQUESTS),
        processors=(structlog.stdlib.filter_by_level, *_SHARED, ProcessorFormatter.wrap_for_formatter),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return made
