"""The questions that can be asked, as frozen values; a door reads them from its caller's words."""

from dataclasses import dataclass
from datetime import date, datetime

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import EntityType
from service.domain.moments import AsOf
from service.domain.register import Carried

DEFAULT_THRESHOLD = 0.80
NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Described:
    """A party as a caller describes it: a name, an identifier, and what else is known of it."""

    name: str | None = None
    identifier: str | None = None
    types: tuple[EntityType, ...] = ()
    countries: tuple[str, ...] = ()
    birth_date: Day | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Where to look: programs and datasets (none means all), and what the service knew at a moment."""

    programs: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    known_at: datetime | None = None

    def has(self, designation: Designation | Carried) -> bool:
        """Whether the designation, or one of those carried so, is one of those asked for."""
        program = not self.programs or designation.program in self.programs
        return program and (not self.datasets or designation.dataset in self.datasets)


@dataclass(frozen=True, slots=True)
class Lookup:
    """Who is designated under this name or identifier, as of a moment?"""

    described: Described
    as_of: AsOf
    reach: Reach = Reach()
    in_force_only: bool = False
    weak_aliases: bool = True
    threshold: float = DEFAULT_THRESHOLD
    limit: int = 10


@dataclass(frozen=True, slots=True)
class StatusQuestion:
    """Was this name listed under this program at a moment?"""

    name: str
    program: str
    as_of: AsOf
    known_at: datetime | None = None
    threshold: float = DEFAULT_THRESHOLD


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike are two descriptions, by the very score that lookup uses?"""

    query: Described
    candidate: Described
    threshold: float = DEFAULT_THRESHOLD


@dataclass(frozen=True, slots=True)
class Browse:
    """Which designations are on record, page by page in the order of their ids?

    `changed_since` keeps to those of entities of which an edition known from that instant on says something new.
    """

    as_of: AsOf
    reach: Reach = Reach()
    status: str | None = None
    limit: int = 100
    after: str | None = None
    changed_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class ArticleQuestion:
    """Which designated parties does this article name, and is what it says of them true?

    Just one of `text` and `html` is given. Without `as_of` the article's day is asked about, without
    that one today. `min_confidence` is confirmed, probable or possible.
    """

    asked_at: datetime
    text: str | None = None
    html: str | None = None
    title: str | None = None
    published: date | None = None
    as_of: AsOf | None = None
    language: str | None = None
    known_at: datetime | None = None
    threshold: float = DEFAULT_THRESHOLD
    min_confidence: str = "probable"
    keep_text: bool = False
