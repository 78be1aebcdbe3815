"""From what was pasted into the form of an article to a question, or to a sentence for every field that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from service.articles.article import Confidence
from service.doors import values
from service.screening.questions import DEFAULT_THRESHOLD, ArticleQuestion
from service.web.parameters import Asked, Field
from service.web.question import Reader

FIELDS = (
    Field("text", "Text of the article"),
    Field("format_in", "What you paste"),
    Field("title", "Title"),
    Field("published", "Published on"),
    Field("as_of", "Law as it stood on"),
    Field("min_confidence", "How sure at least"),
    Field("threshold", "Least score"),
    Field("reference", "Your reference"),
    Field("purpose", "Why you ask"),
    Field("keep_text", "Keep the text"),
)
LABELS = {field.name: field.label for field in FIELDS}
FORMATS: Mapping[str, str] = MappingProxyType({"text": "Plain text", "html": "HTML, the source of a page"})
SURENESS = tuple(one.value for one in Confidence)
YES = "yes"


def article(asked: Asked, asked_at: datetime) -> ArticleQuestion:
    """Reads the question of the form. Raises InvalidQuestion with a sentence for each field that is wrong."""
    reader = Reader(asked, FIELDS, asked_at)
    published = reader.one("published", _day)
    threshold = reader.one("threshold", values.threshold)
    min_confidence = reader.one("min_confidence", _sureness)
    keep_text = reader.one("keep_text", _yes)
    reader.one("format_in", _format)
    as_of = reader.as_of()
    for name in ("reference", "purpose"):
        reader.one(name, values.remark)
    if not asked.first("text"):
        reader.wrong.setdefault("text", []).append("Paste the text of an article.")
    reader.refuse_wrong()
    form, pasted = format_of(asked), text_of(asked)
    return ArticleQuestion(
        asked_at=asked_at,
        text=pasted if form == "text" else None,
        html=pasted if form == "html" else None,
        title=asked.first("title") or None,
        published=published,
        as_of=as_of if asked.first("as_of") else None,
        threshold=DEFAULT_THRESHOLD if threshold is None else threshold,
        min_confidence=min_confidence or Confidence.PROBABLE.value,
        keep_text=bool(keep_text),
    )


def parameters_of(asked: Asked, question: ArticleQuestion) -> dict[str, Any]:
    """What the form said, under the names of the parameters of HTTP and without defaults."""
    said = {name: values[0] for name, values in asked.values.items() if values and name not in {"text", "format_in"}}
    read: Mapping[str, Any] = {"threshold": question.threshold, "keep_text": question.keep_text}
    return {format_of(asked): text_of(asked)} | {name: read.get(name, value) for name, value in said.items()}


def query_of(asked: Asked, question: ArticleQuestion) -> dict[str, Any]:
    """What was understood of the form but for the text, as HTTP would say it."""
    said = {name: asked.first(name) or None for name in ("title", "published", "as_of", "language")}
    remarks = {name: asked.first(name) or None for name in ("reference", "purpose")}
    return {
        **said,
        "threshold": question.threshold,
        "min_confidence": question.min_confidence,
        "keep_text": question.keep_text,
        **remarks,
    }


def format_of(asked: Asked) -> str:
    """What was pasted: text or html, as the parameters of HTTP are named."""
    return asked.first("format_in") or "text"


def text_of(asked: Asked) -> str:
    """The text as it was pasted: browsers send every line break of a form as two characters."""
    return asked.first("text").replace("\r\n", "\n")


def _day(text: str) -> date:
    values.day(text)
    return date.fromisoformat(text)


def _sureness(text: str) -> str:
    if text not in SURENESS:
        raise values.Refused(f"Write one of: {', '.join(SURENESS)}.")
    return text


def _format(text: str) -> str:
    if text not in FORMATS:
        raise values.Refused(f"Write one of: {', '.join(FORMATS)}.")
    return text


def _yes(text: str) -> bool:
    if text != YES:
        raise values.Refused(f"Write {YES}, or leave it out.")
    return True
