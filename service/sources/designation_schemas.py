"""The shape of a designation file: what a header, an entity, a name and an event may say."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema
from marshmallow.validate import URL, Equal, OneOf

from service.domain.entity import EntityType, Identifier, Name, NameKind, NameQuality
from service.domain.events import Conflict, Event, EventType
from service.domain.provenance import Coverage
from service.sources.designation_fields import (
    bounded_day,
    clock_time,
    country,
    full_day,
    key,
    list_of,
    printed,
    printed_names,
    term,
)
from service.sources.law_fields import civil_day, tables, text, texts, truth

FORMAT = "designations/1"
_CONFIDENCE = OneOf(["high", "medium", "low"])
# With medium confidence a part was read and the rest inferred, which is less than verified.
_READ = frozenset({"high", None})


class HeaderSchema(Schema):
    """The first line: which dataset, how much of its list, and for which days that holds."""

    format = text(required=True, validate=Equal(FORMAT))
    dataset = key(required=True)
    coverage = term(Coverage, required=True, validate=OneOf([Coverage.COMPLETE, Coverage.SELECTED]))
    covers_from = full_day(load_default=None)
    covers_until = full_day(load_default=None)
    published_at = civil_day(required=True)

    @validates_schema
    def _bounds(self, read: dict[str, Any], **_: Any) -> None:
        first, last = read["covers_from"], read["covers_until"]
        if read["coverage"] is Coverage.COMPLETE and None in {first, last}:
            raise ValidationError("a complete list says which days it covers", "covers_from")
        if first and last and first > last:
            raise ValidationError("lies before covers_from", "covers_until")
        published = read["published_at"].latest
        if last and published and last > published:
            raise ValidationError("lies after published_at", "covers_until")


class NameSchema(Schema):
    """A name as it is printed, and why it stands here."""

    printed = fields.Function(deserialize=printed, required=True, data_key="text")
    kind = term(NameKind, required=True)
    quality = term(NameQuality, required=True)
    source = text(load_default=None)
    basis = text(load_default=None)
    confidence = text(load_default=None, validate=_CONFIDENCE)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Name:
        name = read.pop("printed")
        return Name(text=name.text, folded=name.folded, **read)


class IdentifierSchema(Schema):
    """A number or code, with the scheme that it belongs to."""

    scheme = key(required=True)
    value = text(required=True)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Identifier:
        return Identifier(**read)


class EntitySchema(Schema):
    """A party as this list describes it."""

    id = key(required=True)
    type = term(EntityType, required=True)
    names = tables(NameSchema, required=True)
    identifiers = tables(IdentifierSchema, load_default=())
    countries = fields.Function(deserialize=lambda value: tuple(map(country, list_of(value))), load_default=())
    note = text(load_default=None)

    @validates_schema
    def _names(self, read: dict[str, Any], **_: Any) -> None:
        names = read["names"]
        folded = [name.folded for name in names]
        twice = [name.text for place, name in enumerate(names) if name.folded in folded[:place]]
        if twice:
            raise ValidationError(f"{twice[0]!r} stands there twice", "names")
        if not names or sum(name.kind is NameKind.PRIMARY for name in names) > 1:
            raise ValidationError("an entity has one name or more, and one primary name at most", "names")


class ConflictSchema(Schema):
    """Another day for the same event, and who gives it."""

    day = bounded_day(required=True)
    source = text(required=True)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Conflict:
        return Conflict(**read)


class EventSchema(Schema):
    """One thing that happened, on which day, and which document says so."""

    type = term(EventType, required=True)
    day = bounded_day(required=True)
    instant = clock_time(load_default=None)
    announced = bounded_day(load_default=None)
    decided = bounded_day(load_default=None)
    published = bounded_day(load_default=None)
    names = printed_names(load_default=())
    citation = text(load_default=None)
    source_url = text(load_default=None, validate=URL(schemes={"http", "https"}))
    sources = texts(load_default=())
    confidence = text(load_default=None, validate=_CONFIDENCE)
    basis = text(load_default=None)
    note = text(load_default=None)
    conflicts = tables(ConflictSchema, load_default=())
    ends = truth(load_default=False)
    residual = text(load_default=None)

    @validates_schema
    def _support(self, read: dict[str, Any], **_: Any) -> None:
        cited = read["sources"] or read["citation"] or read["source_url"]
        if not cited and read["confidence"] != "low":
            raise ValidationError("an event without a source has the confidence low", "sources")
        at = read["instant"]
        if at is not None and read["day"].text != at.date().isoformat():
            raise ValidationError("lies on another day than the event", "instant")

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Event:
        return Event(verified=read["confidence"] in _READ, **read)


def _entity(value: object) -> Any:
    """An entity with its names, or the full id of one that stands elsewhere."""
    if isinstance(value, dict):
        return _ENTITY.load(value)
    dataset, _, name = str(text().deserialize(value)).partition(".")
    return ".".join(key().deserialize(part) for part in (dataset, name))


_ENTITY = EntitySchema()


class LineSchema(Schema):
    """One designation: an entity, a program, and the row of events."""

    id = key(required=True)
    program = text(required=True)
    entity = fields.Function(deserialize=_entity, required=True)
    events = tables(EventSchema, required=True)
    note = text(load_default=None)
