"""Parameters that a schema has let pass → the questions of the counter, and their echo in the answer."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.days import Day
from service.domain.entity import EntityType
from service.domain.moments import AsOf
from service.doors import values
from service.screening.changes import Page
from service.screening.questions import (
    DEFAULT_THRESHOLD,
    ArticleQuestion,
    Browse,
    Comparison,
    Described,
    Lookup,
    Reach,
    StatusQuestion,
)

Given = Mapping[str, Any]

_LOOKUP = (
    "name", "identifier", "as_of", "known_at", "type", "country", "birth_date", "program", "dataset", "status",
    "weak_aliases", "threshold", "limit", "algorithm", "reference", "purpose",
)  # fmt: skip
_ARTICLE = (
    "title", "published", "as_of", "language", "threshold", "min_confidence", "keep_text", "reference", "purpose",
)  # fmt: skip
_ARTICLE_DEFAULTS: Given = {"threshold": DEFAULT_THRESHOLD, "min_confidence": "probable", "keep_text": False}
_STATUS = ("name", "program", "as_of", "known_at", "threshold")


def lookup(given: Given, asked_at: datetime) -> Lookup:
    """The question of a lookup; raises InvalidDay."""
    return Lookup(
        described=described(given),
        as_of=as_of(given, asked_at),
        reach=reach(given, asked_at),
        in_force_only=given["status"] == "in_force",
        weak_aliases=given["weak_aliases"] == "include",
        threshold=given["threshold"],
        limit=given["limit"],
    )


def status(given: Given, asked_at: datetime) -> StatusQuestion:
    """The question of status; raises InvalidDay."""
    return StatusQuestion(
        name=given["name"],
        program=given["program"],
        as_of=as_of(given, asked_at),
        known_at=known_at(given, asked_at),
        threshold=given["threshold"],
    )


def article(given: Given, asked_at: datetime) -> ArticleQuestion:
    """The question of an article; raises InvalidDay."""
    published, chosen = given.get("published"), {**_ARTICLE_DEFAULTS, **given}
    return ArticleQuestion(
        asked_at=asked_at,
        text=given.get("text"),
        html=given.get("html"),
        title=given.get("title"),
        published=date.fromisoformat(published) if published is not None else None,
        as_of=as_of(given, asked_at) if "as_of" in given else None,
        language=given.get("language"),
        threshold=chosen["threshold"],
        min_confidence=chosen["min_confidence"],
        keep_text=chosen["keep_text"],
    )


def comparison(given: Given) -> Comparison:
    """The two descriptions to compare."""
    return Comparison(described(given["query"]), described(given["candidate"]), given["threshold"])


def browse(given: Given, asked_at: datetime) -> Browse:
    """The page of designations that is wanted; raises InvalidDay."""
    return Browse(
        as_of=as_of(given, asked_at),
        reach=reach(given, asked_at),
        status=given.get("status"),
        limit=given["limit"],
        after=given.get("after"),
        changed_since=changed_since(given, asked_at),
    )


def changed_since(given: Given, asked_at: datetime) -> datetime | None:
    """The moment from which changes are wanted, of a day its beginning in UTC; None for all."""
    text = given.get("changed_since")
    return AsOf.parse(text, asked_at).window(ZoneInfo("UTC")).start if text is not None else None


def page(given: Given) -> Page:
    """The page of changes that is wanted."""
    return Page(given["limit"], given.get("after"))


def described(given: Given) -> Described:
    """The party as the caller describes it."""
    born = given.get("birth_date")
    return Described(
        name=given.get("name"),
        identifier=given.get("identifier"),
        types=tuple(EntityType(one) for one in given["type"]),
        countries=tuple(given["country"]),
        birth_date=Day.parse(born) if born is not None else None,
    )


def as_of(given: Given, asked_at: datetime) -> AsOf:
    """The moment of law; today, where none is given."""
    text = given.get("as_of")
    return AsOf.parse(text, asked_at) if text is not None else AsOf(asked_at)


def known_at(given: Given, asked_at: datetime) -> datetime | None:
    """The moment of the service; None for now."""
    text = given.get("known_at")
    return values.known_at(text, asked_at) if text is not None else None


def reach(given: Given, asked_at: datetime) -> Reach:
    """Where to look; everywhere, for what names neither program nor dataset."""
    return Reach(tuple(given["program"]), tuple(given["dataset"]), known_at(given, asked_at))


def echo_lookup(given: Given) -> dict[str, Any]:
    """What was understood of a lookup."""
    return {name: given.get(name) for name in _LOOKUP}


def echo_status(given: Given) -> dict[str, Any]:
    """What was understood of a question of status."""
    return {name: given.get(name) for name in _STATUS}


def echo_article(given: Given) -> dict[str, Any]:
    """What was understood of an article's question, without the article itself."""
    return {name: given.get(name, _ARTICLE_DEFAULTS.get(name)) for name in _ARTICLE}
