"""The parameters of each question, with their ranges and defaults; what is not named here is refused."""

from collections.abc import Mapping
from typing import Any, ClassVar

from marshmallow import Schema, ValidationError, fields, validates_schema

from service.api.schemas.fields import (
    Number,
    Several,
    Whole,
    choice,
    country,
    id_of,
    text,
    within,
)
from service.domain.entity import EntityType
from service.domain.standing import Status
from service.doors import patterns
from service.doors.values import HITS, MOST_HITS, REMARK_LENGTH, birth_date, line, moment, printed, remark
from service.matching.score import ALGORITHM
from service.screening.questions import DEFAULT_THRESHOLD, NAME_LENGTH

TYPES = tuple(one.value for one in EntityType)
STATUSES = tuple(one.value for one in Status)
OF_A_DESIGNATION = tuple(one for one in STATUSES if one != Status.NO_RECORD)
MOST_ROWS = 500
_PRINTED: dict[str, Any] = {"minLength": 1, "maxLength": NAME_LENGTH, "pattern": patterns.TEXT}
_REMARK: dict[str, Any] = {"minLength": 1, "maxLength": REMARK_LENGTH, "pattern": patterns.LINE}


def a_name(*, required: bool = False) -> fields.String:
    """A name as a caller writes it."""
    said = "A name, in any script. Code points are counted."
    return text(printed, said, "Example Trading House", required=required, **_PRINTED)


def a_moment(description: str, example: str) -> fields.String:
    """A day or an instant."""
    return text(moment, f"{description} From 1900 to 2100, seconds to six digits.", example, pattern=patterns.MOMENT)


def as_of() -> fields.String:
    """The legal moment asked about."""
    said = "The moment of law: a day, or an instant with its offset. Left out: today in each program's zone."
    return a_moment(said, "2025-08-12")


def known_at() -> fields.String:
    """The moment of the service asked about."""
    said = "What the service knew at this moment, not after now: an instant, or a day to its end in UTC. Left out: now."
    return a_moment(said, "2026-02-05T00:00:00Z")


def threshold() -> Number:
    """The score from which a name is a hit."""
    return Number(
        load_default=DEFAULT_THRESHOLD,
        validate=within(0, 1),
        metadata={"description": "The score from which a name is a hit.", "example": 0.85},
    )


def limit(most: int, default: int) -> Whole:
    """How many at most."""
    return Whole(load_default=default, validate=within(1, most), metadata={"description": "How many at most."})


def algorithm() -> fields.String:
    """How names are compared; one way so far."""
    return choice((ALGORITHM,), load_default=ALGORITHM, metadata={"description": "How names are compared."})


def an_identifier() -> fields.String:
    """A number or code as a caller writes it."""
    said = "A number or code of the party: a list's entry, a passport, an IMO number."
    return text(printed, said, "12345", **_PRINTED)


def a_birth_date() -> fields.String:
    """A day of birth to the precision known."""
    said = "YYYY, YYYY-MM or YYYY-MM-DD, from 1800 to 2099. Evidence, never a filter."
    return text(birth_date, said, "1957-03-10", pattern=patterns.BIRTH_DATE)


def reference() -> fields.String:
    """The caller's own mark."""
    return text(remark, "Your own mark for this question. Kept with its record, never logged.", "case 7", **_REMARK)


def purpose() -> fields.String:
    """The caller's own reason."""
    return text(remark, "Why you ask. Kept with the record, never logged.", "onboarding", **_REMARK)


class Parameters(Schema):
    """What a question may carry and nothing else; in a body, of so many bytes."""

    MOST_BYTES: ClassVar[int] = 1_000_000

    error_messages = {  # noqa: RUF012, marshmallow declares it for instances
        "unknown": "This is not understood here.",
        "type": "Write an object with the parameters as its keys.",
    }


class NoParameters(Parameters):
    """For questions that take none."""


class LookupChoices(Parameters):
    """Everything that a lookup may carry, none of it required."""

    name = a_name()
    identifier = an_identifier()
    as_of = as_of()
    known_at = known_at()
    type = Several(choice(TYPES), "Evidence, never a filter: a party without a type stays.")
    country = Several(country(), "Evidence, never a filter: a party without a country stays.")
    birth_date = a_birth_date()
    program = Several(id_of("programs"), "Searches and shows these programs alone.")
    dataset = Several(id_of("datasets"), "Searches and shows these datasets alone.")
    status = choice(
        ("any", "in_force"),
        load_default="any",
        metadata={"description": "`in_force` drops hits without a designation in force."},
    )
    weak_aliases = choice(
        ("include", "exclude"),
        load_default="include",
        metadata={"description": "`exclude` leaves out the names that their list calls weak."},
    )
    threshold = threshold()
    limit = limit(MOST_HITS, HITS)
    algorithm = algorithm()
    reference = reference()
    purpose = purpose()


def someone_is_meant(given: Mapping[str, Any]) -> None:
    """Refuses a description without name and identifier; raises ValidationError."""
    if "name" not in given and "identifier" not in given:
        raise ValidationError("Give a name, an identifier or both.", "name")


class LookupParameters(LookupChoices):
    """A lookup: a name, an identifier or both, and choices."""

    @validates_schema(skip_on_field_errors=True)
    def _someone_is_meant(self, given: Mapping[str, Any], **_: object) -> None:
        someone_is_meant(given)


class StatusParameters(Parameters):
    """A name, one program, and a moment."""

    name = a_name(required=True)
    program = id_of("programs", required=True)
    as_of = as_of()
    known_at = known_at()
    threshold = threshold()


class MomentParameters(Parameters):
    """The two moments of a question about one party."""

    as_of = as_of()
    known_at = known_at()


class KnownAtParameters(Parameters):
    """The moment of the service."""

    known_at = known_at()


class ChangesParameters(Parameters):
    """The moment of the service, and which page of what its edition changed."""

    known_at = known_at()
    limit = limit(MOST_ROWS, 100)
    after = text(line, "Where the page before ended: its `next`.", "un-sc.1", **_PRINTED | {"pattern": patterns.LINE})


class BrowseParameters(Parameters):
    """Which designations to list, and from where on."""

    program = Several(id_of("programs"), "These programs alone.")
    dataset = Several(id_of("datasets"), "These datasets alone.")
    status = choice(OF_A_DESIGNATION, metadata={"description": "Those that stand so on the day alone."})
    as_of = as_of()
    known_at = known_at()
    changed_since = a_moment(
        "Those alone of which an edition that the service knows since this moment says something new: "
        "an instant, or a day from its beginning in UTC. Not after `known_at`.",
        "2026-01-01",
    )
    limit = limit(MOST_ROWS, 100)
    after = text(
        line, "Where the page before ended: its `next`.", "us-fto.example", **_PRINTED | {"pattern": patterns.LINE}
    )
