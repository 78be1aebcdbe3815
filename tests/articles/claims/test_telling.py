"""What stands behind a day is told: its document, and whether anybody read it."""

from dataclasses import replace

from service.articles.claims import telling
from service.articles.claims.acts import Act
from service.domain.days import Day
from tests.domain.rows import event, on


def test_an_act_is_told_with_its_document() -> None:
    one = replace(event("designated", "2019-07-03", announced="2019-07-02"), citation="84 FR 1")
    assert telling.act(Act(one)) == "announced 2019-07-02, in force 2019-07-03, 84 FR 1"


def test_a_day_that_rests_on_no_document_says_so() -> None:
    assert telling.act(Act(replace(event("revoked", "2019"), verified=False))) == "ended 2019, not verified"


def test_the_day_of_a_decision_is_told_where_the_claim_means_it() -> None:
    one = event("designated", "2019-07-03", decided="2019-06-30", published="2019-07-04")
    assert telling.act(Act(one)) == "in force 2019-07-03"
    assert (
        telling.act(Act(one, is_announcement=True)) == "decided 2019-06-30, published 2019-07-04, in force 2019-07-03"
    )


def test_a_status_names_the_acts_that_make_it() -> None:
    rows = (event("designated", "2004-12-17"), event("revoked", Day.unknown()))
    assert telling.status(on("2010-01-01", *rows)) == (
        "whether it was in force on 2010-01-01 is unknown (in force 2004-12-17; ended on a day that no source gives)"
    )
    assert telling.status(on("2010-01-01", event("intent_announced", "2009"))) == "no start is on record"
