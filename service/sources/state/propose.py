"""What the page says and the hand-kept list does not, as proposals; the page itself changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.domain.listing import Listing
from service.sources.listed_groups import Group, groups_of, identify
from service.sources.proposals import Proposal, ProposalKind
from service.sources.state.dates_differ import date_proposals, end_proposals
from service.sources.state.edits import new_episode, new_line
from service.sources.state.names_differ import alias_proposals
from service.sources.state.read import Page, PageRow
from service.sources.state.telling import Told

_WHICH = "Decide whether it is one of them, with another spelling."
_WHICH_REMOVED = "Decide whether it is one of them; a group that the list does not have needs its whole history."


def propose(current: Listing, page: Page) -> tuple[Proposal, ...]:
    """Every difference, rows of the page first, then what only the list has in force.

    A row is taken for a group of the list by folded names; where that is not clear it is a question.
    """
    groups = groups_of(current)
    proposals: list[Proposal] = []
    met: set[str] = set()
    for row in page.designated:
        proposals += _designated(row, groups)
        met |= _keys(row, groups)
    listed_again = frozenset(met)
    for row in page.removed:
        proposals += _removed(row, groups, listed_again)
        met |= _keys(row, groups)
    proposals += (_unmet(group) for group in groups if group.in_force and group.key not in met)
    return tuple(proposals)


def _keys(row: PageRow, groups: Sequence[Group]) -> set[str]:
    """Of the group that is meant, else of those that could be, so that none of them is missed twice."""
    meant = identify([name.text for name in row.names], row.day, groups)
    return {group.key for group in (meant.group, *meant.rivals) if group}


def _designated(row: PageRow, groups: Sequence[Group]) -> Iterator[Proposal]:
    meant = identify([name.text for name in row.names], row.day, groups)
    told = Told(row, meant.group)
    if meant.group is None and meant.rivals:
        could_be = ", ".join(rival.key for rival in meant.rivals)
        yield told.asks(f"None of the list's names is the same, or several groups bear it; near: {could_be}.", _WHICH)
    elif meant.group is None:
        yield told.says(ProposalKind.ADDED, "The list has no such group.", new_line(row))
    elif meant.group.in_force:
        yield from date_proposals(told, meant.group, meant.surely)
        if meant.surely:
            yield from alias_proposals(row, meant.group)
    else:
        yield _again(told, meant.group)
    for line in row.left:
        yield told.asks(f"The line {line!r} is not understood.", "Read it on the page.")


def _again(told: Told, group: Group) -> Proposal:
    """The page has in force what the list has ended: a new episode if it is later, else a question."""
    ended = [event.day for _, event in group.ends()][-1]
    day = told.row.day.earliest
    if ended.latest is None or day is None or day <= ended.latest:
        return told.asks(f"The list has the designation ended, on {ended}.", "Find out which of the two is right.")
    differs = f"The list has its last designation ended on {ended}."
    return told.says(ProposalKind.ADDED, differs, new_episode(told.row, group))


def _removed(row: PageRow, groups: Sequence[Group], listed_again: frozenset[str]) -> Iterator[Proposal]:
    meant = identify([name.text for name in row.names], row.day, groups)
    told = Told(row, meant.group)
    if meant.group is None:
        could_be = ", ".join(rival.key for rival in meant.rivals) or "none"
        yield told.asks(f"The list has no such name; near: {could_be}.", _WHICH_REMOVED)
    else:
        yield from end_proposals(told, meant.group, meant.surely and meant.group.key not in listed_again)


def _unmet(group: Group) -> Proposal:
    return Proposal(
        kind=ProposalKind.QUESTION,
        name=group.name,
        key=group.key,
        day=None,
        found="The page names it in neither table.",
        differs="The list has it in force.",
        verify="See whether the page calls it otherwise, or was saved before the designation.",
    )
