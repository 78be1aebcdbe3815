"""The record of an answer, as it was kept."""

from marshmallow import fields

from service.api.schemas.answer import Answer, MatcherSchema, if_told, told


class EditionUsedSchema(Answer):
    """An edition that the answer was computed from."""

    digest = told("The digest of the file that was read.")
    known_from = told("The moment from which the service knew it.")


class RecordSchema(Answer):
    """The evidence of one answer."""

    id = told()
    kind = told()
    asked_at = told()
    question = fields.Dict(
        keys=fields.String(), metadata={"description": "The parameters as the caller wrote them, without defaults."}
    )
    answer = fields.Dict(keys=fields.String(), metadata={"description": "The document that was sent."})
    editions = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(EditionUsedSchema),
        metadata={"description": "Every edition that was current, by dataset."},
    )
    law = told("The digest of the law that was applied.")
    matcher = fields.Nested(MatcherSchema)
    as_of = told()
    known_at = told()
    reference = if_told()
    purpose = if_told()
    software = told("The version of the service.")
