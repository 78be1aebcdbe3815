"""Links between entities of different lists that describe one party."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartyLink:
    """Entities that describe one party, with the reason why and where that can be read.

    `by_copy`: it rests on a number of one list that another has copied, which may stand on the wrong entry.
    """

    entities: tuple[str, ...]
    reason: str
    source: str | None = None
    by_copy: bool = False
