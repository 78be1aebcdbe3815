"""A list's file as bytes, unpacked where it is gzip or zip, with limits on what unpacking may yield."""

import gzip
import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from service.errors import BadDataset
from service.sources.reading import SourceFile

LARGEST_B = 256 * 1024 * 1024
"""The most bytes of one file, packed or not; the largest list that is published has about half as many."""
STEEPEST = 200
"""How many times larger a file may be than its packing; the densest list that is published is 43 times larger."""
_ALWAYS_FINE_B = 1024 * 1024
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_ENCRYPTED = 0x1
_WORKBOOK = "xl/workbook.xml"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"


@dataclass(frozen=True, slots=True)
class Limits:
    """`largest` in bytes, and how many times as large as its packing a file may be."""

    largest: int = LARGEST_B
    steepest: int = STEEPEST

    def of(self, packed: int) -> int:
        """The most bytes that so many packed ones may become."""
        return min(self.largest, max(_ALWAYS_FINE_B, packed * self.steepest))


LIMITS = Limits()
"""Those of every list."""


def read_file(path: Path, limits: Limits = LIMITS) -> SourceFile:
    """The file under its own name, unpacked; raises BadDataset, naming it."""
    try:
        with path.open("rb") as file:
            content = file.read(limits.largest + 1)
    except OSError as error:
        raise BadDataset(f"{path.name} cannot be read: {error.strerror or error}") from error
    if len(content) > limits.largest:
        raise BadDataset(f"{path.name} holds more than {limits.largest:,} bytes, the most that is read of one file")
    return unpacked(SourceFile(path.name, content), limits)


def unpacked(file: SourceFile, limits: Limits = LIMITS) -> SourceFile:
    """The one file that is packed in it, under the name of the packing; a file that is not packed is itself.

    A workbook and an OpenDocument are zip archives and files of their own: they stay as they are, and what they
    would unpack to is held to the limits. Raises BadDataset, also for a packing inside a packing.
    """
    try:
        content = _unpacked(file, limits)
    except (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BadDataset(f"{file.name} cannot be unpacked: {error}") from error
    except (RuntimeError, ValueError) as error:
        # zipfile says so of a method of packing or of encryption that it does not know, and of places before the file.
        raise BadDataset(f"{file.name} cannot be unpacked: {error}") from error
    return file if content is None else SourceFile(file.name, content)


def _unpacked(file: SourceFile, limits: Limits) -> bytes | None:
    if file.content.startswith(_GZIP):
        with gzip.open(io.BytesIO(file.content)) as packed:
            return _plain(file, _read(packed, file, limits.of(len(file.content))))
    if not _is_zip(file.content):
        return None
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        _refuse_large(file, members, limits)
        if _is_document(archive, members):
            return None
        if len(members) != 1:
            raise BadDataset(f"{file.name} holds {len(members)} files; a packed list must hold just one")
        with archive.open(members[0]) as packed:
            return _plain(file, _read(packed, file, limits.of(members[0].compress_size)))


def _refuse_large(file: SourceFile, members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """By what the archive says of itself, before anything is unpacked."""
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise BadDataset(f"{file.name} is encrypted; unpack it first")
    declared = sum(member.file_size for member in members)
    if declared > limits.of(len(file.content)):
        said = f"{file.name} would unpack to {declared:,} bytes, {_times(declared, len(file.content))} its own size"
        raise BadDataset(f"{said}, which no list does")


def _is_document(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> bool:
    names = {member.filename for member in members}
    if _WORKBOOK in names:
        return True
    if "mimetype" not in names:
        return False
    with archive.open("mimetype") as said:
        return said.read(len(_OPEN_DOCUMENT)) == _OPEN_DOCUMENT


def _plain(file: SourceFile, content: bytes) -> bytes:
    if content.startswith(_GZIP) or (_is_zip(content) and not _holds_document(content)):
        raise BadDataset(f"{file.name} holds a file that is packed once more; unpack it first")
    return content


def _holds_document(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return _is_document(archive, archive.infolist())


def _is_zip(content: bytes) -> bool:
    return content.startswith((_ZIP, _EMPTY_ZIP))


def _read(packed: IO[bytes] | gzip.GzipFile, file: SourceFile, most: int) -> bytes:
    read = packed.read(most + 1)
    if len(read) > most:
        said = f"{file.name} unpacks to more than {most:,} bytes, {_times(most, len(file.content))} its own size"
        raise BadDataset(f"{said}, which no list does")
    return read


def _times(large: int, small: int) -> str:
    return f"{large // max(small, 1):,} times"
