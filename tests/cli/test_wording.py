"""Designations in sentences: what is doubtful is said beside what is doubtful."""

from dataclasses import replace

import pytest

from service.cli.closing import closing
from service.cli.text import Line
from service.cli.verdict import lines
from service.cli.wording import effect, event, flag, in_brief, in_full, in_one_line, limb, name_found
from service.domain.flags import Flag
from service.domain.moments import AsOf
from service.screening.answers import StatusAnswer
from service.screening.counter import Screening
from service.screening.questions import StatusQuestion
from service.screening.shown import (
    Candidate,
    DesignationShown,
    EffectShown,
    HistoryEntry,
    LimbShown,
    MatchedName,
    PartyShown,
    SourceShown,
)
from service.web.words import Moment

EFFECT = EffectShown(
    type="asset_freeze",
    label="Asset freeze",
    summary="Property is blocked.",
    citation="E.O. 1",
    bound="us_persons",
    bound_meaning="US persons",
    start="2001-09-24",
    start_verified=True,
    until=None,
    until_verified=True,
    penalty="20 years",
    verified=True,
    applies="applies",
    exceptions=("relief",),
    limbs=(),
    scope=None,
    note=None,
)
EVENT = HistoryEntry(
    date="2025-08-12",
    event="alias_added",
    meaning="",
    citation="FR 1",
    source_url="https://example.org/1",
    announced="2025-08-11",
    decided=None,
    published="2025-08-12",
    earliest=None,
    latest=None,
    names=("One", "Two"),
    sources=(),
    basis=None,
    note=None,
    conflicts=(),
    verified=True,
)
NAME = MatchedName("MB", "acronym", "weak", "us-fto", None, None)


@pytest.fixture(scope="module")
def moment(screening: Screening) -> Moment:
    return Moment(AsOf.parse("2025-08-12", screening.now()), screening.law.programs)


@pytest.fixture(scope="module")
def answer(screening: Screening, moment: Moment) -> StatusAnswer:
    return screening.status(StatusQuestion("Balochistan Liberation Army", "US-FTO", moment.as_of))


@pytest.fixture(scope="module")
def shown(answer: StatusAnswer) -> DesignationShown:
    assert answer.designation is not None
    return answer.designation


def texts(found: list[Line]) -> str:
    return "\n".join(line.text for line in found)


def test_an_effect_says_what_since_when_for_whom_and_by_which_rule() -> None:
    assert effect(EFFECT) == (
        "Asset freeze, from 2001-09-24. Property is blocked. Binds: US persons. Penalty: 20 years. "
        "Except: relief. [E.O. 1]"
    )


@pytest.mark.parametrize(
    ("doubtful", "said"),
    [
        (replace(EFFECT, verified=False), "Asset freeze, from 2001-09-24, *not verified*."),
        (replace(EFFECT, start_verified=False), "Asset freeze, from 2001-09-24 (*not verified*)."),
        (
            replace(EFFECT, start="unknown", applies="may_not_have_applied"),
            "Asset freeze, from a day that no source gives, may not have applied then.",
        ),
        (replace(EFFECT, until="2020-01-01"), "Asset freeze, from 2001-09-24 until 2020-01-01."),
        (
            replace(EFFECT, until="2020-01-01", until_verified=False),
            "Asset freeze, from 2001-09-24 until 2020-01-01 (*not verified*).",
        ),
    ],
)
def test_what_is_doubtful_of_an_effect_stands_beside_it(doubtful: EffectShown, said: str) -> None:
    assert effect(doubtful).startswith(said)


def test_a_part_of_an_effect_has_a_start_of_its_own() -> None:
    part = LimbShown("travel", "2020-01-01", "may_not_have_applied", "by a later order")
    assert limb(part) == "travel: from 2020-01-01, may not have applied then, by a later order."
    assert limb(part) in effect(replace(EFFECT, limbs=(part,)))


def test_an_event_has_its_other_days_its_source_and_its_names() -> None:
    assert event(EVENT) == (
        "2025-08-12 alias added, announced 2025-08-11 [FR 1, https://example.org/1]. Names: One; Two"
    )


