"""The files of the law as tables, with the digest of their bytes; a fault names its file."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.errors import BadDataset

VOCABULARY = "vocabulary.toml"
REFERENCES = "references.toml"
PROGRAMS = "programs"


@dataclass(frozen=True, slots=True)
class LawFiles:
    """The parsed files: `programs` by path relative to the directory, in the order of their names."""

    vocabulary: Mapping[str, Any]
    references: Mapping[str, Any]
    programs: Mapping[str, Mapping[str, Any]]
    digest: str


def read_files(directory: Path) -> LawFiles:
    """Reads and parses every file of the law; raises BadDataset with file and line where one cannot be."""
    written = {name: _bytes(directory, name) for name in _names(directory)}
    parsed = {name: _parse(name, content) for name, content in written.items()}
    return LawFiles(
        vocabulary=parsed.pop(VOCABULARY),
        references=parsed.pop(REFERENCES),
        programs=parsed,
        digest=_digest(written),
    )


def _names(directory: Path) -> list[str]:
    programs = [f"{PROGRAMS}/{path.name}" for path in (directory / PROGRAMS).glob("*.toml")]
    if not programs:
        raise BadDataset(f"{PROGRAMS}: there is no program file in {directory.name}/{PROGRAMS}")
    return sorted([VOCABULARY, REFERENCES, *programs])


def _bytes(directory: Path, name: str) -> bytes:
    try:
        return (directory / name).read_bytes()
    except OSError as error:
        raise BadDataset(f"{name}: cannot be read ({error.strerror})") from error


def _parse(name: str, content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadDataset(f"{name}: not UTF-8 (at line {line})") from error
    except ValueError as error:
        raise BadDataset(f"{name}: {error}") from error
    except RecursionError as error:
        raise BadDataset(f"{name}: nested too deeply") from error


def _digest(written: Mapping[str, bytes]) -> str:
    """Names and lengths are part of it, so that no text can move from one file to another unseen."""
    total = hashlib.sha256()
    for name in sorted(written):
        total.update(f"{name}\n{len(written[name])}\n".encode())
        total.update(written[name])
    return f"sha256:{total.hexdigest()}"
