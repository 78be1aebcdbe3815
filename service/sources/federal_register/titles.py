"""What the title of a notice says: which act, of which groups."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.names.fold import fold
from service.sources.listed_groups import Group

_ABOUT = re.compile(r"\bforeign\s+terrorist\s+organizations?\b", re.IGNORECASE)
_ACTS = (
    ("revocation", re.compile(r"\brevocation\b", re.IGNORECASE)),
    ("amendment", re.compile(r"\bamendments?\b", re.IGNORECASE)),
    ("review", re.compile(r"\breview\b", re.IGNORECASE)),
    ("designation", re.compile(r"\bdesignat(?:ions?|ing)\b", re.IGNORECASE)),
)
_ORGANIZATIONS = r"foreign terrorist organizations?"
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bdesignation(?P<several>s?) of (?:the )?(?P<names>.+?) as (?:an? )?{_ORGANIZATIONS}",
        rf"\b{_ORGANIZATIONS} designation(?P<several>s?) (?:of|for) (?:the )?(?P<names>.+)$",
        rf"\bdesignation(?P<several>s?) as (?:an? )?{_ORGANIZATIONS} of (?:the )?(?P<names>.+)$",
    )
)
_ALIASES = re.compile(r"\s*\([^()]*\)|,? and all associated aliases\b|,? also known as .*$", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")
_SHORTEST = 4


class Act(StrEnum):
    """What a notice does, as its title has it; the text may say something else."""

    REVOCATION = "revocation"
    AMENDMENT = "amendment"
    REVIEW = "review"
    DESIGNATION = "designation"


@dataclass(frozen=True, slots=True)
class Title:
    """`groups` are those of the list that the title names, `others` names that the list does not have.

    `clear` is false where it cannot be told whether `others` is one name or several.
    """

    act: Act
    groups: tuple[Group, ...]
    others: tuple[str, ...]
    clear: bool


def read_title(title: str, groups: Sequence[Group]) -> Title | None:
    """What the title says; None where it is not about these designations."""
    act = next((Act(name) for name, pattern in _ACTS if pattern.search(title)), None)
    if act is None or not _ABOUT.search(title):
        return None
    found = next(filter(None, (pattern.search(title) for pattern in _NAMED)), None)
    if found is None:
        return Title(act, _groups_in(title, groups), (), clear=False)
    named = _ALIASES.sub("", found["names"]).strip(" ,")
    whole = _groups_called(named, groups)
    if whole:
        return Title(act, whole, (), clear=len(whole) == 1)
    parts = [part for part in _OF_SEVERAL.split(named) if fold(part)]
    known = [(part, _groups_called(part, groups)) for part in parts]
    if not any(called for _, called in known) and len(parts) > 1 and not found["several"]:
        return Title(act, _groups_in(title, groups), (named,), clear=False)
    return Title(
        act,
        tuple(dict.fromkeys(group for _, called in known for group in called)),
        tuple(part for part, called in known if not called),
        clear=all(len(called) < 2 for _, called in known),
    )


def _groups_called(name: str, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups whose name it is: those whose primary name it is before all others."""
    folded = fold(name)
    first = tuple(group for group in groups if fold(group.name) == folded)
    return first or tuple(group for group in groups if folded in group.names)


def _groups_in(title: str, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups of which a name stands in the title as whole words, the longest names first."""
    text = f" {fold(title)} "
    names = {name: group for group in groups for name in group.names if len(name) >= _SHORTEST}
    found = []
    for name in sorted(names, key=len, reverse=True):
        if f" {name} " in text:
            text = text.replace(f" {name} ", " | ")
            found.append(names[name])
    return tuple(dict.fromkeys(found))
