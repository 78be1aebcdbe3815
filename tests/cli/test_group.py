"""What goes wrong in a command is said in a sentence, with the exit code that the contract gives it."""

import subprocess
import sys
from importlib.metadata import version

import click
import pytest
from click.testing import CliRunner

from service.cli import designations
from service.cli.group import Sentences
from service.errors import (
    BadDataset,
    BadSetting,
    DesignationsError,
    InvalidDay,
    InvalidQuestion,
    NotFound,
    NothingLoaded,
    StoreUnavailable,
)

COMMANDS = (
    "backup", "batch", "changes", "datasets", "load", "lookup", "parties", "programs", "propose", "prune", "records",
    "refresh", "restore", "screen", "serve", "status",
)  # fmt: skip


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (InvalidQuestion({"as_of": ["No."], "name": ["Neither."]}), 2, "--as-of: No.; --name: Neither."),
        (InvalidDay("no day"), 2, "no day"),
        (BadDataset("x.jsonl, line 3: \x1b[2J"), 1, "x.jsonl, line 3: \\u001b[2J"),
        (BadSetting("no"), 1, "no"),
        (NothingLoaded("no"), 1, "no"),
        (NotFound("no"), 1, "no"),
        (StoreUnavailable("no"), 1, "no"),
    ],
)
def test_each_error_has_its_exit_code(error: DesignationsError, code: int, said: str) -> None:
    @click.group(cls=Sentences)
    def group() -> None: ...

    @group.command()
    def fail() -> None:
        raise error

    ran = CliRunner().invoke(group, ["fail"])
    assert (ran.exit_code, ran.stdout) == (code, "")
    assert ran.stderr.splitlines()[-1] == f"Error: {said}"


def test_the_commands_are_those_that_are_built() -> None:
    assert tuple(sorted(designations.commands)) == COMMANDS


@pytest.mark.parametrize("arguments", [[], *([command] for command in COMMANDS)])
def test_every_command_explains_itself(arguments: list[str]) -> None:
    ran = CliRunner().invoke(designations, [*arguments, "--help"])
    assert ran.exit_code == 0
    assert "Usage:" in ran.stdout


def test_an_unknown_command_is_a_usage_error() -> None:
    ran = CliRunner().invoke(designations, ["screen"])
    assert ran.exit_code == 2
    assert "screen" in ran.stderr


def test_the_version_is_told() -> None:
    ran = CliRunner().invoke(designations, ["--version"])
    assert (ran.exit_code, ran.stdout) == (0, f"designations, version {version('designations')}\n")


def test_a_question_that_is_not_understood_is_told_by_the_usage_and_the_words_of_its_command() -> None:
    @click.group(cls=Sentences)
    def group() -> None: ...

    @group.command()
    @click.argument("dataset")
    def fail(dataset: str) -> None:
        raise InvalidQuestion({"dataset": [f"{dataset!r} is none."]})

    ran = CliRunner().invoke(group, ["fail", "x"])
    assert ran.stderr.startswith("Usage: group fail [OPTIONS] DATASET\n")
    assert ran.stderr.endswith("\nError: DATASET: 'x' is none.\n")


def test_a_setting_that_is_not_understood_stops_every_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESIGNATIONS_HOMES", "x")
    for arguments in (["lookup", "BLA"], ["datasets"], ["serve", "--port", "0"]):
        ran = CliRunner().invoke(designations, arguments)
        assert ran.exit_code == 1, ran.output
        assert "DESIGNATIONS_HOMES is not a setting" in ran.stderr


TALK = """
import click
from service.cli.commands import designations, main
designations.add_command(click.Command("talk", callback=lambda: click.echo("{" * 1_000_000)))
main()
"""


def test_a_reader_that_goes_away_is_no_failure_to_talk_about() -> None:
    command = [sys.executable, "-c", TALK, "talk"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        assert ran.stdout.read(1) == b"{"
        ran.stdout.close()
        assert ran.stderr.read() == b""
