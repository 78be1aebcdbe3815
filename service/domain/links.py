"""Links between entities of different lists that describe one party."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartyLink:
    """Entities that describe one party, with the reason why and where that can be read."""

    entities: tuple[str, ...]
    reason: str
    source: str | None = None
