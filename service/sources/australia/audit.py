"""What in Australia's list is not known here, row by row and column by column."""

import re
from collections.abc import Iterator, Sequence

from service.names.fold import fold
from service.sources.australia.describe import KNOWN, NAME_KINDS, TYPES, name_type
from service.sources.australia.read import DfatRow
from service.sources.australia.written_days import days_in
from service.sources.listed_names import Names
from service.sources.reading import Finding, SourceFile

# An age is no day, and of a day of another calendar the text alone is kept.
_NO_DAY = re.compile(r"years old|unknown|hijri", re.IGNORECASE)


def strange_columns(file: SourceFile, columns: Sequence[str]) -> Iterator[Finding]:
    """The columns that are kept as they are because nothing here knows them; one without a name is no finding yet."""
    for column in columns:
        if column and fold(column) not in KNOWN:
            yield Finding(file.name, 1, f"the column {column!r} is not known; its cells are kept as they stand")


def said_of(rows: Sequence[DfatRow], names: Names) -> Iterator[str]:
    """What the rows of one party hold that was kept and not understood."""
    for row in rows:
        if name_type(row) not in NAME_KINDS:
            yield f"{row.number}{row.part}: the name type {row.cells.get('name type')!r} is not known"
        if row.cells.get("type", "").lower() not in TYPES:
            yield f"{row.number}{row.part}: the type {row.cells.get('type')!r} is not known"
        if "" in row.cells:
            yield f"{row.number}{row.part}: {row.cells['']!r} stands in a column without a name"
        born = row.cells.get("date of birth", "")
        if born and "date of birth" not in row.days and not days_in(born) and not _NO_DAY.search(born):
            yield f"{row.number}{row.part}: the date of birth {born!r} is not understood"
    yield from (f"{rows[0].number}: {said}" for said in names.said)
