"""Parties, their names and identifiers, and the entities of lists that describe them."""

from marshmallow import fields

from service.api.schemas.answer import Answer, if_told, texts, told
from service.domain.entity import DetailKind, EntityType, NameKind, NameQuality

_TYPES = [one.value for one in EntityType]
_KINDS = [one.value for one in NameKind]
_QUALITIES = [one.value for one in NameQuality]


class IdentifierSchema(Answer):
    """A number or code, and who gives it."""

    scheme = told()
    value = told()


class PrintedIdentifierSchema(IdentifierSchema):
    """A number or code as a list prints it, with what the list adds."""

    remark = if_told()


class PartySchema(Answer):
    """A party as answers name it."""

    id = told()
    name = told()
    type = told(enum=_TYPES)
    identifiers = fields.List(fields.Nested(IdentifierSchema))


class MatchedNameSchema(Answer):
    """The printed name that was found."""

    text = told()
    kind = told(enum=_KINDS)
    quality = told(enum=_QUALITIES)
    dataset = told()
    basis = if_told("What the name rests on.")
    confidence = if_told("How well it rests on that, where the dataset says so.")


class NameSchema(Answer):
    """A name as a list prints it."""

    text = told()
    kind = fields.Enum(NameKind, by_value=True)
    quality = fields.Enum(NameQuality, by_value=True)
    source = if_told()
    basis = if_told()
    confidence = if_told()
    language = if_told("The language or script, as the list calls it.")
    remark = if_told()


class DetailSchema(Answer):
    """Something else that a record says, as it is printed."""

    kind = told(enum=[one.value for one in DetailKind])
    text = told()
    label = if_told("What the list calls it.")
    day = if_told("The text as a day.")
    earliest = if_told()
    latest = if_told()
    country = if_told()
    entity = if_told("The entity that a relation points to.")
    party = if_told("The party that this entity describes, where its list is loaded.")


class EntitySchema(Answer):
    """A party as one list describes it."""

    id = told()
    dataset = told()
    type = told(enum=_TYPES)
    names = fields.List(fields.Nested(NameSchema))
    identifiers = fields.List(fields.Nested(PrintedIdentifierSchema))
    countries = texts()
    birth_dates = texts()
    note = if_told()
    details = fields.List(fields.Nested(DetailSchema))
    last_seen = if_told("It has left the list; this is the day of the last edition that had it.")


class LinkSchema(Answer):
    """Why entities of several lists are one party."""

    entities = texts()
    reason = told()
    source = if_told()


class StretchSchema(Answer):
    """A stretch in which a designation was in force; each end lies on a day from the earliest to the latest."""

    designation = told()
    start_earliest = if_told("Null: no source bounds it.")
    start_latest = if_told("Null: no source bounds it.")
    has_end = fields.Boolean()
    end_earliest = if_told()
    end_latest = if_told()


class CandidateSchema(Answer):
    """A party that could be meant."""

    party = fields.Nested(PartySchema)
    score = fields.Float()
