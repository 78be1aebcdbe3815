"""The JSON bodies that questions come in: one comparison, or many lookups at once."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from marshmallow import fields, validate, validates_schema

from service.api.schemas.fields import OneOrSeveral, choice, country, id_of, text
from service.api.schemas.questions import (
    TYPES,
    LookupChoices,
    Parameters,
    a_birth_date,
    a_name,
    algorithm,
    an_identifier,
    someone_is_meant,
    threshold,
)
from service.doors import patterns
from service.doors.values import line

MOST_QUERIES = 1000
ROW_ID_LENGTH = 100


class Description(Parameters):
    """A party as a caller describes it."""

    name = a_name()
    identifier = an_identifier()
    type = OneOrSeveral(choice(TYPES), "What kind of party it is.")
    country = OneOrSeveral(country(), "Where it belongs.")
    birth_date = a_birth_date()

    @validates_schema(skip_on_field_errors=True)
    def _someone_is_meant(self, given: Mapping[str, Any], **_: object) -> None:
        someone_is_meant(given)


class ComparisonBody(Parameters):
    """Two descriptions to be compared."""

    query = fields.Nested(Description, required=True)
    candidate = fields.Nested(Description, required=True)
    algorithm = algorithm()
    threshold = threshold()


class LookupDefaults(LookupChoices):
    """What every query of a batch takes where it says nothing else."""

    type = OneOrSeveral(choice(TYPES), "Evidence, never a filter: a party without a type stays.")
    country = OneOrSeveral(country(), "Evidence, never a filter: a party without a country stays.")
    program = OneOrSeveral(id_of("programs"), "Searches and shows these programs alone.")
    dataset = OneOrSeveral(id_of("datasets"), "Searches and shows these datasets alone.")


def row_id() -> fields.String:
    """The caller's own name for a row."""
    shown: dict[str, Any] = {"minLength": 1, "maxLength": ROW_ID_LENGTH, "pattern": patterns.LINE}
    return text(partial(line, most=ROW_ID_LENGTH), "Your own name for the row.", "row-1", **shown)


class LookupRow(LookupDefaults):
    """One query of a batch."""

    id = row_id()

    @validates_schema(skip_on_field_errors=True)
    def _someone_is_meant(self, given: Mapping[str, Any], **_: object) -> None:
        someone_is_meant(given)


class BatchBody(Parameters):
    """Up to a thousand lookups; each query is read on its own, so that a bad one spoils no other."""

    # Partial, so that nothing is filled in and a query is kept with what the caller wrote and no more.
    defaults = fields.Nested(LookupDefaults(partial=True))
    queries = fields.List(
        fields.Raw(allow_none=True),
        required=True,
        validate=validate.Length(1, MOST_QUERIES, error=f"Write 1 to {MOST_QUERIES} queries."),
    )
