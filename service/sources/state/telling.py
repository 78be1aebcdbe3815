"""How a proposal tells of a row of the page and of the group that it is taken for."""

from __future__ import annotations

from dataclasses import dataclass

from service.domain.days import Day
from service.names.fold import fold
from service.sources.listed_groups import Group
from service.sources.proposals import RULE, Edit, Proposal, ProposalKind
from service.sources.state.read import PageRow

NOTICE = f"Find the notice in the Federal Register: it {RULE}, whatever the day on the page."


@dataclass(frozen=True, slots=True)
class Told:
    """A row with the group of the list that is meant, None where there is none or it is not clear."""

    row: PageRow
    group: Group | None

    def says(self, kind: ProposalKind, differs: str, edit: Edit, day: Day | None = None) -> Proposal:
        """A proposal that changes the list."""
        return self._made(kind, differs, NOTICE, edit, day)

    def asks(self, differs: str, verify: str) -> Proposal:
        """A question, which changes nothing."""
        return self._made(ProposalKind.QUESTION, differs, verify, None, None)

    def _made(self, kind: ProposalKind, differs: str, verify: str, edit: Edit | None, day: Day | None) -> Proposal:
        row, group = self.row, self.group
        printed = row.names[0].text
        name = group.name if group else printed
        called = "" if fold(printed) == fold(name) else f"{printed}, "
        dated = f"removed {row.removed}, originally designated {row.day}" if row.removed else f"designated {row.day}"
        return Proposal(
            kind=kind,
            name=name,
            key=group.key if group else None,
            day=day or row.removed or row.day,
            found=f"{row.place}: {called}{dated}.",
            differs=differs,
            verify=verify,
            edit=edit,
        )
