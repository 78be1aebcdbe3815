"""Links that the lists themselves give: records of different lists that carry one and the same number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from service.domain.entity import Entity, EntityType, Identifier
from service.domain.links import PartyLink

_CALLED = {
    "us-ofac": "the OFAC number",
    "un-ref": "the United Nations reference",
    "gb-uid": "the UK's unique ID",
    "eu-ref": "the EU reference",
    "imo": "the IMO number",
    "lei": "the legal entity identifier",
    "wallet": "the wallet address",
}
"""The schemes whose numbers mean one party and no other, with what a reader calls them."""


def crosslinks(entities: Iterable[Entity]) -> Iterator[PartyLink]:
    """One link for each number that several lists carry, in the order in which the numbers first stand.

    A number links only where each list has it once: one that two records of a list share, as two owners of a wallet
    do, is no sign that they are one party. Records whose types exclude each other are not linked either, since then
    one of the lists has the number wrong.
    """
    bearers: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        for identifier in dict.fromkeys(map(_compared, entity.identifiers)):
            if identifier is not None:
                bearers[identifier].append(entity)
    for (scheme, value), found in bearers.items():
        datasets = {entity.dataset for entity in found}
        if len(found) > 1 and len(datasets) == len(found) and _may_be_one(found):
            yield PartyLink(tuple(entity.id for entity in found), f"Their lists give them {_CALLED[scheme]} {value}.")


def _compared(identifier: Identifier) -> tuple[str, str] | None:
    if identifier.scheme not in _CALLED:
        return None
    # The addresses of wallets tell capitals from small letters; no other number does.
    value = identifier.value if identifier.scheme == "wallet" else identifier.value.upper()
    return identifier.scheme, "".join(value.split())


def _may_be_one(entities: Iterable[Entity]) -> bool:
    return len({entity.type for entity in entities} - {EntityType.OTHER, EntityType.WALLET}) <= 1
