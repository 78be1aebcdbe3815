"""What all objects of an answer share: every key is always there, and what each answer was computed from."""

from typing import Any, ClassVar

from marshmallow import Schema, fields

from service.domain.days import UNKNOWN, Day
from service.domain.provenance import Coverage


class Answer(Schema):
    """An object of an answer; its keys stand in the order of its fields, and only those of OPTIONAL may be left out."""

    OPTIONAL: ClassVar[frozenset[str]] = frozenset()

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Marks the key as one that is always there, in the document too."""
        field_obj.required = field_name not in self.OPTIONAL


class Words(fields.String):
    """A text or a day; a value that is neither is a fault of ours and never written out as if it were one."""

    def _serialize(self, value: Any, *_: Any, **__: Any) -> str | None:
        if not isinstance(value, str | Day | None):
            raise TypeError(f"{value!r} is no text")
        return None if value is None else str(value)


class StartDay(Words):
    """The day on which something began: "unknown" where no source gives it."""

    def _serialize(self, value: Any, *_: Any, **__: Any) -> str:
        return super()._serialize(value) or UNKNOWN


def told(description: str | None = None, *, data_key: str | None = None, **shown: Any) -> Words:
    """A text that is always told."""
    return Words(data_key=data_key, metadata=_shown(description, shown))


def if_told(description: str | None = None, *, data_key: str | None = None) -> Words:
    """A text, or null where no source tells it or it has not happened."""
    return Words(data_key=data_key, allow_none=True, metadata=_shown(description, {}))


def texts() -> fields.List[Any]:
    """A list of texts."""
    return fields.List(Words())


def _shown(description: str | None, shown: dict[str, Any]) -> dict[str, Any]:
    return shown | ({"description": description} if description else {})


class CoverageSchema(Answer):
    """What was loaded of one dataset; null in all but the first three where nothing was."""

    dataset = told()
    title = told()
    coverage = told(enum=[one.value for one in Coverage])
    edition = if_told("The digest of the file that was read.")
    published_at = if_told("The day inside the file.")
    loaded_at = if_told()
    known_from = if_told("The moment from which the service knew it.")
    back_filled = fields.Boolean(allow_none=True)
    entities = fields.Integer(allow_none=True)
    covers_from = if_told()
    covers_until = if_told()
    age_days = fields.Integer(allow_none=True)
    known_days = fields.Integer(
        allow_none=True, metadata={"description": "Days since the service knew it; for a list that bears no day."}
    )


class MatcherSchema(Answer):
    """How names were compared."""

    algorithm = told()
    version = told()
    threshold = fields.Float()


class EvidenceSchema(Answer):
    """One reason for a score, in a sentence."""

    feature = told()
    score = fields.Float()
    detail = told()


def of_basis(name: str, description: str | None = None) -> Words:
    """A text that stands in the basis of an answer and is written at its top."""
    return Words(attribute=f"basis.{name}", metadata=_shown(description, {}))


class BasisSchema(Answer):
    """What was searched, how, and what an answer is not."""

    coverage = fields.List(fields.Nested(CoverageSchema), attribute="basis.coverage")
    matcher = fields.Nested(MatcherSchema, attribute="basis.matcher")
    notice = of_basis("notice")


class MomentsSchema(Answer):
    """The moments that an answer is for, and the digest of the law that it was computed by."""

    as_of = of_basis("as_of")
    known_at = of_basis("known_at")
    law = of_basis("law")
