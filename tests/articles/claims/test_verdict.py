"""The records support a claim, contradict it, or cannot decide it, and say why."""

from datetime import date

import pytest

from service.articles.claims.claim import Claim
from service.articles.claims.verdict import Outcome, Verdict, judge
from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.program import Law
from service.sources.law import read_law
from tests.articles.claims.conftest import TABLE
from tests.domain.rows import ask, designation, event

FTO = designation(
    event("intent_announced", "2018-12-01"),
    event("designated", "2019-07-03", announced="2019-07-02", names=("Front",)),
    event("alias_added", "2022-08-12", announced="2022-08-11", names=("Column",)),
    key="us-fto.front",
)
ENDED = designation(
    event("designated", "2001-05-16"),
    event("maintained", "2010-03-01"),
    event("revoked", "2021-12-01", announced="2021-11-30"),
    key="us-fto.ended",
)
VAGUE = designation(
    event("designated", "2004-12-17"),
    event("revoked", Day.unknown(date(2015, 8, 27), date(2015, 9, 4))),
    key="us-fto.vague",
)
PROSCRIBED = designation(event("designated", "2013-07-12"), program="GB-PROSCRIPTION", key="selected.gb-front")
LAST_COVERED = date(2026, 1, 14)


@pytest.fixture(scope="module")
def law() -> Law:
    return read_law(TABLE.parents[1])


def covered(program: str, day: date) -> bool:
    return program == "US-FTO" and date(1997, 10, 8) <= day <= LAST_COVERED


def claim(
    event: str,
    day: str | None = None,
    *,
    program: str | None = "US-FTO",
    jurisdiction: str | None = None,
    names: tuple[str, ...] = (),
) -> Claim:
    return Claim(
        start=0,
        end=1,
        sentence="",
        party="front",
        names=names,
        programs=(program,) if program else (),
        named_program=program,
        jurisdiction=jurisdiction,
        event=event,
        negated=event == "not_listed",
        date=Day.parse(day) if day else None,
    )


def verdict(law: Law, made: Claim, *rows: Designation, on: str = "2025-12-31") -> Verdict:
    return judge(made, rows, law, ask(on), covered)


@pytest.mark.parametrize(
    ("made", "row", "outcome"),
    [
        (claim("designated", "2019-07-03"), FTO, Outcome.SUPPORTED),
        (claim("designated", "2019-07-02"), FTO, Outcome.SUPPORTED),
        (claim("designated", "2019-07"), FTO, Outcome.SUPPORTED),
        (claim("designated", "2019"), FTO, Outcome.SUPPORTED),
        (claim("designated"), FTO, Outcome.SUPPORTED),
        (claim("designated", "2018"), FTO, Outcome.CONTRADICTED),
        (claim("designated", "2019-07-04"), FTO, Outcome.CONTRADICTED),
        (claim("designated", "2018-12-01"), FTO, Outcome.CONTRADICTED),
        (claim("announced", "2018-12-01"), FTO, Outcome.SUPPORTED),
        (claim("announced", "2018-12-02"), FTO, Outcome.CONTRADICTED),
        (claim("designated", "2022-08-11", names=("column",)), FTO, Outcome.SUPPORTED),
        (claim("designated", "2019", names=("column",)), FTO, Outcome.CONTRADICTED),
        (claim("designated", "2019", names=("column", "front")), FTO, Outcome.SUPPORTED),
        (claim("alias_added", "2022", names=("column",)), FTO, Outcome.SUPPORTED),
        (claim("listed"), FTO, Outcome.SUPPORTED),
        (claim("listed", "2018"), FTO, Outcome.CONTRADICTED),
        (claim("listed", "2020", names=("column",)), FTO, Outcome.CONTRADICTED),
        (claim("listed", "2023", names=("column",)), FTO, Outcome.SUPPORTED),
        (claim("not_listed"), FTO, Outcome.CONTRADICTED),
        (claim("not_listed", "2018"), FTO, Outcome.SUPPORTED),
        (claim("removed"), FTO, Outcome.CONTRADICTED),
        (claim("removed", "1990"), FTO, Outcome.CONTRADICTED),
        (claim("removed", "2021-11-30"), ENDED, Outcome.SUPPORTED),
        (claim("removed", "2021"), ENDED, Outcome.SUPPORTED),
        (claim("removed", "2020"), ENDED, Outcome.CONTRADICTED),
        (claim("listed"), ENDED, Outcome.CONTRADICTED),
        (claim("not_listed"), ENDED, Outcome.SUPPORTED),
        (claim("maintained", "2010"), ENDED, Outcome.SUPPORTED),
        (claim("maintained", "2012"), ENDED, Outcome.UNVERIFIABLE),
        (claim("maintained", "2023"), ENDED, Outcome.CONTRADICTED),
        (claim("maintained"), FTO, Outcome.SUPPORTED),
        (claim("removed", "2015-09-01"), VAGUE, Outcome.UNVERIFIABLE),
        (claim("removed", "2015"), VAGUE, Outcome.SUPPORTED),
        (claim("removed", "2014"), VAGUE, Outcome.CONTRADICTED),
        (claim("listed", "2015-09-01"), VAGUE, Outcome.UNVERIFIABLE),
        (claim("annulled", "2015"), FTO, Outcome.CONTRADICTED),
        (claim("removed", program="GB-PROSCRIPTION"), PROSCRIBED, Outcome.CONTRADICTED),
    ],
)
def test_a_record_decides_its_own_history(made: Claim, row: Designation, outcome: Outcome, law: Law) -> None:
    found = verdict(law, made, row)
    assert found.verdict is outcome
    assert found.designation == row.id
    assert found.program == row.program


