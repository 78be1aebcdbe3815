"""The answer to an article in lines for people: parties as they stand, claims with verdicts, what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from service.cli.closing import closing
from service.cli.hits import kept_as
from service.cli.text import BLANK, Line
from service.cli.wording import in_brief, name_found
from service.screening.article_shown import ArticleAnswer, ClaimShown, PartyInArticle
from service.web import article_words
from service.web.labels import label
from service.web.words import Moment


def lines(answer: ArticleAnswer, moment: Moment) -> Iterator[Line]:
    """The whole answer."""
    yield Line(_heading(answer, moment))
    left = article_words.withheld(answer)
    if left:
        yield Line(left)
    for number, one in enumerate(answer.parties, 1):
        yield BLANK
        yield from _party(number, one, answer, moment)
    if answer.claims:
        yield BLANK
        yield Line("What the article says about designations:")
    for claim in answer.claims:
        yield from _claim(claim)
    yield from closing(answer.basis, moment)
    yield Line(kept_as(answer))


def _heading(answer: ArticleAnswer, moment: Moment) -> str:
    of = f"“{answer.article.title}”" if answer.article.title else "The article"
    when = f"{moment}, {article_words.day_from(answer)}"
    if not answer.parties:
        return f"{of}, {when}: no hits."
    parties = "party" if len(answer.parties) == 1 else "parties"
    return f"{of}, {when}: {len(answer.parties)} {parties} proposed, for a person to decide on."


def _party(number: int, one: PartyInArticle, answer: ArticleAnswer, moment: Moment) -> Iterator[Line]:
    found = article_words.surfaces(answer, one)
    status, mentions = label(one.status, "status").lower(), "mention" if one.mentions == 1 else "mentions"
    yield Line(f"{number}. {one.party.name} ({one.party.type}): {status}, {one.mentions} {mentions}")
    yield Line(article_words.how_sure(found), 1)
    for surface in found:
        name = surface.mention.matched_name
        printed = f" {name_found(name)}" if name else ""
        yield Line(f"“{surface.text}”, {_times(surface.times)}, score {surface.mention.score:.2f}.{printed}", 1)
        others = [other.party.name for other in surface.mention.candidates if other.party.id != one.party.id]
        if surface.mention.ambiguous and others:
            yield Line(f"It could also mean: {', '.join(others)}.", 2)
    programs = {shown.program.id: shown.program.name for shown in one.designations}
    yield from (Line(said, 1) for said in article_words.out_of_scope(one, programs))
    yield Line(f"Party: {one.party.id}", 1)
    for shown in one.designations:
        yield BLANK
        yield from in_brief(shown, moment, None)


def _claim(claim: ClaimShown) -> Iterator[Line]:
    yield BLANK
    yield Line(f"“{claim.sentence}”", 1)
    yield Line(f"It says: {claim.party.name} {article_words.asserted(claim, claim.program)}.", 2)
    yield Line(f"{article_words.VERDICTS[claim.verdict]}. {claim.why}", 2)


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
