"""What the answer to an article says to a reader: how sure a mention is, what a claim says, how it is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from service.screening.article_shown import (
    UNCOMPARED,
    ArticleAnswer,
    ClaimShown,
    MentionShown,
    OutOfScope,
    PartyInArticle,
)
from service.web import written
from service.web.labels import label

_SURE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "confirmed": ("Confirmed", "the name and what stands around it decide for this party"),
        "probable": ("Probable", "the name is close enough, and nothing in the article speaks against this party"),
        "possible": ("Possible", "the name alone suggests this party, and the article does not settle it"),
    }
)
_ORDER = tuple(_SURE)
VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        "supported": "The records bear this out",
        "contradicted": "The records say otherwise",
        "unverifiable": "The records cannot decide this",
    }
)
_DAY_FROM: Mapping[str, str] = MappingProxyType(
    {
        "given": "the day asked about",
        "published": "the day on which the article was published",
        "today": "today, because no day was given",
    }
)
_EVENTS: Mapping[str, str] = MappingProxyType(
    {
        "designated": "was designated",
        "removed": "was removed",
        "maintained": "was maintained",
        "alias_added": "got a further name",
        "announced": "was announced",
        "listed": "is listed",
        "not_listed": "is not listed",
        "annulled": "was annulled by a court",
        "remanded": "was sent back by a court",
        "ruled_unlawful": "was ruled unlawful",
    }
)


@dataclass(frozen=True, slots=True)
class Surface:
    """A way in which the article writes the name of a party, with its surest mention and how often it occurs."""

    text: str
    times: int
    mention: MentionShown


def notes(answer: ArticleAnswer) -> dict[str, int]:
    """The numbers of the notes, from 1, by the id of the party."""
    return {one.party.id: number for number, one in enumerate(answer.parties, 1)}


def surfaces(answer: ArticleAnswer, party: PartyInArticle) -> list[Surface]:
    """How the article writes the party, in the order in which it does so first."""
    found: dict[str, list[MentionShown]] = {}
    for one in (*answer.title_mentions, *answer.mentions):
        if one.party.id == party.party.id:
            found.setdefault(one.surface, []).append(one)
    return [Surface(text, len(those), min(those, key=_sureness)) for text, those in found.items()]


def how_sure(found: Sequence[Surface]) -> str:
    """How sure it is that the article means the party: "Confirmed: …", by its surest mention."""
    heading, meaning = _SURE[min((one.mention for one in found), key=_sureness).confidence]
    return f"{heading}: {meaning}."


def out_of_scope(party: PartyInArticle, programs: Mapping[str, str]) -> list[str]:
    """A sentence for each name in the article that a designation in force has at another time only.

    `programs` are the names of programs by their ids.
    """
    return [
        f"“{name.text}” {_listed(one)} ({programs.get(one.program, one.program)})."
        for name in party.names
        for one in name.out_of_scope
    ]


def day_from(answer: ArticleAnswer) -> str:
    """Where the day of the answer came from."""
    return _DAY_FROM[answer.as_of_from]


def asserted(claim: ClaimShown, program: str | None) -> str:
    """What a sentence says, as one that goes on from the name of the party: "was designated in 2019 (…)"."""
    said = _EVENTS.get(claim.asserted.event, label(claim.asserted.event, "events"))
    when = f" {written.on(claim.asserted.date)}" if claim.asserted.date else ""
    return f"{said}{when}{f' ({program})' if program else ''}"


def withheld(answer: ArticleAnswer) -> str | None:
    """What was left out, in sentences; None where nothing was."""
    said = []
    unsure = {sureness: count for sureness, count in answer.withheld.items() if count and sureness != UNCOMPARED}
    if unsure:
        left = " and ".join(f"{count} {sureness}" for sureness, count in unsure.items())
        mentions, are = ("mention was", "it is") if sum(unsure.values()) == 1 else ("mentions were", "they are")
        said.append(f"{left} {mentions} left out, because {are} less sure than was asked for.")
    rows = answer.withheld.get(UNCOMPARED, 0)
    if rows:
        said.append(
            f"{rows:,} different rows of capitalised words were not compared with names in other spellings, because "
            "the article has too many; give it in parts to have all compared."
        )
    return " ".join(said) or None


def _listed(one: OutOfScope) -> str:
    if one.listed_until is None:
        return f"became a name of the designation {written.on(one.listed_from)}"
    since = f"was a name of the designation from {written.day(one.listed_from)}"
    return f"{since} until {written.day(one.listed_until)}"


def _sureness(mention: MentionShown) -> int:
    return _ORDER.index(mention.confidence)
