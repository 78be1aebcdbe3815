"""One record of an OFAC list in the publisher's words, the same whatever form the file has."""

from dataclasses import dataclass

from service.domain.days import Day
from service.sources.listed_names import ListedName


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record begins. `line` counts from 1."""

    file: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Field:
    """Something that has a label of the publisher's. `country` and `tail` are printed after the value.

    `is_alternative` stands for the "alt." before the label and for what is not the main entry; `day` is the value as a
    day where the form gives its bounds apart from the words.
    """

    label: str
    text: str
    country: str | None = None
    tail: str | None = None
    is_alternative: bool = False
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """One address; `text` has all its parts in order, the country last."""

    text: str
    country: str | None = None
    script: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie to another party, by its name and, where the form has it, by its number."""

    label: str
    text: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that one record says. `listed` are the lists that it stands on with the day of listing, ISO."""

    key: str
    place: Place
    type: str
    names: tuple[ListedName, ...] = ()
    tags: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    addresses: tuple[Address, ...] = ()
    relations: tuple[Relation, ...] = ()
    remarks: tuple[str, ...] = ()
    listed: tuple[tuple[str, str], ...] = ()
    measures: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    unread: tuple[Field, ...] = ()
    said: tuple[str, ...] = ()
