"""The JSON body of an article: its text or its page, what is known of it, and how sure its mentions must be."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from service.api.schemas.fields import Number, Truth, choice, text, within
from service.api.schemas.questions import Parameters, a_moment
from service.doors import patterns, values
from service.screening.questions import DEFAULT_THRESHOLD

_PROSE: dict[str, str | list[Any] | dict[Any, Any]] = {
    "invalid": "Write a text.",
    "null": "Leave it out, or give a value.",
}


def prose(most: int, description: str, example: str) -> fields.String:
    """A text of one line or of many."""
    return fields.String(
        validate=validate.Length(1, most, error="Write 1 to {max} characters."),
        error_messages=_PROSE,
        metadata={"description": description, "example": example},
    )


def note(description: str, example: str) -> fields.String:
    """A line of the caller's own, kept with the evidence of the answer and never logged."""
    shown: dict[str, Any] = {"minLength": 1, "maxLength": values.MOST_OF_A_NOTE, "pattern": patterns.LINE}
    return text(values.note, description, example, **shown)


class ArticleBody(Parameters):
    """An article, with no defaults filled in: it is kept as it was asked."""

    MOST_BYTES = 4_000_000

    text = prose(values.MOST_TEXT, "Plain text, screened unchanged. This or `html`.", "A report about Example Trading.")
    html = prose(values.MOST_HTML, "A page, of which the article is screened. This or `text`.", "<p>A report.</p>")
    title = prose(values.MOST_TITLE, "Screened too, with offsets of its own.", "A report")
    published = text(
        values.day, "The day of publication, from 1900 to today.", "2025-08-12", pattern=patterns.DAY
    )
    as_of = a_moment("The moment of law: a day, or an instant. Left out: `published`, else today.", "2025-08-12")
    language = text(values.language, "A language tag. Left out: guessed.", "en", pattern=patterns.LANGUAGE)
    threshold = Number(
        validate=within(0, 1),
        metadata={"description": "The score from which a name is a mention.", "default": DEFAULT_THRESHOLD},
    )
    min_confidence = choice(
        values.SURENESS,
        metadata={"description": "Mentions less sure are left out and counted in `withheld`.", "default": "probable"},
    )
    keep_text = Truth(
        metadata={"description": "Whether the record of the answer keeps the text too.", "default": False}
    )
    reference = note("Your own reference, kept with the record and returned.", "case-17")
    purpose = note("Why it is asked, kept with the record and returned.", "onboarding")

    @validates_schema(skip_on_field_errors=True)
    def _one_article(self, given: Mapping[str, Any], **_: object) -> None:
        if "text" in given and "html" in given:
            raise ValidationError("Give just one of text and html.", "html")
        if "text" not in given and "html" not in given:
            raise ValidationError("Give the text or the html of an article.", "text")
