"""The names of a record apart: cells of Canada's list that hold several, with no rule of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from service.domain.entity import NameKind, NameQuality
from service.names.fold import fold
from service.sources.listed_names import ListedName

_LANGUAGE = re.compile(r"\b(Belarusian|Belarussian|Russian|Ukrainian|Arabic|Persian|Farsi|French|English)\s*:")
_ALSO = re.compile(r"^(.*?)\s*\(also known as\s+(.*?)\)?$", re.IGNORECASE)
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
_SLASH = re.compile(r"\s*/\s*")
_COMMA = re.compile(r",\s*")
_BRACKET = re.compile(r"([()])")
_OR = re.compile(r"\s+or\s+")
_LAST = re.compile(r"\s+and\s+(?=[A-Z“\"])")
# A piece that is nothing but one of these belongs to the name before it: `Радиоавтоматика, ООО`.
_FORMS = frozenset(
    """ltd, llc, inc, jsc, ojsc, cjsc, pjsc, pjs, pte ltd, co, co ltd, company, limited, sa, gmbh, fsue, ao, oao, zao,
    pao, ooo, sao, fgup, fkp, ano, up, mk, ak, aat, akcionernoe obshchestvo, nekommercheskoe partnerstvo""".replace(
        "\n", " "
    ).split(", ")
)


def names_of_entity(cell: str) -> Iterator[ListedName]:
    """The name, its French form after a slash, what stands as also known, and an acronym in brackets.

    An acronym that begins with another letter than the name belongs to a body that the name only mentions.
    """
    also = _ALSO.match(cell)
    name, others = (also[1], also[2]) if also else (cell, "")
    english, *french = _outside(_SLASH, name)
    yield _name(english, NameKind.PRIMARY)
    yield from (_name(text, NameKind.AKA, "French") for text in french)
    yield from (_name(text, NameKind.AKA) for text in _listed(others))
    for acronym in _ACRONYM.findall(name):
        if fold(acronym) not in _FORMS and fold(english).removeprefix("the ").startswith(acronym[0].lower()):
            yield _name(acronym, NameKind.ACRONYM)


def names_in_aliases(cell: str, is_person: bool) -> Iterator[ListedName]:
    """The names in a cell of aliases, parted at `;`, `/` and commas, with the language printed before them.

    ` or ` parts names of organizations alone: of a person it often stands between two spellings of one word. A single
    word between slashes is such a spelling too and makes no name; the cell as printed is kept beside.
    """
    for language, text in _by_language(cell):
        for place, part in enumerate(text.split(";")):
            pieces = _outside(_SLASH, part)
            for piece in pieces:
                if is_person and len(pieces) > 1 and " " not in piece.strip():
                    continue
                for found in _listed(piece):
                    yield from _alternatives(found, is_person, language if place == 0 else None)


def _alternatives(text: str, is_person: bool, language: str | None) -> Iterator[ListedName]:
    pieces = [text] if is_person else _OR.split(text)
    if any(fold(piece) in _FORMS for piece in pieces):
        pieces = [text]
    for piece in pieces:
        name = _name(piece, NameKind.AKA, language)
        if name.text:
            yield name


def _by_language(cell: str) -> Iterator[tuple[str | None, str]]:
    before, *marked = _LANGUAGE.split(cell)
    yield None, before
    yield from zip(marked[::2], marked[1::2], strict=True)


def _listed(text: str) -> list[str]:
    """A list with commas apart; a piece that goes on in small letters or is a legal form belongs to the one before."""
    names: list[str] = []
    for piece in _outside(_COMMA, text):
        goes_on = piece[:1].islower() and not piece.startswith("al-")
        if names and (goes_on or fold(piece) in _FORMS or fold(names[-1]) in _FORMS):
            names[-1] = f"{names[-1]}, {piece}"
        else:
            names.append(piece)
    if len(names) > 1:
        names[-1:] = _LAST.split(names[-1], maxsplit=1)
    return [name for name in names if name.strip()]


def _outside(separator: re.Pattern[str], text: str) -> list[str]:
    """The text parted at the separators that stand in no brackets. Looking ahead for the bracket from each of them
    would take time in the square.
    """
    parts: list[list[str]] = [[]]
    segments = _BRACKET.split(text)
    for segment, bracket in zip_longest(segments[::2], segments[1::2], fillvalue=""):
        first, *further = [segment] if bracket == ")" else separator.split(segment)
        parts[-1].append(first)
        parts.extend([piece] for piece in further)
        parts[-1].append(bracket)
    return ["".join(part) for part in parts]


def _name(text: str, kind: NameKind, language: str | None = None) -> ListedName:
    tidy = text.strip(" ,;:\u200c")
    if tidy.startswith("(") and ")" not in tidy:
        tidy = tidy[1:]
    if tidy.endswith(")") and "(" not in tidy:
        tidy = tidy[:-1]
    if kind is NameKind.AKA and not _is_latin(tidy):
        kind = NameKind.ORIGINAL_SCRIPT
    return ListedName(tidy, kind, NameQuality.UNSTATED, language)


def _is_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin."""
    letters = [char for char in text if char.isalpha()]
    latin = sum("LATIN" in unicodedata.name(char, "") for char in letters)
    return latin * 2 >= len(letters)
