"""A command whose answer cannot be written says so in one sentence, and exits as one that failed."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from service.cli.group import Sentences
from service.cli.streams import unfinished

PROGRAM = str(Path(sys.executable).with_name("designations"))


@pytest.mark.parametrize(
    ("elsewhere", "said"),
    [
        (">/dev/full", "Error: This could not be brought to an end: no space left on device.\n"),
        (">&-", "Error: Standard output is closed, so the answer cannot be written.\n"),
        (">/dev/full 2>&-", ""),
    ],
)
def test_an_output_that_takes_nothing_is_said_in_a_sentence(elsewhere: str, said: str) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" --version {elsewhere}', PROGRAM],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (ran.returncode, ran.stderr) == (1, said)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EBADF, errno.EIO])
def test_a_command_that_could_not_write_fails_in_a_sentence(code: int) -> None:
    @click.group(cls=Sentences)
    def group() -> None: ...

    @group.command()
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    ran = CliRunner().invoke(group, ["fail"])
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr == f"Error: {unfinished(OSError(code, os.strerror(code)))}\n"
