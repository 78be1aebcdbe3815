"""The documents that law and designations rest on, by their ids in references.toml."""

from pathlib import Path

from service.domain.program import Source
from service.errors import BadDataset
from service.sources.law_schemas import SourceSchema
from service.sources.toml_tables import read_tables


def read_references(path: Path) -> dict[str, Source]:
    """Raises BadDataset for a document that is not understood or an id that stands twice."""
    found: dict[str, Source] = {}
    for number, source in enumerate(read_tables(path, "sources", SourceSchema()), start=1):
        if source.id in found:
            raise BadDataset(f"{path.name}, [[sources]] {number}: id: {source.id!r} stands there twice")
        found[source.id] = source
    return found
