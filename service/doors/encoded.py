"""Percent-encoded text in an address, read at every door alike: what is not encoded as it should be is refused."""

import re
from urllib.parse import unquote_to_bytes

NOT_ENCODED = "It is not percent-encoded UTF-8."
_BROKEN = re.compile(rb"%(?![0-9A-Fa-f]{2})")


def decoded(encoded: bytes) -> str:
    """The text of a name or a value in a query string.

    Raises ValueError for a percent sign that two hexadecimal digits do not follow, and for what is not UTF-8.
    """
    if _BROKEN.search(encoded):
        raise ValueError("a percent sign that is followed by no two hexadecimal digits")
    return unquote_to_bytes(encoded.replace(b"+", b" ")).decode("utf-8")


def roughly(encoded: bytes) -> str:
    """The same with marks in place of what cannot be read, to name it by."""
    return unquote_to_bytes(encoded.replace(b"+", b" ")).decode("utf-8", "replace")
