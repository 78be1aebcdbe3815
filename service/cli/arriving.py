"""The bytes of one request as they come in, and whether they are all there; what they say is read elsewhere."""

import re
from enum import Enum, auto

MOST_OF_A_HEAD = 128 * 1024
MOST_OF_A_BODY = 4_800_000
"""A little more than any operation reads, in chunks with what stands between them."""
LONGEST_LINE = 8190
"""The longest request line, and the longest line before a chunk, that is read."""
_END = b"\r\n\r\n"
_AFTER_A_CHUNK = (bytearray(b"\r\n"), bytearray(b"\r"), bytearray())
_EXPECTS = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*(?=\r\n)", re.IGNORECASE)
_SIZE = re.compile(rb"[0-9A-Fa-f]{1,16}[ \t]*(?:;.*)?", re.DOTALL)


class Progress(Enum):
    """How far a request has come in. The caller of one that is INVITED waits to be told to send its body."""

    PARTIAL = auto()
    INVITED = auto()
    WHOLE = auto()
    BROKEN = auto()
    HEAD_TOO_LONG = auto()
    BODY_TOO_LONG = auto()


class Arrival:
    """One request. A head that is no HTTP counts as whole, since whoever reads it refuses it without the rest."""

    def __init__(self) -> None:
        self.content = bytearray()
        self._searched = 0
        self._body_at: int | None = None
        self._body_end: int | None = None
        self._chunk_at = 0

    def take(self, data: bytes) -> Progress:
        """Adds what has come in."""
        self.content += data
        return self._head() if self._body_at is None else self._body()

    def _head(self) -> Progress:
        end = self.content.find(_END, self._searched)
        self._searched = max(0, len(self.content) - len(_END) + 1)
        if end < 0:
            if len(self.content) > LONGEST_LINE + 2 and self.content.find(b"\r\n", 0, LONGEST_LINE + 2) < 0:
                return Progress.WHOLE
            return Progress.HEAD_TOO_LONG if len(self.content) > MOST_OF_A_HEAD else Progress.PARTIAL
        invited = _EXPECTS.search(self.content, 0, end + 2)
        if invited is not None:
            # It is answered here, so the server that reads the request need not do so again.
            del self.content[invited.start() : invited.end()]
            end -= invited.end() - invited.start()
        self._body_at = end + len(_END)
        self._measure(bytes(self.content[:end]), self._body_at)
        progress = self._body()
        return Progress.INVITED if invited is not None and progress is Progress.PARTIAL else progress

    def _measure(self, head: bytes, body_at: int) -> None:
        """Where the body ends, as far as the head tells; at once where it tells nothing that can be relied on."""
        self._body_end = self._chunk_at = body_at
        fields = [line.partition(b":")[::2] for line in head.split(b"\r\n")[1:]]
        lengths = [value.strip() for name, value in fields if name.lower() == b"content-length"]
        codings = [value.strip().lower() for name, value in fields if name.lower() == b"transfer-encoding"]
        if any(b"chunked" in coding for coding in codings) and not lengths:
            self._body_end = None
        elif not codings and len(lengths) == 1 and re.fullmatch(rb"[0-9]{1,18}", lengths[0]):
            self._body_end += int(lengths[0])

    def _body(self) -> Progress:
        body_at = self._body_at or 0
        if self._body_end is None:
            progress = self._chunks()
            length = len(self.content) - body_at
        else:
            progress = Progress.WHOLE if len(self.content) >= self._body_end else Progress.PARTIAL
            length = self._body_end - body_at
        return Progress.BODY_TOO_LONG if length > MOST_OF_A_BODY and progress is Progress.PARTIAL else progress

    def _chunks(self) -> Progress:
        """Goes from chunk to chunk, from where it had come to, so that no byte is looked at twice."""
        while self._chunk_at <= len(self.content):
            end = self.content.find(b"\r\n", self._chunk_at)
            if end < 0:
                is_line = len(self.content) - self._chunk_at <= LONGEST_LINE
                return Progress.PARTIAL if is_line else Progress.BROKEN
            line = bytes(self.content[self._chunk_at : end])
            if _SIZE.fullmatch(line) is None:
                return Progress.BROKEN
            size = int(line.partition(b";")[0], 16)
            if size == 0:
                return self._trailers(end)
            after = end + 2 + size
            if self.content[after : after + 2] not in _AFTER_A_CHUNK:
                return Progress.BROKEN
            if len(self.content) < after + 2:
                return Progress.PARTIAL
            self._chunk_at = after + 2
        return Progress.PARTIAL

    def _trailers(self, at: int) -> Progress:
        if self.content.find(_END, at) >= 0:
            return Progress.WHOLE
        return Progress.HEAD_TOO_LONG if len(self.content) - at > LONGEST_LINE else Progress.PARTIAL
