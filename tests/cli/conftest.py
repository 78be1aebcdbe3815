"""The commands as tests run them: in this process, over the counter that all tests share."""

from pathlib import Path

import click.testing
import pytest

from service.cli import designations
from service.screening.counter import Screening
from service.settings import Settings
from tests.cli.running import Ran, Run


@pytest.fixture
def run(screening: Screening, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command with its arguments."""
    monkeypatch.setattr("service.cli.opening.open_screening", lambda _: screening)
    monkeypatch.setenv("DESIGNATIONS_HOME", str(settings.home))

    def run(*arguments: str | Path) -> Ran:
        return click.testing.CliRunner().invoke(designations, [str(argument) for argument in arguments])

    return run
