"""Saved answers of the API as notices: number, day of publication, title."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from service.domain.days import Day
from service.errors import BadDataset, InvalidDay
from service.sources.reading import SourceFile


@dataclass(frozen=True, slots=True)
class Notice:
    """One document. `citation` is volume and page, `url` its own page, `kind` what the publisher calls the type of
    document; each can be absent.
    """

    place: str
    number: str
    published: Day
    title: str
    citation: str | None = None
    url: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Notices:
    """The documents of a file in its order; `left_out` are how many more the search found than the file has."""

    found: tuple[Notice, ...]
    left_out: int = 0


def recognises(file: SourceFile) -> bool:
    """Whether the file is JSON with documents in it."""
    return file.content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")) and b"document_number" in file.content


def read_notices(file: SourceFile) -> Notices:
    """Reads a page of search results, or one document; raises BadDataset naming the document that is not understood."""
    parsed = _parsed(file)
    results = parsed.get("results", [parsed]) if isinstance(parsed, dict) else parsed
    if not isinstance(results, list) or not results:
        raise BadDataset(f"{file.name}: holds no documents")
    found = tuple(_notice(f"{file.name}, document {number}", one) for number, one in enumerate(results, start=1))
    count = parsed.get("count") if isinstance(parsed, dict) else None
    return Notices(found, max(0, count - len(found)) if isinstance(count, int) else 0)


def _parsed(file: SourceFile) -> Any:
    try:
        return json.loads(file.content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadDataset(f"{file.name}: this is no JSON, or it was cut ({type(error).__name__})") from error


def _notice(place: str, document: object) -> Notice:
    if not isinstance(document, dict):
        raise BadDataset(f"{place}: must be an object")
    published = _text(place, document, "publication_date")
    try:
        day = Day.parse(published or "")
    except InvalidDay as error:
        raise BadDataset(f"{place}: publication_date: {error}") from error
    number, title = _text(place, document, "document_number"), _text(place, document, "title")
    if not number or not title or not day.is_exact:
        raise BadDataset(f"{place}: must have a document_number, a title and the full day of its publication")
    citation, kind = _text(place, document, "citation"), _text(place, document, "type")
    return Notice(place, number, day, title, citation, _address(place, document), kind)


def _address(place: str, document: Mapping[str, object]) -> str | None:
    address = _text(place, document, "html_url")
    return address if address and address.startswith(("https://", "http://")) else None


def _text(place: str, document: Mapping[str, object], name: str) -> str | None:
    value = document.get(name)
    if value is not None and not isinstance(value, str):
        raise BadDataset(f"{place}: {name} must be a text")
    if value and any(char == "\x00" or "\ud800" <= char <= "\udfff" for char in value):
        raise BadDataset(f"{place}: {name} holds a character that is none")
    return " ".join(value.replace("\u2019", "'").split()) or None if value else None
