"""Which of several designations answers the question whether a name was listed: the order that the contract sets."""

from dataclasses import dataclass

from service.domain.moments import EVER
from service.domain.scope import Scope
from service.domain.standing import Status
from service.screening.judged import Judged
from service.screening.search import Found


@dataclass(frozen=True, slots=True)
class Contender:
    """A designation under the program, with the party and the name through which it was reached."""

    found: Found
    judged: Judged
    is_primary: bool

    @property
    def rank(self) -> int:
        """In force with the name in scope or undated, not yet in scope, unknown, not in force, name since removed."""
        status = self.judged.standing.status
        if status is Status.UNKNOWN:
            return 2
        if status is Status.NOT_IN_FORCE:
            return 3
        scope = self.judged.scope.scope if self.judged.scope else Scope.UNDATED
        return {Scope.NOT_YET: 1, Scope.REMOVED: 4}.get(scope, 0)

    @property
    def order(self) -> tuple[int, bool, float]:
        """What makes two contenders equal: rank, whether the name is the party's own, the score."""
        return self.rank, not self.is_primary, -self.found.score.value

    @property
    def latest(self) -> float:
        """When the last event on or before the moment took effect, as a sort key."""
        standing = self.judged.standing
        happened = [event.span(standing.zone).last for event in standing.designation.events if standing.reached(event)]
        return (max(happened, default=EVER) - EVER).total_seconds()


def in_order(contenders: list[Contender]) -> list[Contender]:
    """The one that answers first; ids decide between what the contract leaves equal."""
    return sorted(contenders, key=lambda one: (*one.order, -one.latest, one.judged.standing.designation.id))


def equals(contenders: list[Contender]) -> list[Contender]:
    """The contenders of other parties that stand equal to the first, one a party."""
    first = contenders[0]
    rivals = {one.found.party.id: one for one in contenders if one.order == first.order}
    return [one for party, one in rivals.items() if party != first.found.party.id]
