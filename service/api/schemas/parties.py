"""Parties, their names and identifiers, and the entities of lists that describe them."""

from marshmallow import fields

from service.api.schemas.answer import Answer, if_told, texts, told
from service.domain.entity import EntityType, NameKind, NameQuality

_TYPES = [one.value for one in EntityType]
_KINDS = [one.value for one in NameKind]
_QUALITIES = [one.value for one in NameQuality]


class IdentifierSchema(Answer):
    """A number or code, and who gives it."""

    scheme = told()
    value = told()


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


class EntitySchema(Answer):
    """A party as one list describes it."""

    id = told()
    dataset = told()
    type = told(enum=_TYPES)
    names = fields.List(fields.Nested(NameSchema))
    identifiers = fields.List(fields.Nested(IdentifierSchema))
    countries = texts()
    birth_dates = texts()
    note = if_told()


class LinkSchema(Answer):
    """Why entities of several lists are one party."""

    entities = texts()
    reason = told()
    source = if_told()


class CandidateSchema(Answer):
    """A party that could be meant."""

    party = fields.Nested(PartySchema)
    score = fields.Float()
