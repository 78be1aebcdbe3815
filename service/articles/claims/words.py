"""The words in which claims are made: programs, lists, authorities, verbs; read once from a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from service.articles.claims.signs import Signs
from service.errors import BadDataset
from service.names import tables

_TABLES = {"programs", "organisations", "lists", "actors", "terms", "other_names", "terrorist_lists", "nouns", "verbs"}
_FORMS = 5
_BEFORE_PROGRAM = r"(?:lists? of (?:(?:the|designated|all) )?)?"
_BEHIND_PROGRAM = r"(?: (?:list|blacklist|register|program(?:me)?)s?)?"


class Needs(StrEnum):
    """What must stand with a verb before it says anything of a designation."""

    PARTY = "party"
    LABEL = "label"
    LIST = "list"
    NOUN = "noun"


class Form(StrEnum):
    """The form of a verb; a word such as "listed" may be two."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Verb:
    """One sense of a verb form: what happened, and what the verb needs beside it."""

    event: str
    needs: Needs
    forms: frozenset[Form]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases as one pattern, and what each of its groups stands for."""

    pattern: re.Pattern[str]
    values: tuple[str, ...]

    def value(self, match: re.Match[str]) -> str:
        """What the match stands for."""
        return self.values[(match.lastindex or 1) - 1]


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """The tables, each pattern compiled.

    `signs` are what no sentence with a claim is without. `programs` stand for ids of programs,
    `actors` for jurisdictions; `terrorist_lists` maps a jurisdiction to its program, `terms` the beginning of a
    word to the programs whose law uses it. `nouns` and `verbs` say what happened; `other_names` finds what says
    that the party then bore another name.
    """

    signs: Signs
    programs: Phrases
    organisations: Phrases
    lists: Phrases
    actors: Phrases
    terms: Mapping[str, tuple[str, ...]]
    other_names: re.Pattern[str]
    terrorist_lists: Mapping[str, str]
    nouns: Mapping[str, str]
    verbs: Mapping[str, tuple[Verb, ...]]


def load_claim_words(path: Path) -> ClaimWords:
    """Reads `datasets/names/claims.toml`; raises BadDataset, naming the file, for what is not understood."""
    table = tables.read(path)
    if set(table) != _TABLES:
        raise BadDataset(f"{path.name}: holds {sorted(table)}, expected are {sorted(_TABLES)}")
    try:
        return _read(table)
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise BadDataset(f"{path.name}: {error!r} is not understood") from error


def _read(table: dict[str, Any]) -> ClaimWords:
    nouns = {noun: event for event, nouns in table["nouns"].items() for noun in nouns}
    verbs = _verbs(table["verbs"])
    return ClaimWords(
        signs=Signs.of([*nouns, *(word for word, senses in verbs.items() if senses[0].needs is Needs.PARTY)]),
        programs=_phrases(table["programs"], _BEFORE_PROGRAM, _BEHIND_PROGRAM),
        organisations=_phrases({"": table["organisations"]["words"]}),
        lists=_phrases({"": table["lists"]["words"]}),
        actors=_phrases(table["actors"]),
        terms={stem: tuple(programs) for stem, programs in table["terms"].items()},
        other_names=_phrases({"": table["other_names"]["words"]}).pattern,
        terrorist_lists=dict(table["terrorist_lists"]),
        nouns=nouns,
        verbs=verbs,
    )


def _phrases(table: Mapping[str, Iterable[str]], before: str = "", behind: str = "") -> Phrases:
    """One group for each key, so the phrases themselves hold none; raises ValueError where one does."""
    groups = "|".join(f"({'|'.join(phrases)})" for phrases in table.values())
    pattern = re.compile(rf"(?<!\S){before}(?:{groups}){behind}(?!\S)")
    if pattern.groups != len(table):
        raise ValueError("a phrase with a group that is kept")
    return Phrases(pattern, tuple(table))


def _verbs(rows: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for row in rows:
        event, needs = str(row["event"]), Needs(row["needs"])
        for line in row["forms"]:
            forms = line.split()
            if len(forms) != _FORMS:
                raise ValueError(line)
            for word in dict.fromkeys(forms):
                kinds = frozenset(kind for kind, form in zip(Form, forms, strict=True) if form == word)
                found.setdefault(word, []).append(Verb(event, needs, kinds))
    return {word: tuple(dict.fromkeys(verbs)) for word, verbs in found.items()}