@pytest.mark.parametrize(
    ("made", "outcome"),
    [
        (claim("designated", "2019"), Outcome.CONTRADICTED),
        (claim("not_listed"), Outcome.SUPPORTED),
        (claim("designated", "2026-03"), Outcome.UNVERIFIABLE),
        (claim("designated", "1990"), Outcome.UNVERIFIABLE),
        (claim("designated", "2026"), Outcome.UNVERIFIABLE),
        (claim("designated", program="US-SDGT"), Outcome.UNVERIFIABLE),
        (claim("not_listed", program="US-SDGT"), Outcome.UNVERIFIABLE),
        (claim("listed", program=None, jurisdiction="EU"), Outcome.UNVERIFIABLE),
        (claim("not_listed", program=None, jurisdiction="EU"), Outcome.UNVERIFIABLE),
        (claim("designated", program="XX-NONE"), Outcome.UNVERIFIABLE),
    ],
)
def test_without_a_record_only_a_complete_list_decides(made: Claim, outcome: Outcome, law: Law) -> None:
    found = verdict(law, made, PROSCRIBED)
    assert found.verdict is outcome
    assert found.designation is None


def test_one_program_that_bears_it_out_is_enough_where_none_is_named(law: Law) -> None:
    found = verdict(law, claim("designated", "2013", program=None), FTO, PROSCRIBED)
    assert (found.verdict, found.program) == (Outcome.SUPPORTED, "GB-PROSCRIPTION")
    abroad = verdict(law, claim("designated", "2013", program=None, jurisdiction="US"), FTO, PROSCRIBED)
    assert (abroad.verdict, abroad.program) == (Outcome.CONTRADICTED, "US-FTO")


def test_that_nobody_listed_a_party_is_contradicted_by_one_that_did(law: Law) -> None:
    assert verdict(law, claim("not_listed", program=None), ENDED, PROSCRIBED).verdict is Outcome.CONTRADICTED


def test_a_removal_after_the_last_day_of_the_list_cannot_be_decided(law: Law) -> None:
    later = verdict(law, claim("removed", "2026-04"), FTO, on="2026-05-01")
    assert later.verdict is Outcome.UNVERIFIABLE
    assert "does not reach the day claimed" in later.why
    assert verdict(law, claim("removed", "2025-04"), FTO, on="2026-05-01").verdict is Outcome.CONTRADICTED


def test_the_present_is_the_moment_asked_about(law: Law) -> None:
    assert verdict(law, claim("listed"), FTO, on="2019-07-02").verdict is Outcome.CONTRADICTED
    assert verdict(law, claim("listed"), FTO, on="2019-07-03").verdict is Outcome.SUPPORTED
    assert verdict(law, claim("designated"), FTO, on="2019-07-02").verdict is Outcome.SUPPORTED


@pytest.mark.parametrize(
    ("made", "row", "why"),
    [
        (claim("designated", "2019-07-02"), FTO, "announced 2019-07-02, in force 2019-07-03"),
        (claim("designated", "2018"), FTO, "not 2018; on record: announced 2019-07-02, in force 2019-07-03"),
        (
            claim("designated", "2019", names=("column",)),
            FTO,
            (
                "the party was listed earlier (announced 2019-07-02, in force 2019-07-03), this name only later "
                "(announced 2022-08-11, name listed 2022-08-12)"
            ),
        ),
        (claim("removed"), ENDED, "announced 2021-11-30, ended 2021-12-01"),
        (
            claim("listed"),
            ENDED,
            "not in force on 2025-12-31 (in force 2001-05-16; announced 2021-11-30, ended 2021-12-01)",
        ),
        (
            claim("removed", "2015-09-01"),
            VAGUE,
            (
                "the day on record is not known exactly "
                "(ended on a day that no source gives, not before 2015-08-27 and by 2015-09-04)"
            ),
        ),
    ],
)
def test_the_reason_is_what_is_on_record_under_the_name_of_the_program(
    made: Claim, row: Designation, why: str, law: Law
) -> None:
    assert verdict(law, made, row).why == f"Foreign Terrorist Organization (US-FTO): {why}."


def test_no_reason_speaks_of_a_match_or_a_clearance(law: Law) -> None:
    events = ("designated", "removed", "maintained", "listed", "not_listed", "announced", "alias_added", "remanded")
    made = [
        claim(event, day, program=program) for event in events for day in (None, "2015") for program in (None, "US-FTO")
    ]
    reasons = [verdict(law, one, *rows).why.lower() for one in made for rows in ((), (FTO,), (ENDED,), (VAGUE,))]
    assert not any(word in why for why in reasons for word in ("match", "clear"))
