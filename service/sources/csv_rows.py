"""CSV as rows that know their lines, strict about what it is."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from service.errors import BadDataset
from service.sources.reading import SourceFile

LARGEST_FIELD = 1_000_000
"""In characters; a field of the longest row that is published has about 140,000."""


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row; `line` is that on which it ends, counted from 1."""

    line: int
    cells: tuple[str, ...]


def rows_of(file: SourceFile, encoding: str = "utf-8-sig", delimiter: str = ",") -> Iterator[CsvRow]:
    """The rows that are not empty, in their order; raises BadDataset naming the line."""
    try:
        text = file.content.decode(encoding)
    except UnicodeDecodeError as error:
        line = file.content.count(b"\n", 0, error.start) + 1
        raise BadDataset(f"{file.name}, line {line}: this is not {encoding}") from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise BadDataset(f"{file.name}, line {line}: holds a null, which is no text")
    return iter(_read(file.name, text, delimiter))


def _read(name: str, text: str, delimiter: str) -> list[CsvRow]:
    """All rows at once, because the limit on a field is one for the whole process and others rely on theirs."""
    theirs = csv.field_size_limit(LARGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    try:
        return [CsvRow(reader.line_num, tuple(cells)) for cells in reader if any(cells)]
    except csv.Error as error:
        raise BadDataset(f"{name}, line {reader.line_num}: this is no CSV ({error})") from error
    finally:
        csv.field_size_limit(theirs)
