"""The processes of one service: figures of those that answer are shown, what the others counted is kept."""

from flask import Flask


def begun(app: Flask) -> None:
    """This process answers from now on; called after the fork that made it."""
    from service.api.watching.metrics import Metrics

    app.extensions[Metrics.NAME].begin()


def ended(pid: int) -> None:
    """That process answers no more; its counts stay."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(pid)  # type: ignore[no-untyped-call]
