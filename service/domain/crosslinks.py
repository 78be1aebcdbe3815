"""Links that the lists themselves give: records of different lists that carry one and the same number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from service.domain.entity import Entity, EntityType, Identifier
from service.domain.links import PartyLink

_CALLED = {
    "us-ofac": "the OFAC number",
    "un-ref": "the United Nations reference",
    "gb-uid": "the UK's unique ID",
    "gb-ofsi": "OFSI's group ID",
    "eu-ref": "the EU reference",
    "imo": "the IMO number",
    "lei": "the legal entity identifier",
    "wallet": "the wallet address",
}
"""The schemes whose numbers mean one party and no other, with what a reader calls them."""
_COPIED = frozenset({"un-ref", "gb-uid", "gb-ofsi", "eu-ref"})
"""Numbers of another list that a publisher copies by hand, and sometimes onto the wrong entry."""
_LEAST_LETTERS = 3
_IDENTITY = frozenset({"us-ofac"})
"""Numbers by which a publisher itself counts parties, so that two records of one list that have it are one party."""


def crosslinks(entities: Iterable[Entity]) -> Iterator[PartyLink]:
    """One link for each number that several lists carry, in the order in which the numbers first stand.

    Most numbers link only where each list has them once: one that two records of a list share, as two owners of a
    wallet do, is no sign that they are one party. Records whose types exclude each other are not linked either, nor,
    by a reference that is copied by hand, one that shares no word with the names of the others: then a list has it
    wrong.
    """
    bearers: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        for identifier in dict.fromkeys(map(_compared, entity.identifiers)):
            if identifier is not None:
                bearers[identifier].append(entity)
    for (scheme, value), all_bearers in bearers.items():
        found = _alike(all_bearers) if scheme in _COPIED and len(all_bearers) > 1 else all_bearers
        is_shared = len({entity.dataset for entity in all_bearers}) < len(all_bearers)
        if len(found) > 1 and not (is_shared and scheme not in _IDENTITY) and _may_be_one(found):
            reason = f"Their lists give them {_CALLED[scheme]} {value}."
            yield PartyLink(tuple(entity.id for entity in found), reason, by_copy=scheme in _COPIED)


def _alike(entities: Sequence[Entity]) -> list[Entity]:
    """Those whose names share a word with those of another."""
    words = [_words(entity) for entity in entities]
    return [
        entity
        for place, entity in enumerate(entities)
        if any(not words[place].isdisjoint(others) for other, others in enumerate(words) if other != place)
    ]


def _words(entity: Entity) -> frozenset[str]:
    return frozenset(word for name in entity.names for word in name.folded.split() if len(word) >= _LEAST_LETTERS)


def _compared(identifier: Identifier) -> tuple[str, str] | None:
    if identifier.scheme not in _CALLED:
        return None
    # The addresses of wallets tell capitals from small letters; no other number does.
    value = identifier.value if identifier.scheme == "wallet" else identifier.value.upper()
    return identifier.scheme, "".join(value.split())


def _may_be_one(entities: Iterable[Entity]) -> bool:
    return len({entity.type for entity in entities} - {EntityType.OTHER, EntityType.WALLET}) <= 1
