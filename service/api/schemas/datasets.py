"""Datasets: what was loaded of each, and whose list it is."""

from marshmallow import fields

from service.api.schemas.answer import Answer, CoverageSchema, if_told, texts, told


class DatasetSchema(CoverageSchema):
    """A row of coverage with what the catalogue says of the list."""

    publisher = told()
    jurisdiction = if_told()
    programs = texts()
    address = if_told("Where its publisher gives it.")
    format = if_told()
    note = if_told()


class DatasetsSchema(Answer):
    """Datasets as they were known at one moment."""

    datasets = fields.List(fields.Nested(DatasetSchema))
    known_at = told()
