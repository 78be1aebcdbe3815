"""Whether a name was a name of a designation at the moment asked about."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from service.domain.episodes import Episode, Stretch, episodes
from service.domain.events import EventType
from service.domain.flags import Flag
from service.domain.standing import Standing, Status

_BRINGS_IN = frozenset({EventType.ALIAS_ADDED, EventType.PRIMARY_NAME_CHANGED})


class Scope(Enum):
    """How a name stands to a designation; UNDATED where no event of the designation names it."""

    IN_SCOPE = "in_scope"
    NOT_YET = "not_yet"
    REMOVED = "removed"
    UNCERTAIN = "uncertain"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class NameScope:
    """A name at one moment: its scope, and the flag that this raises while the designation is in force.

    `listed` is the stretch that is to come where the name is not yet in scope, and the last where it was removed.
    """

    scope: Scope
    flag: Flag | None = None
    listed: Stretch | None = field(default=None, compare=False)

    @property
    def in_scope(self) -> bool | None:
        """As the contract says it: None where the list does not date the name."""
        if self.scope in {Scope.UNCERTAIN, Scope.UNDATED}:
            return None
        return self.scope is Scope.IN_SCOPE


def name_scope(standing: Standing, folded: str) -> NameScope:
    """Whether the folded name is one of the designation's at the moment, by the events that list it.

    A name is in scope from the event that lists it until it is removed or the episode ends.
    """
    stretches = [stretch for life in episodes(standing.designation.events) for stretch in _listed(life, folded)]
    if not stretches:
        return NameScope(Scope.UNDATED)
    spans = [stretch.spans(standing.zone) for stretch in stretches]
    if any(standing.window.surely_meets(*ends) for ends in spans):
        return NameScope(Scope.IN_SCOPE)
    if any(standing.window.possibly_meets(*ends) for ends in spans):
        return NameScope(Scope.UNCERTAIN)
    coming = [stretch for stretch in stretches if not standing.may_be_reached(stretch.start)]
    if not coming:
        return NameScope(Scope.REMOVED, listed=stretches[-1])
    if standing.status is not Status.IN_FORCE:
        return NameScope(Scope.NOT_YET, listed=coming[0])
    told = standing.reached_day(coming[0].start.announced)
    flag = Flag.ALIAS_ANNOUNCED_NOT_PUBLISHED if told else Flag.ALIAS_NOT_YET_LISTED
    return NameScope(Scope.NOT_YET, flag, coming[0])


def _listed(life: Episode, folded: str) -> Iterator[Stretch]:
    """The stretches of one episode in which the name is listed."""
    opened = None
    for event in life.events:
        named = any(name.folded == folded for name in event.names)
        if named and opened is None and (event.is_start or event.type in _BRINGS_IN):
            opened = event
        elif named and opened is not None and event.type is EventType.ALIAS_REMOVED:
            yield Stretch(opened, event)
            opened = None
    if opened is not None:
        yield Stretch(opened, life.end)
