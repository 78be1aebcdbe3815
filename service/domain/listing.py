"""What one file of a dataset says: the value that readers hand to the store."""

from dataclasses import dataclass
from datetime import date

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.provenance import Coverage, Dataset


@dataclass(frozen=True, slots=True)
class Listing:
    """One publication of a dataset as read. `digest` is `sha256:` and the hex of the bytes that were read.

    `missing` says in sentences what keeps the edition from being the whole list. `described` is the dataset in its
    own words, for a list that the catalogue does not know.
    """

    dataset: str
    digest: str
    coverage: Coverage
    published_at: Day | None
    covers_from: date | None
    covers_until: date | None
    entities: tuple[Entity, ...]
    designations: tuple[Designation, ...]
    missing: tuple[str, ...] = ()
    described: Dataset | None = None
