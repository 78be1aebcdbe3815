"""Entities put together by the links between them, the firm ones first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.domain.links import PartyLink


@dataclass(frozen=True, slots=True)
class Groups:
    """The entities by party, in the order in which each party's first one stands, and the links that made them so."""

    members: tuple[tuple[str, ...], ...]
    links: tuple[PartyLink, ...]


def grouped(entities: Iterable[str], links: Sequence[PartyLink]) -> Groups:
    """Joins the entities.

    A link by a copied number gives way where it would bring two parties together of which one list has a record each:
    then the number was printed on the wrong entry.
    """
    leader = {name: name for name in entities}
    lists = {name: frozenset({name.partition(".")[0]}) for name in leader}
    kept = [link for link in links if not link.by_copy]
    for link in kept:
        _join(link, leader, lists)
    for link in (link for link in links if link.by_copy):
        if _is_clean(link, leader, lists):
            _join(link, leader, lists)
            kept.append(link)
    groups: dict[str, list[str]] = {}
    for name in leader:
        groups.setdefault(_leader(name, leader), []).append(name)
    return Groups(tuple(map(tuple, groups.values())), tuple(kept))


def _is_clean(link: PartyLink, leader: dict[str, str], lists: dict[str, frozenset[str]]) -> bool:
    meeting = {_leader(name, leader) for name in link.entities if name in leader}
    return sum(len(lists[one]) for one in meeting) == len(frozenset().union(*(lists[one] for one in meeting)))


def _join(link: PartyLink, leader: dict[str, str], lists: dict[str, frozenset[str]]) -> None:
    named = [_leader(name, leader) for name in link.entities if name in leader]
    for name in named[1:]:
        first, other = _leader(named[0], leader), _leader(name, leader)
        lists[first] |= lists[other]
        leader[other] = first


def _leader(name: str, leader: dict[str, str]) -> str:
    while leader[name] != name:
        leader[name] = leader[leader[name]]
        name = leader[name]
    return name
