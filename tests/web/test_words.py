"""The sentences about a designation say what is known, from which side of which day, and no more."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from types import SimpleNamespace
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from service.domain.moments import AsOf
from service.domain.program import Program
from service.screening.shown import DesignationShown, MatchedName, ProgramShown
from service.web import words
from service.web.words import Moment

Shown = Callable[..., DesignationShown]
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PROGRAMS = cast(
    Mapping[str, Program],
    {
        "US-FTO": SimpleNamespace(zone=ZoneInfo("America/New_York")),
        "UN-1988": SimpleNamespace(zone=ZoneInfo("UTC")),
    },
)
NAME = MatchedName("MB", "acronym", "weak", "us-fto", None, None)
LISTED = ProgramShown("UN-1988", "Taliban", "UN Security Council committee", "UN")


def on(day: str | None) -> Moment:
    return Moment(AsOf.parse(day, NOW) if day else AsOf(NOW), PROGRAMS)


def judged(shown: DesignationShown, moment: Moment) -> DesignationShown:
    return replace(shown, as_of=moment.as_of.date_in(PROGRAMS[shown.program.id].zone).isoformat())


def life(shown: DesignationShown, day: str | None) -> str:
    return words.life(judged(shown, on(day)), on(day))


def stood(shown: DesignationShown, day: str | None) -> str:
    return words.on_the_day(judged(shown, on(day)), on(day))


def said(shown: DesignationShown, day: str | None) -> str:
    return f"{life(shown, day)} {stood(shown, day)}"


def test_in_force_it_says_since_when_and_when_it_was_announced(shown: Shown) -> None:
    assert said(shown(), "2026-02-05") == (
        "has been a Foreign Terrorist Organization (US) since 12 August 2025; announced 11 August 2025. "
        "On 5 February 2026 it was in force."
    )


def test_the_day_before_it_was_announced_and_not_yet_in_force(shown: Shown) -> None:
    before = shown(status="not_in_force", flags=("announced_not_effective",))
    assert said(before, "2025-08-11") == (
        "became a Foreign Terrorist Organization (US) on 12 August 2025; announced 11 August 2025. "
        "On 11 August 2025 it had been announced and was not yet in force."
    )


def test_a_signed_decision_is_told_apart_from_an_announcement(shown: Shown) -> None:
    decided = shown(status="not_in_force", flags=("determined_not_effective",), announced=None)
    assert stood(decided, "2025-08-11").endswith("it had been decided and was not yet in force.")


def test_before_any_step_it_was_not_yet_in_force(shown: Shown) -> None:
    early = shown(status="not_in_force")
    assert stood(early, "2020-01-01") == "On 1 January 2020 it was not yet in force."


def test_a_start_that_is_still_to_come_is_not_told_as_past(shown: Shown) -> None:
    coming = shown(status="not_in_force", effective_from="2027-01-01", announced=None)
    assert life(coming, "2026-11-24") == ("is to become a Foreign Terrorist Organization (US) on 1 January 2027.")


def test_after_the_end_it_was_no_longer_in_force(shown: Shown) -> None:
    ended = shown(status="not_in_force", effective_until="2025-12-01")
    assert said(ended, "2025-12-01") == (
        "was a Foreign Terrorist Organization (US) from 12 August 2025 until 1 December 2025; "
        "announced 11 August 2025. On 1 December 2025 it was no longer in force."
    )


def test_before_an_episode_with_an_end_it_was_not_yet_in_force(shown: Shown) -> None:
    ended = shown(status="not_in_force", effective_until="2025-12-01")
    assert stood(ended, "2025-08-11") == "On 11 August 2025 it was not yet in force."


def test_before_an_episode_whose_end_no_source_gives_it_was_not_yet_in_force(shown: Shown) -> None:
    ended = shown(status="not_in_force", effective_until="unknown", last_seen="2026-01-05")
    assert stood(ended, "2025-08-11") == "On 11 August 2025 it was not yet in force."
    assert stood(ended, "2026-11-01") == "On 1 November 2026 it was no longer in force."


def test_while_suspended_it_was_not_in_force_and_neither_over_nor_to_come(shown: Shown) -> None:
    suspended = shown(status="not_in_force", effective_until="2026-12-01")
    assert stood(suspended, "2025-10-01") == "On 1 October 2025 it was not in force."
    assert stood(suspended, "2025-08-11") == "On 11 August 2025 it was not yet in force."


def test_within_an_episode_that_has_ended_since_it_was_in_force(shown: Shown) -> None:
    past = shown(effective_until="2025-12-01", announced=None)
    assert said(past, "2025-10-01") == (
        "was a Foreign Terrorist Organization (US) from 12 August 2025 until 1 December 2025. "
        "On 1 October 2025 it was in force."
    )


def test_an_unknown_status_is_said_to_be_unknown(shown: Shown) -> None:
    unknown = shown(status="unknown", effective_from="unknown", announced=None, first_seen="2001-11-15")
    assert said(unknown, "2001-11-01") == (
        "has been a Foreign Terrorist Organization (US) since a day that no source gives "
        "(at the latest 15 November 2001). Whether it was in force on 1 November 2001 is unknown."
    )


def test_an_unknown_end_is_bounded_by_what_was_seen(shown: Shown) -> None:
    ended = shown(status="not_in_force", effective_until="unknown", last_seen="2026-01-05", announced=None)
    assert "until a day that no source gives (at the earliest 5 January 2026)." in life(ended, "2026-11-24")


def test_a_month_is_written_as_a_month(shown: Shown) -> None:
    begun = shown(status="not_in_force", effective_from="2025-08", announced=None)
    assert life(begun, "2025-07-01").endswith("became a Foreign Terrorist Organization (US) in August 2025.")


def test_without_any_start_no_decision_has_taken_effect(shown: Shown) -> None:
    intent = shown(status="not_in_force", effective_from=None, flags=("announced_not_effective",))
    assert said(intent, "2025-08-12") == (
        "is not on record as a Foreign Terrorist Organization (US): no decision has taken effect; "
        "announced 11 August 2025. On 12 August 2025 it had been announced and was not yet in force."
    )


def test_today_and_days_to_come_are_told_in_their_tense(shown: Shown) -> None:
    assert stood(shown(), "2026-11-24") == "Today, 24 November 2026, it is in force."
    assert stood(shown(), "2027-01-01") == ("On 1 January 2027, by what is known today, it will be in force.")


def test_an_instant_of_today_is_told_with_its_time(shown: Shown) -> None:
    assert stood(shown(), "2026-11-24T10:00:00Z") == "On 24 November 2026, 10:00 UTC, it was in force."


def test_an_announcement_on_the_very_day_or_on_an_unknown_day_is_left_out(shown: Shown) -> None:
    for announced in ("2025-08-12", "unknown", None):
        assert "announced" not in life(shown(announced=announced), "2026-02-05")


@pytest.mark.parametrize(
    ("name", "jurisdiction", "role"),
    [
        ("Specially Designated Global Terrorist", "US", "a Specially Designated Global Terrorist (US)"),
        (
            "Specially Designated Terrorist (Middle East peace process)",
            "US",
            "a Specially Designated Terrorist (Middle East peace process, US)",
        ),
        ("Proscribed organisations", "GB", "listed under Proscribed organisations (UK)"),
        ("Listed terrorist entities", "CA", "listed under Listed terrorist entities (CA)"),
        ("State Sponsors of Terrorism", "US", "listed under State Sponsors of Terrorism (US)"),
    ],
)
def test_a_program_named_after_what_it_makes_of_a_party_reads_as_a_noun(
    name: str, jurisdiction: str, role: str
) -> None:
    assert words.role(ProgramShown("X", name, "", jurisdiction)) == role


def test_a_list_reads_as_one_in_every_tense(shown: Shown) -> None:
    coming = shown(program=LISTED, status="not_in_force", announced=None)
    assert life(shown(program=LISTED, announced=None), "2026-02-05") == (
        "has been listed under Taliban (UN) since 12 August 2025."
    )
    assert life(coming, "2020-01-01") == "was listed under Taliban (UN) on 12 August 2025."


def test_the_scope_of_the_name_is_told_where_it_was_none_or_is_not_dated(shown: Shown) -> None:
    day = on("2025-08-11")
    early = shown(as_of="2025-08-11")
    assert words.scope(replace(early, name_in_scope=True), day, NAME) is None
    assert words.scope(replace(early, name_in_scope=False), day, NAME) == (
        "was not a name of this designation on 11 August 2025."
    )
    assert words.scope(replace(early, name_in_scope=None), day, NAME) == (
        "is not dated exactly by any source; whether it was a name of this designation on 11 August 2025 is unknown."
    )


def test_no_scope_is_told_of_a_name_that_no_list_prints_or_where_no_name_was_found(shown: Shown) -> None:
    assert words.scope(shown(name_in_scope=None), on("2025-08-12"), replace(NAME, kind="press")) is None
    assert words.scope(shown(name_in_scope=None), on("2025-08-12"), None) is None


def test_a_name_that_rests_on_less_than_a_notice_says_on_what() -> None:
    assert words.rests_on(NAME) is None
    assert words.rests_on(replace(NAME, basis="a press release", confidence="high")) is None
    assert words.rests_on(replace(NAME, basis="a press release", confidence="medium")) == (
        "Confidence in this name is medium; it rests on this: a press release."
    )
    assert words.rests_on(replace(NAME, confidence="low")) == "Confidence in this name is low."


def test_today_is_the_day_where_the_program_counts_its_days(shown: Shown) -> None:
    night = Moment(AsOf(datetime(2025, 8, 12, 2, tzinfo=UTC)), PROGRAMS)
    coming = shown(status="not_in_force", flags=("announced_not_effective",), as_of="2025-08-11")
    assert words.on_the_day(coming, night) == "Today, 11 August 2025, it is announced and not yet in force."
    assert words.life(coming, night).startswith("is to become a Foreign Terrorist Organization (US) on 12 August 2025")
    listed = replace(coming, program=LISTED, status="in_force", flags=(), as_of="2025-08-12")
    assert words.on_the_day(listed, night) == "Today, 12 August 2025, it is in force."


def test_a_moment_that_was_left_to_today_is_written_as_the_instant_asked_at() -> None:
    assert on(None).text == "2026-11-24T12:00:00Z"
    assert str(on(None)) == "24 November 2026, 12:00 UTC"
    assert on("2025-08-12").text == "2025-08-12"


def test_the_designations_of_a_party_are_counted_by_how_they_stand(shown: Shown) -> None:
    three = [shown(), shown(), shown(status="not_in_force")]
    assert words.tally(three) == "3 designations: 2 in force, 1 not in force."


def test_no_sentence_is_broken_or_says_a_word_that_is_not_ours(shown: Shown) -> None:
    days = (None, "unknown", "2025", "2025-08", "2025-08-12")
    moments = (None, "2020-01-01", "2025-08-12", "2026-11-24", "2027-05-05T10:00:00Z")
    for status, begin, end, moment in product(("in_force", "not_in_force", "unknown"), days, days, moments):
        one = shown(status=status, effective_from=begin, effective_until=end, first_seen="2025-09-01", last_seen=None)
        text = said(one, moment)
        assert text.count("  ") == 0
        assert not re.search(r",[.;,]|\bNone\b|\bmatch\b|\bclear(ed)?\b", text)
