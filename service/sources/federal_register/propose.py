"""What notices say by their titles and the hand-kept list does not, as proposals; their text was not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from service.domain.designation import Designation
from service.domain.events import Event, EventType
from service.domain.listing import Listing
from service.sources.federal_register.read import Notice
from service.sources.federal_register.titles import Act, Title, read_title
from service.sources.listed_groups import Group, can_be, groups_of
from service.sources.own_lists import key_of
from service.sources.proposals import RULE, UNSEEN, Edit, Proposal, ProposalKind

_BASIS = f"by the title of the notice alone, {UNSEEN}; its text was not read"
_READ = f"Read the notice: the act {RULE}, and its text says what it does and under which names."
_OF_THE_PRESIDENT = "Presidential Document"
_ABOUT_NAMES = frozenset({EventType.ALIAS_ADDED, EventType.ALIAS_REMOVED, EventType.PRIMARY_NAME_CHANGED})


def propose(current: Listing, notices: Iterable[Notice]) -> tuple[Proposal, ...]:
    """Every notice about these designations that the list does not cite, in their order.

    Titles do not tell all: some notices of revocation are called designations, so a title about a group that the list
    has in force is a question.
    """
    groups = groups_of(current)
    cited = " ".join(_citations(designation) for designation in current.designations)
    proposals: list[Proposal] = []
    for notice in notices:
        title = read_title(notice.title, groups)
        if title is not None and notice.number not in cited:
            proposals += _of_notice(notice, title)
    return tuple(proposals)


def _citations(designation: Designation) -> str:
    return " ".join(f"{event.citation} {event.source_url}" for event in designation.events)


def _of_notice(notice: Notice, title: Title) -> Iterator[Proposal]:
    if notice.kind == _OF_THE_PRESIDENT:
        named = "; ".join((*(group.name for group in title.groups), *title.others)) or notice.title
        yield _plain(notice, named, "An order of the President starts a process; it designates nobody.")
        return
    for group in title.groups:
        yield _Said(notice, group).proposal(title)
    if title.others and title.act is Act.DESIGNATION and title.clear:
        yield from (_new(notice, name) for name in title.others)
    elif title.others or not title.groups:
        named = "; ".join(title.others) or notice.title
        yield _plain(notice, named, f"Whom the {title.act} is about cannot be told from the title for certain.")


def _new(notice: Notice, name: str) -> Proposal:
    key = key_of(name)
    event = _event(notice, EventType.DESIGNATED, names=[name])
    entity = {"id": key, "type": "organization", "names": [{"text": name, "kind": "primary", "quality": "unstated"}]}
    edit = Edit(key, line={"id": key, "program": "US-FTO", "entity": entity, "events": [event]})
    found = _found(notice)
    differs = "The list has no such group."
    return Proposal(ProposalKind.ADDED, name, None, notice.published, found, differs, _READ, edit)


def _plain(notice: Notice, name: str, differs: str) -> Proposal:
    return Proposal(ProposalKind.QUESTION, name, None, notice.published, _found(notice), differs, _READ)


def _found(notice: Notice) -> str:
    return f"{notice.place}: FR doc {notice.number}, published {notice.published}: {notice.title!r}."


def _support(notice: Notice) -> dict[str, Any]:
    citation = ", ".join(filter(None, (notice.citation, f"FR doc {notice.number}")))
    return {"citation": citation, **({"source_url": notice.url} if notice.url else {})}


def _event(notice: Notice, type_: EventType, **more: Any) -> dict[str, Any]:
    told = {"type": type_.value, "day": str(notice.published), "published": str(notice.published), **more}
    return {**told, **_support(notice), "confidence": "low", "basis": _BASIS}


@dataclass(frozen=True, slots=True)
class _Said:
    """A notice about a group of the list."""

    notice: Notice
    group: Group

    def proposal(self, title: Title) -> Proposal:
        """What the act of the title would change."""
        if not title.clear:
            return self._made(ProposalKind.QUESTION, f"It is not clear of whom the {title.act} is.")
        known = self._on_the_day(title.act)
        if known is not None:
            place, event = known
            edit = Edit(self.group.key, place=place, gets=_support(self.notice))
            if event.citation is None:
                return self._made(ProposalKind.CITED, f"The list has the {event.type} without a citation.", edit)
            return self._made(ProposalKind.QUESTION, f"The list has the {event.type} by {event.citation}.")
        bounded = self._bounded(title.act)
        if bounded is not None:
            gets = {"day": str(self.notice.published), **_support(self.notice), "confidence": "low", "basis": _BASIS}
            differs = "The list has it on a day that is not known in full."
            return self._made(ProposalKind.DATE_CHANGED, differs, Edit(self.group.key, place=bounded, gets=gets))
        return self._new_act(title.act)

    def _new_act(self, act: Act) -> Proposal:
        if act is Act.REVOCATION and self.group.in_force:
            edit = Edit(self.group.key, event=_event(self.notice, EventType.REVOKED))
            return self._made(ProposalKind.REMOVED, "The list has it in force.", edit)
        if act is Act.DESIGNATION and not self.group.in_force and self._is_latest():
            names = [self.group.name]
            edit = Edit(self.group.key, event=_event(self.notice, EventType.DESIGNATED, names=names))
            return self._made(ProposalKind.ADDED, "The list has its last designation ended.", edit)
        if act is Act.REVIEW:
            return self._made(ProposalKind.REVIEWED, "The list has no review on that day; it maintains or revokes.")
        if act is Act.AMENDMENT:
            return self._made(
                ProposalKind.ALIAS_ADDED, "The list has no amendment on that day; the title has no names."
            )
        state = "in force" if self.group.in_force else "ended"
        return self._made(ProposalKind.QUESTION, f"The list has it {state}, with no {act} on that day.")

    def _is_latest(self) -> bool:
        day = self.notice.published.earliest
        ends = [event.day.latest for _, event in self.group.ends()]
        return day is not None and all(end is not None and end < day for end in ends)

    def _events(self, act: Act) -> list[tuple[int, Event]]:
        events = list(enumerate(self.group.designation.events))
        if act is Act.REVOCATION:
            return [(place, event) for place, event in events if event.is_end]
        if act is Act.DESIGNATION:
            return [(place, event) for place, event in events if event.is_start or event.is_end]
        if act is Act.AMENDMENT:
            return [(place, event) for place, event in events if event.type in _ABOUT_NAMES]
        return [(place, event) for place, event in events if not event.is_start]

    def _on_the_day(self, act: Act) -> tuple[int, Event] | None:
        day = self.notice.published
        return next(((place, event) for place, event in self._events(act) if day in {event.day, event.published}), None)

    def _bounded(self, act: Act) -> int | None:
        """The one start or end that the list does not date in full and that can be of that day."""
        fitting = [
            place
            for place, event in self._events(act)
            if (event.is_end if act is Act.REVOCATION else event.is_start)
            and act in {Act.REVOCATION, Act.DESIGNATION}
            and not event.day.is_exact
            and can_be(event.day, self.notice.published)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _made(self, kind: ProposalKind, differs: str, edit: Edit | None = None) -> Proposal:
        return Proposal(
            kind=kind,
            name=self.group.name,
            key=self.group.key,
            day=self.notice.published,
            found=_found(self.notice),
            differs=differs,
            verify=_READ,
            edit=edit,
        )
