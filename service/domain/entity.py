"""A party as one list describes it, with its printed names and identifiers."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.days import Day


class EntityType(StrEnum):
    """What kind of party a record describes."""

    PERSON = "person"
    ORGANIZATION = "organization"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    WALLET = "wallet"
    OTHER = "other"


class NameKind(StrEnum):
    """What the publisher calls the name."""

    PRIMARY = "primary"
    AKA = "aka"
    FKA = "fka"
    ACRONYM = "acronym"
    ORIGINAL_SCRIPT = "original_script"
    PRESS = "press"


class NameQuality(StrEnum):
    """How good the publisher says the name is for identification; never our own judgement."""

    STRONG = "strong"
    WEAK = "weak"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Name:
    """One printed name; `folded` is the form by which names are compared, word breaks kept."""

    text: str
    folded: str
    kind: NameKind
    quality: NameQuality
    source: str | None = None
    basis: str | None = None
    confidence: str | None = None


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or code by which a publisher or a register knows the party."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One record of a dataset. `id` is `<dataset>.<key>` and never changes while the record lives."""

    id: str
    dataset: str
    type: EntityType
    names: tuple[Name, ...]
    identifiers: tuple[Identifier, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[Day, ...] = ()
    note: str | None = None

    @property
    def primary_name(self) -> Name:
        """The name that the list prints first."""
        return next((name for name in self.names if name.kind is NameKind.PRIMARY), self.names[0])
