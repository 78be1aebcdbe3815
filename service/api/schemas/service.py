"""What the service says of itself: that it runs, and what it can be asked."""

from marshmallow import INCLUDE, fields

from service.api.schemas.answer import Answer, told


class HealthSchema(Answer):
    """That the service runs, or can answer."""

    status = told(enum=["ok"])


class DocumentSchema(Answer):
    """An OpenAPI document, as far as it must be one."""

    class Meta:
        """The rest is for OpenAPI to say."""

        unknown = INCLUDE

    openapi = told()
    info = fields.Dict(keys=fields.String())
    paths = fields.Dict(keys=fields.String())
