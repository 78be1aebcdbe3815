"""A statement found in one sentence, before its pronouns are resolved."""

from dataclasses import dataclass

from service.articles.claims.dates import Dated
from service.articles.claims.particulars import Aim
from service.articles.claims.parties import Who


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of whom; `place` is the word that says it. `denied` turns it over.

    `alias` is the party whose name is said to have been added, where that is not the designated one.
    """

    place: int
    event: str
    who: Who
    aims: tuple[Aim, ...]
    dates: tuple[Dated, ...]
    denied: bool = False
    names: Who | None = None
