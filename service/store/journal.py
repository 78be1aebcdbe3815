"""The journal: a file on the disk of this machine that takes evidence while the database cannot."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from service.domain.record import Record
from service.errors import JournalUnavailable
from service.store.journal_lines import line_of, records_of

WAIT_S = 5.0
_LOOK_AGAIN_S = 0.02


class Journal:
    """Lines that are only added, until all of them are taken over at once. Safe for threads and processes.

    What is read without the lock may miss a line that is just being taken over, never show half of one.
    """

    def __init__(self, path: Path, wait_s: float = WAIT_S) -> None:
        self.path = path
        self.damaged = path.with_name(f"{path.name}.damaged")
        self._wait_s = wait_s

    def size(self) -> int:
        """How many bytes wait; 0 where the file cannot be seen."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def append(self, records: Sequence[Record]) -> None:
        """Adds the records as one line, which is on the disk on return, or nothing. Raises JournalUnavailable."""
        line = line_of(records)
        try:
            with self._locked(self._wait_s) as file:
                if file is None:
                    raise JournalUnavailable(f"The journal {self.path} is held by another process; try again shortly.")
                _append(file, line)
        except OSError as error:
            raise JournalUnavailable(f"The journal {self.path} cannot be written to ({error.strerror}).") from error

    def find(self, record_id: str) -> Record | None:
        """The record of that id, where it waits here. Raises JournalUnavailable where the file cannot be read."""
        sought = record_id.encode()
        try:
            with self.path.open("rb") as file:
                lines = [line for line in file if sought in line]
        except FileNotFoundError:
            return None
        except OSError as error:
            raise JournalUnavailable(f"The journal {self.path} cannot be read ({error.strerror}).") from error
        found = (record for line in lines for record in records_of(line) or ())
        return next((record for record in found if record.id == record_id), None)

    @contextmanager
    def taking(self) -> Iterator[Iterator[tuple[Record, ...] | None] | None]:
        """All lines in their order, None for one that is damaged; when the block ends without an error they are gone.

        Gives None where another process holds the journal. Damaged lines are set aside in a file beside it.
        Raises JournalUnavailable where a file cannot be read or written.
        """
        try:
            with self._locked(0) as file:
                if file is None:
                    yield None
                    return
                yield self._lines()
                file.truncate(0)
                os.fsync(file.fileno())
        except OSError as error:
            raise JournalUnavailable(f"The journal {self.path} cannot be emptied ({error.strerror}).") from error

    def _lines(self) -> Iterator[tuple[Record, ...] | None]:
        with self.path.open("rb") as file:
            for line in file:
                records = records_of(line)
                if records is None:
                    self._set_aside(line)
                yield records

    def _set_aside(self, line: bytes) -> None:
        with self.damaged.open("ab") as file:
            file.write(line if line.endswith(b"\n") else line + b"\n")
            file.flush()
            os.fsync(file.fileno())

    @contextmanager
    def _locked(self, wait_s: float) -> Iterator[FileIO | None]:
        """The file while nobody else has it, or None after so many seconds; the system lets go of it at a kill."""
        with self._opened() as file:
            ends = time.monotonic() + wait_s
            while not _is_taken(file):
                if time.monotonic() >= ends:
                    yield None
                    return
                time.sleep(_LOOK_AGAIN_S)
            yield file

    def _opened(self) -> FileIO:
        if not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # It holds what was asked, so nobody else is to read it.
            self.path.touch(0o600)
            _sync_directory(self.path.parent)
        return self.path.open("a+b", buffering=0)


def _is_taken(file: FileIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _append(file: FileIO, line: bytes) -> None:
    """Adds the line after what is there, or leaves the file as it was; raises OSError."""
    size = os.fstat(file.fileno()).st_size
    # A line that a stop of the machine has torn ends before the next begins.
    ended = not size or os.pread(file.fileno(), 1, size - 1) == b"\n"
    data = line if ended else b"\n" + line
    try:
        written = 0
        while written < len(data):
            written += file.write(data[written:])
        os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            file.truncate(size)
        raise


def _sync_directory(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
