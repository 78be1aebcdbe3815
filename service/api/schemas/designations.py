"""Designations as of the day asked about, with their effects, history and provenance."""

from marshmallow import fields

from service.api.schemas.answer import Answer, Words, if_told, texts, told
from service.api.schemas.parties import PartySchema
from service.api.schemas.questions import OF_A_DESIGNATION
from service.domain.effects import Applies
from service.domain.flags import Flag

FLAGS = [one.value for one in Flag]
APPLIES = [one.value for one in Applies if one is not Applies.NO]


class ProgramShownSchema(Answer):
    """The program that a designation was made under."""

    id = told()
    name = told()
    authority = told()
    jurisdiction = told()


class LimbShownSchema(Answer):
    """A part of an effect with its own start."""

    name = told()
    start = told(data_key="from")
    applies = told(enum=[one.value for one in Applies])
    note = if_told()


class EffectShownSchema(Answer):
    """What the designation forbade, required or exposed on the day asked about, and to whom."""

    type = told()
    label = told()
    summary = told()
    citation = told()
    bound = told()
    bound_meaning = told()
    start = told("A day, or `unknown` where no source gives it.", data_key="from")
    until = if_told()
    penalty = if_told("The greatest penalty set on that day.")
    verified = fields.Boolean(metadata={"description": "False: no document was read for it."})
    start_verified = fields.Boolean()
    until_verified = fields.Boolean()
    applies = told("`may_not_have_applied`: on that day it is not certain.", enum=APPLIES)
    exceptions = texts()
    limbs = fields.List(fields.Nested(LimbShownSchema))
    scope = if_told()
    note = if_told()


class SourceShownSchema(Answer):
    """A document or report that an event rests on."""

    title = told()
    kind = if_told("Null where the source is named only in words.")
    url = if_told()


class HistorySchema(Answer):
    """One event; `date` is the day on which it took effect, the others are days of the same act."""

    date = told()
    event = told()
    meaning = told()
    citation = if_told()
    source_url = if_told()
    announced = if_told()
    decided = if_told()
    published = if_told()
    earliest = if_told("It took effect on this day or after.")
    latest = if_told("It took effect on this day or before.")
    names = texts()
    sources = fields.List(fields.Nested(SourceShownSchema))
    basis = if_told()
    note = if_told()
    conflicts = texts()
    verified = fields.Boolean()


class ProvenanceSchema(Answer):
    """From which edition of which list, and which of its entities."""

    dataset = told()
    edition = told()
    entity = told()
    published_at = if_told()
    loaded_at = told()
    is_current = fields.Boolean(
        metadata={"description": "False: it has left the list, and the edition is the last that had it."}
    )


class DesignationSchema(Answer):
    """One party under one program, as of the day asked about."""

    id = told()
    party = fields.Nested(PartySchema)
    as_of = told("The civil day, in the zone of the program, for which it was judged.")
    program = fields.Nested(ProgramShownSchema)
    dataset = told()
    status = told(enum=list(OF_A_DESIGNATION))
    flags = fields.List(told(enum=FLAGS))
    flag_details = fields.Dict(keys=Words(), values=Words())
    name_in_scope = fields.Boolean(allow_none=True)
    announced = if_told()
    effective_from = if_told()
    effective_until = if_told()
    first_seen = if_told()
    last_seen = if_told()
    citation = if_told()
    source_url = if_told()
    end_citation = if_told()
    end_source_url = if_told()
    verified = fields.Boolean()
    basis = if_told()
    note = if_told()
    effects = fields.List(fields.Nested(EffectShownSchema))
    history = fields.List(fields.Nested(HistorySchema))
    provenance = fields.Nested(ProvenanceSchema)
    first_listed = if_told("The day from which the entity stands on the list, under whatever program.")
    measures = texts()
    repeated_in = fields.List(fields.Nested(ProvenanceSchema))
