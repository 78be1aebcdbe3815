"""The commands as tests run them: in this process, over the counter that all tests share."""

from pathlib import Path

import click.testing
import pytest

from service.app import Rooms, open_rooms
from service.cli import designations
from service.settings import Settings
from tests.cli.running import Ran, Run


@pytest.fixture
def run(rooms: Rooms, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command with its arguments; in a home of its own it opens rooms of its own."""

    def opened(asked: Settings) -> Rooms:
        return rooms if asked == settings else open_rooms(asked)

    monkeypatch.setattr("service.cli.opening.open_rooms", opened)
    monkeypatch.setenv("DESIGNATIONS_HOME", str(settings.home))

    def run(*arguments: str | Path) -> Ran:
        return click.testing.CliRunner().invoke(designations, [str(argument) for argument in arguments])

    return run
