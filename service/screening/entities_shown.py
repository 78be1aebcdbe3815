"""What lists say of a party, record by record, as answers show it."""

from dataclasses import dataclass

from service.domain.entity import Identifier, Name


@dataclass(frozen=True, slots=True)
class DetailShown:
    """Something else that a record says; `earliest` and `latest` bound its day where that is no single one.

    `party` is whom the entity of a relation describes, where its list is loaded.
    """

    kind: str
    text: str
    label: str | None
    day: str | None
    earliest: str | None
    latest: str | None
    country: str | None
    entity: str | None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class EntityShown:
    """A record of one list, as the list prints it, or as it did on `last_seen`, if it has left the list since."""

    id: str
    dataset: str
    type: str
    names: tuple[Name, ...]
    identifiers: tuple[Identifier, ...]
    countries: tuple[str, ...]
    birth_dates: tuple[str, ...]
    note: str | None
    details: tuple[DetailShown, ...] = ()
    last_seen: str | None = None


@dataclass(frozen=True, slots=True)
class LinkShown:
    """Why entities of different lists are one party."""

    entities: tuple[str, ...]
    reason: str
    source: str | None
