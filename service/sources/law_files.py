"""The files of the law as tables, with the digest of their bytes; a fault names its file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.errors import BadDataset
from service.names.tables import content_of, parsed

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
    written = {name: content_of(directory / name, name) for name in _names(directory)}
    tables = {name: parsed(name, content) for name, content in written.items()}
    return LawFiles(
        vocabulary=tables.pop(VOCABULARY),
        references=tables.pop(REFERENCES),
        programs=tables,
        digest=_digest(written),
    )


def _names(directory: Path) -> list[str]:
    # Editors leave hidden copies of what they have open beside it.
    found = [path.name for path in (directory / PROGRAMS).glob("*.toml") if not path.name.startswith(".")]
    programs = [f"{PROGRAMS}/{name}" for name in found]
    if not programs:
        raise BadDataset(f"{PROGRAMS}: there is no program file in {directory.name}/{PROGRAMS}")
    return sorted([VOCABULARY, REFERENCES, *programs])


def _digest(written: Mapping[str, bytes]) -> str:
    """Names and lengths are part of it, so that no text can move from one file to another unseen."""
    total = hashlib.sha256()
    for name in sorted(written):
        total.update(f"{name}\n{len(written[name])}\n".encode())
        total.update(written[name])
    return f"sha256:{total.hexdigest()}"
