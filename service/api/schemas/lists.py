"""Lists through their editions: what each holds, what it changed, and what became of one entity."""

from marshmallow import fields

from service.api.schemas.answer import Answer, BasisSchema, MomentsSchema, if_told, texts, told
from service.api.schemas.datasets import DatasetSchema
from service.api.schemas.parties import PartySchema
from service.domain.changes import Act
from service.domain.provenance import Coverage

_ACTS = [one.value for one in Act]
_HELD = [one.value for one in Coverage if one is not Coverage.NOT_LOADED]


class EditionNamedSchema(Answer):
    """An edition by its digest."""

    edition = told("The digest of the bytes that were read.")
    day = told("The day that it speaks for; of a list that bears none, the day on which it was known.")
    published_at = if_told("The day inside the file.")
    known_from = told("The moment from which the service knew it.")
    coverage = told("Only a complete edition shows that an entity has left the list.", enum=_HELD)


class EditionSchema(Answer):
    """An edition as it was loaded."""

    edition = told("The digest of the bytes that were read.")
    day = told()
    coverage = told(enum=_HELD)
    published_at = if_told()
    loaded_at = told()
    known_from = told()
    back_filled = fields.Boolean(metadata={"description": "An archived file, loaded later than it was received."})
    entities = fields.Integer()
    designations = fields.Integer()
    covers_from = if_told()
    covers_until = if_told()
    missing = texts()
    accepted = if_told("Why a person let it in although it failed a check.")
    findings = fields.Integer(metadata={"description": "How many things the reader met and did not know."})
    gates = texts()
    pruned = fields.Boolean(metadata={"description": "What it held was taken away; that it was loaded is kept."})


class FieldChangeSchema(Answer):
    """What a field says in one of the two editions alone."""

    field = told()
    old = texts()
    new = texts()


class EntityChangeSchema(Answer):
    """What became of an entity from one edition to the next."""

    entity = told()
    name = told()
    act = fields.Enum(Act, by_value=True)
    programs = texts()
    fields_ = fields.List(fields.Nested(FieldChangeSchema), data_key="fields", attribute="fields")


class ChangesSchema(Answer):
    """What an edition says otherwise than the one before it: removed first, then added, then changed, each by ids."""

    dataset = told()
    older = fields.Nested(
        EditionNamedSchema,
        allow_none=True,
        metadata={"description": "Null: it is the first, adds all that it has, and nothing is listed."},
    )
    newer = fields.Nested(EditionNamedSchema)
    of_reading = fields.Boolean(metadata={"description": "The same bytes were read otherwise."})
    counts = fields.Dict(keys=fields.String(), values=fields.Integer())
    changes = fields.List(fields.Nested(EntityChangeSchema))
    next = if_told("The `after` of the next page, if there is one.")


class LastChangeSchema(ChangesSchema):
    """The first of what an edition changed, and where all of it is found."""

    all = told("The address of all of it.")


class ListSchema(DatasetSchema):
    """A dataset with its editions, the newest first."""

    editions = fields.List(fields.Nested(EditionSchema))
    last_change = fields.Nested(
        LastChangeSchema, allow_none=True, metadata={"description": "What the edition that answers changed."}
    )


class ListAnswerSchema(Answer):
    """One dataset as it was known at one moment."""

    datasets = fields.List(fields.Nested(ListSchema))
    known_at = told()


class ListChangesSchema(Answer):
    """A page of what the edition changed that was current at one moment; null where none was."""

    changes = fields.Nested(ChangesSchema, allow_none=True)
    known_at = told()


class EntityStepSchema(Answer):
    """What one edition says otherwise of an entity than the one before it."""

    dataset = told("The list that says it: that of the entity, or another that designates it.")
    older = fields.Nested(EditionNamedSchema, allow_none=True)
    newer = fields.Nested(EditionNamedSchema)
    of_reading = fields.Boolean()
    act = told(enum=_ACTS)
    programs = texts()
    fields_ = fields.List(fields.Nested(FieldChangeSchema), data_key="fields", attribute="fields")


class SeenInSchema(Answer):
    """Editions that have an entity, one after the other."""

    first = fields.Nested(EditionNamedSchema)
    last = fields.Nested(EditionNamedSchema)
    editions = fields.Integer()


class EntityHistorySchema(Answer):
    """An entity through the editions of its list."""

    entity = told()
    dataset = told()
    name = told()
    first_seen = if_told("The day of the first edition that has it.")
    last_seen = if_told("The day of the last edition that has it.")
    is_current = fields.Boolean(metadata={"description": "The newest edition has it."})
    seen_in = fields.List(fields.Nested(SeenInSchema))
    changes = fields.List(fields.Nested(EntityStepSchema))


class HistoryHeadSchema(MomentsSchema):
    """What became of every entity of a party."""

    party = fields.Nested(PartySchema)
    entities = fields.List(fields.Nested(EntityHistorySchema))


class HistoryAnswerSchema(BasisSchema, HistoryHeadSchema):
    """A question about the history of a party answered."""
