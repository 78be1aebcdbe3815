"""The answer to an article, as frozen values in the words of the contract."""

from dataclasses import dataclass

from service.matching.evidence import Evidence
from service.screening.shown import Basis, Candidate, DesignationShown, MatchedName, PartyShown

UNCOMPARED = "rows_not_compared"


@dataclass(frozen=True, slots=True)
class ArticleShown:
    """The article as it was screened; offsets count the code points of `text`."""

    title: str | None
    published: str | None
    language: str
    characters: int
    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class MentionShown:
    """A stretch `[start, end)` that names a party; `party` is the likeliest where several could be meant."""

    start: int
    end: int
    surface: str
    confidence: str
    score: float
    party: PartyShown
    ambiguous: bool
    candidates: tuple[Candidate, ...]
    matched_name: MatchedName | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class OutOfScope:
    """A designation that is in force on the article's day and has a name at another time only.

    The name is listed from the day `listed_from` until `listed_until`, None where it has not been removed.
    """

    designation: str
    program: str
    listed_from: str
    listed_until: str | None


@dataclass(frozen=True, slots=True)
class NameInArticle:
    """A name by which the article means the party, as the list or the press prints it, and where it is out of scope."""

    text: str
    kind: str
    mentions: int
    out_of_scope: tuple[OutOfScope, ...]


@dataclass(frozen=True, slots=True)
class PartyInArticle:
    """A party that the article names, with its designations as of the article's day.

    `name_in_scope` of a designation is that of the name, of those in the article, which is in scope, else dated.
    """

    party: PartyShown
    mentions: int
    status: str
    names: tuple[NameInArticle, ...]
    designations: tuple[DesignationShown, ...]


@dataclass(frozen=True, slots=True)
class Asserted:
    """What a sentence says happened, and when, to the precision that it says it."""

    event: str
    date: str | None


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A statement about a designation, with the verdict of the records and its reason."""

    start: int
    end: int
    sentence: str
    party: PartyShown
    program: str | None
    asserted: Asserted
    verdict: str
    why: str
    designation: str | None


@dataclass(frozen=True, slots=True)
class ArticleAnswer:
    """An article, answered. `as_of_from` says where the day came from: given, published or today.

    `withheld` counts the mentions below the confidence asked for, by their confidence; and under `UNCOMPARED`, where
    there are any, the rows of capitalised words beyond those that are compared with names in other spellings.
    """

    id: str
    asked_at: str
    as_of_from: str
    article: ArticleShown
    mentions: tuple[MentionShown, ...]
    title_mentions: tuple[MentionShown, ...]
    withheld: dict[str, int]
    parties: tuple[PartyInArticle, ...]
    claims: tuple[ClaimShown, ...]
    basis: Basis
