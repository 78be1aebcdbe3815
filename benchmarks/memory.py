"""Memory of the processes that answer, as the machine counts it."""

import statistics

import psutil

from benchmarks.serving import Serving

_MB = 1024 * 1024


def of_workers(serving: Serving) -> tuple[float, float]:
    """Medians over the workers in MB: resident with all that is shared, and the part that only one worker has."""
    told = [worker.memory_full_info() for worker in psutil.Process(serving.process.pid).children()]
    return statistics.median(one.rss for one in told) / _MB, statistics.median(one.uss for one in told) / _MB
