"""One hand-kept TOML file as a list of tables of one shape; a fault names its file and table."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError

from service.errors import BadDataset
from service.names.tables import read
from service.sources.designation_lines import faults_in


def read_tables(path: Path, heading: str, schema: Schema) -> tuple[Any, ...]:
    """What the schema makes of each `[[heading]]`, in their order; the file holds nothing else.

    Raises BadDataset: for what is no TOML with its line, for a table with its number, counted from 1.
    """
    parsed = read(path)
    if set(parsed) != {heading} or not isinstance(parsed[heading], list):
        raise BadDataset(f"{path.name}: must hold [[{heading}]] and nothing else")
    return tuple(_made(path, heading, schema, parsed[heading]))


def _made(path: Path, heading: str, schema: Schema, tables: list[Any]) -> Iterator[Any]:
    for number, table in enumerate(tables, start=1):
        try:
            yield schema.load(table)
        except ValidationError as error:
            said = "; ".join(faults_in(error.messages))
            raise BadDataset(f"{path.name}, [[{heading}]] {number}: {said}") from error
