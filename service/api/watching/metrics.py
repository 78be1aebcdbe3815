"""Figures of requests and answers, counted for all processes of one service together."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics, values
from prometheus_client.metrics_core import Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from service.api.watching.requests import Request
from service.doors.outcome import OUTCOMES

_BUCKETS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_WORKER = "designations_worker"
_TRIES, _MOMENT_S = 50, 0.002

# When each series began would double their number.
disable_created_metrics()  # type: ignore[no-untyped-call]


class Metrics(Collector):
    """Counts. Without a directory of the library for several processes it counts for this process alone."""

    NAME: ClassVar[str] = "designations.metrics"
    """Under which name an application keeps them among its extensions."""

    def __init__(self) -> None:
        # The library decides as it is imported whether values lie in files that processes share.
        self._shared = values.ValueClass is not values.MutexValue
        self._own = own = CollectorRegistry()
        said = "Requests by address as declared, method and class of status."
        labels = ("endpoint", "method", "status")
        self._requests = Counter("designations_requests", said, labels, registry=own)
        self._seconds = Histogram(
            "designations_request_seconds", "Time to an answer.", ("endpoint",), registry=own, buckets=_BUCKETS_S
        )
        self._answers = Counter(
            "designations_answers", "Answers by kind and outcome.", ("kind", "outcome"), registry=own
        )
        self._worker = Gauge(_WORKER, "Processes that answer.", registry=own, multiprocess_mode="liveall")
        if not self._shared:
            self.begin()

    def begin(self) -> None:
        """Says that this process answers from now on."""
        self._worker.set(1)

    def count(self, one: Request, told: Mapping[str, Any]) -> None:
        """Counts a request, and what its answer came to where it is told."""
        self._requests.labels(one.endpoint, one.method, f"{one.status // 100}xx").inc()
        self._seconds.labels(one.endpoint).observe(one.seconds)
        outcome = told.get("outcome")
        for name, times in told.get("answers", {outcome: 1}).items():
            if name in OUTCOMES:
                self._answers.labels(told["kind"], name).inc(times)

    def collect(self) -> Iterator[Metric]:
        """The figures of all processes, without the one that only says which processes there are."""
        yield from (family for family in self._families() if family.name != _WORKER)

    def workers(self) -> list[int]:
        """The ids of the processes that answer."""
        samples = [sample for family in self._families() if family.name == _WORKER for sample in family.samples]
        return sorted(int(one.labels.get("pid", os.getpid())) for one in samples if one.value)

    def _families(self) -> Iterator[Metric]:
        yield from of_all_processes() if self._shared else self._own.collect()


def of_all_processes() -> list[Metric]:
    """What the processes have written to their files, added up."""
    for _ in range(_TRIES):
        try:
            return list(MultiProcessCollector(None).collect())  # type: ignore[no-untyped-call]
        except struct.error:
            # A file that a process is just making is empty for a moment, which the library takes for a broken one.
            time.sleep(_MOMENT_S)
    return list(MultiProcessCollector(None).collect())  # type: ignore[no-untyped-call]
