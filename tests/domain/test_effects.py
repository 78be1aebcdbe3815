"""Effects and penalties are those of the day asked about."""

from datetime import date
from typing import Any

import pytest

from service.domain.days import Day
from service.domain.effects import Applies, EffectOn, Phase, effects_on
from service.domain.program import Effect, Limb, OwnershipRule, Penalty, Program, Rule, Version
from tests.domain.rows import NEW_YORK, ask, day

RULE = Rule("code", "summary", verified=True)


def effect(**given: Any) -> Effect:
    return Effect(
        **{
            "type": "asset_freeze",
            "summary": "as it reads",
            "citation": "§ 1",
            "bound": "us_persons",
            "verified": True,
            **given,
        }
    )


def program(*effects: Effect) -> Program:
    return Program(
        id="US-X",
        name="X",
        jurisdiction="US",
        kind="authority",
        status="active",
        authority="someone",
        zone=NEW_YORK,
        legal_basis=(),
        effects=effects,
        effective_date_rule=RULE,
        revocation_rule=RULE,
        ownership_rule=OwnershipRule(RULE),
        review=RULE,
        read_on=Day.parse("2026-11-22"),
        confidence="high",
    )


def only(moment: str, one: Effect, phase: Phase = Phase.IN_FORCE) -> EffectOn | None:
    found = effects_on(program(one), ask(moment), phase)
    return found[0] if found else None


def applies(moment: str, one: Effect) -> str:
    found = only(moment, one)
    return found.applies.value if found else "not shown"


def test_an_effect_begins_on_its_first_day_and_is_gone_on_its_last() -> None:
    one = effect(start=day("2001-09-24"), until=day("2025-07-01"))
    found = [applies(moment, one) for moment in ("2001-09-23", "2001-09-24", "2025-06-30", "2025-07-01")]
    assert found == ["not shown", "applies", "applies", "not shown"]


def test_an_effect_of_unknown_start_may_not_have_applied_before_the_law_was_read() -> None:
    assert applies("2026-11-21", effect()) == "may_not_have_applied"
    assert applies("2026-11-22", effect()) == "applies"


def test_partial_days_are_uncertain_inside() -> None:
    one = effect(start=day("2004"), until=day("2016-01"))
    found = [applies(moment, one) for moment in ("2003-12-31", "2004-06-01", "2004-12-31", "2016-01-15", "2016-01-31")]
    assert found == ["not shown", "may_not_have_applied", "applies", "may_not_have_applied", "not shown"]
    unknown_end = effect(start=day("2004-01-01"), until=Day.unknown())
    assert applies("2010-01-01", unknown_end) == "may_not_have_applied"


def test_an_interval_without_an_end_ended_before_the_next_began() -> None:
    one = effect(
        intervals=(
            Version(Day.parse("2006-12-23"), None, "first"),
            Version(Day.parse("2025-09-28"), Day.parse("2026-09-28"), "again"),
        )
    )
    found = [applies(moment, one) for moment in ("2006-12-22", "2010-01-01", "2025-09-27", "2025-09-28", "2026-09-28")]
    assert found == ["not shown", "may_not_have_applied", "may_not_have_applied", "applies", "not shown"]


def test_the_summary_and_the_penalty_are_those_of_the_day() -> None:
    one = effect(
        start=day("2001-02-19"),
        versions=(
            Version(Day.parse("2001-02-19"), Day.parse("2019-04-12"), "inviting support"),
            Version(Day.parse("2019-04-12"), None, "inviting or expressing support"),
        ),
        penalties=(
            Penalty(day("2001-02-19"), day("2021-06-29"), "10 years"),
            Penalty(day("2021-06-29"), None, "14 years"),
        ),
    )
    shown = {moment: only(moment, one) for moment in ("2019-04-11", "2019-04-12", "2021-06-28", "2021-06-29")}
    assert [found and (found.summary, found.penalty) for found in shown.values()] == [
        ("inviting support", "10 years"),
        ("inviting or expressing support", "10 years"),
        ("inviting or expressing support", "10 years"),
        ("inviting or expressing support", "14 years"),
    ]


def test_a_penalty_that_no_source_dates_for_the_day_is_not_told() -> None:
    one = effect(start=day("2001-09-24"), penalties=(Penalty(day("2006-03-09"), None, "20 years"),))
    before, after = only("2006-03-08", one), only("2006-03-09", one)
    assert before is not None
    assert after is not None
    assert (before.penalty, after.penalty) == (None, "20 years")
    undated = only("2006-03-08", effect(start=day("2001-09-24"), penalties=(Penalty(None, None, "ten years"),)))
    assert undated is not None
    assert (undated.penalty, undated.summary) == ("ten years", "as it reads")


def test_limbs_have_starts_of_their_own() -> None:
    one = effect(
        start=day("2010-09-29"),
        limbs=(Limb("first order", day("2010-09-29")), Limb("second order", day("2018-08-07")), Limb("third", None)),
    )
    found = only("2015-01-01", one)
    assert found is not None
    assert [limb.applies for limb in found.limbs] == [Applies.YES, Applies.NO, Applies.MAYBE]


@pytest.mark.parametrize(
    ("phase", "shown"), [(Phase.IN_FORCE, ["freeze", "by entry"]), (Phase.BEFORE_START, ["interim"])]
)
def test_powers_that_run_before_the_start_are_kept_apart(phase: Phase, shown: list[str]) -> None:
    rows = program(
        effect(summary="freeze", start=day("2001-01-01")),
        effect(summary="interim", start=day("2001-01-01"), applies="before_start"),
        effect(summary="by entry", start=day("2001-01-01"), applies="depends_on_entry"),
    )
    found = effects_on(rows, ask("2020-01-01"), phase)
    assert [one.summary for one in found] == shown
    assert all((one.applies is Applies.BY_ENTRY) == (one.summary == "by entry") for one in found)


def test_the_day_is_the_one_in_the_zone_of_the_program() -> None:
    one = effect(start=Day.exact(date(2025, 9, 27)))
    assert applies("2025-09-27T03:59:59Z", one) == "not shown"
    assert applies("2025-09-27T04:00:00Z", one) == "applies"
