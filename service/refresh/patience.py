"""How often, how long and how much of a publisher's answer is waited for."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from service.sources.packed import LIMITS, Limits

MAX_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Patience:
    """Times in seconds. `total_s` is for a list with all its files, retries and pauses.

    `silent_s` is for a connection and for each wait in which nothing arrives at all. A publisher builds its list for
    each request in over a minute, before the first byte.
    """

    attempts: int = 6
    first_pause_s: float = 2.0
    longest_pause_s: float = 120.0
    silent_s: float = 180.0
    total_s: float = 900.0
    limits: Limits = LIMITS

    def pause_s(self, attempt: int, draw: Callable[[], float] = random.random) -> float:
        """The pause after the attempt, counted from 0: twice as long each time, and shortened at random by half or
        less, so that many who failed together do not come back together.
        """
        longest = min(self.longest_pause_s, self.first_pause_s * 2.0**attempt)
        return longest * (0.5 + draw() / 2)


PATIENT = Patience()
"""That of a refresh."""


def asked_pause_s(retry_after: str | None) -> float | None:
    """The pause that a server asks for, in seconds or until an instant; None where it says nothing understood."""
    said = (retry_after or "").strip()
    if said.isascii() and said.isdigit():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
