"""Where the answers of a batch go: a file that is whole or not there, and until then can be gone on with."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

import click

PARTIAL, CHECKPOINT = ".partial", ".checkpoint"


@dataclass(frozen=True, slots=True)
class Done:
    """How far a run has come: `rows` is the number of the last row answered, `bytes` what was written until then."""

    asked_at: str
    rows: int = 0
    bytes: int = 0
    answered: int = 0
    hits: int = 0
    errors: int = 0
    not_searched: tuple[str, ...] = ()

    def after(self, row: int, outcome: str, not_searched: Iterable[str]) -> Done:
        """The same with one row more."""
        return replace(
            self,
            rows=row,
            answered=self.answered + 1,
            hits=self.hits + (outcome == "hits"),
            errors=self.errors + (outcome == "error"),
            not_searched=tuple(dict.fromkeys((*self.not_searched, *not_searched))),
        )


class Output(Protocol):
    """Takes the text of answers, one chunk of rows after the other."""

    done: Done

    def add(self, text: str, done: Done) -> None:
        """Writes the text; from here on a run that was ended goes on after the rows done."""

    def finish(self) -> None:
        """All rows are answered."""


class Stream:
    """Standard output, on which nothing can be gone on with."""

    def __init__(self, done: Done) -> None:
        self.done = done

    def add(self, text: str, done: Done) -> None:
        """Writes the text."""
        click.echo(text, nl=False)
        self.done = done

    def finish(self) -> None:
        """Nothing is left to do."""


class File:
    """`OUT.partial` with `OUT.checkpoint` beside it, and OUT when all rows are answered."""

    def __init__(self, out: Path) -> None:
        """Opens what an earlier run has left; raises click.ClickException while another run writes there."""
        self._out = out
        self._partial = out.with_name(out.name + PARTIAL)
        self._checkpoint = out.with_name(out.name + CHECKPOINT)
        self._file: BinaryIO = os.fdopen(os.open(self._partial, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.close()
            raise click.ClickException(f"another run is writing to {self._partial}") from None
        self._run: str | None = None
        self.done = Done(asked_at="")

    def go_on(self, run: str, done: Done) -> None:
        """Goes on as the run of that name; raises click.ClickException where the answers so far are of another."""
        if self._run not in (None, run):
            raise click.ClickException(
                f"{self._partial} holds answers to another file, with other options or from other lists; "
                f"remove it and {self._checkpoint.name} to begin anew, or write elsewhere"
            )
        self._run, self.done = run, done
        self._file.truncate(done.bytes)
        self._file.seek(done.bytes)

    def add(self, text: str, done: Done) -> None:
        """Writes the text, and only then how far it goes, each so that it outlives the machine."""
        self._file.write(text.encode("utf-8"))
        self._file.flush()
        os.fsync(self._file.fileno())
        self.done = replace(done, bytes=self._file.tell())
        new = self._checkpoint.with_name(self._checkpoint.name + ".new")
        with new.open("w", encoding="utf-8") as file:
            json.dump({"run": self._run, **asdict(self.done)}, file)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._checkpoint)

    def finish(self) -> None:
        """Gives the file its name; what told how far it was is no longer needed."""
        self._partial.replace(self._out)
        self._checkpoint.unlink()

    def close(self) -> None:
        """Lets others write there."""
        self._file.close()

    def left(self) -> Done | None:
        """How far an earlier run came; None where there was none, or where its answers are gone."""
        try:
            left = json.loads(self._checkpoint.read_text(encoding="utf-8"))
            run, searched = left.pop("run"), tuple(left.pop("not_searched"))
            done = Done(**left, not_searched=searched)
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError):
            raise click.ClickException(f"{self._checkpoint} cannot be read; remove it to begin anew") from None
        if os.fstat(self._file.fileno()).st_size < done.bytes:
            return None
        self._run = run
        return done
