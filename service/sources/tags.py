"""How a list's own program tags become programs: by list, tag and remark, as datasets/tags keeps it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from service.domain.program import Program
from service.domain.provenance import Dataset
from service.errors import BadDataset
from service.sources.law_fields import text
from service.sources.toml_tables import read_tables

_TABLE = "tag"
OTHERWISE = "*"
"""The tag of the row that takes whatever no other row and no program of the dataset names."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a tag belongs. `program` is None where it makes no designation, for the reason in `why`.

    `is_known` is false for a tag that nothing names, which is a finding: it fell to the row for all others.
    """

    program: str | None
    is_known: bool
    why: str | None = None


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag of one list. `remark` narrows it to entries whose remarks hold what the pattern finds."""

    tag: str
    remark: re.Pattern[str] | None
    program: str | None
    why: str | None


@dataclass(frozen=True, slots=True)
class Tags:
    """The rows of one dataset in the order in which they are tried, then the tags of its own programs."""

    rows: tuple[TagRow, ...]
    own: Mapping[str, str]

    def placed(self, tag: str, remarks: str = "") -> Placed:
        """The program under which an entry with this tag and these remarks is designated."""
        for row in self.rows:
            if row.tag == tag and (row.remark is None or row.remark.search(remarks)):
                return Placed(row.program, True, row.why)
        if tag in self.own:
            return Placed(self.own[tag], True)
        other = next((row for row in self.rows if row.tag == OTHERWISE), None)
        return Placed(other.program if other else None, False, other.why if other else "no program has this tag")


def read_tags(directory: Path, datasets: Sequence[Dataset], programs: Mapping[str, Program]) -> Mapping[str, Tags]:
    """The tags of every dataset, from `<dataset>.toml` where there is such a file.

    Raises BadDataset for a row that is not understood, a file of no dataset, and a program that does not exist.
    """
    files = {path.stem: path for path in sorted(directory.glob("*.toml"))}
    strange = [path.name for stem, path in files.items() if stem not in {dataset.id for dataset in datasets}]
    if strange:
        raise BadDataset(f"{strange[0]}: no dataset has this name")
    return {
        dataset.id: Tags(
            rows=_rows(files[dataset.id], programs) if dataset.id in files else (),
            own={tag: program for program in dataset.programs for tag in programs[program].tags},
        )
        for dataset in datasets
    }


def _rows(path: Path, programs: Mapping[str, Program]) -> tuple[TagRow, ...]:
    rows: tuple[TagRow, ...] = read_tables(path, _TABLE, _TagSchema())
    for number, row in enumerate(rows, start=1):
        if row.program is not None and row.program not in programs:
            raise BadDataset(f"{path.name}, [[{_TABLE}]] {number}: program: {row.program!r} is no program")
    return rows


def _pattern(value: object) -> re.Pattern[str]:
    try:
        return re.compile(str(text().deserialize(value)))
    except re.error as error:
        raise ValidationError(f"{value!r} is no pattern: {error}") from error


class _TagSchema(Schema):
    tag = text(required=True)
    remark = fields.Function(deserialize=_pattern, load_default=None)
    program = text(load_default=None)
    why = text(load_default=None)

    @validates_schema
    def _say_why(self, read: dict[str, Any], **_: Any) -> None:
        if read["program"] is None and read["why"] is None:
            raise ValidationError("a tag that makes no designation says why", "why")

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> TagRow:
        return TagRow(**read)
