"""An article, answered on the lists that the project carries."""

from datetime import UTC, date, datetime, timedelta

import pytest

from service.articles.variants import MOST_RUNS
from service.errors import InvalidQuestion
from service.screening.article_shown import UNCOMPARED, ArticleAnswer
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


def test_a_day_of_publication_may_have_begun_anywhere_on_earth(screening: Screening) -> None:
    day = date(2026, 11, 25)
    begins = datetime(2026, 11, 24, 10, tzinfo=UTC)
    assert screening.article(ArticleQuestion(begins, text="Nothing.", published=day)).article.published == "2026-11-25"
    with pytest.raises(InvalidQuestion, match="This lies after today everywhere on Earth."):
        screening.article(ArticleQuestion(begins - timedelta(microseconds=1), text="Nothing.", published=day))


def test_a_name_that_the_designation_got_later_is_told_with_its_day(screening: Screening) -> None:
    text = "The Majeed Brigade attacked a hotel in Gwadar, Pakistan. Militants of the Balochistan Liberation Army fled."
    then, now = (
        screening.article(ArticleQuestion(ASKED_AT, text=text, published=day)).parties[0]
        for day in (date(2024, 3, 21), date(2025, 8, 20))
    )
    told = {
        name.text: [(one.program, one.listed_from, one.listed_until) for one in name.out_of_scope]
        for name in then.names
    }
    assert told == {"Majeed Brigade": [("US-SDGT", "2025-08-12", None)], "Balochistan Liberation Army": []}
    assert [name.mentions for name in then.names] == [1, 1]
    assert all(not name.out_of_scope for name in now.names)


def test_a_designation_is_in_scope_by_the_best_dated_of_the_names_in_the_article(screening: Screening) -> None:
    day = date(2024, 3, 21)
    brigade = "The Majeed Brigade attacked a hotel."
    both = f"{brigade} The Balochistan Liberation Army spoke of it."
    alone, named = (
        {one.program.id: one.name_in_scope for one in screening.article(question).parties[0].designations}
        for question in (ArticleQuestion(ASKED_AT, text=text, published=day) for text in (brigade, both))
    )
    assert (alone["US-SDGT"], named["US-SDGT"]) == (False, True)


def test_a_name_of_the_press_is_not_dated(screening: Screening) -> None:
    party = screening.article(ArticleQuestion(ASKED_AT, text="Hezbollah fired rockets from Lebanon.")).parties[0]
    assert [(name.kind, name.out_of_scope) for name in party.names] == [("press", ())]
    assert {one.name_in_scope for one in party.designations} == {None}


@pytest.mark.parametrize(
    ("question", "field"),
    [
        (ArticleQuestion(ASKED_AT), "text"),
        (ArticleQuestion(ASKED_AT, text="a", html="<p>b</p>"), "text"),
        (ArticleQuestion(ASKED_AT, text="a", published=date(2026, 11, 26)), "published"),
        (ArticleQuestion(ASKED_AT, text="   "), "text"),
    ],
)
def test_an_article_that_cannot_be_screened_is_refused_by_its_field(
    screening: Screening, question: ArticleQuestion, field: str
) -> None:
    with pytest.raises(InvalidQuestion) as refused:
        screening.article(question)
    assert set(refused.value.fields) == {field}


def test_what_was_not_compared_is_said_and_only_then(screening: Screening, answered: ArticleAnswer) -> None:
    rows = ". ".join(f"Lashkar Xa{number}" for number in range(MOST_RUNS + 3))
    asked = screening.article(ArticleQuestion(ASKED_AT, text=rows, published=PUBLISHED))
    assert asked.withheld[UNCOMPARED] == 3
    assert UNCOMPARED not in answered.withheld