def test_an_event_that_nobody_verified_says_so_with_its_bounds_and_the_days_of_other_sources() -> None:
    doubtful = replace(
        EVENT,
        date="unknown",
        earliest="2020-01-01",
        latest="2021-01-01",
        announced=None,
        published=None,
        citation=None,
        source_url=None,
        sources=(SourceShown("a report", None, None),),
        names=(),
        conflicts=("2019-05-05 (a table)",),
        verified=False,
    )
    assert event(doubtful) == (
        "unknown alias added, not before 2020-01-01, by 2021-01-01 [a report]. "
        "Sources differ: 2019-05-05 (a table) *not verified*"
    )


@pytest.mark.parametrize("one", list(Flag))
def test_every_flag_is_explained_with_its_case(one: Flag) -> None:
    assert flag(one.value, "the case").endswith(f"the case ({one.value})")
    assert len(flag(one.value, None)) > len(one.value) + 20


def test_a_designation_that_nobody_verified_says_so_in_every_length(shown: DesignationShown, moment: Moment) -> None:
    doubtful = replace(shown, verified=False, effects=(), history=())
    assert "*not verified*" in in_one_line(doubtful, moment)
    assert "*not verified*" in texts(list(in_full(doubtful, moment, NAME)))
    assert "*not verified*" in texts(list(in_brief(doubtful, moment, NAME)))
    assert "*not verified*" not in in_one_line(replace(doubtful, verified=True), moment)


def test_the_start_and_the_end_are_cited_apart(shown: DesignationShown, moment: Moment) -> None:
    ended = replace(
        shown, citation="FR 1", source_url=None, end_citation="FR 2", end_source_url="https://example.org/2"
    )
    said = texts(list(in_full(ended, moment, NAME)))
    assert "Source: FR 1\nOf the end: FR 2, https://example.org/2" in said


def test_a_name_that_no_list_prints_has_no_scope_on_the_command_line_either(
    shown: DesignationShown, moment: Moment
) -> None:
    undated = replace(shown, name_in_scope=None)
    assert "is not dated exactly by any source" in texts(list(in_full(undated, moment, NAME)))
    assert "is not dated" not in texts(list(in_full(undated, moment, replace(NAME, kind="press"))))


def test_in_brief_an_effect_keeps_its_rule_and_its_doubts(shown: DesignationShown, moment: Moment) -> None:
    doubtful = replace(shown, effects=(replace(EFFECT, verified=False),))
    said = texts(list(in_brief(doubtful, moment, NAME)))
    assert "Asset freeze, from 2001-09-24, *not verified*. Penalty: 20 years. [E.O. 1]" in said
    assert "Property is blocked." not in said


def test_a_name_that_the_list_calls_weak_is_said_to_be_weak() -> None:
    assert name_found(NAME) == "Found by “MB” (acronym, called a weak name by the list) in us-fto."


def test_parties_that_stand_equal_are_all_named(answer: StatusAnswer, moment: Moment) -> None:
    other = PartyShown("us-fto.other", "The Other", "organization", ())
    said = texts(list(lines(replace(answer, ambiguous=True, candidates=(Candidate(other, 0.9),)), moment)))
    assert said.startswith("ambiguous: in force, 12 August 2025")
    assert "The Other (us-fto.other), score 0.90" in said


def test_a_name_in_force_as_another_partys_is_said_to_be_so(answer: StatusAnswer, moment: Moment) -> None:
    other = PartyShown("us-fto.other", "The Other", "organization", ())
    said = texts(list(lines(replace(answer, covered_by=other), moment)))
    assert "in force as a name of The Other" in said


def test_other_designations_are_listed_in_one_line_each(
    answer: StatusAnswer, shown: DesignationShown, moment: Moment
) -> None:
    said = texts(list(lines(replace(answer, others=(shown,)), moment)))
    assert f"Also on record:\n{in_one_line(shown, moment)}" in said
    assert "Also on record:\nBalochistan Liberation Army, US-FTO (us-fto): has been" in said


def test_an_answer_ends_with_what_was_searched_and_the_notice(answer: StatusAnswer, moment: Moment) -> None:
    said = [line.text for line in closing(answer.basis, moment)]
    assert said[-1] == answer.basis.notice
    assert "us-fto (complete from 1997-10-08 until 2026-01-14)" in said[-2]
    assert "from 0.80 on" in said[-3]
