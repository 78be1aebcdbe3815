"""Proposals to change a hand-kept list: what a published page says, what the list has, what a person must verify."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from service.domain.days import Day

UNSEEN = "not yet seen against a published file"
"""Said of every reader that was built from a description of the form, and of all that it proposes."""
RULE = "takes effect on publication in the Federal Register, 8 U.S.C. 1189(a)(2)(B)"


class ProposalKind(StrEnum):
    """What a proposal would do to the list; a question does nothing."""

    ADDED = "added"
    REMOVED = "removed"
    DATE_CHANGED = "date_changed"
    ALIAS_ADDED = "alias_added"
    REVIEWED = "reviewed"
    CITED = "cited"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class NewName:
    """A name for the entity of a line, of a kind of NameKind."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What a proposal changes in one line: names that are added, an event that is put in its place by its day, and
    keys that the event at `place` gets. A line that is not there yet is `line` as a whole.
    """

    key: str
    names: tuple[NewName, ...] = ()
    event: Mapping[str, Any] | None = None
    place: int | None = None
    gets: Mapping[str, Any] | None = None
    line: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One difference. `key` is that of the line of the list, None where there is none yet or it is not clear which.

    `found` says what the file says and where, `differs` what the list has instead, `verify` what to look at before
    the list is changed. Only what has an `edit` appears in the diff.
    """

    kind: ProposalKind
    name: str
    key: str | None
    day: Day | None
    found: str
    differs: str
    verify: str
    edit: Edit | None = None
