"""Short ways to read a sentence about made-up parties, and to say what it claims."""

import re
from datetime import date

from service.articles.claims.claim import Claim, find_claims
from service.articles.claims.dates import find_dates
from service.articles.claims.reading import Kind, Named, Reading, read
from service.articles.claims.words import ClaimWords

PUBLISHED = date(2026, 2, 6)
PARTIES = ("Northern Front", "Red Column", "People's League", "Xalo")
_PARTY = re.compile("|".join(PARTIES))

# Party, event, program or jurisdiction, date.
Said = tuple[str, str, str | None, str | None]


def named(text: str) -> list[Named]:
    """The places of the made-up parties; each party has the one name."""
    return [Named(found.start(), found.end(), found.group(), found.group().lower()) for found in _PARTY.finditer(text)]


def reading(text: str, words: ClaimWords, published: date | None = PUBLISHED) -> Reading:
    """The whole text as one sentence."""
    return read(text, (0, len(text)), named(text), find_dates(text, 0, len(text), published), words)


def shape(text: str, words: ClaimWords) -> str:
    """What stands in the sentence: plain words, and the kinds of all else with what they stand for."""
    tokens = reading(text, words).tokens
    return " ".join(
        token.text if token.kind is Kind.WORD else f"{token.kind.value}:{token.value}".rstrip(":") for token in tokens
    )


def claims(text: str, words: ClaimWords, published: date | None = PUBLISHED) -> tuple[Claim, ...]:
    return find_claims(text, named(text), published, words)


def said(text: str, words: ClaimWords, published: date | None = PUBLISHED) -> list[Said]:
    return [
        (one.party, one.event, one.named_program or one.jurisdiction, str(one.date) if one.date else None)
        for one in claims(text, words, published)
    ]
