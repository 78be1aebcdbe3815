"""The shape of the files of the law: which keys each table may have, and which it must."""

from typing import Any

from marshmallow import Schema, fields, post_load
from marshmallow.validate import Length, OneOf, Regexp

from service.domain.effects import Phase
from service.domain.program import Effect, Limb, OwnershipRule, Penalty, Period, Rule, Source, Term, Version
from service.sources.designation_fields import clock_time
from service.sources.law_fields import civil_day, civil_day_or_unknown, tables, text, texts, truth, zone

_BASES = OneOf(["secondary"])
_SCOPES = OneOf(["territory"])
_WEB_ADDRESS = Regexp(r"https?://[^\s]+\Z", error="must be one web address")


class PenaltySchema(Schema):
    start = civil_day(load_default=None)
    until = civil_day(load_default=None)
    maximum = text(required=True)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Penalty:
        return Penalty(**read)


class VersionSchema(Schema):
    start = civil_day_or_unknown(required=True)
    until = civil_day(load_default=None)
    rule = text(required=True)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Version:
        return Version(**read)


class LimbSchema(Schema):
    name = text(required=True)
    start = civil_day(load_default=None)
    note = text()

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Limb:
        return Limb(**read)


class RuleSchema(Schema):
    code = text(required=True)
    summary = text(required=True)
    verified = truth(required=True)
    sources = texts(required=True)
    note = text()
    missing = text()
    basis = text(validate=_BASES)
    versions = tables(VersionSchema)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Rule | OwnershipRule:
        return Rule(**read)


class OwnershipRuleSchema(RuleSchema):
    threshold = text()
    aggregate = truth()
    control_counts = truth()
    exceptions = texts()

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> OwnershipRule:
        own = {key: read.pop(key) for key in ("threshold", "aggregate", "control_counts", "exceptions") if key in read}
        return OwnershipRule(Rule(**read), **own)


class EffectSchema(Schema):
    type = text(required=True)
    summary = text(required=True)
    citation = text(required=True)
    bound = text(required=True)
    verified = truth(required=True)
    start = civil_day()
    start_verified = truth()
    start_basis = text()
    until = civil_day()
    until_verified = truth()
    applies = text(validate=OneOf([phase.value for phase in Phase]))
    scope = text(validate=_SCOPES)
    basis = text(validate=_BASES)
    limbs = tables(LimbSchema)
    intervals = tables(VersionSchema)
    versions = tables(VersionSchema)
    penalties = tables(PenaltySchema)
    exceptions = texts()
    sources = texts(required=True)
    note = text()
    missing = text()

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Effect:
        return Effect(**read)


class PeriodSchema(Schema):
    start = civil_day(required=True)
    until = civil_day(load_default=None)
    instant = clock_time(load_default=None)
    verified = truth(required=True)
    sources = texts(required=True)
    note = text()

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Period:
        return Period(**read)


class ProgramSchema(Schema):
    """Loads to the keyword arguments of a Program, with the ids of its sources in place of them."""

    id = text(required=True)
    name = text(required=True)
    jurisdiction = text(required=True)
    kind = text(required=True, validate=OneOf(["authority", "regime", "list"]))
    status = text(required=True, validate=OneOf(["active", "ended", "legacy"]))
    authority = text(required=True)
    applies_to = text()
    zone = zone(required=True)
    granularity = text(required=True, validate=OneOf(["date", "instant"]))
    tags = texts()
    legal_basis = texts(required=True, validate=Length(min=1))
    judicial_review = text()
    list_url = text(validate=_WEB_ADDRESS)
    opensanctions_key = text()
    ended_on = civil_day()
    renewal_confirmed_to = civil_day()
    read_on = civil_day(required=True)
    confidence = text(required=True, validate=OneOf(["high", "medium", "low"]))
    confidence_cap = text()
    periods = tables(PeriodSchema)
    exemptions = texts()
    notes = texts()
    unverified_parts = texts(required=True)
    sources = texts(required=True)
    effective_date_rule = fields.Nested(RuleSchema, required=True)
    revocation_rule = fields.Nested(RuleSchema, required=True)
    ownership_rule = fields.Nested(OwnershipRuleSchema, required=True)
    review = fields.Nested(RuleSchema, required=True)
    effects = tables(EffectSchema, required=True)


class SourceSchema(Schema):
    id = text(required=True)
    kind = text(required=True, validate=OneOf(["primary", "secondary", "recollection"]))
    title = text(required=True)
    url = text(load_default=None, validate=_WEB_ADDRESS)
    address = text()
    relied_on = text()
    checked_on = civil_day()

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Source:
        return Source(**read)


class ReferencesSchema(Schema):
    sources = tables(SourceSchema, required=True)


class TermSchema(Schema):
    id = text(required=True)
    label = text(required=True)
    meaning = text(required=True)
    group = text()

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> Term:
        return Term(**read)


class EventTermSchema(TermSchema):
    """What an event does to a designation's status stands in the place of the group."""

    group = text(required=True, data_key="status_change")


class VocabularySchema(Schema):
    effect_types = tables(TermSchema, required=True)
    bound = tables(TermSchema, required=True)
    event_types = tables(EventTermSchema, required=True)
    statuses = tables(TermSchema, required=True)
    flags = tables(TermSchema, required=True)
