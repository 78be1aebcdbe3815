"""Flags for names that more than one party bears under a program."""

from collections.abc import Iterator

from service.domain.episodes import episodes
from service.domain.events import EventType
from service.domain.flags import Flag, Raised
from service.domain.register import Party
from service.domain.scope import name_scope
from service.domain.standing import Standing, Status
from service.screening.snapshot import Snapshot


def namesakes(snapshot: Snapshot, standing: Standing, party: Party, folded: str) -> Iterator[Raised]:
    """The flags of a name that another party bears under the same program at some time."""
    others = other_bearers(snapshot, party, folded, standing.designation.program)
    if others:
        named = "; ".join(other.entities[0].primary_name.text for other in others)
        yield Raised(Flag.NAME_SHARED_WITH_OTHER_SUBJECT, named)
    in_scope = name_scope(standing, folded).in_scope is True
    if in_scope and standing.status is Status.IN_FORCE and owner_of(snapshot, standing, party, folded):
        yield Raised(Flag.COVERED_AS_ALIAS_OF, party.entities[0].primary_name.text)


def other_bearers(snapshot: Snapshot, party: Party, folded: str, program: str) -> tuple[Party, ...]:
    """The other parties that bear the name and have a designation under the program, by id."""
    bearers = sorted(snapshot.bearers.get(folded, frozenset()) - {party.id})
    return tuple(snapshot.register.parties[one] for one in bearers if _is_under(snapshot, one, program))


def owner_of(snapshot: Snapshot, standing: Standing, party: Party, folded: str) -> Party | None:
    """The other party whose own name this is, where the party here only lists it as an alias.

    It is the other's own where the other bears it as its primary name, or where this designation
    gave the name up and the other is designated under it.
    """
    if any(entity.primary_name.folded == folded for entity in party.entities):
        return None
    gives_up = any(
        event.type is EventType.ALIAS_REMOVED and any(name.folded == folded for name in event.names)
        for event in standing.designation.events
    )
    for other in other_bearers(snapshot, party, folded, standing.designation.program):
        if gives_up or any(entity.primary_name.folded == folded for entity in other.entities):
            return other
    return None


def starts_same_day(snapshot: Snapshot, standing: Standing, party: Party) -> Iterator[Raised]:
    """On the day of an end: another party that shares a name with this one starts under the program."""
    if not standing.has_ended or standing.episode is None or standing.episode.end is None:
        return
    ended = standing.episode.end.span(standing.zone)
    if not ended.is_exact or ended.first < standing.window.start:
        return
    names = {name.folded for entity in party.entities for name in entity.names}
    sharing = sorted(set().union(*(snapshot.bearers[name] for name in names)) - {party.id})
    starting = [
        snapshot.register.parties[other].entities[0].primary_name.text
        for other in sharing
        for row in snapshot.register.designations.get(other, ())
        if row.program == standing.designation.program
        and any(life.start.span(standing.zone) == ended for life in episodes(row.events))
    ]
    if starting:
        yield Raised(Flag.SIMILAR_NAME_DESIGNATED_SAME_DAY, "; ".join(starting))


def _is_under(snapshot: Snapshot, party: str, program: str) -> bool:
    return any(row.program == program for row in snapshot.register.designations.get(party, ()))
