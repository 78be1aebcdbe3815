"""The names in a cell of the page: the name, what stands in brackets, "formerly", "aka", and lines of amendments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from service.domain.days import Day
from service.domain.entity import NameKind
from service.names.fold import fold

_FORMS = ("%B %d, %Y", "%m/%d/%Y", "%b %d, %Y", "%b. %d, %Y")
_LINES = re.compile(r"\s*(?:\u2014|--)\s*|\s*\u2013\s*(?=[^\u2013\u2014]*\bAmendments?\b)")
_AMENDMENT = re.compile(r"(?P<names>.+?)\s+Amendment(?P<several>s?)\s*\((?P<day>[^()]+)\)\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*(?=$|,|;|\baka\b)", re.IGNORECASE)
_AKA = re.compile(r",?\s*\b(?:aka|a\.k\.a\.|also known as)\s+", re.IGNORECASE)
_FORMERLY = re.compile(r"^(?:formerly(?: known as)?|f\.?k\.?a\.?)\s+", re.IGNORECASE)
_WITHIN_BRACKETS = re.compile(r"\s*[,;]\s*|\s+\u2013\s+|\s+-\s+")
_OF_SEVERAL = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")


@dataclass(frozen=True, slots=True)
class PageName:
    """A name of the cell and its kind."""

    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Amendment:
    """A line that adds names from a day on; `text` is the line as it is printed."""

    names: tuple[str, ...]
    day: Day
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """All that a cell says; `left` are lines that are no amendments of the form that is known."""

    names: tuple[PageName, ...]
    amendments: tuple[Amendment, ...]
    left: tuple[str, ...]


def read_cell(text: str) -> Cell:
    """Reads the text of a cell, its lines parted by line feeds or long dashes; `names` is empty where it is blank.

    Typographic apostrophes are told as the hand-kept list writes them.
    """
    plain = text.replace("\u2019", "'").replace("\u2018", "'")
    first, *more = [part for line in plain.split("\n") for part in _LINES.split(" ".join(line.split())) if part] or [""]
    amendments = [_amendment(part) for part in more]
    return Cell(
        names=tuple(_told_once(_names(first))),
        amendments=tuple(one for one in amendments if one is not None),
        left=tuple(part for part, one in zip(more, amendments, strict=True) if one is None),
    )


def day_of(text: str) -> Day | None:
    """`October 8, 1997` or `10/8/1997`; None for anything else."""
    for form in _FORMS:
        try:
            return Day.exact(datetime.strptime(" ".join(text.split()), form).date())  # noqa: DTZ007
        except ValueError:
            continue
    return None


def _amendment(text: str) -> Amendment | None:
    found = _AMENDMENT.fullmatch(text)
    day = day_of(found["day"]) if found else None
    if found is None or day is None:
        return None
    names = _OF_SEVERAL.split(found["names"]) if found["several"] else [found["names"]]
    return Amendment(tuple(name for name in names if fold(name)), day, text)


def _names(text: str) -> Iterator[PageName]:
    inside = _BRACKETS.findall(text)
    text = _BRACKETS.sub("", text)
    name, *akas = _AKA.split(text)
    yield PageName(name.strip(" ,"), NameKind.PRIMARY)
    yield from (PageName(aka.strip(" ,"), NameKind.AKA) for aka in akas)
    for brackets in inside:
        for part in _WITHIN_BRACKETS.split(brackets):
            yield _bracketed(part.strip())


def _bracketed(text: str) -> PageName:
    if _FORMERLY.match(text):
        return PageName(_FORMERLY.sub("", text), NameKind.FKA)
    if _AKA.match(text):
        return PageName(_AKA.sub("", text), NameKind.AKA)
    capitals = sum(char.isupper() for char in text)
    short = " " not in text and 2 * capitals >= sum(char.isalpha() for char in text)
    return PageName(text, NameKind.ACRONYM if short else NameKind.AKA)


def _told_once(names: Iterator[PageName]) -> Iterator[PageName]:
    seen = {""}
    for name in names:
        if fold(name.text) not in seen:
            seen.add(fold(name.text))
            yield name
