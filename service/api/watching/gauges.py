"""Figures that are read when they are asked for: what is loaded, by which code, and the processes themselves."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from importlib.metadata import version

from prometheus_client.metrics_core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from service.api.watching.metrics import Metrics
from service.errors import StoreUnavailable
from service.matching.score import ALGORITHM, VERSION
from service.screening.counter import Screening
from service.screening.shown import CoverageRow


class Gauges(Collector):
    """Reads the figures of a counter and of the processes that are counted for."""

    def __init__(self, screening: Screening, metrics: Metrics) -> None:
        self._screening = screening
        self._metrics = metrics

    def collect(self) -> Iterator[Metric]:
        """While the database cannot be read, which is then said, what is loaded is what was read last."""
        build = InfoMetricFamily("designations_build", "What answers.")
        told = {"version": version("designations"), "python": platform.python_version()}
        build.add_metric([], told | {"algorithm": ALGORITHM, "matcher": VERSION})
        yield build
        said = "Whether the database can be read."
        yield GaugeMetricFamily("designations_store_available", said, value=self._is_ready())
        said = "Evidence that waits on this machine for the database."
        yield GaugeMetricFamily("designations_journal_bytes", said, value=self._screening.waiting())
        try:
            rows = self._screening.coverage()
        except StoreUnavailable:
            rows = ()
        yield from _of_datasets(rows)
        yield from _of_processes(self._metrics.workers())

    def _is_ready(self) -> bool:
        try:
            self._screening.ready()
        except StoreUnavailable:
            return False
        return True


def _of_datasets(rows: Iterable[CoverageRow]) -> list[Metric]:
    loaded = GaugeMetricFamily("designations_dataset_loaded", "Whether the list is loaded.", labels=["dataset"])
    entities = GaugeMetricFamily("designations_dataset_entities", "Parties on the list.", labels=["dataset"])
    age = GaugeMetricFamily("designations_dataset_age_days", "Days since the list was current.", labels=["dataset"])
    until = GaugeMetricFamily(
        "designations_dataset_covers_until_timestamp_seconds",
        "The last day that the list covers, as it begins in UTC.",
        labels=["dataset"],
    )
    for row in rows:
        loaded.add_metric([row.dataset], row.edition is not None)
        for family, value in ((entities, row.entities), (age, row.age_days), (until, _seconds(row.covers_until))):
            if value is not None:
                family.add_metric([row.dataset], value)
    return [loaded, entities, age, until]


def _seconds(day: str | None) -> float | None:
    return datetime.combine(date.fromisoformat(day), time.min, UTC).timestamp() if day else None


def _of_processes(pids: Iterable[int]) -> Iterable[Metric]:
    """The figures of the library for one process, for each of ours, told apart by their ids."""
    families: dict[str, Metric] = {}
    for pid in pids:
        for family in ProcessCollector(pid=lambda pid=pid: pid, registry=None).collect():  # type: ignore[misc]
            kept = families.setdefault(family.name, Metric(family.name, family.documentation, family.type))
            for sample in family.samples:
                kept.add_sample(sample.name, {**sample.labels, "pid": str(pid)}, sample.value)
    return families.values()
