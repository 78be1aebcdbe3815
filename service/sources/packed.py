"""A list's file as bytes, unpacked where it is gzip or zip, with a limit on what unpacking may yield."""

import gzip
import zipfile
import zlib
from pathlib import Path
from typing import IO

from service.errors import BadDataset

LARGEST_B = 256 * 1024 * 1024
"""The most bytes read of one file; the largest list that is published has about half as many."""
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_ENCRYPTED = 0x1


def unpacked(path: Path, largest: int = LARGEST_B) -> bytes:
    """The bytes of the file, or of the one file packed in it; raises BadDataset, naming it. `largest` is in bytes."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_ZIP))
            file.seek(0)
            if start.startswith(_GZIP):
                with gzip.open(file) as packed:
                    return _read(packed, path, largest)
            if start in {_ZIP, _EMPTY_ZIP}:
                return _unzipped(file, path, largest)
            return _read(file, path, largest)
    except (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BadDataset(f"{path.name} cannot be unpacked: {error}") from error
    except OSError as error:
        raise BadDataset(f"{path.name} cannot be read: {error.strerror or error}") from error


def _unzipped(file: IO[bytes], path: Path, largest: int) -> bytes:
    with zipfile.ZipFile(file) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if len(members) != 1:
            raise BadDataset(f"{path.name} holds {len(members)} files; a packed list must hold just one")
        if members[0].flag_bits & _ENCRYPTED:
            raise BadDataset(f"{path.name} is encrypted; unpack it first")
        with archive.open(members[0]) as packed:
            return _read(packed, path, largest)


def _read(file: IO[bytes] | gzip.GzipFile, path: Path, largest: int) -> bytes:
    read = file.read(largest + 1)
    if len(read) > largest:
        raise BadDataset(f"{path.name} holds more than {largest:,} bytes, the most that is read of one file")
    return read
