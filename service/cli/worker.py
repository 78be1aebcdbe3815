"""The process that answers requests: a thread is given a request only when it is there whole."""

from __future__ import annotations

import io
import selectors
import socket
import struct
import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from gunicorn.http.body import ChunkedReader
from gunicorn.http.errors import InvalidChunkSize, InvalidHeader, LimitRequestHeaders, ParseException
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

from service.cli.arriving import Arrival, Progress
from service.cli.leaving import Outgoing
from service.cli.refusal import BodyTooLong, CutShort, TooMuchAtOnce, TooSlow, problem

_STEP_B = 64 * 1024
_LINGER_S = 2.0
_MOST_DRAINED_B = 1_000_000
_REFUSED = {
    Progress.BROKEN: InvalidChunkSize(b""),
    Progress.HEAD_TOO_LONG: LimitRequestHeaders("too long"),
    Progress.BODY_TOO_LONG: BodyTooLong(),
}


@dataclass(slots=True)
class _Arriving:
    deadline: float
    arrival: Arrival = field(default_factory=Arrival)


@dataclass(slots=True)
class _Sending:
    deadline: float
    outgoing: Outgoing
    done: Future[Any] | None = None


@dataclass(slots=True)
class _Leaving:
    deadline: float
    drained: int = 0


class Worker(ThreadWorker):  # type: ignore[misc]
    """A worker of gunicorn with threads, none of which waits for a slow caller.

    The loop that accepts connections also gathers what comes in on them, of requests under way no more than
    `most_held_b` bytes, and sends what a caller does not take at once. It closes those on which no whole request
    arrived, or nothing of the answer was taken, in `patience_s` seconds. Answers to what is no request are RFC
    9457 problems.
    """

    patience_s = 10.0
    most_held_b = 64_000_000

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._arriving: dict[Any, _Arriving] = {}
        self._sending: dict[Any, _Sending] = {}
        self._leaving: dict[Any, _Leaving] = {}

    def enqueue_req(self, conn: Any) -> None:
        """Waits for the next request of a connection; gunicorn would give it to a thread at once."""
        conn.sock.setblocking(False)
        self._arriving[conn] = _Arriving(time.monotonic() + self.patience_s)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._read, conn))
        held = conn.parser.unreader.take_buffered() if conn.parser else b""
        if held:
            self._take(conn, held)
        else:
            self._read(conn, conn.sock)

    def _read(self, conn: Any, _: Any) -> None:
        try:
            data = conn.sock.recv(_STEP_B)
        except BlockingIOError:
            return
        except OSError:
            self._forget(conn)
            return
        if data:
            self._take(conn, data)
        elif self._arriving[conn].arrival.content:
            # A caller who has only ended its own half still hears of it.
            self._refuse(conn, CutShort())
        else:
            self._forget(conn)

    def _take(self, conn: Any, data: bytes) -> None:
        progress = self._arriving[conn].arrival.take(data)
        if progress is Progress.WHOLE:
            self._hand_over(conn)
        elif progress is Progress.INVITED:
            self._invite(conn)
        elif progress is not Progress.PARTIAL:
            self._refuse(conn, _REFUSED[progress])
        elif sum(len(one.arrival.content) for one in self._arriving.values()) > self.most_held_b:
            self._refuse(conn, TooMuchAtOnce())

    def _invite(self, conn: Any) -> None:
        try:
            conn.sock.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        except OSError:
            self._forget(conn)

    def _hand_over(self, conn: Any) -> None:
        arrival = self._arriving.pop(conn).arrival
        self.poller.unregister(conn.sock)
        conn.init()
        conn.data_ready = True
        conn.parser.unreader.unread(bytes(arrival.content))
        # Where something is missing after all, a thread waits for it no longer than this.
        limit = struct.pack("ll", int(self.patience_s), int(self.patience_s % 1 * 1_000_000))
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
        super().enqueue_req(conn)

    def handle_request(self, req: Any, conn: Any) -> Any:
        """Answers a request; one that does not say once which host it means is none."""
        if req.version >= (1, 1) and sum(name == "HOST" for name, _ in req.headers) != 1:
            raise InvalidHeader("HOST", req=req)
        # What is wrong between the chunks shows only as they are read, which the application could not tell.
        if isinstance(req.body.reader, ChunkedReader):
            req.body = io.BytesIO(req.body.read())
        line = conn.sock
        outgoing = conn.sock = Outgoing(line)
        try:
            return super().handle_request(req, conn)
        finally:
            conn.sock = line
            if outgoing.rest:
                self._sending[conn] = _Sending(time.monotonic() + self.patience_s, outgoing)

    def finish_request(self, conn: Any, fs: Future[Any]) -> None:
        """Keeps the connection or lets it go; gunicorn would stop the loop until the caller has closed it too."""
        sending = self._sending.get(conn)
        if sending is not None:
            sending.done = fs
            conn.sock.setblocking(False)
            self.poller.register(conn.sock, selectors.EVENT_WRITE, partial(self._send, conn))
        elif not fs.cancelled() and fs.exception() is None and fs.result():
            super().finish_request(conn, fs)
        else:
            self._let_go(conn)

    def _send(self, conn: Any, _: Any) -> None:
        sending = self._sending[conn]
        try:
            if sending.outgoing.go_on():
                sending.deadline = time.monotonic() + self.patience_s
        except OSError:
            self._forget(conn)
            return
        if not sending.outgoing.rest and sending.done is not None:
            del self._sending[conn]
            self.poller.unregister(conn.sock)
            self.finish_request(conn, sending.done)

    def murder_pending(self) -> None:
        """Lets go of every connection whose time is up; called at least once a second."""
        super().murder_pending()
        now = time.monotonic()
        for conn, arriving in list(self._arriving.items()):
            if arriving.deadline <= now and arriving.arrival.content:
                self._refuse(conn, TooSlow())
            elif arriving.deadline <= now or not (self.alive or arriving.arrival.content):
                self._forget(conn)
        stuck = [conn for conn, one in list(self._sending.items()) if one.done is not None and one.deadline <= now]
        gone = [conn for conn, one in self._leaving.items() if one.deadline <= now]
        for conn in (*stuck, *gone):
            self._forget(conn)

    def _refuse(self, conn: Any, error: ParseException) -> None:
        del self._arriving[conn]
        self.poller.unregister(conn.sock)
        self.handle_error(None, conn.sock, conn.client, error)
        self._let_go(conn)

    def _let_go(self, conn: Any) -> None:
        """Ends our half and waits for the caller to have read it: closing at once could take the answer back."""
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
            self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._drain, conn))
        except (OSError, ValueError):
            self._close(conn)
            return
        self._leaving[conn] = _Leaving(time.monotonic() + _LINGER_S)

    def _drain(self, conn: Any, _: Any) -> None:
        leaving = self._leaving[conn]
        try:
            data = conn.sock.recv(_STEP_B)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        leaving.drained += len(data)
        if not data or leaving.drained > _MOST_DRAINED_B:
            self._forget(conn)

    def _forget(self, conn: Any) -> None:
        self._arriving.pop(conn, None)
        self._sending.pop(conn, None)
        self._leaving.pop(conn, None)
        self.poller.unregister(conn.sock)
        self._close(conn)

    def _close(self, conn: Any) -> None:
        self.nr_conns -= 1
        conn.close()

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
