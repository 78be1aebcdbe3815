"""The standard streams of a command, which may be closed, full, gone, or without the script of what is written."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click


@contextmanager
def standing() -> Iterator[None]:
    """Gives a command streams that it can write to; a failure to write is a sentence and exit code 1."""
    # Python has None in the place of a stream that was closed.
    sys.stdout = sys.stdout or os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    # A terminal that lacks a script shows escapes in its place; without this the command would fail half-way.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        yield
    except OSError as error:
        click.echo(f"Error: {unfinished(error)}", err=True)
        raise SystemExit(1) from error
    finally:
        _let_go()


def unfinished(error: OSError) -> str:
    """Why a command could not come to its end."""
    if error.errno == errno.EBADF:
        return "Standard output is closed, so the answer cannot be written."
    return f"This could not be brought to an end: {(error.strerror or str(error)).lower()}."


def _let_go() -> None:
    """What could not be written is given up; Python would try it once more at its end, and say so in its own way."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
