"""The body of an answer as bytes: whole, unpacked from its transport, and within limits."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from requests import Response

from service.errors import NotFetched
from service.sources.packed import Limits

_AT_ONCE_B = 65_536
_GZIP_WITH_HEADER = 16 + zlib.MAX_WBITS
_TELL_EVERY_B = 10_000_000
Tell = Callable[[str], None]


class CutShort(NotFetched):
    """An answer that ended before its end; asking again may help."""


def body_of(response: Response, limits: Limits, tell: Tell) -> bytes:
    """Reads the body and tells now and then how much of it has come.

    Raises NotFetched for one that is too large or not in a
    coding that was asked for, CutShort where its packing has no end, and errors of urllib3 for a broken connection.
    """
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in {"identity", "gzip", "x-gzip", ""}:
        raise NotFetched(f"the answer comes in the coding {coding!r}, which was not asked for")
    declared = response.headers.get("Content-Length", "")
    if declared.isascii() and declared.isdigit() and int(declared) > limits.largest:
        raise NotFetched(f"the answer is {int(declared):,} bytes long, and {limits.largest:,} are read at most")
    body = _Unzipped(limits) if "gzip" in coding else _Plain()
    came = 0
    while chunk := response.raw.read(_AT_ONCE_B, decode_content=False):
        came += len(chunk)
        if came > limits.largest:
            raise NotFetched(f"the answer is longer than {limits.largest:,} bytes, the most that is read")
        body.add(chunk, came)
        if came // _TELL_EVERY_B > (came - len(chunk)) // _TELL_EVERY_B:
            tell(f"{came / 1_000_000:.0f} MB so far")
    return body.whole()


class _Plain:
    """Takes the body as it comes."""

    def __init__(self) -> None:
        self._content = bytearray()

    def add(self, chunk: bytes, _came: int) -> None:
        self._content += chunk

    def whole(self) -> bytes:
        return bytes(self._content)


class _Unzipped:
    """Unpacks as it comes, so that what would grow without end is refused while it is small."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._content = bytearray()
        self._packed = zlib.decompressobj(_GZIP_WITH_HEADER)

    def add(self, chunk: bytes, came: int) -> None:
        most = self._limits.of(came)
        try:
            while chunk:
                if self._packed.eof:
                    self._packed = zlib.decompressobj(_GZIP_WITH_HEADER)
                self._content += self._packed.decompress(chunk, most + 1 - len(self._content))
                if len(self._content) > most:
                    raise NotFetched(f"the answer unpacks to more than {most:,} bytes, which no list does")
                chunk = self._packed.unconsumed_tail or self._packed.unused_data
        except zlib.error as error:
            raise NotFetched(f"the answer cannot be unpacked ({error})") from error

    def whole(self) -> bytes:
        if not self._packed.eof:
            raise CutShort("the answer was cut short: its packing has no end")
        return bytes(self._content)
