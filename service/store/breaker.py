"""Whether the database could be reached lately, so that not every question waits for a server that is gone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

LONGEST_PAUSE_S = 5.0
_TIMES = 3
"""How much longer the pause is than the try before it: one that is refused at once need not be spared."""


@dataclass(frozen=True, slots=True)
class Outage:
    """Why the database was not reached, and before which moment, by the clock of the breaker, nobody tries again."""

    reason: str
    again_at: float


class Breaker:
    """The outage of one database as one process sees it, or none. Safe for threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._lock = Lock()
        self._outage: Outage | None = None

    def refusal(self) -> str | None:
        """Why not to try now; None where trying is right.

        During an outage one caller after each pause is let through, and the others need not wait for what comes of it.
        """
        if self._outage is None:
            return None
        with self._lock:
            outage, now = self._outage, self.clock()
            if outage is None:
                return None
            if now < outage.again_at:
                return outage.reason
            self._outage = replace(outage, again_at=now + LONGEST_PAUSE_S)
            return None

    def failed(self, reason: str, waited_s: float) -> None:
        """The database was not reached, for which a caller has waited so many seconds."""
        pause_s = min(waited_s * _TIMES, LONGEST_PAUSE_S)
        with self._lock:
            self._outage = Outage(reason, self.clock() + pause_s)

    def reached(self) -> None:
        """The database answered."""
        if self._outage is not None:
            with self._lock:
                self._outage = None
