"""How the journal writes what was kept at once: a line with its checksum, so that a torn one is told from a whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from service.domain.record import Record
from service.store.records import columns_of, record_of

_INSTANTS = ("asked_at", "known_at")


def line_of(records: Sequence[Record]) -> bytes:
    """The records of one answer, or of one batch, as a line: SHA-256 in hex, a space, a JSON array, a line feed."""
    document = json.dumps([_written(one) for one in records], ensure_ascii=False, separators=(",", ":")).encode()
    return b"%s %s\n" % (_checksum(document), document)


def records_of(line: bytes) -> tuple[Record, ...] | None:
    """The records that `line_of` wrote; None for a line that is not as it was written."""
    checksum, _, document = line.partition(b" ")
    if not document.endswith(b"\n") or checksum != _checksum(document[:-1]):
        return None
    return tuple(_read(columns) for columns in json.loads(document))


def _checksum(document: bytes) -> bytes:
    return sha256(document).hexdigest().encode()


def _written(record: Record) -> dict[str, object]:
    columns = columns_of(record)
    return columns | {name: columns[name].isoformat() for name in _INSTANTS}


def _read(columns: dict[str, str]) -> Record:
    return record_of({**columns, **{name: datetime.fromisoformat(columns[name]) for name in _INSTANTS}})
