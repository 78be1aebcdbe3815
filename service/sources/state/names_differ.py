"""Names and amendments of a row that the hand-kept list lacks or dates otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.domain.events import Event, EventType
from service.names.fold import fold
from service.sources.listed_groups import Group, can_be
from service.sources.proposals import RULE, Edit, NewName, Proposal, ProposalKind
from service.sources.state.edits import date_edit, told
from service.sources.state.names import Amendment
from service.sources.state.read import PageRow

_ABOUT_NAMES = frozenset({EventType.ALIAS_ADDED, EventType.PRIMARY_NAME_CHANGED})
_NOTICE = f"Find the notice of the amendment: it {RULE}, and lists the aliases in full."
_SINCE = "Find the notice that lists the name; until then nobody knows from which day it is covered."


@dataclass(frozen=True, slots=True)
class Said:
    """A line of a row that adds names to a group."""

    row: PageRow
    group: Group
    amendment: Amendment

    def proposal(self, kind: ProposalKind, differs: str, edit: Edit | None) -> Proposal:
        """The proposal that the line makes."""
        return Proposal(
            kind=kind,
            name=self.group.name,
            key=self.group.key,
            day=self.amendment.day,
            found=f"{self.row.place}: {self.amendment.text!r}.",
            differs=differs,
            verify=_NOTICE,
            edit=edit,
        )


def alias_proposals(row: PageRow, group: Group) -> Iterator[Proposal]:
    """Names without a day, then each amendment."""
    amended = {fold(name) for amendment in row.amendments for name in amendment.names}
    for name in row.names:
        folded = fold(name.text)
        if folded not in group.names and folded not in amended:
            kind = "aka" if name.kind.value == "primary" else name.kind.value
            yield Proposal(
                ProposalKind.ALIAS_ADDED,
                group.name,
                group.key,
                None,
                f"{row.place}: the row has the name {name.text!r}.",
                "The list does not have the name; the page does not say since when it is covered.",
                _SINCE,
                Edit(group.key, names=(NewName(name.text, kind),)),
            )
    for amendment in row.amendments:
        yield from _amended(row, group, amendment)


def _amended(row: PageRow, group: Group, amendment: Amendment) -> Iterator[Proposal]:
    """Names that the list dates on that day need nothing; those that it dates otherwise are asked about."""
    said = Said(row, group, amendment)
    new = []
    for name in amendment.names:
        dated = [(place, event) for place, event in enumerate(group.designation.events) if _lists(event, name)]
        if any(event.day == amendment.day for _, event in dated):
            continue
        place = _bounded(dated, amendment)
        days = ", ".join(str(event.day) for _, event in dated)
        if place is not None:
            differs = f"The list has {name!r} from a day that is not known in full."
            yield said.proposal(ProposalKind.DATE_CHANGED, differs, date_edit(group, place, amendment.day))
            return
        if dated:
            yield said.proposal(ProposalKind.QUESTION, f"The list has {name!r} from {days}.", None)
        else:
            new.append(name)
    if new:
        lacking = tuple(NewName(name, "aka") for name in new if fold(name) not in group.names)
        edit = Edit(group.key, names=lacking, event=told(EventType.ALIAS_ADDED, amendment.day, new))
        yield said.proposal(ProposalKind.ALIAS_ADDED, _lacks(group, new), edit)


def _bounded(dated: Sequence[tuple[int, Event]], amendment: Amendment) -> int | None:
    """The one event about names alone whose day is known in part, can be that of the line, and names no others."""
    names = {fold(name) for name in amendment.names}
    fitting = [
        place
        for place, event in dated
        if event.type in _ABOUT_NAMES
        and not event.day.is_exact
        and can_be(event.day, amendment.day)
        and {one.folded for one in event.names} <= names
    ]
    return fitting[0] if len(fitting) == 1 else None


def _lacks(group: Group, new: Sequence[str]) -> str:
    lacking = [repr(name) for name in new if fold(name) not in group.names]
    undated = [repr(name) for name in new if fold(name) in group.names]
    told_of = [f"The list does not have {', '.join(lacking)}."] if lacking else []
    told_of += [f"The list does not say since when {', '.join(undated)} is covered."] if undated else []
    return " ".join(told_of)


def _lists(event: Event, name: str) -> bool:
    return fold(name) in {one.folded for one in event.names}
