"""What every reader of a publisher's list takes and gives: files in, a listing and findings out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from service.domain.listing import Listing
from service.domain.provenance import Dataset
from service.sources.tags import Tags


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One unpacked file as it came: `name` is what messages call it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a reader met and did not expect; nothing of it was dropped. `line` counts from 1."""

    file: str
    line: int | None
    said: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.said}" if self.line else f"{self.file}: {self.said}"


@dataclass(frozen=True, slots=True)
class Reading:
    """A list as read, with what an audit of the file found, in the order of the file."""

    listing: Listing
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What a reader may rely on: the dataset that the files are said to be of, and the programs of its tags."""

    dataset: Dataset
    tags: Tags


class Reader(Protocol):
    """One form in which a publisher writes its list."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether the files look like one edition in this form, by their beginning and not by their name alone.

        A form of one file takes just one; a form whose edition is a set takes the set, each of its parts once.
        """

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list, whole; raises BadDataset naming file and line where it is not of this form or is torn."""


def digest_of(files: Sequence[SourceFile]) -> str:
    """`sha256:` and the hex over the bytes; of a set over the sorted digests of its files."""
    digests = sorted(hashlib.sha256(file.content).hexdigest() for file in files)
    if len(digests) == 1:
        return f"sha256:{digests[0]}"
    return f"sha256:{hashlib.sha256(' '.join(digests).encode()).hexdigest()}"
