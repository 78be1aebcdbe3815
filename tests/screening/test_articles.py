"""An article, answered on the lists that the project carries."""

from datetime import date

import pytest

from service.errors import InvalidQuestion
from service.screening.article_shown import ArticleAnswer
from service.screening.counter import Screening
from service.screening.questions import ArticleQuestion
from service.settings import ROOT
from tests.screening.asking import ASKED_AT, as_of

EXAMPLE = (ROOT / "docs" / "examples" / "balochistan.txt").read_text(encoding="utf-8")
PUBLISHED = date(2025, 8, 20)
BLA = "us-fto.balochistan-liberation-army"


@pytest.fixture(scope="module")
def answered(screening: Screening) -> ArticleAnswer:
    return screening.article(ArticleQuestion(ASKED_AT, text=EXAMPLE, published=PUBLISHED))


def test_offsets_are_those_of_the_text_that_was_sent(answered: ArticleAnswer) -> None:
    assert answered.article.text == EXAMPLE
    assert answered.mentions
    assert all(EXAMPLE[one.start : one.end] == one.surface for one in answered.mentions)


def test_the_party_is_found_by_its_name_its_acronym_and_its_alias(answered: ArticleAnswer) -> None:
    surfaces = {one.surface for one in answered.mentions if one.party.id == BLA}
    assert {"Balochistan Liberation Army", "BLA", "Majeed Brigade"} <= surfaces
    assert {one.party.name for one in answered.mentions} == {"Balochistan Liberation Army", "Jaysh al-Adl"}


def test_the_parties_stand_as_of_the_day_of_the_article(answered: ArticleAnswer) -> None:
    assert (answered.as_of_from, answered.basis.as_of) == ("published", "2025-08-20")
    party = next(one for one in answered.parties if one.party.id == BLA)
    assert party.status == "in_force"
    assert party.mentions == sum(one.party.id == BLA for one in answered.mentions)
    assert {"US-FTO", "US-SDGT"} <= {one.program.id for one in party.designations}


def test_claims_are_held_against_the_records(answered: ArticleAnswer) -> None:
    verdicts = {(one.program, one.asserted.date): one.verdict for one in answered.claims if one.party.id == BLA}
    assert verdicts["US-SDGT", "2019-07-02"] == "supported"
    assert verdicts["US-FTO", "2019"] == "contradicted"
    assert all(EXAMPLE[one.start : one.end] == one.sentence for one in answered.claims)


def test_what_is_less_sure_than_asked_is_withheld_and_counted(screening: Screening) -> None:
    text = "The BLA was pending. The clerk stamped the form and closed the office."
    probable = screening.article(ArticleQuestion(ASKED_AT, text=text))
    possible = screening.article(ArticleQuestion(ASKED_AT, text=text, min_confidence="possible"))
    assert (len(probable.mentions), probable.withheld) == (0, {"possible": 1})
    assert [one.confidence for one in possible.mentions] == ["possible"]


def test_the_day_is_the_one_given_else_that_of_the_article_else_today(screening: Screening) -> None:
    given = ArticleQuestion(ASKED_AT, text="Nothing.", published=PUBLISHED, as_of=as_of("2019-01-01"))
    assert screening.article(given).as_of_from == "given"
    assert screening.article(ArticleQuestion(ASKED_AT, text="Nothing.")).as_of_from == "today"


@pytest.mark.parametrize(
    ("question", "field"),
    [
        (ArticleQuestion(ASKED_AT), "text"),
        (ArticleQuestion(ASKED_AT, text="a", html="<p>b</p>"), "text"),
        (ArticleQuestion(ASKED_AT, text="a", published=date(2026, 11, 25)), "published"),
        (ArticleQuestion(ASKED_AT, text="   "), "text"),
    ],
)
def test_an_article_that_cannot_be_screened_is_refused_by_its_field(
    screening: Screening, question: ArticleQuestion, field: str
) -> None:
    with pytest.raises(InvalidQuestion) as refused:
        screening.article(question)
    assert set(refused.value.fields) == {field}
