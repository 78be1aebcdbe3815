"""A server on loopback that plays the publishers of lists, well and badly."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from threading import Thread

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """One request; the answers are those of the publisher."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answers as the publisher has it for this path."""
        self.server.asked.append((self.path, dict(self.headers.items())))
        answer = self.server.answers.get(self.path.partition("?")[0])
        with suppress(ConnectionError):
            (answer or status(404))(self)
        self.close_connection = True

    def say(self, code: int, body: bytes = b"", headers: Mapping[str, str] | None = None) -> None:
        """A whole answer, with its length unless the headers say another."""
        self.begin(code, {"Content-Length": str(len(body))} | dict(headers or {}))
        self.wfile.write(body)

    def begin(self, code: int, headers: Mapping[str, str]) -> None:
        """The head of an answer."""
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: the tests look at `asked`."""


class Server(ThreadingHTTPServer):
    """`answers` are given by path, `asked` are the requests with their headers in their order."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    @property
    def host(self) -> str:
        """`host:port`."""
        return f"127.0.0.1:{self.server_port}"

    def address(self, path: str) -> str:
        """The address of a path."""
        return f"http://{self.host}{path}"

    def handle_error(self, *_: object) -> None:
        """Nothing: a caller that hung up is what many tests are about."""


@contextmanager
def publisher() -> Iterator[Server]:
    """A server that runs until the block ends."""
    with Server() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def gives(content: bytes, **headers: str) -> Answer:
    """The content, or 304 where the request has the ETag or the Last-Modified that it is given with."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(handler: Handler) -> None:
        asked = {handler.headers.get("If-None-Match"), handler.headers.get("If-Modified-Since")} - {None}
        if asked.intersection(given.values()):
            handler.say(304, headers=given)
        else:
            handler.say(200, content, given)

    return answer


def zipped(content: bytes) -> Answer:
    """The content, packed for the transport."""
    return gives(gzip.compress(content), Content_Encoding="gzip")


def status(code: int, body: bytes = b"", **headers: str) -> Answer:
    """Another status than 200."""
    return lambda handler: handler.say(code, body, {name.replace("_", "-"): value for name, value in headers.items()})


def leads_to(address: str) -> Answer:
    """A redirect."""
    return status(302, Location=address)


def one_after_the_other(*answers: Answer) -> Answer:
    """Each answer once, and the last for ever."""
    remaining = chain(answers, repeat(answers[-1]))

    def answer(handler: Handler) -> None:
        next(remaining)(handler)

    return answer


def cut_short(content: bytes, declared: int) -> Answer:
    """As many bytes as there are, and then the end, whatever length was declared."""
    return lambda handler: handler.say(200, content, {"Content-Length": str(declared)})


def ends_early(content: bytes) -> Answer:
    """Content whose end is that of the connection, by which nobody can tell that it is not all."""

    def answer(handler: Handler) -> None:
        handler.begin(200, {})
        handler.wfile.write(content)

    return answer


def drips(content: bytes, pause_s: float) -> Answer:
    """One byte at a time, so that no single wait is ever long."""

    def answer(handler: Handler) -> None:
        handler.begin(200, {"Content-Length": str(len(content))})
        for place in range(len(content)):
            handler.wfile.write(content[place : place + 1])
            time.sleep(pause_s)

    return answer


def drips_in_pieces(content: bytes, pieces: int, pause_s: float) -> Answer:
    """The content in so many pieces with pauses between them."""

    def answer(handler: Handler) -> None:
        handler.begin(200, {"Content-Length": str(len(content))})
        step = -(-len(content) // pieces)
        for place in range(0, len(content), step):
            handler.wfile.write(content[place : place + step])
            time.sleep(pause_s)

    return answer


def drips_its_head(pause_s: float, lines: int) -> Answer:
    """A head that goes on and on."""

    def answer(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(lines):
            handler.wfile.write(f"X-Line-{number}: still coming\r\n".encode())
            time.sleep(pause_s)

    return answer


def without_end(chunk: bytes, **headers: str) -> Answer:
    """More and more, until the caller hangs up."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(handler: Handler) -> None:
        handler.begin(200, given)
        while True:
            handler.wfile.write(chunk)

    return answer
