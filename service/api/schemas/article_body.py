"""The JSON body of an article: its text or its page, what is known of it, and how sure its mentions must be."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from service.api.schemas.fields import Number, Truth, choice, text, within
from service.api.schemas.questions import Parameters, a_moment, purpose, reference
from service.articles.article import Confidence
from service.articles.intake import MOST_CHARACTERS, MOST_HTML, MOST_TITLE
from service.doors import patterns, values
from service.screening.questions import DEFAULT_THRESHOLD

SURENESS = tuple(one.value for one in Confidence)
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


def a_day(description: str, example: str) -> fields.String:
    """A full day."""
    return text(values.day, description, example, pattern=patterns.DAY)


def a_language() -> fields.String:
    """The language of a text."""
    shown: dict[str, Any] = {"maxLength": values.MOST_TAG, "pattern": patterns.LANGUAGE}
    return text(values.language, "A language tag. Left out: guessed.", "en", **shown)


class ArticleBody(Parameters):
    """An article, with no defaults filled in: it is kept as it was asked."""

    MOST_BYTES = 4_000_000

    text = prose(MOST_CHARACTERS, "Plain text, screened unchanged. This or `html`.", "A report about Example Trading.")
    html = prose(MOST_HTML, "A page, of which the article is screened. This or `text`.", "<p>A report.</p>")
    title = prose(MOST_TITLE, "Screened too, with offsets of its own.", "A report")
    published = a_day("The day of publication, from 1900 to the latest that has begun anywhere on Earth.", "2025-08-12")
    as_of = a_moment("The moment of law: a day, or an instant. Left out: `published`, else today.", "2025-08-12")
    language = a_language()
    threshold = Number(
        validate=within(0, 1),
        metadata={"description": "The score from which a name is a mention.", "default": DEFAULT_THRESHOLD},
    )
    min_confidence = choice(
        SURENESS,
        metadata={"description": "Mentions less sure are left out and counted in `withheld`.", "default": "probable"},
    )
    keep_text = Truth(
        metadata={"description": "Whether the record of the answer keeps the text too.", "default": False}
    )
    reference = reference()
    purpose = purpose()

    @validates_schema(skip_on_field_errors=True)
    def _one_article(self, given: Mapping[str, Any], **_: object) -> None:
        if "text" in given and "html" in given:
            raise ValidationError("Give just one of text and html.", "html")
        if "text" not in given and "html" not in given:
            raise ValidationError("Give the text or the html of an article.", "text")
