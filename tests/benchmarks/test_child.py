"""What a child process took is its own, and a failure is told."""

import sys

import pytest

from benchmarks.child import run


def test_memory_and_output_are_those_of_the_child() -> None:
    small = run([sys.executable, "-c", "import os; print(os.environ['GIVEN'])"], {"GIVEN": "a word"})
    large = run([sys.executable, "-c", "x = bytearray(b'x') * 100_000_000"], {})
    assert small.output == "a word\n"
    assert 80 < large.peak_mb - small.peak_mb < 140


def test_time_of_a_processor_is_less_than_that_of_the_clock_while_it_waits() -> None:
    taken = run([sys.executable, "-c", "import time; time.sleep(0.5)"], {})
    assert taken.seconds >= 0.5
    assert taken.processor < taken.seconds


def test_a_child_that_fails_is_no_measurement() -> None:
    with pytest.raises(RuntimeError, match="ended with 3: no list"):
        run([sys.executable, "-c", "import sys; print('no list'); sys.exit(3)"], {})
