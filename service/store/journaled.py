"""Evidence that is kept also while the database cannot take it: in the journal, until it can."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from service.domain.record import Record
from service.errors import JournalUnavailable, NotFound, StoreUnavailable
from service.store.journal import Journal
from service.store.records import Records

_LOG = logging.getLogger("designations.journal")
_LINES_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Recovered:
    """What became of the journal: records moved to the database, records that were there already, damaged lines.

    `held` says that another process was at it, so that nothing was done.
    """

    moved: int = 0
    stored_before: int = 0
    damaged: int = 0
    held: bool = False

    def said(self) -> str:
        """In a sentence, for those who run the service."""
        if self.held:
            return "Another process is moving the journal to the database just now."
        said = f"Records moved from the journal to the database: {self.moved}; there already: {self.stored_before}"
        return f"{said}; lines damaged and set aside: {self.damaged}."


class JournaledRecords:
    """The records of one database and of the journal before it. Safe for many threads and processes."""

    def __init__(self, records: Records, journal: Journal) -> None:
        self._records = records
        self._journal = journal

    def keep(self, records: Sequence[Record]) -> None:
        """Keeps all of the records or none, first those that wait in the journal. Raises StoreUnavailable."""
        if not records:
            return
        try:
            self.bring_in()
            self._records.keep(records)
        except StoreUnavailable as error:
            self._put_off(records, error)

    def record(self, record_id: str) -> Record:
        """The record of that id, wherever it is. Raises NotFound, StoreUnavailable."""
        # Looked for in the journal first, because it may move to the database meanwhile and never moves back.
        try:
            found = self._journal.find(record_id)
        except JournalUnavailable as error:
            return self._stored(record_id, error)
        return found or self._records.record(record_id)

    def bring_in(self) -> None:
        """Does what `recover` does, but lets a journal be that cannot be read, since the database can take evidence.

        Raises StoreUnavailable.
        """
        try:
            self.recover()
        except JournalUnavailable as error:
            _LOG.error("%s The evidence in it waits.", error)

    def recover(self) -> Recovered:
        """Moves what waits in the journal to the database, in its order, each record once.

        Where another process is doing so it is left to that one, and `held` is true. Raises StoreUnavailable, and
        JournalUnavailable where files of the journal cannot be read or written.
        """
        if not self._journal.size():
            return Recovered()
        # Asked before the journal is read, which while the database is gone would slow each answer down.
        self._records.ping()
        with self._journal.taking() as lines:
            if lines is None:
                return Recovered(held=True)
            recovered = self._moved(lines)
        _LOG.warning("%s", recovered.said())
        return recovered

    def waiting(self) -> int:
        """How many bytes wait in the journal."""
        return self._journal.size()

    def _moved(self, lines: Iterator[tuple[Record, ...] | None]) -> Recovered:
        moved = stored_before = damaged = 0
        while some := list(islice(lines, _LINES_AT_ONCE)):
            whole = [record for records in some if records is not None for record in records]
            added = self._records.keep_once(whole)
            moved, stored_before = moved + added, stored_before + len(whole) - added
            damaged += some.count(None)
        return Recovered(moved, stored_before, damaged)

    def _stored(self, record_id: str, unread: JournalUnavailable) -> Record:
        try:
            return self._records.record(record_id)
        except NotFound as error:
            raise StoreUnavailable(str(unread)) from error

    def _put_off(self, records: Sequence[Record], error: StoreUnavailable) -> None:
        if not self._journal.size():
            _LOG.warning("%s Until then evidence waits in the journal %s.", error, self._journal.path)
        try:
            self._journal.append(records)
        except JournalUnavailable as second:
            raise StoreUnavailable(f"{error} {second}") from second
