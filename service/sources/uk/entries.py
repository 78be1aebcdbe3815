"""The rows of a table as entries: all rows of one key, wherever in the file they stand."""

import re
from dataclasses import dataclass

from service.errors import BadDataset
from service.sources.uk.forms import Form
from service.sources.uk.tables import Row, Table


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the list: its key as printed, and its rows in the order of the file, one or more.

    `unknown` are the columns of the table that the form does not know.
    """

    key: str
    rows: tuple[Row, ...]
    unknown: tuple[str, ...]

    @property
    def line(self) -> int:
        """The line of its first row."""
        return self.rows[0].line

    def first(self, column: str) -> str:
        """The first thing that its rows say there, "" where none does."""
        return next((row.said[column] for row in self.rows if column in row.said), "")

    def each(self, column: str) -> tuple[str, ...]:
        """What its rows say there, each once, in their order."""
        return tuple(dict.fromkeys(row.said[column] for row in self.rows if column in row.said))


def entries_of(table: Table, form: Form) -> tuple[Entry, ...]:
    """The entries in the order of their first rows; raises BadDataset for a row without its key, type or day."""
    rows: dict[str, list[Row]] = {}
    for row in table.rows:
        for column in (form.key, form.type, form.regime, form.listed):
            if not row.get(column):
                raise BadDataset(f"{table.file}, line {row.line}: a row without {column}")
        rows.setdefault(row.get(form.key), []).append(row)
    known = form.columns
    unknown = tuple(column for column in table.header if column not in known)
    return tuple(Entry(key, tuple(found), unknown) for key, found in rows.items())


def id_of(entry: Entry, dataset: str) -> str:
    """The id of the entity: the dataset, then the key in small letters, digits and hyphens."""
    return f"{dataset}.{re.sub(r'[^a-z0-9]+', '-', entry.key.lower()).strip('-')}"
