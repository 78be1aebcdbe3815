"""The service as gunicorn runs it: loaded once, then answered for by workers that share its memory."""

import gc
import shutil
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from socketserver import BaseRequestHandler, TCPServer
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from service.api.watching import logs, processes
from service.app import create_app
from service.cli.arriving import LONGEST_LINE
from service.cli.figures_directory import fresh
from service.cli.worker import Worker
from service.errors import BadSetting
from service.settings import Settings, share_metrics

_GRACE_S = 10
_CONNECTIONS = 250
"""Of one worker at a time; what comes in on each is kept until it is a whole request."""


class Port(TCPServer):
    """A port that is held from the first moment, so that a second start is refused before it loads anything."""

    allow_reuse_address = True
    request_queue_size = 2048

    @property
    def address(self) -> str:
        """The address as a browser takes it."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return ip_address(str(self.server_address[0])).is_loopback


def take(host: str, port: int) -> Port:
    """The port, listening; raises BadSetting where it cannot be had."""
    try:
        return Port((host, port), BaseRequestHandler)
    # What is no name of a host is refused by Python with one of the other two.
    except (OSError, UnicodeError, TypeError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        said = f"Port {port} on {host} cannot be had: {reason}; choose another with --port or --host"
        raise BadSetting(said) from error


@dataclass(frozen=True, slots=True)
class Plan:
    """How many processes answer, with how many threads each, and how many seconds they wait for a whole request."""

    workers: int = 2
    threads: int = 4
    patience_s: float = 10.0


class Server(BaseApplication):  # type: ignore[misc]
    """A gunicorn of our own choices: everything is loaded before the workers are forked."""

    def __init__(self, settings: Settings, port: Port, plan: Plan) -> None:
        self._settings = settings
        self._port = port
        self._plan = plan
        self._metrics: Path | None = None
        super().__init__()

    def load_config(self) -> None:
        """Sets what gunicorn would otherwise choose itself."""
        chosen: dict[str, Any] = {
            # gunicorn closes the descriptor itself, so nobody else may.
            "bind": f"fd://{self._port.socket.detach()}",
            "worker_class": "service.cli.worker.Worker",
            "workers": self._plan.workers,
            "threads": self._plan.threads,
            "worker_connections": _CONNECTIONS,
            # Otherwise a header could put a path in front of every address.
            "forwarder_headers": "",
            # Its other parser, where it is installed, does not take what has been read already.
            "http_parser": "python",
            "preload_app": True,
            # It would otherwise open a socket for commands in the home directory.
            "control_socket_disable": True,
            # It would go past what is kept for a caller who reads slowly.
            "sendfile": False,
            "graceful_timeout": _GRACE_S,
            "limit_request_line": LONGEST_LINE,
            "loglevel": "warning",
            "logger_class": "service.cli.journal.Journal",
            "proc_name": "designations",
            "when_ready": lambda _: click.echo(self.announcement(), err=True),
            "post_fork": lambda _, worker: self.begin(worker),
            "child_exit": lambda _, worker: processes.ended(worker.pid),
            "on_exit": lambda _: self.tidy(),
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Opens the store, reads the lists and joins the rooms, once for all workers."""
        logs.to_standard_error()
        self._metrics = fresh(self._settings.home)
        share_metrics(self._metrics)
        # Nothing that a start makes is garbage, so looking for it would only make the start a tenth longer.
        gc.disable()
        app = create_app(self._settings)
        # Objects that no longer move between generations are not written to, so the workers keep sharing them.
        gc.freeze()
        gc.enable()
        return app

    def begin(self, worker: Worker) -> None:
        """Tells a worker how long it waits, and that it answers from now on."""
        worker.patience_s = self._plan.patience_s
        processes.begun(self.wsgi())

    def tidy(self) -> None:
        """Removes the figures, which count from a start to its end."""
        if self._metrics is not None:
            shutil.rmtree(self._metrics, ignore_errors=True)

    def announcement(self) -> str:
        """The sentence that says where the service answers."""
        said = f"Answering on {self._port.address} with {self._plan.workers} workers; Ctrl-C stops it."
        return said if self._port.is_loopback else f"{said} Whoever reaches this address can ask."
