"""One side of a comparison: what a question or a list says of a party."""

from dataclasses import dataclass

from service.domain.days import Day
from service.domain.entity import EntityType, Identifier


@dataclass(frozen=True, slots=True)
class Subject:
    """A party as one side knows it; None and empty say that the side does not know.

    `countries` are ISO 3166 alpha-2. A question may leave the scheme of an identifier "", which fits any scheme.
    """

    name: str | None = None
    type: EntityType | None = None
    countries: tuple[str, ...] = ()
    birth_dates: tuple[Day, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
