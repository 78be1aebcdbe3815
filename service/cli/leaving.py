"""The bytes of one answer as they go out: what a caller does not take at once is kept, and no thread waits for it."""

import socket
from typing import Any


class Outgoing:
    """A socket that an answer can be written to without waiting. Everything but writing is left to the socket."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self.rest = bytearray()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._line, name)

    def sendall(self, data: bytes) -> None:
        """Sends what the caller takes now, and keeps the rest; raises OSError where the caller has gone away."""
        sent = 0 if self.rest else self._sent(data)
        self.rest += data[sent:]

    def go_on(self) -> int:
        """Sends more of what is kept; how many bytes the caller took. Raises OSError where it has gone away."""
        sent = self._sent(self.rest)
        del self.rest[:sent]
        return sent

    def _sent(self, data: bytes | bytearray) -> int:
        try:
            return self._line.send(data, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return 0
