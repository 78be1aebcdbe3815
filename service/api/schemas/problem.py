"""Problems as RFC 9457 writes them."""

from marshmallow import Schema, fields


class ProblemSchema(Schema):
    """Why there is no answer; for bad input, `errors` names each field with its messages."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    errors = fields.Dict(keys=fields.String(), values=fields.List(fields.String()))
