"""The answer to an article as the contract writes it: mentions, parties, claims, and what was left out."""

from marshmallow import fields

from service.api.schemas.answer import Answer, BasisSchema, EvidenceSchema, Words, if_told, of_basis, told
from service.api.schemas.answers import the_query
from service.api.schemas.article_body import SURENESS
from service.api.schemas.designations import DesignationSchema
from service.api.schemas.parties import CandidateSchema, MatchedNameSchema, PartySchema
from service.api.schemas.questions import STATUSES
from service.domain.entity import NameKind


class ArticleSchema(Answer):
    """The article as it was screened; offsets count the code points of `text`."""

    title = if_told()
    published = if_told()
    language = told("A language tag; `und` where it is not known.")
    characters = fields.Integer()
    sha256 = told("The digest of the text in UTF-8, in hexadecimal digits.")
    text = told("The text that was screened.")


class MentionSchema(Answer):
    """A stretch that names a party, which is the likeliest where several could be meant."""

    start = fields.Integer(metadata={"description": "Code points before it."})
    end = fields.Integer(metadata={"description": "`text[start:end]` is the surface."})
    surface = told()
    confidence = told(enum=list(SURENESS))
    score = fields.Float()
    party = fields.Nested(PartySchema)
    ambiguous = fields.Boolean(metadata={"description": "True where the article does not decide for one party."})
    candidates = fields.List(fields.Nested(CandidateSchema))
    matched_name = fields.Nested(MatchedNameSchema, allow_none=True)
    evidence = fields.List(fields.Nested(EvidenceSchema))


class OutOfScopeSchema(Answer):
    """A designation that is in force on the article's day and has the name at another time only."""

    designation = told()
    program = told()
    listed_from = told("The day from which it has the name.")
    listed_until = if_told("The day on which it lost the name.")


class NameInArticleSchema(Answer):
    """A name by which the article means the party."""

    text = told()
    kind = told(enum=[kind.value for kind in NameKind])
    mentions = fields.Integer()
    out_of_scope = fields.List(fields.Nested(OutOfScopeSchema))


class PartyInArticleSchema(Answer):
    """A party that the article names, with its designations as of the article's day."""

    party = fields.Nested(PartySchema)
    mentions = fields.Integer()
    status = told(enum=list(STATUSES))
    names = fields.List(fields.Nested(NameInArticleSchema))
    designations = fields.List(fields.Nested(DesignationSchema))


class AssertedSchema(Answer):
    """What a sentence says happened, and when."""

    event = told()
    date = if_told("To the precision that the article has.")


class ClaimSchema(Answer):
    """A statement about a designation, held against the records."""

    start = fields.Integer()
    end = fields.Integer()
    sentence = told()
    party = fields.Nested(PartySchema)
    program = if_told()
    asserted = fields.Nested(AssertedSchema)
    verdict = told(enum=["supported", "contradicted", "unverifiable"])
    why = told("The reason, in a sentence.")
    designation = if_told("The id of the designation that decided.")


class ArticleHeadSchema(Answer):
    """What an article names and claims."""

    id = told()
    kind = told(enum=["article"])
    asked_at = told()
    as_of = of_basis("as_of")
    as_of_from = told("Where `as_of` came from.", enum=["given", "published", "today"])
    known_at = of_basis("known_at")
    law = of_basis("law", "The digest of the law that was applied.")
    query = the_query()
    article = fields.Nested(ArticleSchema)
    mentions = fields.List(fields.Nested(MentionSchema))
    title_mentions = fields.List(
        fields.Nested(MentionSchema), metadata={"description": "Mentions with offsets into the title."}
    )
    withheld = fields.Dict(
        keys=Words(),
        values=fields.Integer(),
        metadata={
            "description": "How many mentions `min_confidence` left out, by their confidence; `rows_not_compared`, if "
            "it stands there, counts rows of capitalised words beyond those that are compared with other spellings."
        },
    )
    parties = fields.List(fields.Nested(PartyInArticleSchema))
    claims = fields.List(fields.Nested(ClaimSchema))


class ArticleAnswerSchema(BasisSchema, ArticleHeadSchema):
    """An article answered."""
