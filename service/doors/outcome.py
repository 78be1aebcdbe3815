"""What an answer came to, kept to the end of the request for the figures and the log, in words of no question."""

from collections.abc import Mapping

from structlog.contextvars import bind_contextvars

OUTCOMES = frozenset({"hits", "no_hits", "in_force", "not_in_force", "no_record", "unknown"})


def tell(kind: str, outcome: str, total: int | None = None, answers: Mapping[str, int] | None = None) -> None:
    """Keeps the kind of the answer and its outcome; `total` are its hits or parties.

    `answers` counts the outcomes where one request has several answers.
    """
    told: dict[str, object] = {"kind": kind, "outcome": outcome}
    told |= {} if total is None else {"total": total}
    bind_contextvars(**told, **({} if answers is None else {"answers": dict(answers)}))
