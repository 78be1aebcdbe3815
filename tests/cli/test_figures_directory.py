"""The directory of the figures is new at each start, and that of a service that runs is left alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from service.cli.figures_directory import fresh

HOLD = """
import sys
from pathlib import Path
from service.cli.figures_directory import fresh
print(fresh(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


def test_each_start_has_an_empty_one_of_its_own(tmp_path: Path) -> None:
    first = fresh(tmp_path)
    (first / "counter_1.db").touch()
    second = fresh(tmp_path)
    assert list(second.iterdir()) == []
    assert first.parent == second.parent == tmp_path / "metrics"
    assert (first / "counter_1.db").exists()


def test_what_a_service_left_that_was_killed_is_removed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        held = Path(other.stdout.readline().strip())
        (held / "counter_1.db").touch()
        assert fresh(tmp_path) != held
        assert held.exists()
        other.kill()
        other.wait()
    mine = fresh(tmp_path)
    assert not held.exists()
    assert mine.exists()


def test_where_the_home_cannot_be_written_to_it_lies_among_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "home").touch()
    assert fresh(tmp_path / "home").parent == tmp_path
