"""What a reading of the UK's lists did not expect: columns of the table, and words of its entries."""

from collections.abc import Iterator

from service.errors import BadDataset
from service.sources.listed_names import NO_NAME
from service.sources.reading import Finding
from service.sources.uk.days import day_of
from service.sources.uk.entries import Entry
from service.sources.uk.forms import Form
from service.sources.uk.map import TYPES, Mapped
from service.sources.uk.names import KINDS, strength_of
from service.sources.uk.tables import Row, Table


def check_header(table: Table, form: Form) -> Iterator[Finding]:
    """A finding for each column that is unknown or not there; raises BadDataset for one that it cannot do without."""
    place = f"{table.file}, line {table.header_line}"
    for column in sorted(form.required):
        if column not in table.header:
            raise BadDataset(f"{place}: has no column {column!r}")
    for column in table.header:
        if column not in form.columns:
            said = f"the column {column!r} is not known; its cells are kept as they stand"
            yield Finding(table.file, table.header_line, said)
    for column in sorted(form.columns - set(table.header)):
        yield Finding(table.file, table.header_line, f"the column {column!r} is not there")


def findings_of(file: str, entry: Entry, form: Form, mapped: Mapped) -> Iterator[Finding]:
    """Words of one entry that are unknown, days that are none, and names that are none."""
    for row in entry.rows:
        yield from (Finding(file, row.line, f"{entry.key}: {said}") for said in _of_row(row, form))
    for said in mapped.names.said:
        yield Finding(file, entry.line, f"{entry.key}: {said}")
    if any(name.remark == NO_NAME for name in mapped.entity.names):
        yield Finding(file, entry.line, f"{entry.key}: the list prints no name")


def _of_row(row: Row, form: Form) -> Iterator[str]:
    if row.get(form.type) not in TYPES:
        yield f"the type {row.get(form.type)!r} is not known"
    if row.get(form.name_kind) not in KINDS:
        yield f"the name type {row.get(form.name_kind)!r} is not known"
    if strength_of(row.get(form.name_strength)) is None:
        yield f"the alias strength {row.get(form.name_strength)!r} is not known"
    for column in filter(None, (form.listed, form.born)):
        if row.get(column) and day_of(row.get(column)) is None:
            yield f"{column} is {row.get(column)!r}, which is no day"
