"""Programs as the law has them: effects with their days and penalties, and the rules of start, end and ownership."""

from marshmallow import fields

from service.api.schemas.answer import Answer, StartDay, Words, if_told, texts, told
from service.domain.effects import Phase


class ProgramRowSchema(Answer):
    """A program as a list of programs shows it."""

    id = told()
    name = told()
    jurisdiction = told()
    authority = told()
    kind = told()
    status = told()
    zone = Words(attribute="zone.key")
    ended_on = if_told()
    list_url = if_told()


class PenaltySchema(Answer):
    """The greatest penalty from one day to another."""

    start = if_told(data_key="from")
    until = if_told()
    maximum = told()


class VersionSchema(Answer):
    """How a rule read from one day to another."""

    start = told(data_key="from")
    until = if_told()
    rule = told()


class LimbSchema(Answer):
    """A part of an effect with its own start."""

    name = told()
    start = StartDay(data_key="from")
    note = if_told()


class EffectSchema(Answer):
    """One thing that a designation forbids, requires or exposes, and to whom, at any time."""

    type = told()
    label = told()
    summary = told()
    citation = told()
    bound = told()
    bound_meaning = told()
    start = StartDay(data_key="from", metadata={"description": "A day, or `unknown` where no source gives it."})
    until = if_told()
    verified = fields.Boolean(metadata={"description": "False: no document was read for it."})
    start_verified = fields.Boolean()
    until_verified = fields.Boolean()
    start_basis = if_told()
    applies = told(enum=[one.value for one in Phase])
    scope = if_told()
    basis = if_told()
    limbs = fields.List(fields.Nested(LimbSchema))
    intervals = fields.List(fields.Nested(VersionSchema))
    versions = fields.List(fields.Nested(VersionSchema))
    penalties = fields.List(fields.Nested(PenaltySchema))
    exceptions = texts()
    sources = texts()
    note = if_told()
    missing = if_told("What no source told.")


class RuleSchema(Answer):
    """A rule: a code for software, a summary for people."""

    code = told()
    summary = told()
    verified = fields.Boolean()
    sources = texts()
    note = if_told()
    missing = if_told()
    basis = if_told()
    versions = fields.List(fields.Nested(VersionSchema))


class OwnershipRuleSchema(Answer):
    """When an entity owned or controlled by a designated party is itself caught."""

    rule = fields.Nested(RuleSchema)
    threshold = if_told()
    aggregate = fields.Boolean(allow_none=True)
    control_counts = fields.Boolean(allow_none=True)
    exceptions = texts()


class SourceSchema(Answer):
    """A document that the facts rest on."""

    id = told()
    kind = told()
    title = told()
    url = if_told()
    address = if_told()
    relied_on = if_told("What it was read for.")
    checked_on = if_told()


class PeriodSchema(Answer):
    """A time during which a program that ended and was applied again was in force."""

    start = told(data_key="from")
    until = if_told()
    instant = fields.DateTime(allow_none=True)
    verified = fields.Boolean()
    sources = texts()
    note = if_told()


class ProgramSchema(ProgramRowSchema):
    """A program in full."""

    legal_basis = texts()
    effects = fields.List(fields.Nested(EffectSchema))
    effective_date_rule = fields.Nested(RuleSchema)
    revocation_rule = fields.Nested(RuleSchema)
    ownership_rule = fields.Nested(OwnershipRuleSchema)
    review = fields.Nested(RuleSchema)
    read_on = told()
    confidence = told()
    confidence_cap = if_told()
    granularity = told()
    tags = texts()
    applies_to = if_told()
    judicial_review = if_told()
    opensanctions_key = if_told()
    renewal_confirmed_to = if_told()
    periods = fields.List(fields.Nested(PeriodSchema))
    exemptions = texts()
    notes = texts()
    sources = fields.List(fields.Nested(SourceSchema))
    unverified_parts = texts()


class ProgramsSchema(Answer):
    """All programs, in short."""

    programs = fields.List(fields.Nested(ProgramRowSchema))
    law = told("The digest of the law.")


class ProgramInFullSchema(Answer):
    """One program, in full."""

    programs = fields.List(fields.Nested(ProgramSchema))
    law = told("The digest of the law.")
