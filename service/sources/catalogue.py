"""Every dataset that an answer can draw on, loaded or not, as sources.toml lists them."""

from collections.abc import Container
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load
from marshmallow.validate import URL

from service.domain.provenance import Dataset
from service.errors import BadDataset
from service.sources.designation_fields import country, key
from service.sources.law_fields import text, texts
from service.sources.toml_tables import read_tables

_TABLE = "dataset"


def read_catalogue(path: Path, programs: Container[str]) -> tuple[Dataset, ...]:
    """The datasets in the order in which answers list them.

    Raises BadDataset for a table that is not understood, an id or a bundled file that stands twice,
    and a program that does not exist.
    """
    datasets: tuple[Dataset, ...] = read_tables(path, _TABLE, _DatasetSchema())
    seen: set[str | None] = {None}
    for number, dataset in enumerate(datasets, start=1):
        place = f"{path.name}, [[{_TABLE}]] {number}"
        for key_of, own in (("id", dataset.id), ("file", dataset.file)):
            if own is not None and own in seen:
                raise BadDataset(f"{place}: {key_of}: {own!r} stands there twice")
            seen.add(own)
        for index, program in enumerate(dataset.programs):
            if program not in programs:
                raise BadDataset(f"{place}: programs[{index}]: {program!r} is no program")
    return datasets


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValidationError("must be a count, 1 or more")
    return value


def _jurisdiction(value: object) -> str:
    """Two letters: a country by ISO 3166, or EU and UN."""
    return country(value)


class _DatasetSchema(Schema):
    id = key(required=True)
    title = text(required=True)
    publisher = text(required=True)
    jurisdiction = fields.Function(deserialize=_jurisdiction, load_default=None)
    programs = texts(required=True)
    address = text(load_default=None, validate=URL(schemes={"https"}))
    format = text(load_default=None)
    floor = fields.Function(deserialize=_count, load_default=None)
    file = text(load_default=None)
    note = text(load_default=None)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Dataset:
        return Dataset(**read)
