"""What in the Consolidated Screening List is not known here, row by row and column by column."""

from collections.abc import Iterator, Sequence

from service.sources.csl.births import birth_day, day_of
from service.sources.csl.describe import KNOWN, TYPES
from service.sources.csl.ids import read_id
from service.sources.csl.lists import list_of
from service.sources.csl.read import CslRow
from service.sources.listed_names import Names
from service.sources.reading import Finding, SourceFile


def strange_columns(file: SourceFile, header: Sequence[str]) -> Iterator[Finding]:
    """The columns that are kept as they are because nothing here knows them."""
    for column in header:
        if column not in KNOWN:
            yield Finding(file.name, 1, f"the column {column!r} is not known; its cells are kept as they stand")


def said_of(row: CslRow, names: Names) -> Iterator[str]:
    """What a row holds that was kept and not understood."""
    source, kind = row.cells.get("source", ""), row.cells.get("type", "")
    if list_of(source) is None:
        yield f"the list {source!r} is not known"
    if kind and kind not in TYPES:
        yield f"the type {kind!r} is not known"
    for column in ("start_date", "end_date"):
        if column in row.cells and day_of(row.cells[column]) is None:
            yield f"{column} {row.cells[column]!r} is no day"
    for text in row.parts("dates_of_birth"):
        if birth_day(text) is None:
            yield f"the date of birth {text!r} is not understood"
    for label in dict.fromkeys(one.detail.label for one in map(read_id, row.parts("ids")) if not one.is_known):
        yield f"the field {label!r} is not known"
    yield from names.said
