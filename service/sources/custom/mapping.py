"""The mapping file: which column of a user's CSV means what, and what the file is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema
from marshmallow.validate import Length, OneOf

from service.domain.days import Day
from service.domain.entity import EntityType, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.custom.dates import ISO, faults_in_format
from service.sources.designation_fields import country, term
from service.sources.designation_lines import faults_in
from service.sources.law_fields import civil_day, tables, text, texts
from service.sources.reading import SourceFile

_ENCODINGS = OneOf(
    ("utf-8", "utf-8-sig", "utf-16", "ascii", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-6", "iso-8859-9",
     "iso-8859-15", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8-r", "koi8-u",
     "big5", "gb18030", "shift_jis", "euc-kr")
)  # fmt: skip
_DELIMITERS = OneOf((",", ";", "\t", "|"))


@dataclass(frozen=True, slots=True)
class Published:
    """The day of the list: fixed, or in a column whose cells all say the same, or in the name of the file."""

    day: Day | None = None
    column: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Aliases:
    """A column with other names, one or several."""

    column: str
    kind: NameKind
    quality: NameQuality


@dataclass(frozen=True, slots=True)
class Columns:
    """The column for each thing that a row can say once; None where the list does not say it."""

    id: str
    name: str
    type: str | None
    birth_date: str | None
    countries: str | None
    program: str | None
    listed: str | None
    until: str | None
    remarks: str | None


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What a mapping file says. `types` and `programs` translate the words of their columns; `type` and `program`
    stand where a cell is empty or there is no column. `dates` are tried in their order.
    """

    title: str
    publisher: str
    jurisdiction: str | None
    coverage: Coverage
    published: Published
    encoding: str
    delimiter: str
    separator: str | None
    dates: tuple[str, ...]
    type: EntityType
    program: str | None
    columns: Columns
    aliases: tuple[Aliases, ...]
    identifiers: Mapping[str, str]
    types: Mapping[str, EntityType]
    programs: Mapping[str, str]
    keep: tuple[str, ...]
    ignore: tuple[str, ...]

    def mapped(self) -> Iterator[str]:
        """Every column that means something here; a column can mean several things."""
        own = (getattr(self.columns, name) for name in Columns.__dataclass_fields__)
        yield from (column for column in own if column is not None)
        yield from (alias.column for alias in self.aliases)
        yield from self.identifiers
        yield from self.keep
        if self.published.column is not None:
            yield self.published.column


def read_mapping(file: SourceFile) -> ColumnMap:
    """Reads the TOML; raises BadDataset for a key or value that is not understood."""
    try:
        parsed = tomllib.loads(file.content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadDataset(f"{file.name}: this is no TOML ({error})") from error
    try:
        read: ColumnMap = _MappingSchema().load(parsed)
    except ValidationError as error:
        raise BadDataset(f"{file.name}: {'; '.join(faults_in(error.messages))}") from error
    return read


def _published(value: object) -> Published:
    if isinstance(value, dict):
        if set(value) not in ({"column"}, {"file"}):
            raise ValidationError('must be a day, {column = "…"} or {file = "…"}')
        told = {name: str(text().deserialize(one)) for name, one in value.items()}
        if "file" in told and (fault := faults_in_format(told["file"])):
            raise ValidationError(fault)
        return Published(column=told.get("column"), file=told.get("file"))
    return Published(day=civil_day().deserialize(value))


def _words(meaning: fields.Field[Any]) -> fields.Function:
    """A table of the user's own words, each with what it means."""

    def read(value: object) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise ValidationError("must be a table")
        return {word: meaning.deserialize(told) for word, told in value.items()}

    return fields.Function(deserialize=read, load_default=dict)


class _ColumnsSchema(Schema):
    id = text(required=True)
    name = text(required=True)
    type = text(load_default=None)
    birth_date = text(load_default=None)
    countries = text(load_default=None)
    program = text(load_default=None)
    listed = text(load_default=None)
    until = text(load_default=None)
    remarks = text(load_default=None)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Columns:
        return Columns(**read)


class _AliasesSchema(Schema):
    column = text(required=True)
    kind = term(NameKind, load_default=NameKind.AKA)
    quality = term(NameQuality, load_default=NameQuality.UNSTATED)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Aliases:
        return Aliases(**read)


class _MappingSchema(Schema):
    title = text(required=True)
    publisher = text(required=True)
    jurisdiction = fields.Function(deserialize=country, load_default=None)
    coverage = term(Coverage, load_default=Coverage.SELECTED, validate=OneOf([Coverage.COMPLETE, Coverage.SELECTED]))
    published = fields.Function(deserialize=_published, load_default=Published())
    encoding = text(load_default="utf-8-sig", validate=_ENCODINGS)
    delimiter = fields.String(load_default=",", validate=_DELIMITERS)
    separator = fields.String(load_default=None, validate=Length(min=1))
    dates = texts(load_default=ISO, validate=Length(min=1))
    type = term(EntityType, load_default=EntityType.OTHER)
    program = text(load_default=None)
    columns = fields.Nested(_ColumnsSchema, required=True)
    aliases = tables(_AliasesSchema, load_default=())
    identifiers = _words(text())
    types = _words(term(EntityType))
    programs = _words(text())
    keep = texts(load_default=())
    ignore = texts(load_default=())

    @validates_schema
    def _agrees(self, read: dict[str, Any], **_: Any) -> None:
        faults = [fault for form in read["dates"] if (fault := faults_in_format(form))]
        if faults:
            raise ValidationError(faults, "dates")
        if read["coverage"] is Coverage.COMPLETE and read["published"] == Published():
            raise ValidationError("a complete list says of which day it is", "published")

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> ColumnMap:
        return ColumnMap(**read)
