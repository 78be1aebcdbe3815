"""A CSV file of questions, read through once before anything is asked of it, then row by row."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from marshmallow import fields

from service.api.query import typed
from service.api.schemas.bodies import LookupRow

ID = "id"
_DELIMITERS = ",;\t"
_BOM = b"\xef\xbb\xbf"
_LONGEST_LINE = 1_000_000
_BREAK = re.compile(r"\s*[\r\n]+\s*")
_FIELDS = LookupRow().fields
_SOMEONE = ("name", "identifier")


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its place under the header, from 1 on: the cells that are filled in, or what is wrong with all."""

    number: int
    cells: dict[str, str]
    fault: str | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """The cells as parameters of a lookup: numbers as numbers, several values between semicolons."""
        return {name: _read(name, text) for name, text in self.cells.items() if name != ID}


@dataclass(frozen=True, slots=True)
class Table:
    """A file that can be read: its columns, how many rows it has, and the digest of its bytes."""

    path: Path
    delimiter: str
    columns: tuple[str, ...]
    rows: int
    digest: str

    def after(self, number: int) -> Iterator[Row]:
        """The rows after the one of that number, without those in which no cell is filled in."""
        for row in _rows(_Lines(self.path), self.delimiter, self.columns):
            if row.number > number and (row.cells or row.fault):
                yield row


def read_table(path: Path) -> Table:
    """Reads the file to its end; refuses one that is not CSV in UTF-8, and columns that are not understood."""
    with path.open("rb") as file:
        header = file.readline(_LONGEST_LINE).removeprefix(_BOM).decode("utf-8", "replace")
    delimiter = max(_DELIMITERS, key=header.count)
    digest = hashlib.sha256()
    lines = _Lines(path, digest.update)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    columns = tuple(cell.strip() for cell in _next(reader, lines) or ())
    _check(columns, path)
    count = 0
    while _next(reader, lines) is not None:
        count += 1
    return Table(path, delimiter, columns, count, digest.hexdigest())


class _Lines:
    """The lines of a file, decoded; what is not UTF-8 is refused with its place."""

    def __init__(self, path: Path, seen: Callable[[bytes], object] = lambda _: None) -> None:
        self.path = path
        self.number = 0
        self._seen = seen

    def __iter__(self) -> Iterator[str]:
        with self.path.open("rb") as file:
            while raw := file.readline(_LONGEST_LINE):
                self._seen(raw)
                self.number += 1
                try:
                    yield (raw.removeprefix(_BOM) if self.number == 1 else raw).decode("utf-8")
                except UnicodeDecodeError:
                    raise self.refused("is not UTF-8; save the file as CSV in UTF-8 and try again") from None

    def refused(self, why: str) -> click.UsageError:
        return click.UsageError(f"{self.path}, line {self.number}: {why}.")


def _rows(lines: _Lines, delimiter: str, columns: tuple[str, ...]) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    _next(reader, lines)
    number = 0
    while (cells := _next(reader, lines)) is not None:
        number += 1
        filled = {name: _BREAK.sub(" ", cell).strip() for name, cell in zip(columns, cells, strict=False)}
        fault = None
        if len(cells) != len(columns) and any(cell.strip() for cell in cells):
            fault = f"This row has {len(cells)} cells and the header has {len(columns)}."
        yield Row(number, {name: cell for name, cell in filled.items() if cell}, fault)


def _next(reader: Iterator[list[str]], lines: _Lines) -> list[str] | None:
    """The next row that is not an empty line; None at the end."""
    try:
        return next((cells for cells in reader if cells), None)
    except csv.Error as error:
        raise lines.refused(f"is not CSV ({error}), or the quote before it was never closed") from None


def _check(columns: tuple[str, ...], path: Path) -> None:
    if not columns:
        raise click.UsageError(f"{path} is empty; its first line names the columns.")
    unknown = [name for name in columns if name not in _FIELDS]
    twice = [name for place, name in enumerate(columns) if name in columns[:place]]
    if unknown:
        known = ", ".join(_FIELDS)
        raise click.UsageError(f"{path}: no column can be called {unknown[0]!r}; the columns are {known}.")
    if twice:
        raise click.UsageError(f"{path}: there are two columns {twice[0]!r}.")
    if not set(_SOMEONE) & set(columns):
        raise click.UsageError(f"{path}: there is neither a column 'name' nor a column 'identifier'.")


def _read(name: str, text: str) -> Any:
    field = _FIELDS[name]
    if isinstance(field, fields.List):
        return [one.strip() for one in text.split(";") if one.strip()]
    return typed(field, text)
