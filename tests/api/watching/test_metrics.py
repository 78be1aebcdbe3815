"""Figures of several processes are read from their files, also while one of these is being made."""

import struct
import threading
import time
from pathlib import Path

import pytest

from service.api.watching.metrics import of_all_processes


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    return tmp_path


def test_a_file_that_is_just_being_made_is_waited_for(directory: Path) -> None:
    (directory / "counter_7.db").touch()

    def make() -> None:
        time.sleep(0.01)
        (directory / "counter_7.db").write_bytes(bytes(4096))

    thread = threading.Thread(target=make)
    thread.start()
    assert of_all_processes() == []
    thread.join()


def test_a_file_that_stays_broken_is_not_passed_over_in_silence(directory: Path) -> None:
    (directory / "counter_7.db").touch()
    with pytest.raises(struct.error):
        of_all_processes()
