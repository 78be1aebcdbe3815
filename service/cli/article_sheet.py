"""The answer to an article as a sheet: a row for each mention, then a row for each claim."""

from __future__ import annotations

from collections.abc import Iterator

from service.cli.output import Sheet
from service.cli.sheet import yes_or_no
from service.screening.article_shown import ArticleAnswer, ClaimShown, MentionShown, PartyInArticle

HEADER = (
    "row", "start", "end", "text", "party_id", "party_name", "party_status", "in_force_under", "confidence", "score",
    "ambiguous", "matched_name", "matched_kind", "matched_dataset", "claimed_event", "claimed_date", "program",
    "verdict", "why", "as_of", "known_at", "record",
)  # fmt: skip


def sheet(answer: ArticleAnswer) -> Sheet:
    """Offsets of a `title_mention` count in the title, all others in the text; a cell that says nothing is empty."""
    return Sheet(HEADER, [tuple(row.get(name, "") for name in HEADER) for row in _rows(answer)])


def _rows(answer: ArticleAnswer) -> Iterator[dict[str, str]]:
    parties = {one.party.id: one for one in answer.parties}
    whole = {"as_of": answer.basis.as_of, "known_at": answer.basis.known_at, "record": answer.id}
    for kind, mentions in (("title_mention", answer.title_mentions), ("mention", answer.mentions)):
        for one in mentions:
            yield {"row": kind, **_mention(one), **_standing(parties[one.party.id]), **whole}
    for claim in answer.claims:
        yield {"row": "claim", **_claim(claim), **_standing(parties[claim.party.id]), **whole}


def _mention(one: MentionShown) -> dict[str, str]:
    name = one.matched_name
    matched = {"matched_name": name.text, "matched_kind": name.kind, "matched_dataset": name.dataset} if name else {}
    said = {"text": one.surface, "confidence": one.confidence, "score": f"{one.score:.4f}"}
    return {"start": str(one.start), "end": str(one.end), "ambiguous": yes_or_no(one.ambiguous), **said, **matched}


def _claim(claim: ClaimShown) -> dict[str, str]:
    return {
        "start": str(claim.start),
        "end": str(claim.end),
        "text": claim.sentence,
        "claimed_event": claim.asserted.event,
        "claimed_date": claim.asserted.date or "",
        "program": claim.program or "",
        "verdict": claim.verdict,
        "why": claim.why,
    }


def _standing(one: PartyInArticle) -> dict[str, str]:
    programs = dict.fromkeys(shown.program.id for shown in one.designations if shown.status == "in_force")
    return {
        "party_id": one.party.id,
        "party_name": one.party.name,
        "party_status": one.status,
        "in_force_under": "; ".join(programs),
    }
