"""The answers of every question about names and parties, as the contract writes them."""

from marshmallow import fields

from service.api.schemas.answer import (
    Answer,
    BasisSchema,
    CoverageSchema,
    EvidenceSchema,
    MatcherSchema,
    MomentsSchema,
    Words,
    if_told,
    of_basis,
    told,
)
from service.api.schemas.designations import FLAGS, DesignationSchema
from service.api.schemas.parties import (
    CandidateSchema,
    EntitySchema,
    LinkSchema,
    MatchedNameSchema,
    PartySchema,
    StretchSchema,
)
from service.api.schemas.questions import OF_A_DESIGNATION, STATUSES


def the_query() -> fields.Dict:
    """What was understood, defaults written out; null where nothing was said."""
    return fields.Dict(keys=fields.String(), metadata={"description": "What was understood."})


class HitSchema(Answer):
    """A party that reached the threshold: a proposal that a person decides on."""

    score = fields.Float()
    status = told(enum=list(OF_A_DESIGNATION))
    party = fields.Nested(PartySchema)
    matched_name = fields.Nested(MatchedNameSchema, allow_none=True)
    evidence = fields.List(fields.Nested(EvidenceSchema))
    designations = fields.List(fields.Nested(DesignationSchema))


class LookupHeadSchema(Answer):
    """The hits of a lookup."""

    id = told()
    kind = told(enum=["lookup"])
    asked_at = told()
    as_of = of_basis("as_of")
    known_at = of_basis("known_at")
    law = of_basis("law", "The digest of the law that was applied.")
    query = the_query()
    outcome = told(enum=["hits", "no_hits"])
    total = fields.Integer(metadata={"description": "All hits, shown or not."})
    total_is = told(enum=["exactly", "at_least"])
    truncated = fields.Boolean()
    withheld = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(),
        metadata={"description": "How many hits `status=in_force` dropped, by their status."},
    )
    hits = fields.List(fields.Nested(HitSchema))


class LookupAnswerSchema(BasisSchema, LookupHeadSchema):
    """A lookup answered."""


class StatusHeadSchema(Answer):
    """Whether a name was listed under a program at a moment."""

    kind = told(enum=["status"])
    as_of = of_basis("as_of")
    known_at = of_basis("known_at")
    law = of_basis("law")
    query = the_query()
    status = told(enum=list(STATUSES))
    flags = fields.List(told(enum=FLAGS))
    flag_details = fields.Dict(keys=Words(), values=Words())
    name_in_scope = fields.Boolean(allow_none=True)
    ambiguous = fields.Boolean()
    truncated = fields.Boolean(metadata={"description": "True where the search for candidates was itself cut."})
    why = told("The reason, in a sentence.")
    party = fields.Nested(PartySchema, allow_none=True)
    covered_by = fields.Nested(PartySchema, allow_none=True)
    matched_name = fields.Nested(MatchedNameSchema, allow_none=True)
    score = fields.Float(allow_none=True)
    designation = fields.Nested(DesignationSchema, allow_none=True)
    others = fields.List(fields.Nested(DesignationSchema))
    candidates = fields.List(fields.Nested(CandidateSchema))


class StatusAnswerSchema(BasisSchema, StatusHeadSchema):
    """A question of status answered."""


class ComparisonAnswerSchema(Answer):
    """How alike two descriptions are."""

    score = fields.Float()
    hit = fields.Boolean()
    threshold = fields.Float()
    evidence = fields.List(fields.Nested(EvidenceSchema))
    matcher = fields.Nested(MatcherSchema)


class PartyHeadSchema(MomentsSchema):
    """All that is on record of one party."""

    party = fields.Nested(PartySchema)
    status = told(enum=list(STATUSES))
    entities = fields.List(fields.Nested(EntitySchema))
    links = fields.List(fields.Nested(LinkSchema))
    designations = fields.List(fields.Nested(DesignationSchema))
    stretches = fields.List(fields.Nested(StretchSchema))


class PartyAnswerSchema(BasisSchema, PartyHeadSchema):
    """A question about one party answered."""


class MovedSchema(Answer):
    """Where an entity that was joined to a party is found."""

    moved_to = told()


class PageSchema(MomentsSchema):
    """One page of designations in the order of their ids."""

    designations = fields.List(fields.Nested(DesignationSchema))
    next = if_told("The `after` of the next page, if there is one.")


class BrowseAnswerSchema(BasisSchema, PageSchema):
    """A page of designations, and what it was read from."""


class RowAnswerSchema(BasisSchema, LookupHeadSchema):
    """A lookup of a batch; of coverage, matcher and notice, what differs from those beside the results."""

    OPTIONAL = frozenset({"coverage", "matcher", "notice"})


class RowSchema(Answer):
    """The answer to one query of a batch, or why there is none."""

    OPTIONAL = frozenset({"answer", "detail", "errors"})

    id = fields.String(allow_none=True)
    status_code = fields.Integer(metadata={"enum": [200, 409, 422]})
    answer = fields.Nested(RowAnswerSchema)
    detail = fields.String()
    errors = fields.Dict(keys=fields.String(), values=fields.List(fields.String()))


class BatchAnswerSchema(Answer):
    """A batch answered; coverage, matcher and notice hold for every row that has none of its own."""

    kind = told(enum=["lookups"])
    asked_at = told()
    results = fields.List(fields.Nested(RowSchema))
    coverage = fields.List(fields.Nested(CoverageSchema))
    matcher = fields.Nested(MatcherSchema)
    notice = told()
