"""An article, answered: the parties that it names, their status on its day, and what it claims of them."""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta

from service.articles.article import Article, Confidence, Mention
from service.articles.claims.claim import Claim, find_claims
from service.articles.claims.reading import Named
from service.articles.claims.verdict import judge
from service.articles.claims.words import ClaimWords
from service.articles.find import find
from service.articles.intake import from_html, from_text
from service.domain.moments import AsOf
from service.domain.program import Law
from service.domain.provenance import Dataset
from service.errors import InvalidQuestion
from service.names.words import NameWords
from service.screening.article_scope import best_dated, in_scope_on, named_in_article, names_shown
from service.screening.article_shown import (
    UNCOMPARED,
    ArticleAnswer,
    ArticleShown,
    Asserted,
    ClaimShown,
    MentionShown,
    PartyInArticle,
)
from service.screening.designations import designation_shown, in_answer_order, status_of
from service.screening.parties import matched_name, party_shown
from service.screening.questions import ArticleQuestion
from service.screening.shown import Basis, Candidate
from service.screening.snapshot import Snapshot
from service.screening.written import instant

# A day begins first in the zones that are fourteen hours ahead of UTC.
_FIRST_TO_BEGIN = timedelta(hours=14)
_SURENESS = (Confidence.CONFIRMED, Confidence.PROBABLE, Confidence.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Ground:
    """What an article is answered from."""

    snapshot: Snapshot
    law: Law
    words: NameWords
    claims: ClaimWords
    datasets: Sequence[Dataset]

    def covers(self, program: str, day: date) -> bool:
        """Whether a list that is complete for the program covers the day."""
        carrying = [one.id for one in self.datasets if program in one.programs]
        return any(self.snapshot.register.covers(one, day) for one in carrying)


def taken_in(question: ArticleQuestion) -> Article:
    """The article of the question. Raises InvalidQuestion naming what cannot be screened."""
    latest = (question.asked_at.astimezone(UTC) + _FIRST_TO_BEGIN).date()
    if question.published is not None and question.published > latest:
        raise InvalidQuestion({"published": ["This lies after today everywhere on Earth."]})
    if (question.text is None) == (question.html is None):
        raise InvalidQuestion({"text": ["Give just one of text and html."]})
    if question.html is not None:
        return from_html(question.html, question.title, question.published, question.language)
    return from_text(question.text or "", question.title, question.published, question.language)


def day_of(question: ArticleQuestion) -> tuple[AsOf, str]:
    """The moment that the article is judged for, and where it came from: given, published or today."""
    if question.as_of is not None:
        return question.as_of, "given"
    if question.published is not None:
        return AsOf(question.asked_at, day=question.published), "published"
    return AsOf(question.asked_at), "today"


def answer(ground: Ground, question: ArticleQuestion, article: Article, basis: Basis) -> ArticleAnswer:
    """Finds the mentions, keeps those that are as sure as was asked, and checks the claims about their parties."""
    as_of, source = day_of(question)
    in_scope = in_scope_on(ground.snapshot, ground.law, as_of)
    found = find(article, ground.snapshot.book, ground.words, question.threshold, in_scope)
    enough = _SURENESS[: _SURENESS.index(Confidence(question.min_confidence)) + 1]
    text = tuple(one for one in found.text if one.confidence in enough)
    title = tuple(one for one in found.title if one.confidence in enough)
    unsure = Counter(one.confidence.value for one in (*found.text, *found.title) if one.confidence not in enough)
    return ArticleAnswer(
        id=secrets.token_hex(16),
        asked_at=instant(question.asked_at),
        as_of_from=source,
        article=_shown(article),
        mentions=tuple(_mention(ground.snapshot, one) for one in text),
        title_mentions=tuple(_mention(ground.snapshot, one) for one in title),
        withheld={"possible": 0, **unsure, **({UNCOMPARED: found.uncompared} if found.uncompared else {})},
        parties=_parties(ground, (*title, *text), as_of),
        claims=_claims(ground, article, text, as_of),
        basis=basis,
    )


def _shown(article: Article) -> ArticleShown:
    return ArticleShown(
        title=article.title,
        published=article.published.isoformat() if article.published else None,
        language=article.language,
        characters=len(article.text),
        sha256=article.sha256,
        text=article.text,
    )


def _mention(snapshot: Snapshot, one: Mention) -> MentionShown:
    party = snapshot.register.parties[one.party]
    name = matched_name(snapshot, party, one.name)
    return MentionShown(
        start=one.start,
        end=one.end,
        surface=one.surface,
        confidence=one.confidence.value,
        score=one.score,
        party=party_shown(party),
        ambiguous=one.ambiguous,
        candidates=tuple(
            Candidate(party_shown(snapshot.register.parties[candidate]), score) for candidate, score in one.candidates
        ),
        matched_name=name,
        evidence=one.evidence,
    )


def _parties(ground: Ground, mentions: Sequence[Mention], as_of: AsOf) -> tuple[PartyInArticle, ...]:
    """The parties, the most mentioned first, each with all its designations as of the day."""
    by_party: dict[str, list[Mention]] = {}
    for one in mentions:
        by_party.setdefault(one.party, []).append(one)
    return tuple(_party(ground, each, as_of) for each in sorted(by_party.values(), key=lambda each: -len(each)))


def _party(ground: Ground, mentions: Sequence[Mention], as_of: AsOf) -> PartyInArticle:
    party = ground.snapshot.register.parties[mentions[0].party]
    named = named_in_article(ground.snapshot, ground.law, mentions, as_of)
    rows = in_answer_order(best_dated(named))
    shown = tuple(designation_shown(ground.snapshot, ground.law, party, row) for row in rows)
    return PartyInArticle(party_shown(party), len(mentions), status_of(shown).value, names_shown(named), shown)


def _claims(ground: Ground, article: Article, mentions: Sequence[Mention], as_of: AsOf) -> tuple[ClaimShown, ...]:
    named = [Named(one.start, one.end, one.party, one.name.folded) for one in mentions]
    claims = find_claims(article.text, named, article.published, ground.claims)
    return tuple(_claim(ground, claim, as_of) for claim in claims)


def _claim(ground: Ground, claim: Claim, as_of: AsOf) -> ClaimShown:
    register = ground.snapshot.register
    verdict = judge(claim, register.designations.get(claim.party, ()), ground.law, as_of, ground.covers)
    return ClaimShown(
        start=claim.start,
        end=claim.end,
        sentence=claim.sentence,
        party=party_shown(register.parties[claim.party]),
        program=claim.named_program or verdict.program,
        asserted=Asserted(claim.event, str(claim.date) if claim.date else None),
        verdict=verdict.verdict.value,
        why=verdict.why,
        designation=verdict.designation,
    )
