"""Every dataset that an answer can draw on, loaded or not, as sources.toml lists them."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema
from marshmallow.validate import URL

from service.domain.provenance import Dataset
from service.errors import BadDataset, InvalidQuestion
from service.sources.designation_fields import country
from service.sources.fetching import Fetching
from service.sources.law_fields import text, texts
from service.sources.toml_tables import read_tables

_TABLE = "dataset"
_KEY = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(rf"(?:(?:ftm|custom):)?{_KEY}", re.ASCII)
_OWN = re.compile(rf"(?:ftm|custom):{_KEY}", re.ASCII)
_HEADER = re.compile(r"[A-Za-z][A-Za-z-]*", re.ASCII)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Row:
    dataset: Dataset
    fetching: Fetching | None


def read_catalogue(path: Path, programs: Container[str]) -> tuple[Dataset, ...]:
    """The datasets in the order in which answers list them.

    Raises BadDataset for a table that is not understood, an id or a bundled file that stands twice,
    and a program that does not exist.
    """
    datasets = tuple(row.dataset for row in _rows(path))
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


def read_fetching(path: Path) -> Mapping[str, Fetching]:
    """How each dataset that is published at an address is fetched; raises BadDataset as `read_catalogue` does.

    The bundled lists are not among them: what their addresses hold is read by a person.
    """
    return {row.dataset.id: row.fetching for row in _rows(path) if row.fetching and row.dataset.file is None}


def named(datasets: Sequence[Dataset], dataset: str) -> Dataset:
    """The dataset of this id: one of the catalogue, or a list of the user's own, `ftm:<name>` or `custom:<name>`.

    Raises InvalidQuestion for any other.
    """
    for one in datasets:
        if one.id == dataset:
            return one
    if _OWN.fullmatch(dataset):
        return Dataset(id=dataset, title=dataset, publisher="the user of this service", jurisdiction=None, programs=())
    raise InvalidQuestion({"dataset": [f"{dataset!r} is no dataset that is known here"]})


def _rows(path: Path) -> tuple[_Row, ...]:
    return tuple(read_tables(path, _TABLE, _DatasetSchema()))


def _id(value: object) -> str:
    if not isinstance(value, str) or _ID.fullmatch(value) is None:
        raise ValidationError("must be small letters, digits, hyphens, after ftm: or custom: for a list of one's own")
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValidationError("must be a count, 1 or more")
    return value


def _jurisdiction(value: object) -> str:
    """Two letters: a country by ISO 3166, or EU and UN."""
    return country(value)


def _hosts(value: object) -> tuple[str, ...]:
    found: tuple[str, ...] = texts().deserialize(value)
    strange = [host for host in found if _HOST.fullmatch(host) is None]
    if strange:
        raise ValidationError(f"{strange[0]!r} is not the name of a host")
    return found


def _headers(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValidationError("must be a table of headers")
    strange = [name for name in value if _HEADER.fullmatch(name) is None]
    if strange:
        raise ValidationError(f"{strange[0]!r} is not the name of a header")
    return {name: str(text().deserialize(said)) for name, said in value.items()}


class _DatasetSchema(Schema):
    id = fields.Function(deserialize=_id, required=True)
    title = text(required=True)
    publisher = text(required=True)
    jurisdiction = fields.Function(deserialize=_jurisdiction, load_default=None)
    programs = texts(required=True)
    address = text(load_default=None, validate=URL(schemes={"https"}))
    files = texts(load_default=())
    hosts = fields.Function(deserialize=_hosts, load_default=())
    headers = fields.Function(deserialize=_headers, load_default=dict)
    format = text(load_default=None)
    floor = fields.Function(deserialize=_count, load_default=None)
    floor_fetched = fields.Function(deserialize=_count, load_default=None)
    file = text(load_default=None)
    note = text(load_default=None)

    @validates_schema
    def _need_an_address(self, read: dict[str, Any], **_: Any) -> None:
        for name in ("files", "hosts", "headers", "floor_fetched"):
            if read[name] and read["address"] is None:
                raise ValidationError("belongs to a list that is fetched, and this one has no address", name)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> _Row:
        files, hosts, headers, floor = (read.pop(name) for name in ("files", "hosts", "headers", "floor_fetched"))
        dataset = Dataset(**read)
        if dataset.address is None:
            return _Row(dataset, None)
        address = dataset.address
        addresses = tuple(urljoin(address, file) for file in files) or (address,)
        return _Row(dataset, Fetching(addresses, hosts, headers, floor or dataset.floor))
