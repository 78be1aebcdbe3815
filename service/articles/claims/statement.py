"""A statement found in one sentence, before its pronouns are resolved."""

from dataclasses import dataclass

from service.articles.claims.aims import Aim
from service.articles.claims.dates import Dated
from service.articles.claims.parties import Who


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of whom; `place` is the word that says it. `denied` turns it over.

    `names` are the parties whose name is said to have been added to the designation of `who`; `joined` says that
    the verb shares its party with the one before: "was designated in 1997 and removed in 2012".
    """

    place: int
    event: str
    who: Who
    aims: tuple[Aim, ...]
    dates: tuple[Dated, ...]
    denied: bool = False
    names: Who | None = None
    joined: bool = False
