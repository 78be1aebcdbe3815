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


class DetailKind(StrEnum):
    """What a detail tells; `other` is what no other word fits, its label says what the publisher calls it."""

    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    NATIONALITY = "nationality"
    CITIZENSHIP = "citizenship"
    GENDER = "gender"
    TITLE = "title"
    POSITION = "position"
    CONTACT = "contact"
    DOCUMENT = "document"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    RELATION = "relation"
    REASON = "reason"
    REMARK = "remark"
    PROGRAM_TAG = "program_tag"
    MEASURE = "measure"
    LEGAL_AUTHORITY = "legal_authority"
    LISTED_ON = "listed_on"
    UPDATED_ON = "updated_on"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """One printed name; `folded` is the form by which names are compared, word breaks kept.

    `language` is the language or script as the publisher calls it, `remark` what it adds about the name.
    """

    text: str
    folded: str
    kind: NameKind
    quality: NameQuality
    source: str | None = None
    basis: str | None = None
    confidence: str | None = None
    language: str | None = None
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or code by which a publisher or a register knows the party; `remark` is what the list adds."""

    scheme: str
    value: str
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """Whatever else a record says, as it is printed, so that nothing of a list is lost.

    `label` is the publisher's own word for the field. `day` is the text as a day, where it is one; an interval and a
    circa are days that are known within bounds. `country` is that of the text by ISO 3166, `entity` the id of the
    entity that a relation points to, which need not be loaded.
    """

    kind: DetailKind
    text: str
    label: str | None = None
    day: Day | None = None
    country: str | None = None
    entity: str | None = None


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
    details: tuple[Detail, ...] = ()

    @property
    def primary_name(self) -> Name:
        """The name that the list prints first."""
        return next((name for name in self.names if name.kind is NameKind.PRIMARY), self.names[0])
